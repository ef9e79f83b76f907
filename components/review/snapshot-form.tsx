"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { CountField } from "@/components/review/count-field";
import { EarningsField } from "@/components/review/earnings-field";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import { saveSnapshotAction } from "@/lib/measurement/actions";
import { formatCount } from "@/lib/measurement/format-count";
import { latestTotals } from "@/lib/measurement/latest-totals";
import { MARK_IDS, markName } from "@/lib/measurement/mark";
import { parseCount } from "@/lib/measurement/parse-count";
import { parseSources } from "@/lib/measurement/parse-sources";
import { readRatio, type Snapshot, type TotalKey } from "@/lib/measurement/snapshot";
import type { EntryKey, SnapshotEntry } from "@/lib/measurement/snapshot-entry";
import { formatDate, formatDuration, formatPlace } from "@/lib/time/format";
import { parseWallTime, resolveWallTime } from "@/lib/time/wall-time";

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

const MINUTE_MS = 60_000;

/** In the order of a statistics page, then what stands on the piece's own page. */
const COUNTS: { key: TotalKey; label: string }[] = [
  { key: "views", label: "Views" },
  { key: "reads", label: "Reads" },
  { key: "followersGained", label: "Followers gained" },
  { key: "recommenders", label: "People who recommended" },
  { key: "claps", label: "Claps" },
];

/** The form for one reading: type as the page prints it, tab on, Enter saves. Empty means "not read". */
export function SnapshotForm(props: Props) {
  const { launchId, editing, others, zone } = props;
  const [entry, setEntry] = useState(props.initial);
  const [isAsked, setAsked] = useState(false);
  const { run, isPending, message, fields, clear } = useAction(saveSnapshotAction);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  useFocusOnOpen(form);

  const change = (key: EntryKey, value: string) => {
    const next = { ...entry, [key]: value };
    setEntry(next);
    setAsked(false);
    clear();
    props.onChange(next);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const version = editing === null ? null : { id: editing.id, updatedAt: editing.updatedAt };
    const outcome = await run({ launchId, editing: version, entry, isConfirmed: isAsked });
    if (outcome.ok) return props.onSaved(outcome.value, editing);
    setAsked(outcome.reason === "needs_confirming");
    if (outcome.reason === "changed_elsewhere") router.refresh();
    focusFirstFault(form.current);
  };
  const before = latestTotals(others.filter((other) => editing === null || other.takenAt < editing.takenAt));
  const errors = isAsked ? {} : fields;
  const doubts = isAsked ? fields : {};
  const taken = others.map(({ mark }) => mark);
  const ratio = ratioOf(entry);

  return (
    <form
      ref={form}
      onSubmit={save}
      onKeyDown={(event) => onFormKey(event, props.onClose)}
      noValidate
      aria-label={editing === null ? "New numbers" : "Correct numbers"}
      className="grid gap-5 rounded-card border border-edge bg-sheet p-5 shadow-lift"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="These numbers stand for"
          value={entry.mark}
          error={errors.mark}
          onChange={(event) => change("mark", event.target.value)}
        >
          {MARK_IDS.map((id) => (
            <option key={id} value={id} disabled={id !== "other" && taken.includes(id)}>
              {id === "other" ? "Another time" : `${markName(id)} after T0`}
            </option>
          ))}
        </SelectField>
        <div>
          <TextField
            type="datetime-local"
            label={`Read at (${formatPlace(zone)})`}
            value={entry.takenWall}
            error={errors.takenWall}
            onChange={(event) => change("takenWall", event.target.value)}
          />
          <p className="min-h-6 text-muted text-sm tabular-nums">
            {describeWall(entry.takenWall, zone, props.t0At)}
          </p>
        </div>
      </div>
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {COUNTS.map(({ key, label }) => (
          <CountField
            key={key}
            name={key}
            label={label}
            value={entry[key]}
            before={before[key]}
            mayBeNegative={key === "followersGained"}
            aside={key === "reads" && ratio !== null ? `${Math.round(ratio * 100)} % of views` : null}
            error={errors[key]}
            doubt={doubts[key]}
            onChange={(value) => change(key, value)}
          />
        ))}
        <EarningsField
          value={entry.earnings}
          currency={entry.currency}
          currencies={props.currencies}
          before={before}
          error={errors.earnings}
          currencyError={errors.currency}
          doubt={doubts.earnings}
          onChange={change}
        />
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <div>
          <TextArea
            label="Where views came from"
            hint="One a line, such as Google 120."
            rows={3}
            value={entry.sources}
            error={errors.sources}
            onChange={(event) => change("sources", event.target.value)}
          />
          <p className="min-h-6 text-muted text-sm">{doubts.sources ?? describeSources(entry.sources)}</p>
        </div>
        <TextArea
          label="Note"
          hint="What explains the numbers, if anything does."
          rows={3}
          value={entry.note}
          error={errors.note}
          onChange={(event) => change("note", event.target.value)}
        />
      </div>
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
        <Button variant="plain" onClick={props.onClose}>
          Cancel
        </Button>
        <p className="text-muted text-sm">1.2K and 1,234 are understood. Empty means not read.</p>
      </div>
    </form>
  );
}

function ratioOf(entry: SnapshotEntry): number | null {
  const [views, reads] = [parseCount(entry.views), parseCount(entry.reads)];
  return views.ok && reads.ok ? readRatio({ views: views.value, reads: reads.value }) : null;
}

/** The weekday, and how long after T0: a browser's own field says neither. */
function describeWall(text: string, zone: string, t0At: number): string {
  const wall = parseWallTime(text);
  if (wall === null) return "";
  const resolved = resolveWallTime(wall, zone);
  const at = resolved.kind === "once" ? resolved.at : resolved.kind === "twice" ? resolved.laterAt : null;
  if (at === null) return formatDate(wall.slice(0, 10));
  const minutes = (at - t0At) / MINUTE_MS;
  const after = minutes < 0 ? "before T0" : `${formatDuration(minutes)} after T0`;
  return `${formatDate(wall.slice(0, 10))}, ${after}`;
}

function describeSources(text: string): string {
  const parsed = parseSources(text);
  if (!parsed.ok || parsed.sources.length === 0) return "";
  const views = parsed.sources.reduce((sum, source) => sum + source.views, 0);
  return `${parsed.sources.length === 1 ? "1 source" : `${parsed.sources.length} sources`}, ${formatCount(views)} views`;
}

/** The first number is what one wants to type; a form that opens elsewhere than at the top must come into view. */
function useFocusOnOpen(form: { current: HTMLFormElement | null }): void {
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input[name="views"]')?.focus();
  }, [form]);
}

function focusFirstFault(form: HTMLFormElement | null): void {
  // The faults are drawn by the next frame.
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** Escape closes; Ctrl+Enter saves from a text of several lines too. */
function onFormKey(event: KeyboardEvent<HTMLFormElement>, onClose: () => void): void {
  if (event.key === "Escape") onClose();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}
