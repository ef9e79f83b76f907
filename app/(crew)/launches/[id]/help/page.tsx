import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { HelperCockpit } from "@/components/launch/helper-cockpit";
import { OfflineKeeper } from "@/components/offline/offline-keeper";
import { loadHelpCockpit } from "@/lib/launch/load";
import { readBuild } from "@/lib/platform/build";
import { ZONE_COOKIE } from "@/lib/time/device-zone";
import { parseZone } from "@/lib/time/zone";

export const metadata: Metadata = { title: "Live" };

/** A helper's live page, at an address that says nothing of their link. */
export default async function HelpPage({ params }: { params: Promise<{ id: string }> }) {
  const cockpit = await loadHelpCockpit((await params).id, null);
  if (cockpit === null) notFound();
  const zone = parseZone((await cookies()).get(ZONE_COOKIE)?.value ?? "") ?? "UTC";
  return (
    <div className="cockpit min-h-dvh bg-paper text-ink">
      <OfflineKeeper writerId={cockpit.me.id} build={readBuild()} />
      <main id="main">
        <HelperCockpit cockpit={{ ...cockpit, zone }} />
      </main>
    </div>
  );
}
