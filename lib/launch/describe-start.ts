import { dateAt } from "@/lib/time/calendar-date";
import { formatMinute, formatShortDate } from "@/lib/time/format";

const DAY_MINUTES = 1440;

/**
 * A task's place relative to T0 in words: "T−60", "T−26 h", "T−5 d". From two days on hours and minutes would
 * say nothing to anybody, so what is not whole days away is called by its day: "Tue 3 Nov".
 */
export function describeStart(
  minute: number,
  startsAt: number,
  zone: string,
  language: string | null = null,
): string {
  const size = Math.abs(Math.round(minute));
  const isFar = size >= 2 * DAY_MINUTES && size % DAY_MINUTES !== 0;
  return isFar ? formatShortDate(dateAt(startsAt, zone), language) : formatMinute(minute);
}
