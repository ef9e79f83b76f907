import { offsetMinutesAt, type ZoneStretch } from "@/lib/time/zone";

/** One change of a zone's offset: at `at` the wall clock jumps from `offsetBefore` to `offsetAfter` (minutes). */
export type ClockChange = { at: number; offsetBefore: number; offsetAfter: number };

const MINUTE = 60_000;
/** No zone has ever changed twice within a day, and looking more seldom would save little. */
const LOOK_EVERY = 12 * 60 * MINUTE;

/** The first instant in (from, to] from which the offset is that of `to`; from and to must differ in offset. */
export function findChangeBetween(zone: string, from: number, to: number): number {
  const offset = offsetMinutesAt(zone, from);
  let low = Math.floor(from / 1000);
  let high = Math.ceil(to / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMinutesAt(zone, middle * 1000) === offset) low = middle;
    else high = middle;
  }
  return high * 1000;
}

/** Every change of the zone's clock with from < at ≤ to, in order. */
export function listClockChanges(zone: string, from: number, to: number): ClockChange[] {
  const changes: ClockChange[] = [];
  let at = from;
  let offsetBefore = offsetMinutesAt(zone, at);
  while (at < to) {
    const next = Math.min(at + LOOK_EVERY, to);
    const offsetAfter = offsetMinutesAt(zone, next);
    if (offsetAfter !== offsetBefore) {
      changes.push({ at: findChangeBetween(zone, at, next), offsetBefore, offsetAfter });
    }
    offsetBefore = offsetAfter;
    at = next;
  }
  return changes;
}

/** A zone's offsets between two instants, for whoever is to know them without looking them up. */
export function buildStretch(zone: string, from: number, to: number): ZoneStretch {
  const changes = listClockChanges(zone, from, to).map(({ at, offsetAfter }) => ({ at, offsetAfter }));
  return { zone, from, to, first: offsetMinutesAt(zone, from), changes };
}
