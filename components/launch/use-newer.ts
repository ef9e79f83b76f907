"use client";

import { useEffect, useSyncExternalStore } from "react";
import { type Newer, readNewer, tellBusy, watchNewer } from "@/components/offline/open-page";

/** Whether a newer version of the app is there; while the page is busy none takes over under it. */
export function useNewer(isBusy: boolean): Newer {
  useEffect(() => {
    tellBusy(isBusy);
    return () => tellBusy(false);
  }, [isBusy]);
  return useSyncExternalStore(watchNewer, readNewer, () => null);
}
