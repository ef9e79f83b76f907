import type { CountEntry } from "@/lib/launch/launch-state";
import { HOUR_MINUTES, listArrivals, type PacePoint } from "@/lib/launch/pace";
import type { Snapshot } from "@/lib/measurement/snapshot";

/** A reading this close to T+60 is the hour's. Assumption: the count at T+60 is read by a person who also answers comments. */
export const HOUR_READING_MINUTES = 5;
/** Further away than this a reading is no longer shown as the first hour's. Assumption. */
export const FURTHEST_READING_MINUTES = 15;
const MINUTE_MS = 60_000;

export type FirstHour = {
  /** The reading nearest to T+60, and when it was read; null when none is near. */
  reading: PacePoint | null;
  /** "unknown" when nobody read a number that settles it. */
  verdict: "reached" | "missed" | "unknown";
  /** The first reading at which the target was seen reached, within the hour; null otherwise. */
  reachedMinute: number | null;
};

type Measured = Pick<Snapshot, "takenAt" | "recommenders">;

/**
 * Recommendations in the first hour as far as they were read, from the live counts and the snapshots, and whether the
 * target was reached. Nothing is drawn between two readings: a target passed unseen is unknown, and a total below the
 * target at any time after the hour proves that it was missed.
 */
export function readFirstHour(
  counts: readonly CountEntry[],
  snapshots: readonly Measured[],
  t0At: number,
  target: number,
): FirstHour {
  const readings = listReadings(counts, snapshots, t0At);
  const within = readings.find(({ minute, count }) => minute <= HOUR_MINUTES && count >= target);
  const reading = nearestTo(readings, FURTHEST_READING_MINUTES);
  const hours = nearestTo(readings, HOUR_READING_MINUTES);
  if (within !== undefined) return { reading, verdict: "reached", reachedMinute: within.minute };
  if (hours !== null)
    return { reading, verdict: hours.count >= target ? "reached" : "missed", reachedMinute: null };
  const isProvenMissed = readings.some(({ minute, count }) => minute >= HOUR_MINUTES && count < target);
  return { reading, verdict: isProvenMissed ? "missed" : "unknown", reachedMinute: null };
}

/** All totals of recommendations since T0 that somebody read, earliest first. */
export function listReadings(
  counts: readonly CountEntry[],
  snapshots: readonly Measured[],
  t0At: number,
): PacePoint[] {
  const entered = snapshots.flatMap(({ takenAt, recommenders }) =>
    recommenders === null ? [] : [{ minute: (takenAt - t0At) / MINUTE_MS, count: recommenders }],
  );
  return [...listArrivals(counts, t0At), ...entered]
    .filter(({ minute }) => minute >= 0)
    .sort((a, b) => a.minute - b.minute || a.count - b.count)
    .filter((point, index, all) => !isSamePoint(point, all[index - 1]));
}

/** Two readings of the same total at the same time, such as a live count also entered as the snapshot at one hour. */
export function isSamePoint(a: PacePoint, b: PacePoint | undefined): boolean {
  return b !== undefined && a.minute === b.minute && a.count === b.count;
}

function nearestTo(readings: readonly PacePoint[], withinMinutes: number): PacePoint | null {
  return readings.reduce<PacePoint | null>((best, point) => {
    const distance = Math.abs(point.minute - HOUR_MINUTES);
    if (distance > withinMinutes) return best;
    return best === null || distance < Math.abs(best.minute - HOUR_MINUTES) ? point : best;
  }, null);
}
