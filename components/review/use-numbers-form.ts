"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { useKept } from "@/components/ui/use-kept";
import { ENTRY_KEYS, isTyped, type SnapshotEntry } from "@/lib/measurement/snapshot-entry";

/** What an unsaved form holds; `editingId` null: new numbers. */
type Typed = { editingId: string | null; entry: SnapshotEntry };

export type OpenForm = Typed & {
  /** Holds what an earlier visit, or the form before this one, left unsaved. */
  isRestored: boolean;
  /** Another number is another form, though it may be about the same numbers. */
  session: number;
};

/**
 * Which form of numbers is open, and that nothing typed into one is lost: it is kept in this browser until it is saved,
 * and a form that is closed or replaced with something in it can be taken back.
 */
export function useNumbersForm(launchId: string) {
  const { kept, keep } = useKept<Typed>(`first-hour.numbers.${launchId}`);
  const [open, setOpen] = useState<OpenForm | null>(null);
  const current = useRef<OpenForm | null>(null);
  const sessions = useRef(0);
  const showToast = useToast();

  const show = useCallback((typed: Typed | null, isRestored: boolean) => {
    sessions.current += 1;
    const next = typed === null ? null : { ...typed, isRestored, session: sessions.current };
    current.current = next;
    setOpen(next);
  }, []);

  useEffect(() => {
    if (kept !== null) show(kept, true);
  }, [kept, show]);

  const change = (entry: SnapshotEntry) => {
    if (current.current === null) return;
    current.current = { ...current.current, entry };
    keep({ editingId: current.current.editingId, entry });
  };
  const finish = () => {
    keep(null);
    show(null, false);
  };
  /** Closes the form or puts another in its place. */
  const replace = (next: Typed | null) => {
    const left = current.current;
    const isLeft = left !== null && isTyped(left.entry) && (left.isRestored || hasChanged(left, open));
    keep(null);
    show(next, false);
    if (!isLeft) return;
    const undo = () => {
      keep({ editingId: left.editingId, entry: left.entry });
      show(left, true);
    };
    showToast("What you typed was put aside", { undo });
  };
  return { open, change, finish, replace };
}

function hasChanged(left: OpenForm, opened: OpenForm | null): boolean {
  return opened === null || ENTRY_KEYS.some((key) => left.entry[key] !== opened.entry[key]);
}
