import type { CalendarDate } from "@/lib/time/calendar-date";
import { parseCalendarDate } from "@/lib/time/calendar-date";
import { findChangeBetween } from "@/lib/time/clock-change";
import { offsetMinutesAt } from "@/lib/time/zone";

/** What a clock on the wall shows: "YYYY-MM-DDTHH:MM", without a zone. */
export type WallTime = string;

/** A wall time together with the instant at which a zone's clock shows it. */
export type WallInstant = { wall: WallTime; at: number };

export type ResolvedWallTime =
  | { kind: "once"; at: number }
  | { kind: "missing"; before: WallInstant; after: WallInstant }
  | { kind: "twice"; earlierAt: number; laterAt: number };

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
/** Wider than the widest offset in the database (15:14 h), so that both sides of a change are seen. */
const REACH = 16 * 60 * MINUTE;

/** Reads "2026-11-03T18:30", also with a blank for the T or with zero seconds; null for what no calendar or clock shows. */
export function parseWallTime(text: string): WallTime | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::00(?:\.0+)?)?$/.exec(text.trim());
  const date = parseCalendarDate(match?.[1] ?? "");
  return match === null || date === null ? null : `${date}T${match[2]}:${match[3]}`;
}

function toUtc(wall: WallTime): number {
  const parsed = parseWallTime(wall);
  if (parsed === null) throw new RangeError(`not a wall time: ${wall}`);
  return Date.parse(`${parsed}:00Z`);
}

/** What the zone's clock shows at that instant; seconds are dropped. */
export function wallTimeAt(at: number, zone: string): WallTime {
  return new Date(at + offsetMinutesAt(zone, at) * MINUTE).toISOString().slice(0, 16);
}

/**
 * Finds the instant at which the zone's clock shows the wall time: exactly one as a rule, none where the clock
 * jumps over it, two where it is turned back over it. For a missing time the two neighbours to offer are
 * `before`, the last half-hour (:00 or :30) shown ahead of the jump, and `after`, the first time shown behind it;
 * also where the jump is a whole day (Apia, 30 December 2011). Throws RangeError for a bad wall time or zone.
 */
export function resolveWallTime(wall: WallTime, zone: string): ResolvedWallTime {
  const utc = toUtc(wall);
  const first = offsetMinutesAt(zone, utc - REACH);
  const last = offsetMinutesAt(zone, utc + REACH);
  const found = [...new Set([first, last])]
    .filter((offset) => offsetMinutesAt(zone, utc - offset * MINUTE) === offset)
    .map((offset) => utc - offset * MINUTE)
    .sort((a, b) => a - b);
  const [earlierAt, laterAt] = found;
  if (earlierAt === undefined) return neighboursOfGap(utc, zone, first, last);
  return laterAt === undefined ? { kind: "once", at: earlierAt } : { kind: "twice", earlierAt, laterAt };
}

function neighboursOfGap(utc: number, zone: string, first: number, last: number): ResolvedWallTime {
  const jumpAt = findChangeBetween(zone, utc - REACH, utc + REACH);
  const gapStart = jumpAt + first * MINUTE;
  const gapEnd = jumpAt + last * MINUTE;
  const beforeWall = Math.ceil(gapStart / HALF_HOUR) * HALF_HOUR - HALF_HOUR;
  const beforeAt = beforeWall - first * MINUTE;
  return {
    kind: "missing",
    before: { wall: wallTimeAt(beforeAt, zone), at: beforeAt },
    after: { wall: new Date(gapEnd).toISOString().slice(0, 16), at: jumpAt },
  };
}

/**
 * The first instant of a date in a zone: midnight, or the end of the jump where midnight is jumped over,
 * or the first of two midnights. A date the zone skipped altogether begins and ends where the next one begins.
 */
export function startOfDayAt(date: CalendarDate, zone: string): number {
  return instantOfWall(`${date}T00:00`, zone, "earlier");
}

/** The instant of a wall time where one is needed: the first after the jump where the clocks leap over it, of two `ofTwo`. */
export function instantOfWall(wall: WallTime, zone: string, ofTwo: "earlier" | "later"): number {
  const resolved = resolveWallTime(wall, zone);
  switch (resolved.kind) {
    case "once":
      return resolved.at;
    case "missing":
      return resolved.after.at;
    case "twice":
      return ofTwo === "earlier" ? resolved.earlierAt : resolved.laterAt;
  }
}
