import { NO_TOTALS, type Snapshot, TOTAL_KEYS, type Totals } from "@/lib/measurement/snapshot";

export type LatestTotals = Totals & { earningsMinor: number | null; currency: string | null };

/** The last known value of each number: a later snapshot that leaves one empty does not make it unknown. */
export function latestTotals(snapshots: readonly Snapshot[]): LatestTotals {
  const latest: LatestTotals = { ...NO_TOTALS, earningsMinor: null, currency: null };
  for (const snapshot of [...snapshots].sort((a, b) => a.takenAt - b.takenAt)) {
    for (const key of TOTAL_KEYS) latest[key] = snapshot[key] ?? latest[key];
    if (snapshot.earningsMinor !== null) {
      latest.earningsMinor = snapshot.earningsMinor;
      latest.currency = snapshot.currency;
    }
  }
  return latest;
}
