"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type RefObject, useEffect, useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { saveSnapshotAction } from "@/lib/measurement/actions";
import type { Snapshot } from "@/lib/measurement/snapshot";
import type { EntryKey, SnapshotEntry } from "@/lib/measurement/snapshot-entry";

type Options = {
  form: RefObject<HTMLFormElement | null>;
  launchId: string;
  /** null: new numbers. */
  editing: Snapshot | null;
  initial: SnapshotEntry;
  onChange: (entry: SnapshotEntry) => void;
  onSaved: (saved: Snapshot, before: Snapshot | null) => void;
};

/** Sentences by field: what cannot be read, or what looks unusual and is asked about once. */
type Sentences = Partial<Record<EntryKey, string>>;

export type EntryField = {
  entry: SnapshotEntry;
  errors: Sentences;
  doubts: Sentences;
  change: (key: EntryKey, value: string) => void;
};

/** What is typed into one form of numbers and what the server says to it. Any change takes the answer back. */
export function useSnapshotEntry({ form, launchId, editing, initial, onChange, onSaved }: Options) {
  const [entry, setEntry] = useState(initial);
  const [isAsked, setAsked] = useState(false);
  const { run, isPending, message, fields, clear } = useAction(saveSnapshotAction);
  const router = useRouter();

  // The first number is what one wants to type, and the form comes into view with it.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input[name="views"]')?.focus(), [form]);

  const change = (key: EntryKey, value: string) => {
    const next = { ...entry, [key]: value };
    setEntry(next);
    setAsked(false);
    clear();
    onChange(next);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const version = editing === null ? null : { id: editing.id, updatedAt: editing.updatedAt };
    const outcome = await run({ launchId, editing: version, entry, isConfirmed: isAsked });
    if (outcome.ok) return onSaved(outcome.value, editing);
    setAsked(outcome.reason === "needs_confirming");
    if (outcome.reason === "changed_elsewhere") router.refresh();
    // The faults are drawn by the next frame.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const field: EntryField = { entry, errors: isAsked ? {} : fields, doubts: isAsked ? fields : {}, change };
  return { field, save, isPending, isAsked, message };
}
