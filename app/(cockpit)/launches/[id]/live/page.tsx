import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Cockpit } from "@/components/launch/cockpit";
import { OfflineKeeper } from "@/components/offline/offline-keeper";
import { loadCockpit } from "@/lib/launch/load";
import { readBuild } from "@/lib/platform/build";

export const metadata: Metadata = { title: "Live" };

export default async function LivePage({ params }: { params: Promise<{ id: string }> }) {
  const cockpit = await loadCockpit((await params).id);
  if (cockpit === null) notFound();
  return (
    <>
      {/* Here and not in the layout, which would be a file of code, and a request, of its own. */}
      <OfflineKeeper writerId={cockpit.me.id} build={readBuild()} />
      <Cockpit cockpit={cockpit} />
    </>
  );
}
