import { type Budget, expandRule } from "@/lib/slot/expand-rule";
import { type Appointment, type Moment, momentAt } from "@/lib/slot/parse-appointment";

export type { Appointment } from "@/lib/slot/parse-appointment";

/** What about a calendar could not be read, and so is missing from the busy times. */
export type CalendarProblem =
  | { kind: "zone_unknown"; zone: string }
  | { kind: "repeats_too_often"; title: string }
  | { kind: "unreadable"; count: number }
  | { kind: "too_many" };

export type Occurrence = Pick<Appointment, "title" | "isBlocking" | "isCancelled"> & {
  isAllDay: boolean;
  from: number;
  to: number;
  /** Its start on its own clock, and for all-day ones how many days it lasts. */
  wall: number;
  days: number;
};

type Window = { fromAt: number; toAt: number };

const DAY = 86_400_000;
/** Clocks differ from Greenwich by up to 14 hours, and a wall time is looked for, not an instant. */
const REACH = 1.5 * DAY;
/** Eleven a day in three months: what repeats more often is no appointment. */
const MOST_IN_SERIES = 1_000;

/**
 * Every occurrence of the appointments that touches the window, in no order. An exception takes one away, a moved one
 * stands where it was moved to, and the later version of an appointment replaces the earlier.
 */
export function listOccurrences(
  appointments: readonly Appointment[],
  window: Window,
  budget: Budget,
): { occurrences: Occurrence[]; problems: CalendarProblem[] } {
  const problems: CalendarProblem[] = [];
  const occurrences: Occurrence[] = [];
  const series = Map.groupBy(appointments, (one) => (one.uid === "" ? one : one.uid));
  for (const versions of series.values()) {
    const masters = versions.filter((one) => one.replaces === null);
    const master = newest(masters);
    const replacements = newestByPlace(versions);
    if (master !== undefined) {
      const expanded = listStarts(master, window, budget);
      if (expanded.isCut) problems.push({ kind: "repeats_too_often", title: master.title });
      const isReplaced = matcherOf(replacements.flatMap((one) => one.replaces ?? []));
      const changes = replacements.filter((one) => one.isForFuture);
      for (const { start, milliseconds } of expanded.starts) {
        if (!isReplaced(start)) occurrences.push(occurrenceOf(master, changes, start, milliseconds));
      }
    }
    occurrences.push(...replacements.map((one) => occurrenceAt(one, one.start, null)));
  }
  return {
    occurrences: occurrences.filter(({ from, to, isAllDay }) => {
      const margin = isAllDay ? REACH : 0;
      return from < window.toAt + margin && Math.max(to, from + 1) > window.fromAt - margin;
    }),
    problems,
  };
}

function newest(versions: Appointment[]): Appointment | undefined {
  return versions.reduce<Appointment | undefined>(
    (best, one) => (best === undefined || one.sequence >= best.sequence ? one : best),
    undefined,
  );
}

function newestByPlace(versions: Appointment[]): Appointment[] {
  const byPlace = Map.groupBy(
    versions.filter((one) => one.replaces !== null),
    (one) => one.replaces?.at,
  );
  return [...byPlace.values()].flatMap((same) => newest(same) ?? []);
}

type Start = { start: Moment; milliseconds: number | null };

function listStarts(
  master: Appointment,
  window: Window,
  budget: Budget,
): { starts: Start[]; isCut: boolean } {
  const { start, rules, dates, exceptions } = master;
  const length = master.days * DAY + master.milliseconds;
  const span = { from: window.fromAt - length - REACH, to: window.toAt + REACH };
  let isCut = false;
  const starts: Start[] = rules.flatMap(({ rule, untilAt, untilWall }) => {
    const to = Math.min(span.to, (untilWall ?? Number.POSITIVE_INFINITY) + 1);
    const expansion = expandRule(rule, start.wall, { from: span.from, to }, budget);
    isCut ||= expansion.isCut || expansion.moments.length > MOST_IN_SERIES;
    return expansion.moments
      .slice(0, MOST_IN_SERIES)
      .map((wall) => ({ start: momentAt(wall, start), milliseconds: null }))
      .filter((one) => untilAt === null || one.start.at <= untilAt);
  });
  if (rules.length === 0) starts.push({ start, milliseconds: null });
  const all = new Map([...starts, ...dates].map((one) => [one.start.at, one]));
  const isExcepted = matcherOf(exceptions);
  return { starts: [...all.values()].filter((one) => !isExcepted(one.start)), isCut };
}

/** Whether a start is one of these; a date stands for any time of that day, as programs write exceptions so too. */
function matcherOf(wanted: readonly Moment[]): (start: Moment) => boolean {
  const instants = new Set(wanted.filter((one) => !one.isDate).map((one) => one.at));
  const days = new Set(wanted.filter((one) => one.isDate).map((one) => Math.floor(one.wall / DAY)));
  return (start) => instants.has(start.at) || days.has(Math.floor(start.wall / DAY));
}

/** As the master says, or as the last change "for this and all later ones" before it does. */
function occurrenceOf(
  master: Appointment,
  changes: Appointment[],
  start: Moment,
  milliseconds: number | null,
): Occurrence {
  const change = changes
    .filter((one) => one.replaces !== null && one.replaces.at <= start.at)
    .reduce<Appointment | undefined>(
      (last, one) => (last === undefined || (one.replaces?.at ?? 0) > (last.replaces?.at ?? 0) ? one : last),
      undefined,
    );
  if (change === undefined || change.replaces === null) return occurrenceAt(master, start, milliseconds);
  const shift = change.start.wall - change.replaces.wall;
  return occurrenceAt(change, momentAt(start.wall + shift, change.start), null);
}

function occurrenceAt(appointment: Appointment, start: Moment, milliseconds: number | null): Occurrence {
  const { title, isBlocking, isCancelled, days } = appointment;
  const end = days === 0 ? start.at : momentAt(start.wall + days * DAY, start).at;
  return {
    title,
    isBlocking,
    isCancelled,
    isAllDay: start.isDate,
    from: start.at,
    to: milliseconds === null ? end + appointment.milliseconds : start.at + milliseconds,
    wall: start.wall,
    days,
  };
}
