import type { Task } from "@/lib/plan/task";
import { type CalendarDate, dateAt } from "@/lib/time/calendar-date";

export type DayGroup<Row> = { date: CalendarDate | null; rows: Row[] };

/** Rows by the day they start on in a zone, in their order; those without a start last, under no date. */
export function groupByDay<Row extends Pick<Task, "startMinute">>(
  rows: readonly Row[],
  t0At: number,
  zone: string,
): DayGroup<Row>[] {
  const groups: DayGroup<Row>[] = [];
  for (const row of rows) {
    const date = row.startMinute === null ? null : dateAt(t0At + row.startMinute * 60_000, zone);
    const group = groups.find((other) => other.date === date);
    if (group === undefined) groups.push({ date, rows: [row] });
    else group.rows.push(row);
  }
  return groups.sort((a, b) => Number(a.date === null) - Number(b.date === null));
}
