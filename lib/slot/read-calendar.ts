import ICAL from "ical.js";
import { describedZone, instantOf, namedZone, type OffsetAt } from "@/lib/slot/calendar-zone";
import type { Budget } from "@/lib/slot/expand-rule";
import {
  type Appointment,
  type CalendarProblem,
  listOccurrences,
  type Occurrence,
} from "@/lib/slot/list-occurrences";
import { parseAppointment, type ZoneOf } from "@/lib/slot/parse-appointment";
import { nameOfCalendar, type SplitFault, splitCalendar } from "@/lib/slot/split-calendar";
import { addDays, type CalendarDate } from "@/lib/time/calendar-date";
import { offsetMinutesAt } from "@/lib/time/zone";

/** Somebody's time is taken from ≤ t < to (instants). */
export type BusySpan = { from: number; to: number; title: string };

/** Something that fills whole days and takes nobody's time: `untilOn` is its last day. */
export type DayNote = { fromOn: CalendarDate; untilOn: CalendarDate; title: string };

export type ReadCalendar =
  | { ok: true; name: string; busy: BusySpan[]; dayNotes: DayNote[]; problems: CalendarProblem[] }
  | { ok: false; reason: CalendarFault };

export type CalendarFault = SplitFault | "calendar_too_large";

/** The instants between which appointments are wanted. */
export type Window = { fromAt: number; toAt: number };

/** Characters of a calendar's text; bytes are limited where it is fetched or uploaded. */
export const CALENDAR_LENGTH = 5_000_000;
/** Appointments looked into, and repetitions tried, in one calendar: far above any person's, and within a second. */
const MOST_APPOINTMENTS = 2_000;
const MOST_PROBLEMS = 20;
const MOST_TRIES = 200_000;
const MOST_SPANS = 3_000;
/** Text around a date is enough to leave out what is surely elsewhere; a zone shifts it by a day at most. */
const MARGIN_DAYS = 2;
const DAY = 86_400_000;

/**
 * The busy times and day-long notes of iCalendar text (RFC 5545) between two instants, earliest first. Repetitions,
 * their exceptions and moved occurrences are followed on the clock of the appointment's own zone; times without a zone
 * are in `zone`, the writer's. All-day, transparent and cancelled appointments take no time. What cannot be read is
 * told in `problems` and costs only itself; text that is no whole calendar is refused.
 */
export function readCalendar(text: string, window: Window, zone: string): ReadCalendar {
  if (text.length > CALENDAR_LENGTH) return { ok: false, reason: "calendar_too_large" };
  const split = splitCalendar(text);
  if (!split.ok) return split;
  const { head, events, zones, freeBusy } = split.parts;
  const budget: Budget = { left: MOST_TRIES };
  const problems = new ProblemList();
  const zoneOf = findZones(zones, zone, window, budget, problems);
  const near = events.filter((event) => mayBeNear(event, window));
  if (near.length > MOST_APPOINTMENTS) problems.add({ kind: "too_many" });
  const appointments = near.slice(0, MOST_APPOINTMENTS).flatMap((event): Appointment[] => {
    const appointment = attempt(event, problems, (component) => parseAppointment(component, zoneOf));
    return appointment === null || appointment === undefined ? [] : [appointment];
  });
  const { occurrences, problems: faults } = listOccurrences(appointments, window, budget);
  for (const fault of faults) problems.add(fault);
  const taken = freeBusy.flatMap(
    (block) => attempt(block, problems, (component) => listFreeBusy(component, zoneOf)) ?? [],
  );
  const busy = [...occurrences.flatMap(busySpanOf), ...taken]
    .filter((span) => span.from < window.toAt && span.to > window.fromAt)
    .sort((a, b) => a.from - b.from || a.to - b.to || a.title.localeCompare(b.title, "en"));
  if (busy.length > MOST_SPANS) problems.add({ kind: "too_many" });
  const dayNotes = occurrences
    .flatMap(dayNoteOf)
    .sort((a, b) => a.fromOn.localeCompare(b.fromOn) || a.title.localeCompare(b.title, "en"))
    .slice(0, MOST_SPANS);
  return {
    ok: true,
    name: nameOfCalendar(head),
    busy: busy.slice(0, MOST_SPANS),
    dayNotes,
    problems: problems.list(),
  };
}

