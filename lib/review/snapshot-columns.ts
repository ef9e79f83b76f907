import { readRatio, type Snapshot } from "@/lib/measurement/snapshot";
import { type FileColumn, writeInstant } from "@/lib/review/build-file";
import { earningsOf } from "@/lib/review/launch-columns";
import type { LogRow } from "@/lib/review/log-row";

const MINUTE_MS = 60_000;

export type SnapshotLine = { row: LogRow; snapshot: Snapshot };

/** Every snapshot of every launch, launches in the order given. */
export function listSnapshotLines(rows: readonly LogRow[]): SnapshotLine[] {
  return rows.flatMap((row) => row.snapshots.map((snapshot) => ({ row, snapshot })));
}

/** Columns of the file with one row a snapshot; `zone` is the writer's. */
export function snapshotColumns(zone: string): FileColumn<SnapshotLine>[] {
  return [
    { name: "title", meaning: "Title of the piece", cell: ({ row }) => row.title },
    {
      name: "publication",
      meaning: "Publication that carried it; empty for your own page",
      cell: ({ row }) => row.publicationName,
    },
    {
      name: "t0",
      meaning: "Go-live, or the slot when none was recorded, in your zone, with its offset from UTC",
      cell: ({ row }) => writeInstant(row.t0At, zone),
    },
    {
      name: "mark",
      meaning: "1h, 24h, 7d, 30d, 90d, or other: what the numbers stand for",
      cell: ({ snapshot }) => snapshot.mark,
    },
    {
      name: "taken",
      meaning: "When the numbers were read, in your zone",
      cell: ({ snapshot }) => writeInstant(snapshot.takenAt, zone),
    },
    {
      name: "minutes_after_t0",
      meaning: "Minutes from T0 to the reading",
      cell: ({ row, snapshot }) => Math.round((snapshot.takenAt - row.t0At) / MINUTE_MS),
    },
    ...numberColumns(),
    { name: "note", meaning: "Your note on these numbers", cell: ({ snapshot }) => snapshot.note },
  ];
}

function numberColumns(): FileColumn<SnapshotLine>[] {
  return [
    { name: "views", meaning: "Views", cell: ({ snapshot }) => snapshot.views },
    { name: "reads", meaning: "Reads", cell: ({ snapshot }) => snapshot.reads },
    {
      name: "read_ratio",
      meaning: "Reads divided by views, 0 to 1",
      cell: ({ snapshot }) => {
        const ratio = readRatio(snapshot);
        return ratio === null ? null : Math.round(ratio * 10_000) / 10_000;
      },
    },
    {
      name: "recommenders",
      meaning: "People who recommended it",
      cell: ({ snapshot }) => snapshot.recommenders,
    },
    { name: "claps", meaning: "Claps", cell: ({ snapshot }) => snapshot.claps },
    {
      name: "followers_gained",
      meaning: "Followers gained; below 0: lost",
      cell: ({ snapshot }) => snapshot.followersGained,
    },
    {
      name: "earnings",
      meaning: "Earnings, in the currency beside it",
      cell: ({ snapshot }) => earningsOf(snapshot),
    },
    {
      name: "currency",
      meaning: "Currency of the earnings (ISO 4217)",
      cell: ({ snapshot }) => snapshot.currency,
    },
    {
      name: "sources",
      meaning: "Where views came from: name, colon, views; parted by semicolons",
      cell: ({ snapshot }) => snapshot.sources.map(({ name, views }) => `${name}: ${views}`).join("; "),
    },
  ];
}
