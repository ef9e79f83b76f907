import type { ReactNode } from "react";
import { OfflineKeeper } from "@/components/offline/offline-keeper";
import { loadWriter } from "@/lib/accounts/load";
import { readBuild } from "@/lib/platform/build";

/** Dark by default, and nothing of the desk around it. */
export default async function CockpitLayout({ children }: { children: ReactNode }) {
  const { ownerId } = await loadWriter();
  return (
    <div className="cockpit min-h-dvh bg-paper text-ink">
      <OfflineKeeper writerId={ownerId} build={readBuild()} />
      <main id="main">{children}</main>
    </div>
  );
}
