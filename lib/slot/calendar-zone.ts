import type ICAL from "ical.js";
import { type Budget, expandRule, type WallMoment } from "@/lib/slot/expand-rule";
import { recurrenceRuleOf } from "@/lib/slot/recurrence-rule";
import { offsetMinutesAt, parseZone } from "@/lib/time/zone";

/** How far a zone's clock is ahead of Greenwich at an instant, in minutes. */
export type OffsetAt = (at: number) => number;

const MINUTE = 60_000;
/** Wider than the widest offset, so that both sides of a clock change are seen (as lib/time/wall-time.ts does). */
const REACH = 16 * 60 * MINUTE;

/**
 * The instant at which a clock shows a wall time. As RFC 5545 (3.3.5) has it: of a time that occurs twice the first,
 * and a time that is jumped over as though the clock had not been changed yet.
 */
export function instantOf(wall: WallMoment, offsetAt: OffsetAt): number {
  const before = offsetAt(wall - REACH);
  const after = offsetAt(wall + REACH);
  const found = [before, after]
    .map((offset) => ({ at: wall - offset * MINUTE, offset }))
    .filter(({ at, offset }) => offsetAt(at) === offset)
    .map(({ at }) => at);
  return found.length === 0 ? wall - before * MINUTE : Math.min(...found);
}

/** What the zone's clock shows at an instant. */
export function wallOf(at: number, offsetAt: OffsetAt): WallMoment {
  return at + offsetAt(at) * MINUTE;
}

/**
 * The zone of a name that has no rules in its file: an IANA name, also behind a program's own prefix
 * ("/mozilla.org/20050126_1/Europe/Berlin"). null when no such zone is known.
 */
export function namedZone(name: string): OffsetAt | null {
  const parts = name
    .replace(/^"|"$/g, "")
    .split("/")
    .filter((part) => part !== "");
  for (const length of [parts.length, 3, 2, 1]) {
    const zone = length > parts.length ? null : parseZone(parts.slice(-length).join("/"));
    // A single word is a zone's name only when it was the whole name: "…/Standard Time/EST" says too little.
    if (zone !== null && (length > 1 || parts.length === 1)) return (at) => offsetMinutesAt(zone, at);
  }
  return null;
}

type Change = { at: number; offset: number; before: number };

/**
 * The zone that a file's VTIMEZONE describes, right up to `until` (an instant). null when it holds no change that can
 * be read. Before its first change its clock stands as that change found it.
 */
export function describedZone(component: ICAL.Component, until: number, budget: Budget): OffsetAt | null {
  const changes = ["standard", "daylight"]
    .flatMap((name) => component.getAllSubcomponents(name))
    .flatMap((part) => changesOf(part, until, budget))
    .sort((a, b) => a.at - b.at);
  const [first] = changes;
  if (first === undefined) return null;
  return (at) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1]?.offset ?? first.before;
  };
}

function changesOf(part: ICAL.Component, until: number, budget: Budget): Change[] {
  const start = part.getFirstPropertyValue("dtstart") as ICAL.Time | null;
  const before = offsetOf(part.getFirstPropertyValue("tzoffsetfrom") as ICAL.UtcOffset | null);
  const offset = offsetOf(part.getFirstPropertyValue("tzoffsetto") as ICAL.UtcOffset | null);
  if (start === null || before === null || offset === null) return [];
  const first = wallOfTime(start);
  const dates = part.getAllProperties("rdate").flatMap((property) => property.getValues() as ICAL.Time[]);
  const rules = part.getAllProperties("rrule").map((property) => property.getFirstValue() as ICAL.Recur);
  const walls = rules.flatMap((recur) => {
    const rule = recurrenceRuleOf(recur);
    if (rule === null) return [];
    // The rule's end is told in universal time, its changes on the clock as it stood before them.
    const end =
      recur.until === null || recur.until === undefined
        ? until
        : wallOfTime(recur.until) + before * MINUTE + 1;
    const to = Math.min(end, until) + REACH;
    return expandRule(rule, first, { from: first, to }, budget).moments.filter((wall) => wall < end);
  });
  return [...new Set([first, ...dates.map(wallOfTime), ...walls])].map((wall) => ({
    at: wall - before * MINUTE,
    offset,
    before,
  }));
}

function offsetOf(value: ICAL.UtcOffset | null): number | null {
  const seconds = value?.toSeconds();
  return seconds === undefined || !Number.isFinite(seconds) ? null : seconds / 60;
}

/** The clock time of one of the library's times, whatever its zone; a date is its midnight. */
export function wallOfTime(time: ICAL.Time): WallMoment {
  const moment = new Date(0);
  moment.setUTCFullYear(time.year, time.month - 1, time.day);
  if (!time.isDate) moment.setUTCHours(time.hour, time.minute, time.second);
  return moment.getTime();
}
