"use client";

import { useEffect } from "react";

declare global {
  interface Window {
    giveEarlyTaps?: () => HTMLElement[];
  }
}

/**
 * Runs while the page is still being read. Until the cockpit's own code is there, which takes seconds on a bad network, a
 * box would show a tick that nobody keeps, and a button do nothing: such taps are held back and marked as busy, each
 * button's once, for whoever taps again because nothing happened means the first.
 */
export const KEEP_EARLY_TAPS = `(() => {
  const kept = new Set();
  const keep = (event) => {
    const tapped = event.target.closest("main button, main input[type=checkbox]");
    if (tapped === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tapped.setAttribute("aria-busy", "true");
    kept.add(tapped);
  };
  addEventListener("click", keep, true);
  self.giveEarlyTaps = () => {
    removeEventListener("click", keep, true);
    delete self.giveEarlyTaps;
    return [...kept];
  };
})()`;

/** Does what was tapped before the page came to life, in that order; from then on taps are heard as they come. */
export function useEarlyTaps(): void {
  useEffect(() => {
    for (const tapped of window.giveEarlyTaps?.() ?? []) {
      tapped.removeAttribute("aria-busy");
      if (tapped.isConnected) tapped.click();
    }
  }, []);
}
