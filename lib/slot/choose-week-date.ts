import { type CalendarDate, daysBetween, parseCalendarDate } from "@/lib/time/calendar-date";

/** A week nobody plans in: further from the one at hand than this, an address is a slip (or made up). */
const FURTHEST_DAYS = 3653;

/** The date an address asks the week of; the one at hand when it is none, or more than ten years away. */
export function chooseWeekDate(asked: string | undefined, atHand: CalendarDate): CalendarDate {
  const date = parseCalendarDate(asked ?? "");
  return date === null || Math.abs(daysBetween(atHand, date)) > FURTHEST_DAYS ? atHand : date;
}
