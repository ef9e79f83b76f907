"use client";

import { useEffect, useRef, useState } from "react";

type Kept<Text> = { text: Text; stamp: number | null };

/**
 * The texts of a form, kept in this browser until they are saved or thrown away: a crash, a closed tab or a wrong
 * click loses nothing. `stamp` says which saved state the texts were typed over; it is kept with them, so that saving
 * them later still notices what was changed elsewhere. `isRestored`: the form shows texts from an earlier visit.
 */
export function useKeptText<Text extends Record<string, string>>(
  key: string,
  initial: Text,
  stamp: number | null,
) {
  const [kept, setKept] = useState<Kept<Text>>({ text: initial, stamp });
  const [isRestored, setRestored] = useState(false);
  const first = useRef(initial);
  useEffect(() => {
    const found = readKept(key, first.current);
    if (found === null) return;
    setKept(found);
    setRestored(true);
  }, [key]);
  return {
    ...kept,
    isRestored,
    change: (part: Partial<Text>) => {
      const next = { ...kept, text: { ...kept.text, ...part } };
      setKept(next);
      keep(key, next);
    },
    /** After saving, or when the writer wants the saved state back. */
    forget: (text: Text) => {
      setKept({ text, stamp });
      setRestored(false);
      drop(key);
    },
  };
}

function readKept<Text extends Record<string, string>>(key: string, initial: Text): Kept<Text> | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof found !== "object" || found === null || !("text" in found) || !("stamp" in found)) return null;
    const text: Record<string, string> = { ...initial };
    for (const [name, value] of Object.entries(found.text ?? {})) {
      if (name in initial && typeof value === "string") text[name] = value;
    }
    const isOther = Object.keys(initial).some((name) => text[name] !== initial[name]);
    return isOther
      ? { text: text as Text, stamp: typeof found.stamp === "number" ? found.stamp : null }
      : null;
  } catch {
    return null;
  }
}

// A browser may refuse storage (private windows, full disk); then the form works as any other.
function keep(key: string, kept: Kept<Record<string, string>>): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {}
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {}
}
