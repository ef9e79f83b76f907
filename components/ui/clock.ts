"use client";

import { useEffect, useState } from "react";

/** The only reader of the browser's clock. Epoch milliseconds. */
export function readBrowserClock(): number {
  return Date.now();
}

/**
 * The browser's time, again every `intervalMilliseconds`. Starts with the server's `initialAt`, so that
 * what the server drew and what the browser draws first are the same.
 */
export function useNow(initialAt: number, intervalMilliseconds: number): number {
  const [at, setAt] = useState(initialAt);
  useEffect(() => {
    setAt(readBrowserClock());
    const timer = setInterval(() => setAt(readBrowserClock()), intervalMilliseconds);
    return () => clearInterval(timer);
  }, [intervalMilliseconds]);
  return at;
}
