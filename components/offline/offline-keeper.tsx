"use client";

import { useEffect } from "react";
import { useLeftEntries } from "@/components/offline/use-left-entries";

/** However busy a page is, its worker waits no longer than this. */
const IDLE_MILLISECONDS = 2000;

/** Runs `work` once the page has nothing else to do; returns what calls it off. */
function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work, 500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: IDLE_MILLISECONDS });
  return () => cancelIdleCallback(handle);
}

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
      const code = await import("@/components/offline/keep-page").catch(() => null);
      if (isOver) return;
      // The network went before it came, or the page is being left: asked again when it is back.
      if (code === null) return window.addEventListener("online", again, { once: true });
      if (build === null) void code.removeWorkers();
      else end = code.keepPage(writerId, build);
    };
    const again = () => void keep();
    // Nothing of it is needed for the page to be drawn and to take taps, and a worker that is put in keeps a phone busy.
    const forget = whenIdle(again);
    return () => {
      isOver = true;
      forget();
      window.removeEventListener("online", again);
      end();
    };
  }, [writerId, build]);
  return null;
}
