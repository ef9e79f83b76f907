import type { FollowerReading } from "@/lib/channels/channel";
import { addDays, type CalendarDate, daysBetween } from "@/lib/time/calendar-date";

/** Readings further back say little about now. */
const TREND_DAYS = 90;
/** After this many days a count is worth reading again (assumption). */
const FRESH_DAYS = 60;

export type FollowerTrend = {
  change: number;
  since: CalendarDate;
};

/**
 * Change from the last reading at least 90 days before the latest, or from the first one where the history is shorter.
 * null with fewer than two readings. Readings are oldest first.
 */
export function buildTrend(counts: Pick<FollowerReading, "followers" | "readOn">[]): FollowerTrend | null {
  const latest = counts.at(-1);
  const first = counts[0];
  if (latest === undefined || first === undefined || counts.length < 2) return null;
  const edge = addDays(latest.readOn, -TREND_DAYS);
  const before = counts.findLast((count) => count.readOn <= edge) ?? first;
  return { change: latest.followers - before.followers, since: before.readOn };
}

/** Days since the count was read, when that is long enough ago to say so; null while it is fresh. */
export function staleDays(readOn: CalendarDate | null, today: CalendarDate): number | null {
  if (readOn === null) return null;
  const days = daysBetween(readOn, today);
  return days > FRESH_DAYS ? days : null;
}

/** A reading as a point of the unit square: x by date, y up by followers; the line touches all four sides. */
export function placeReadings(
  counts: Pick<FollowerReading, "followers" | "readOn">[],
): { x: number; y: number }[] {
  const first = counts[0];
  const last = counts.at(-1);
  if (first === undefined || last === undefined) return [];
  const days = daysBetween(first.readOn, last.readOn) || 1;
  const values = counts.map((count) => count.followers);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  return counts.map((count) => ({
    x: daysBetween(first.readOn, count.readOn) / days,
    y: (count.followers - low) / span,
  }));
}
