import { addDays, daysBetween } from "@/lib/time/calendar-date";
import { instantOfWall, wallTimeAt } from "@/lib/time/wall-time";

/**
 * A time that belongs to no launch yet: minutes from T0, negative before it, or a time of day so many calendar days
 * from the day of T0 (never 0), in the zone of whoever carries it out.
 */
export type RelativeWhen = { minute: number } | { days: number; clock: string };

type Moment = { slotAt: number; zone: string };

/** The hour at which a day begins for which no time was given (assumption). */
export const DESK_OPENS = "10:00";
/** Nearer than this the distance to T0 is what was meant, further off the time of day (assumption). */
const NEAR_MINUTES = 12 * 60;
const MINUTE = 60_000;

/**
 * What a start minute of one launch means for others: within twelve hours of T0, or on its day, the distance; further
 * off the day and its time of day, so that ten in the morning stays ten across a clock change and beside another slot.
 */
export function relateMinute(startMinute: number, moment: Moment): RelativeWhen {
  const [date, clock] = split(wallTimeAt(moment.slotAt + startMinute * MINUTE, moment.zone));
  const [slotDate] = split(wallTimeAt(moment.slotAt, moment.zone));
  const days = daysBetween(slotDate, date);
  if (Math.abs(startMinute) <= NEAR_MINUTES || days === 0) return { minute: startMinute };
  const when = { days, clock };
  // In the second of two equal hours only the distance says which one it is.
  return placeWhen(when, moment) === startMinute ? when : { minute: startMinute };
}

/** The start minute in one launch. A time the clocks jump over is the first one after the jump, of a doubled one the earlier. */
export function placeWhen(when: RelativeWhen, { slotAt, zone }: Moment): number {
  if ("minute" in when) return when.minute;
  const [slotDate] = split(wallTimeAt(slotAt, zone));
  const at = instantOfWall(`${addDays(slotDate, when.days)}T${when.clock}`, zone, "earlier");
  return Math.round((at - slotAt) / MINUTE);
}

/** Minutes by which times are put into an order without a launch: as if the slot were at noon. */
export function orderMinute(when: RelativeWhen): number {
  if ("minute" in when) return when.minute;
  const [hour = 0, minute = 0] = when.clock.split(":").map(Number);
  return when.days * 1440 + hour * 60 + minute - 720;
}

function split(wall: string): [date: string, clock: string] {
  return [wall.slice(0, 10), wall.slice(11)];
}
