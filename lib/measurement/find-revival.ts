import type { Snapshot } from "@/lib/measurement/snapshot";
import { formatCount } from "@/lib/text/format-count";

/** A piece that was quiet and is read again: views at two readings, days after T0. */
export type Revival = { fromDay: number; toDay: number; from: number; to: number; takenAt: number };

/** Before this day a piece has not had its time yet; growth is no revival (assumption). */
export const QUIET_FROM_DAY = 21;
/** Views must at least double between the two readings, and by as many as are no chance (assumptions). */
export const REVIVAL_FACTOR = 2;
export const REVIVAL_VIEWS = 50;
const DAY_MS = 86_400_000;

/**
 * The latest late revival in a piece's numbers: views at least doubled, and rose by REVIVAL_VIEWS or more, between one reading
 * and the next that has views, both from day QUIET_FROM_DAY on. null when there is none. The order of snapshots does not matter.
 */
export function findRevival(
  snapshots: readonly Pick<Snapshot, "takenAt" | "views">[],
  t0At: number,
): Revival | null {
  const readings = snapshots
    .flatMap(({ takenAt, views }) =>
      views === null ? [] : [{ takenAt, views, day: (takenAt - t0At) / DAY_MS }],
    )
    .filter(({ day }) => day >= QUIET_FROM_DAY)
    .sort((a, b) => a.takenAt - b.takenAt || a.views - b.views);
  for (let index = readings.length - 1; index > 0; index -= 1) {
    const later = readings[index];
    const earlier = readings[index - 1];
    if (later === undefined || earlier === undefined) break;
    const risen = later.views - earlier.views;
    if (later.views < REVIVAL_FACTOR * earlier.views || risen < REVIVAL_VIEWS) continue;
    return {
      fromDay: Math.round(earlier.day),
      toDay: Math.round(later.day),
      from: earlier.views,
      to: later.views,
      takenAt: later.takenAt,
    };
  }
  return null;
}

/** "Views doubled between day 60 and day 90, from 1,200 to 2,500." */
export function describeRevival({ fromDay, toDay, from, to }: Revival): string {
  const times = from === 0 ? null : to / from;
  const words =
    times === null
      ? "rose"
      : times < 2.5
        ? "doubled"
        : times < 3.5
          ? "tripled"
          : `rose ${Math.round(times)}-fold`;
  const count = (value: number) => formatCount(value);
  return `Views ${words} between day ${fromDay} and day ${toDay}, from ${count(from)} to ${count(to)}.`;
}
