import ICAL from "ical.js";
import { instantOf, type OffsetAt, wallOf, wallOfTime } from "@/lib/slot/calendar-zone";
import type { WallMoment } from "@/lib/slot/expand-rule";
import { type RecurrenceRule, recurrenceRuleOf } from "@/lib/slot/recurrence-rule";

/** The clock that a zone's name stands for; null: the writer's own. */
export type ZoneOf = (name: string | null) => OffsetAt;

/** A clock time with the clock it is read on. */
export type Moment = { wall: WallMoment; at: number; isDate: boolean; offsetAt: OffsetAt };

export type Appointment = {
  uid: string;
  sequence: number;
  title: string;
  isBlocking: boolean;
  isCancelled: boolean;
  start: Moment;
  /** How long it lasts: so many days on the clock, and so many milliseconds after them. */
  days: number;
  milliseconds: number;
  rules: { rule: RecurrenceRule; untilAt: number | null; untilWall: WallMoment | null }[];
  /** Further times, each with its own end where the file gives one. */
  dates: { start: Moment; milliseconds: number | null }[];
  exceptions: Moment[];
  /** Which occurrence of the same uid this one stands for; null: it is the appointment itself. */
  replaces: Moment | null;
  /** It stands for all later occurrences too. */
  isForFuture: boolean;
};

const TITLE_LENGTH = 120;
const UNNAMED = "Busy";
const DAY = 86_400_000;

/**
 * One VEVENT. null: it has no start, or ends before it begins. Throws where the library finds a value unreadable.
 */
export function parseAppointment(component: ICAL.Component, zoneOf: ZoneOf): Appointment | null {
  const startProperty = component.getFirstProperty("dtstart");
  const start = startProperty === null ? null : momentsOf(startProperty, zoneOf)[0];
  if (start === null || start === undefined) return null;
  const length = lengthOf(component, start, zoneOf);
  if (length.days < 0 || length.milliseconds < 0) throw new Error("it ends before it begins");
  const replaced = component.getFirstProperty("recurrence-id");
  const status = textOf(component, "status").toUpperCase();
  const isFree =
    textOf(component, "transp").toUpperCase() === "TRANSPARENT" ||
    textOf(component, "x-microsoft-cdo-busystatus").toUpperCase() === "FREE";
  return {
    uid: textOf(component, "uid"),
    sequence: Number(textOf(component, "sequence")) || 0,
    title: titleOf(textOf(component, "summary")),
    isBlocking: !isFree && status !== "CANCELLED",
    isCancelled: status === "CANCELLED",
    start,
    ...length,
    rules: component.getAllProperties("rrule").flatMap((property) => {
      const recur = property.getFirstValue() as ICAL.Recur;
      const rule = recurrenceRuleOf(recur);
      return rule === null ? [] : [{ rule, ...untilOf(recur, start) }];
    }),
    dates: component.getAllProperties("rdate").flatMap((property) => datesOf(property, zoneOf)),
    exceptions: component.getAllProperties("exdate").flatMap((property) => momentsOf(property, zoneOf)),
    replaces: replaced === null ? null : (momentsOf(replaced, zoneOf)[0] ?? null),
    isForFuture: String(replaced?.getParameter("range") ?? "").toUpperCase() === "THISANDFUTURE",
  };
}

/** A moment on the clock of `like`, at another time of it. */
export function momentAt(wall: WallMoment, like: Pick<Moment, "isDate" | "offsetAt">): Moment {
  return { wall, at: instantOf(wall, like.offsetAt), isDate: like.isDate, offsetAt: like.offsetAt };
}

function momentsOf(property: ICAL.Property, zoneOf: ZoneOf): Moment[] {
  return (property.getValues() as ICAL.Time[]).map((time) => momentOf(time, property, zoneOf));
}

function momentOf(time: ICAL.Time, property: ICAL.Property, zoneOf: ZoneOf): Moment {
  const name = property.getParameter("tzid");
  const isUniversal = time.zone === ICAL.Timezone.utcTimezone;
  const offsetAt = isUniversal ? universal : zoneOf(time.isDate || typeof name !== "string" ? null : name);
  const wall = wallOfTime(time);
  if (!Number.isFinite(wall)) throw new Error("a time that no calendar has");
  return momentAt(wall, { isDate: time.isDate, offsetAt });
}

const universal: OffsetAt = () => 0;

function datesOf(property: ICAL.Property, zoneOf: ZoneOf): Appointment["dates"] {
  return (property.getValues() as (ICAL.Time | ICAL.Period)[]).map((value) => {
    if (!(value instanceof ICAL.Period))
      return { start: momentOf(value, property, zoneOf), milliseconds: null };
    const start = momentOf(value.start, property, zoneOf);
    return { start, milliseconds: momentOf(value.getEnd(), property, zoneOf).at - start.at };
  });
}

/** By DTEND the time that passes, by DURATION days on the clock and then time; a date alone is one day. */
function lengthOf(component: ICAL.Component, start: Moment, zoneOf: ZoneOf) {
  const endProperty = component.getFirstProperty("dtend");
  const end = endProperty === null ? null : (momentsOf(endProperty, zoneOf)[0] ?? null);
  const duration = component.getFirstPropertyValue("duration") as ICAL.Duration | null;
  if (end !== null) {
    if (start.isDate) return { days: Math.round((end.wall - start.wall) / DAY), milliseconds: 0 };
    return { days: 0, milliseconds: end.at - start.at };
  }
  if (duration === null) return { days: start.isDate ? 1 : 0, milliseconds: 0 };
  const sign = duration.isNegative ? -1 : 1;
  const seconds = duration.hours * 3600 + duration.minutes * 60 + duration.seconds;
  return { days: sign * (duration.weeks * 7 + duration.days), milliseconds: sign * seconds * 1000 };
}

/** A rule's last moment: an instant where the file gives one, else on the clock of the start; a date counts to its end. */
function untilOf(recur: ICAL.Recur, start: Moment): { untilAt: number | null; untilWall: WallMoment | null } {
  const until = recur.until as ICAL.Time | null | undefined;
  if (until === null || until === undefined) return { untilAt: null, untilWall: null };
  const wall = wallOfTime(until);
  if (until.isDate) return { untilAt: null, untilWall: wall + DAY - 1 };
  if (until.zone === ICAL.Timezone.utcTimezone) {
    return start.isDate
      ? { untilAt: null, untilWall: wallOf(wall, start.offsetAt) }
      : { untilAt: wall, untilWall: null };
  }
  return { untilAt: null, untilWall: wall };
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return value === null ? "" : String(value);
}

function titleOf(summary: string): string {
  const title = summary
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (title === "") return UNNAMED;
  const letters = [...title];
  return letters.length > TITLE_LENGTH ? `${letters.slice(0, TITLE_LENGTH - 1).join("")}…` : title;
}
