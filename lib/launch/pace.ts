import type { CountEntry } from "@/lib/launch/launch-state";

export const HOUR_MINUTES = 60;

/** A total of recommendations at a minute since T0. */
export type PacePoint = { minute: number; count: number };

/** The count wanted at any minute: straight between the line's whole minutes, its ends outside them. */
export function wantedAt(line: readonly PacePoint[], minute: number): number {
  const inside = Math.min(Math.max(minute, 0), Math.max(0, line.length - 1));
  const from = line[Math.floor(inside)];
  const to = line[Math.ceil(inside)];
  if (from === undefined || to === undefined) return 0;
  return from.count + (to.count - from.count) * (inside - from.minute);
}

/**
 * The recommendations read off the page, by minute since T0. Totals do not fall, so a reading above a later
 * one was a slip of the finger and is brought down to it.
 */
export function listArrivals(counts: readonly CountEntry[], t0At: number): PacePoint[] {
  const points: PacePoint[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const { at, recommenders } of [...counts].reverse()) {
    if (recommenders === undefined) continue;
    lowest = Math.min(lowest, recommenders);
    points.unshift({ minute: (at - t0At) / 60_000, count: lowest });
  }
  return points;
}
