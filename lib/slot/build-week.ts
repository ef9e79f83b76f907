import { addDays, type CalendarDate, dateAt } from "@/lib/time/calendar-date";
import { type ClockChange, listClockChanges } from "@/lib/time/clock-change";
import { resolveWallTime, startOfDayAt, type WallTime } from "@/lib/time/wall-time";

/** One half-hour of one day on the writer's wall clock. `isPast`: no instant of it can be a slot any more. */
export type HalfHour = { wall: WallTime; isPast: boolean } & (
  | { kind: "once"; at: number }
  | { kind: "missing" }
  | { kind: "twice"; earlierAt: number; laterAt: number }
);

export type WeekDay = {
  date: CalendarDate;
  isToday: boolean;
  /** 48, from 00:00 to 23:30, also on days of 23 or 25 hours: the rows of the grid must line up. */
  halfHours: HalfHour[];
  changes: ClockChange[];
};

export const HALF_HOURS = 48;
const DAYS = 7;

/** Seven days from `startOn` as the zone's clocks show them; past is everything up to and including `now`. */
export function buildWeek(startOn: CalendarDate, zone: string, now: number): WeekDay[] {
  const today = dateAt(now, zone);
  return Array.from({ length: DAYS }, (_, index) => {
    const date = addDays(startOn, index);
    return {
      date,
      isToday: date === today,
      halfHours: buildDay(date, zone, now),
      // Less one: a jump at midnight is the first thing of the day it opens, not the last of the one before.
      changes: listClockChanges(zone, startOfDayAt(date, zone) - 1, startOfDayAt(addDays(date, 1), zone) - 1),
    };
  });
}

/** The 48 half-hours of one day. */
export function buildDay(date: CalendarDate, zone: string, now: number): HalfHour[] {
  return Array.from({ length: HALF_HOURS }, (_, row) => buildHalfHour(date, row, zone, now));
}

/** "06:30" for row 13. */
export function timeOfRow(row: number): string {
  return `${String(Math.floor(row / 2)).padStart(2, "0")}:${row % 2 === 0 ? "00" : "30"}`;
}

/** The row a wall time stands in, and how far into its half-hour it is (0..1). */
export function placeInDay(wall: WallTime): { row: number; part: number } {
  const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
  return { row: Math.floor(minute / 30), part: (minute % 30) / 30 };
}

function buildHalfHour(date: CalendarDate, row: number, zone: string, now: number): HalfHour {
  const wall = `${date}T${timeOfRow(row)}`;
  const resolved = resolveWallTime(wall, zone);
  switch (resolved.kind) {
    case "once":
      return { wall, kind: "once", at: resolved.at, isPast: resolved.at <= now };
    case "missing":
      return { wall, kind: "missing", isPast: resolved.after.at <= now };
    case "twice":
      return {
        wall,
        kind: "twice",
        earlierAt: resolved.earlierAt,
        laterAt: resolved.laterAt,
        isPast: resolved.laterAt <= now,
      };
  }
}
