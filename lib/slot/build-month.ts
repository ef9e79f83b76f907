import { addDays, type CalendarDate, startOfWeek } from "@/lib/time/calendar-date";

/** The weeks that touch the month of `date`, each of seven dates; dates of other months are null. */
export function buildMonth(date: CalendarDate, weekStartsOn: number): (CalendarDate | null)[][] {
  const month = date.slice(0, 7);
  const weeks: (CalendarDate | null)[][] = [];
  let start = startOfWeek(`${month}-01`, weekStartsOn);
  while (start.slice(0, 7) <= month) {
    weeks.push(
      Array.from({ length: 7 }, (_, day) => {
        const on = addDays(start, day);
        return on.slice(0, 7) === month ? on : null;
      }),
    );
    start = addDays(start, 7);
  }
  return weeks;
}

/** The first day of the month that many months on; negative: back. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}-01`;
}
