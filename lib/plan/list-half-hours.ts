import { wallTimeAt } from "@/lib/time/wall-time";

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const DAY = 1440 * MINUTE;
const DAYS_AHEAD = 28;
/** The hours at which a writer is thought to be up for it, on their own clock (assumption). */
const FIRST_HOUR = 7;
const LAST_HOUR = 22;

/**
 * Half-hours of the coming four weeks at which somebody in `zone` could publish: from a day ahead, for there is
 * preparation to be done, and not at night.
 */
export function listHalfHours(now: number, zone: string): number[] {
  const first = nextHalfHour(now + DAY, zone);
  const all = Array.from({ length: (DAYS_AHEAD * DAY) / HALF_HOUR }, (_, index) => first + index * HALF_HOUR);
  return all.filter((at) => {
    const hour = Number(wallTimeAt(at, zone).slice(11, 13));
    return hour >= FIRST_HOUR && hour < LAST_HOUR;
  });
}

/** Half-hours are those of the wall clock: in Kathmandu they lie on the quarters of UTC. */
function nextHalfHour(from: number, zone: string): number {
  const whole = Math.ceil(from / MINUTE) * MINUTE;
  const minute = Number(wallTimeAt(whole, zone).slice(14)) % 30;
  return minute === 0 ? whole : whole + (30 - minute) * MINUTE;
}
