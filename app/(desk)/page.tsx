import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { loadWriter } from "@/lib/accounts/load";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  const writer = await loadWriter();
  return (
    <PageHeader title={`Your desk, ${writer.name}`} lead="What flies next, and what is being written." />
  );
}
