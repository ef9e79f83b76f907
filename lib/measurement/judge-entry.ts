import type { CountEntry } from "@/lib/launch/launch-state";
import { type EarlierReading, findDoubts } from "@/lib/measurement/find-doubts";
import { formatAmount } from "@/lib/measurement/format-amount";
import { type EntryErrors, parseEntry } from "@/lib/measurement/parse-entry";
import { doubtText, type EntryRefusal, reasonText } from "@/lib/measurement/reason-text";
import type { Snapshot, SnapshotValues } from "@/lib/measurement/snapshot";
import type { SnapshotEntry } from "@/lib/measurement/snapshot-entry";
import type { Launch } from "@/lib/slot/launch";
import { formatCount } from "@/lib/text/format-count";
import { formatDateTime } from "@/lib/time/format";

/** What an entry is judged against. */
export type EntryGround = {
  launch: Pick<Launch, "slotAt" | "liveAt">;
  snapshots: readonly Snapshot[];
  /** What was counted during the live hour. */
  counts: readonly CountEntry[];
  zone: string;
  now: number;
};

export type JudgedEntry =
  | { ok: true; values: SnapshotValues }
  | { ok: false; reason: EntryRefusal | "invalid"; message: string; fields: EntryErrors };

/** Numbers exist once the piece is live, or once its slot has passed where nobody recorded a go-live. */
export function canMeasure(launch: Pick<Launch, "slotAt" | "liveAt">, now: number): boolean {
  return launch.liveAt !== null || now >= launch.slotAt;
}

/**
 * Whether a typed form of numbers can be stored: readable, about a piece that is live, and either unsurprising or
 * confirmed. `editingId` names the snapshot the form changes; null for a new one.
 */
export function judgeEntry(
  entry: SnapshotEntry,
  editingId: string | null,
  isConfirmed: boolean,
  ground: EntryGround,
): JudgedEntry {
  const { launch, zone, now } = ground;
  if (!canMeasure(launch, now)) return refusal("not_live_yet");
  const others = ground.snapshots.filter(({ id }) => id !== editingId);
  const kept = ground.snapshots.find(({ id }) => id === editingId);
  const parsed = parseEntry(entry, {
    zone,
    now,
    liveAt: launch.liveAt,
    takenMarks: others.map(({ mark }) => mark),
    keptAt: kept?.takenAt ?? null,
  });
  if (!parsed.ok) {
    const message = parsed.fields.form ?? "Not saved yet: look at the marked fields.";
    return { ok: false, reason: "invalid", message, fields: parsed.fields };
  }
  if (isConfirmed) return parsed;
  const fields = describeDoubts(parsed.values, [...others, ...ground.counts.map(readingOf)], zone);
  return Object.keys(fields).length === 0 ? parsed : refusal("needs_confirming", fields);
}

function refusal(reason: EntryRefusal, fields: EntryErrors = {}): JudgedEntry {
  return { ok: false, reason, message: reasonText(reason), fields };
}

function readingOf({ at, recommenders, claps, reads, views }: CountEntry): EarlierReading {
  return { takenAt: at, recommenders, claps, reads, views };
}

/** One sentence a field, the first where there are several. */
function describeDoubts(
  values: SnapshotValues,
  others: readonly EarlierReading[],
  zone: string,
): EntryErrors {
  const fields: EntryErrors = {};
  for (const doubt of findDoubts(values, others)) {
    fields[doubt.field] ??= doubtText(
      doubt,
      (at) => formatDateTime(at, zone),
      (value, field) =>
        field === "earnings" && values.currency !== null
          ? formatAmount(value, values.currency)
          : formatCount(value),
    );
  }
  return fields;
}
