"use client";

import { useSyncExternalStore } from "react";

/**
 * False in what the server draws and until the page is awake. A field that React holds is read-only until then: what
 * is typed into it before would be lost.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
