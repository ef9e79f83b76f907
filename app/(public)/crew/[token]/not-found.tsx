import { LinkOver } from "@/components/crew/link-over";

export default function CrewLinkOverPage() {
  return <LinkOver />;
}
