"use client";

import { useEffect } from "react";
import { useLeftEntries } from "@/components/offline/use-left-entries";

/**
 * Ties an open page of a signed-in writer to the device's worker: has it keep their live pages, lets a new version
 * in at a quiet moment, and sends what an earlier visit could not. `build` null: development, nothing is kept.
 */
export function OfflineKeeper({ writerId, build }: { writerId: string; build: string | null }) {
  useLeftEntries(writerId);
  useEffect(() => {
    // Over plain http in the home network browsers have no workers: then nothing opens without a network.
    if (!("serviceWorker" in navigator)) return;
    let end = () => {};
    let isOver = false;
    const keep = async () => {
      const { keepPage, removeWorkers } = await import("@/components/offline/keep-page");
      if (isOver) return;
      if (build === null) void removeWorkers();
      else end = keepPage(writerId, build);
    };
    // Nothing of it is needed for the page to be drawn and to take taps.
    const timer = setTimeout(() => void keep());
    return () => {
      isOver = true;
      clearTimeout(timer);
      end();
    };
  }, [writerId, build]);
  return null;
}
