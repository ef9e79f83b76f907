"use client";

import { useEffect } from "react";
import { isTyping } from "@/components/ui/is-typing";

/** Calls `onAsk` at `?`, which asks for the sheet of keys; it must stay the same function from one drawing to the next. */
export function useSheetKey(onAsk: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "?" && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) onAsk();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onAsk]);
}
