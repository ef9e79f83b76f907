import { type SnapshotValues, TOTAL_KEYS, type TotalKey } from "@/lib/measurement/snapshot";

export type DoubtField = TotalKey | "earnings" | "sources";

/** Something unusual about typed numbers that the writer may confirm, because statistics do get corrected. */
export type Doubt =
  | { kind: "lower_than_before"; field: DoubtField; value: number; other: number; otherAt: number }
  | { kind: "higher_than_after"; field: DoubtField; value: number; other: number; otherAt: number }
  | { kind: "more_reads_than_views"; field: "reads" }
  | { kind: "more_recommenders_than_views"; field: "recommenders" }
  | { kind: "fewer_claps_than_recommenders"; field: "claps" }
  | { kind: "more_sources_than_views"; field: "sources" };

/** Readings compared are the other snapshots of the launch and what was counted live: at least the time and totals. */
export type EarlierReading = Pick<SnapshotValues, "takenAt"> & Partial<SnapshotValues>;

/**
 * What is doubtful in `values` beside the other readings: totals only grow, so a total below the latest earlier
 * reading or above the first later one is asked about. Earnings are compared within one currency only.
 */
export function findDoubts(values: SnapshotValues, others: readonly EarlierReading[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const field of TOTAL_KEYS) {
    doubts.push(...findBreaks(field, values[field], values.takenAt, others, (other) => other[field]));
  }
  doubts.push(
    ...findBreaks("earnings", values.earningsMinor, values.takenAt, others, (other) =>
      other.currency === values.currency ? other.earningsMinor : null,
    ),
  );
  return [...doubts, ...findContradictions(values)];
}

function findBreaks(
  field: DoubtField,
  value: number | null,
  takenAt: number,
  others: readonly EarlierReading[],
  pick: (other: EarlierReading) => number | null | undefined,
): Doubt[] {
  if (value === null) return [];
  const known = others.flatMap((other) => {
    const total = pick(other);
    return total === null || total === undefined ? [] : [{ at: other.takenAt, total }];
  });
  const before = known.filter(({ at }) => at <= takenAt).sort((a, b) => b.at - a.at)[0];
  const after = known.filter(({ at }) => at > takenAt).sort((a, b) => a.at - b.at)[0];
  const doubts: Doubt[] = [];
  if (before !== undefined && value < before.total) {
    doubts.push({ kind: "lower_than_before", field, value, other: before.total, otherAt: before.at });
  }
  if (after !== undefined && value > after.total) {
    doubts.push({ kind: "higher_than_after", field, value, other: after.total, otherAt: after.at });
  }
  return doubts;
}

function findContradictions(values: SnapshotValues): Doubt[] {
  const { views, reads, recommenders, claps, sources } = values;
  const fromSources = sources.reduce((sum, source) => sum + source.views, 0);
  const doubts: Doubt[] = [];
  if (views !== null && reads !== null && reads > views)
    doubts.push({ kind: "more_reads_than_views", field: "reads" });
  if (views !== null && recommenders !== null && recommenders > views) {
    doubts.push({ kind: "more_recommenders_than_views", field: "recommenders" });
  }
  if (recommenders !== null && claps !== null && claps < recommenders) {
    doubts.push({ kind: "fewer_claps_than_recommenders", field: "claps" });
  }
  if (views !== null && fromSources > views)
    doubts.push({ kind: "more_sources_than_views", field: "sources" });
  return doubts;
}
