"use client";

import { useCallback, useEffect, useState } from "react";

function read<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage only means that a crash would lose what is on the screen.
  }
}

/**
 * What this browser keeps of an unsaved form, so that a crash or a closed tab loses nothing. `kept` is what an earlier
 * visit left behind, null until it was looked for; `keep(null)` forgets it.
 */
export function useKept<T>(key: string): { kept: T | null; keep: (value: T | null) => void } {
  const [kept, setKept] = useState<T | null>(null);
  useEffect(() => setKept(read<T>(key)), [key]);
  const keep = useCallback((value: T | null) => write(key, value), [key]);
  return { kept, keep };
}