/** Each problem once; what could not be read at all is counted. */
class ProblemList {
  #seen = new Map<string, CalendarProblem>();
  #unreadable = 0;
  add(problem: CalendarProblem): void {
    if (problem.kind === "unreadable") this.#unreadable += problem.count;
    else this.#seen.set(JSON.stringify(problem), problem);
  }
  list(): CalendarProblem[] {
    const unreadable: CalendarProblem[] =
      this.#unreadable > 0 ? [{ kind: "unreadable", count: this.#unreadable }] : [];
    return [...unreadable, ...this.#seen.values()].slice(0, MOST_PROBLEMS);
  }
}

/** Parses one block and works on it. A block that the library chokes on is counted, for it must not cost the others. */
function attempt<T>(
  block: string,
  problems: ProblemList,
  work: (component: ICAL.Component) => T,
): T | undefined {
  try {
    return work(new ICAL.Component(ICAL.parse(block)));
  } catch {
    problems.add({ kind: "unreadable", count: 1 });
    return undefined;
  }
}

function findZones(
  blocks: string[],
  zone: string,
  window: Window,
  budget: Budget,
  problems: ProblemList,
): ZoneOf {
  const described = new Map<string, OffsetAt>();
  const own: OffsetAt = (at) => offsetMinutesAt(zone, at);
  for (const block of blocks.slice(0, MOST_APPOINTMENTS)) {
    attempt(block, problems, (component) => {
      const name = component.getFirstPropertyValue("tzid");
      const offsetAt = describedZone(component, window.toAt, budget);
      if (typeof name === "string" && offsetAt !== null) described.set(name, offsetAt);
    });
  }
  return (name) => {
    if (name === null) return own;
    const found = described.get(name) ?? namedZone(name);
    if (found === null) problems.add({ kind: "zone_unknown", zone: name });
    const offsetAt = found ?? own;
    described.set(name, offsetAt);
    return offsetAt;
  };
}

/** Whether an event may touch the window, by a glance at its text: parsing ten years of a diary takes too long. */
function mayBeNear(event: string, { fromAt, toAt }: Window): boolean {
  const lines = event.replace(/\r?\n[ \t]/g, "");
  const from = digitsOf(fromAt - MARGIN_DAYS * DAY);
  const to = digitsOf(toAt + MARGIN_DAYS * DAY);
  const start = /^DTSTART[;:][^\n]*?(\d{8})(?:T\d{6}Z?)?\s*$/im.exec(lines)?.[1];
  if (start === undefined) return true;
  const replaced = /^RECURRENCE-ID([;:][^\n]*?)(\d{8})(?:T\d{6}Z?)?\s*$/im.exec(lines);
  if (replaced !== null) {
    const id = replaced[2] ?? "";
    return (
      /RANGE/i.test(replaced[1] ?? "") ||
      (start <= to && start >= from) ||
      (id <= to && id >= from) ||
      (/^DURATION|^DTEND/im.test(lines) && start < from && endOf(lines, start) >= from)
    );
  }
  if (/^RDATE[;:]/im.test(lines)) return true;
  if (start > to) return false;
  const rule = /^RRULE[;:]([^\n]*)/im.exec(lines)?.[1];
  if (rule === undefined) return endOf(lines, start) >= from;
  const until = /UNTIL=(\d{8})/i.exec(rule)?.[1];
  // Its last repetition may run on for a while.
  return until === undefined || until >= digitsOf(fromAt - 60 * DAY);
}

/** The day an event ends on; far away when only a duration tells. */
function endOf(lines: string, start: string): string {
  if (/^DURATION[;:]/im.test(lines)) return "99991231";
  return /^DTEND[;:][^\n]*?(\d{8})(?:T\d{6}Z?)?\s*$/im.exec(lines)?.[1] ?? start;
}

function digitsOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10).replaceAll("-", "");
}

function listFreeBusy(component: ICAL.Component, zoneOf: ZoneOf): BusySpan[] {
  return component.getAllProperties("freebusy").flatMap((property) => {
    if (String(property.getParameter("fbtype") ?? "BUSY").toUpperCase() === "FREE") return [];
    return (property.getValues() as ICAL.Period[]).map((period) => {
      const utc = zoneOf("UTC");
      const wall = (time: ICAL.Time) => instantOf(Date.parse(`${time.toString().slice(0, 19)}Z`), utc);
      return { from: wall(period.start), to: wall(period.getEnd()), title: "Busy" };
    });
  });
}

function busySpanOf(occurrence: Occurrence): BusySpan[] {
  const { isAllDay, isBlocking, from, to, title } = occurrence;
  // A moment without length, such as a reminder, takes nobody's time.
  return isAllDay || !isBlocking || to <= from ? [] : [{ from, to, title }];
}

function dayNoteOf({ isAllDay, isCancelled, wall, days, title }: Occurrence): DayNote[] {
  if (!isAllDay || isCancelled) return [];
  const fromOn = new Date(wall).toISOString().slice(0, 10);
  return [{ fromOn, untilOn: addDays(fromOn, Math.max(1, days) - 1), title }];
}
