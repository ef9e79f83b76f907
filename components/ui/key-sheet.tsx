"use client";

import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";

export type KeyLine = { keys: string[]; does: string };

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
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
        {lines.map((line) => (
          <div key={line.does} className="contents">
            <dt className="flex gap-1">
              {line.keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-7 rounded border border-edge bg-sunken px-2 py-0.5 text-center font-sans text-sm"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
