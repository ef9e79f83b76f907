import type { CalendarDate } from "@/lib/time/calendar-date";
import { parseCalendarDate } from "@/lib/time/calendar-date";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as a file may hold it: 2026-11-03 (also with a time behind it), 2026/11/3, 2026.11.3, "3 Nov 2026",
 * "Tue 3 November 2026", "Nov 3, 2026". 03/11/2026 is refused: it is two dates, by country.
 */
export function parseLooseDate(text: string): CalendarDate | null {
  const date = text.trim();
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}\S*)?$/.exec(date);
  if (numbers !== null) return fromParts(numbers[1], Number(numbers[2]), numbers[3]);
  const dayFirst = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(date);
  if (dayFirst !== null) return fromParts(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(date);
  if (monthFirst !== null) return fromParts(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  return null;
}

function monthOf(word = ""): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function fromParts(year: string | undefined, month: number, day: string | undefined): CalendarDate | null {
  return parseCalendarDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}
