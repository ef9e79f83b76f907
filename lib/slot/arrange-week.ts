import { type HalfHour, placeInDay, timeOfRow, type WeekDay } from "@/lib/slot/build-week";
import { type Launch, t0Of } from "@/lib/slot/launch";
import { wallTimeAt } from "@/lib/time/wall-time";

/** One row of the week's grid: a half-hour of each day, and the launches that begin in it, by day. */
export type GridRow<L> = { row: number; time: string; halfHours: HalfHour[]; launches: L[][] };

/** The week by rows, with every launch in the row and day that the zone's wall clock shows at its T0. */
export function arrangeWeek<L extends Pick<Launch, "liveAt" | "slotAt">>(
  week: WeekDay[],
  launches: readonly L[],
  zone: string,
): GridRow<L>[] {
  const dayOf = new Map(week.map((day, index) => [day.date, index]));
  const rows = (week[0]?.halfHours ?? []).map((_, row) => ({
    row,
    time: timeOfRow(row),
    halfHours: week.flatMap((day) => day.halfHours[row] ?? []),
    launches: week.map((): L[] => []),
  }));
  for (const launch of launches) {
    const wall = wallTimeAt(t0Of(launch), zone);
    const day = dayOf.get(wall.slice(0, 10));
    if (day !== undefined) rows[placeInDay(wall).row]?.launches[day]?.push(launch);
  }
  return rows;
}
