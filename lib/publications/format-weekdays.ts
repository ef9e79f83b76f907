import { formatWeekday } from "@/lib/time/format";

/** "Mon, Wed": what parseWeekdays reads back. */
export function formatWeekdays(days: readonly number[]): string {
  return days.map((day) => formatWeekday(day).slice(0, 3)).join(", ");
}

/** "Mon–Fri" where days follow each other, "Mon, Wed" where they do not, "every day" for all seven. For screens. */
export function describeWeekdays(days: readonly number[]): string {
  if (days.length === 7) return "every day";
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? `${formatWeekdays([first])}–${formatWeekdays([last])}` : formatWeekdays(days);
}
