import { writeAmount } from "@/lib/measurement/format-amount";
import { writeSources } from "@/lib/measurement/parse-sources";
import type { Snapshot } from "@/lib/measurement/snapshot";
import { wallTimeAt } from "@/lib/time/wall-time";

export const ENTRY_KEYS = [
  "takenWall",
  "mark",
  "views",
  "reads",
  "recommenders",
  "claps",
  "followersGained",
  "earnings",
  "currency",
  "sources",
  "note",
] as const;
export type EntryKey = (typeof ENTRY_KEYS)[number];

/** The numbers as the writer types them; `takenWall` is a wall time in the writer's zone. */
export type SnapshotEntry = Record<EntryKey, string>;

export const EMPTY_ENTRY: SnapshotEntry = {
  takenWall: "",
  mark: "other",
  views: "",
  reads: "",
  recommenders: "",
  claps: "",
  followersGained: "",
  earnings: "",
  currency: "USD",
  sources: "",
  note: "",
};

/** Whether the writer typed anything worth keeping; time, mark and currency are filled in for them. */
export function isTyped(entry: SnapshotEntry): boolean {
  return ENTRY_KEYS.some(
    (key) => key !== "takenWall" && key !== "mark" && key !== "currency" && entry[key].trim() !== "",
  );
}

/** A stored snapshot as the form shows it, in the form that reads back to the same values. */
export function writeEntry(snapshot: Snapshot, zone: string, currency: string): SnapshotEntry {
  const count = (value: number | null) => (value === null ? "" : String(value));
  return {
    takenWall: wallTimeAt(snapshot.takenAt, zone),
    mark: snapshot.mark,
    views: count(snapshot.views),
    reads: count(snapshot.reads),
    recommenders: count(snapshot.recommenders),
    claps: count(snapshot.claps),
    followersGained: count(snapshot.followersGained),
    earnings:
      snapshot.earningsMinor === null || snapshot.currency === null
        ? ""
        : writeAmount(snapshot.earningsMinor, snapshot.currency),
    currency: snapshot.currency ?? currency,
    sources: writeSources(snapshot.sources),
    note: snapshot.note,
  };
}
