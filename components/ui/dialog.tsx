"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";

type Props = { isOpen: boolean; onClose: () => void; title: string; children: ReactNode };

/** A modal of the browser's own: it keeps the focus inside, closes by Escape and gives the focus back. */
export function Dialog({ isOpen, onClose, title, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    if (isOpen && !dialog.open) dialog.showModal();
    if (!isOpen && dialog.open) dialog.close();
  }, [isOpen]);
  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-sheet p-6 text-ink shadow-lift"
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 id={titleId} className="font-serif text-2xl leading-snug">
          {title}
        </h2>
        <Button variant="plain" size="small" onClick={onClose} aria-label="Close">
          ✕
        </Button>
      </div>
      {isOpen ? children : null}
    </dialog>
  );
}
