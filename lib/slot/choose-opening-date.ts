import { buildDay } from "@/lib/slot/build-week";
import { addDays, type CalendarDate, dateAt } from "@/lib/time/calendar-date";

/** Half-hours before 06:00 are no reason to open a week: hardly anybody launches then. */
const FIRST_WAKING_ROW = 12;

/** The first day on which a half-hour from 06:00 on can still be chosen: today, or tomorrow once today is used up. */
export function chooseOpeningDate(zone: string, now: number): CalendarDate {
  const today = dateAt(now, zone);
  const isOpen = buildDay(today, zone, now)
    .slice(FIRST_WAKING_ROW)
    .some((halfHour) => halfHour.kind !== "missing" && !halfHour.isPast);
  return isOpen ? today : addDays(today, 1);
}
