import { findBusy } from "@/lib/slot/busy";
import type { PostingDays } from "@/lib/slot/calendar";
import { type Launch, t0Of } from "@/lib/slot/launch";
import type { BusySpan } from "@/lib/slot/read-calendar";
import { type CalendarDate, dateAt, daysBetween, weekdayOf } from "@/lib/time/calendar-date";

type Timed = Pick<Launch, "id" | "draftTitle" | "liveAt" | "slotAt">;

/** What speaks against a day. None of it forbids anything: the writer decides. */
export type DayConflict =
  | { kind: "near"; launch: Timed; days: number; gapDays: number }
  | { kind: "not_posting"; posting: PostingDays; weekday: number };

/** What speaks against a slot. */
export type Conflict = DayConflict | { kind: "busy"; span: BusySpan } | { kind: "overlap"; launch: Timed };

export type SlotRules = {
  /** The writer's; days are those of their calendar. */
  zone: string;
  launches: readonly Timed[];
  /** The launch that is moved does not stand in its own way. */
  exceptId: string | null;
  /** Fewest days between two launches; 0: no rule. */
  launchGapDays: number;
  /** Of whoever carries the piece; null: any day. */
  posting: PostingDays | null;
};

const HOUR = 3_600_000;

/** What speaks against every slot of a date: another launch nearer than the writer's own gap, the carrier's days. */
export function findDayConflicts(on: CalendarDate, rules: SlotRules): DayConflict[] {
  const { zone, launches, exceptId, launchGapDays: gapDays, posting } = rules;
  const nearest = launches
    .filter(({ id }) => id !== exceptId)
    .map((launch) => ({ launch, days: Math.abs(daysBetween(dateAt(t0Of(launch), zone), on)) }))
    .filter(({ days }) => days < gapDays)
    .sort((a, b) => a.days - b.days || t0Of(a.launch) - t0Of(b.launch))[0];
  const weekday = weekdayOf(on);
  const conflicts: DayConflict[] = nearest === undefined ? [] : [{ kind: "near", ...nearest, gapDays }];
  if (posting !== null && posting.days.length > 0 && !posting.days.includes(weekday)) {
    conflicts.push({ kind: "not_posting", posting, weekday });
  }
  return conflicts;
}

/** What speaks against a first hour from `at` on, appointments first. An overlapping launch is not told as near too. */
export function findConflicts(at: number, busy: readonly BusySpan[], rules: SlotRules): Conflict[] {
  const overlaps = rules.launches.filter(
    (launch) => launch.id !== rules.exceptId && Math.abs(t0Of(launch) - at) < HOUR,
  );
  const others = { ...rules, launches: rules.launches.filter((launch) => !overlaps.includes(launch)) };
  return [
    ...findBusy(busy, at, at + HOUR).map((span): Conflict => ({ kind: "busy", span })),
    ...overlaps.map((launch): Conflict => ({ kind: "overlap", launch })),
    ...findDayConflicts(dateAt(at, rules.zone), others),
  ];
}
