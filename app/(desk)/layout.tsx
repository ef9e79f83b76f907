import type { ReactNode } from "react";
import { DeskNav } from "@/components/desk/desk-nav";
import { OfflineKeeper } from "@/components/offline/offline-keeper";
import { loadWriter } from "@/lib/accounts/load";
import { readBuild } from "@/lib/platform/build";
import { readTrouble } from "@/lib/platform/journal";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { ownerId } = await loadWriter();
  return (
    <div className="lg:flex">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-sheet focus:p-3"
      >
        Skip to the page
      </a>
      <OfflineKeeper writerId={ownerId} build={readBuild()} />
      <DeskNav />
      <main id="main" className="mx-auto min-w-0 max-w-6xl flex-1 px-4 py-8 sm:px-8 lg:py-12 print:p-0">
        {readTrouble() === null ? null : (
          <p role="alert" className="mb-6 rounded-control border border-warn/40 bg-warn-soft px-4 py-3">
            The server’s disk takes nothing more: readers of tracked links are sent on, and their clicks wait
            in memory. Make room on the disk.
          </p>
        )}
        {children}
      </main>
    </div>
  );
}
