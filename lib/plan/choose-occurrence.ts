import { dateAt, daysBetween } from "@/lib/time/calendar-date";

/**
 * Which of some equally good half-hours to name: the nearest to the present slot, those of its own day in `zone` first,
 * so that nothing is moved by days for nothing; without a slot the earliest. null when there are none.
 */
export function chooseOccurrence<T extends { at: number }>(
  equals: readonly T[],
  presentAt: number | null,
  zone: string,
): T | null {
  const today = presentAt === null ? null : dateAt(presentAt, zone);
  const far = equals.map((one) => ({
    one,
    days: today === null ? 0 : Math.abs(daysBetween(today, dateAt(one.at, zone))),
    distance: presentAt === null ? 0 : Math.abs(one.at - presentAt),
  }));
  far.sort((a, b) => a.days - b.days || a.distance - b.distance || a.one.at - b.one.at);
  return far[0]?.one ?? null;
}
