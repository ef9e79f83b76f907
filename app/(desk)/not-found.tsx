import { NothingHere } from "@/components/ui/nothing-here";

export default function NotFoundOnDesk() {
  return <NothingHere />;
}
