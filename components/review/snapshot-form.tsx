"use client";

import { type KeyboardEvent, useRef } from "react";
import { TextFields, TotalFields, WhenFields } from "@/components/review/snapshot-fields";
import { useSnapshotEntry } from "@/components/review/use-snapshot-entry";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { latestTotals } from "@/lib/measurement/latest-totals";
import type { Snapshot } from "@/lib/measurement/snapshot";
import type { SnapshotEntry } from "@/lib/measurement/snapshot-entry";

type Props = {
  launchId: string;
  /** null: new numbers. */
  editing: Snapshot | null;
  initial: SnapshotEntry;
  isRestored: boolean;
  /** The launch's other snapshots. */
  others: Snapshot[];
  currencies: string[];
  zone: string;
  t0At: number;
  onChange: (entry: SnapshotEntry) => void;
  onSaved: (saved: Snapshot, before: Snapshot | null) => void;
  onClose: () => void;
};

/** The form for one reading: type as the page prints it, tab on, Enter saves. Empty means "not read". */
export function SnapshotForm(props: Props) {
  const { editing, others, zone, t0At, currencies, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const { field, save, isPending, isAsked, message } = useSnapshotEntry({ ...props, form });
  const earlier = others.filter((other) => editing === null || other.takenAt < editing.takenAt);
  return (
    <form
      ref={form}
      onSubmit={save}
      onKeyDown={(event) => onFormKey(event, onClose)}
      noValidate
      aria-label={editing === null ? "New numbers" : "Correct numbers"}
      className="grid gap-5 rounded-card border border-edge bg-sheet p-5 shadow-lift"
    >
      <WhenFields field={field} taken={others.map(({ mark }) => mark)} zone={zone} t0At={t0At} />
      <TotalFields field={field} before={latestTotals(earlier)} currencies={currencies} />
      <TextFields field={field} />
      {props.isRestored ? (
        <p className="text-muted text-sm">This is what you typed here before and did not save.</p>
      ) : null}
      {isAsked ? (
        <p role="alert" className="rounded-control border border-warn bg-warn-soft px-4 py-3 text-warn">
          {message}
        </p>
      ) : (
        <FormError message={message} />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? "Saving…" : isAsked ? "Save anyway" : "Save numbers"}
        </Button>
        <Button variant="plain" onClick={onClose}>
          Cancel
        </Button>
        <p className="text-muted text-sm">1.2K and 1,234 are understood. Empty means not read.</p>
      </div>
    </form>
  );
}

/** Escape closes; Ctrl+Enter saves from a text of several lines too. */
function onFormKey(event: KeyboardEvent<HTMLFormElement>, onClose: () => void): void {
  if (event.key === "Escape") onClose();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}
