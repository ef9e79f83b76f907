import type { MarkId } from "@/lib/measurement/mark";

/** Totals as read off a statistics page; null where nobody looked. */
export type Totals = {
  views: number | null;
  reads: number | null;
  /** People who recommended it. */
  recommenders: number | null;
  claps: number | null;
  followersGained: number | null;
};

export const TOTAL_KEYS = ["views", "reads", "recommenders", "claps", "followersGained"] as const;
export type TotalKey = (typeof TOTAL_KEYS)[number];

/** Where views came from, as the statistics page names it. */
export type ViewSource = { name: string; views: number };

/** The numbers of one published piece at one time. */
export type Snapshot = Totals & {
  id: string;
  launchId: string;
  takenAt: number;
  mark: MarkId;
  /** In the currency's smallest unit; currency is null exactly when this is. */
  earningsMinor: number | null;
  currency: string | null;
  sources: ViewSource[];
  note: string;
  updatedAt: number;
};

/** A snapshot before it is stored. */
export type SnapshotValues = Omit<Snapshot, "id" | "launchId" | "updatedAt">;

export const NO_TOTALS: Totals = {
  views: null,
  reads: null,
  recommenders: null,
  claps: null,
  followersGained: null,
};

/** Reads per view, 0 to 1 (above 1 when the page counted so); null when either is unknown or nobody viewed. */
export function readRatio(totals: Pick<Totals, "views" | "reads">): number | null {
  if (totals.views === null || totals.reads === null || totals.views === 0) return null;
  return totals.reads / totals.views;
}

export function hasNumbers(
  values: Totals & { earningsMinor: number | null; sources: ViewSource[] },
): boolean {
  return (
    values.earningsMinor !== null ||
    values.sources.length > 0 ||
    TOTAL_KEYS.some((key) => values[key] !== null)
  );
}
