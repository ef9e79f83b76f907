import { addDays, dateAt } from "@/lib/time/calendar-date";
import { type WallTime, wallTimeAt } from "@/lib/time/wall-time";

const MINUTE = 60_000;
const STEP_MINUTES = 30;
/** Less than an hour ahead there is no time to prepare anything. An assumption. */
const AHEAD_MINUTES = 60;
/** Later than this, the first hour would run into the night. An assumption. */
const LATEST_MINUTE = 22 * 60;
const MORNING = "09:00";

/** A time to begin typing from: the next full half-hour at least an hour ahead, or tomorrow at 09:00 when today is late. */
export function suggestWall(zone: string, now: number): WallTime {
  // A begun minute counts as gone: wall times know no seconds.
  const ahead = wallTimeAt(now + AHEAD_MINUTES * MINUTE + MINUTE - 1, zone);
  const today = dateAt(now, zone);
  const minute = Number(ahead.slice(11, 13)) * 60 + Number(ahead.slice(14, 16));
  const rounded = Math.ceil(minute / STEP_MINUTES) * STEP_MINUTES;
  if (ahead.slice(0, 10) !== today || rounded > LATEST_MINUTE) return `${addDays(today, 1)}T${MORNING}`;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${today}T${two(Math.floor(rounded / 60))}:${two(rounded % 60)}`;
}
