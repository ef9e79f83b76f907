"use client";

import { useEffect } from "react";

const TOUCHES = ["pointermove", "pointerdown", "keydown", "focusin"] as const;

/** Calls `then` once, when a hand first comes to the page: from then on parts of it may be opened. */
export function useFirstTouch(then: () => void): void {
  useEffect(() => {
    const touched = new AbortController();
    const once = () => {
      touched.abort();
      then();
    };
    for (const touch of TOUCHES) {
      document.addEventListener(touch, once, { signal: touched.signal, passive: true });
    }
    return () => touched.abort();
  }, [then]);
}
