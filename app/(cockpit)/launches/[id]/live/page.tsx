import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Cockpit } from "@/components/launch/cockpit";
import { loadCockpit } from "@/lib/launch/load";

export const metadata: Metadata = { title: "Live" };

export default async function LivePage({ params }: { params: Promise<{ id: string }> }) {
  const cockpit = await loadCockpit((await params).id);
  if (cockpit === null) notFound();
  return <Cockpit cockpit={cockpit} />;
}
