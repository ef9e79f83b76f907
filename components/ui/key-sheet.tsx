"use client";

import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { type KeyLine, KeyList } from "@/components/ui/key-list";

/** True where a key press belongs to a field and not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

/** The sheet of keys behind `?`. Put it once on a page that has keys. */
export function KeySheet({ title, lines }: { title: string; lines: KeyLine[] }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "?" && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={title}>
      <KeyList lines={lines} />
    </Dialog>
  );
}
