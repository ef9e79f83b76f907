import { offsetMinutesAt } from "@/lib/time/zone";

/** A day of the Gregorian calendar, "YYYY-MM-DD", without a zone. */
export type CalendarDate = string;

const MINUTE = 60_000;
const DAY = 86_400_000;

function toUtc(date: CalendarDate): number {
  const utc = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(utc)) throw new RangeError(`not a calendar date: ${date}`);
  return utc;
}

function fromUtc(utc: number): CalendarDate {
  return new Date(utc).toISOString().slice(0, 10);
}

/** "2026-02-29" is refused, for there is no such day. Years 1 to 9999. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const date = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date.startsWith("0000")) return null;
  const utc = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(utc) || fromUtc(utc) !== date ? null : date;
}

/** The date on the zone's calendar at that instant. */
export function dateAt(at: number, zone: string): CalendarDate {
  return fromUtc(at + offsetMinutesAt(zone, at) * MINUTE);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromUtc(toUtc(date) + days * DAY);
}

/** Days from a to b; negative when b is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return Math.round((toUtc(b) - toUtc(a)) / DAY);
}

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export function weekdayOf(date: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (new Date(toUtc(date)).getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The date itself or the nearest earlier one that falls on weekStartsOn (1 Monday … 7 Sunday). */
export function startOfWeek(date: CalendarDate, weekStartsOn: number): CalendarDate {
  return addDays(date, -((weekdayOf(date) - weekStartsOn + 7) % 7));
}
