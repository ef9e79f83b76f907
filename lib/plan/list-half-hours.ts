import { wallTimeAt } from "@/lib/time/wall-time";

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const DAY = 1440 * MINUTE;
const FOUR_WEEKS_DAYS = 28;
/** The hours at which a writer is thought to be up for it, on their own clock (assumption). */
const FIRST_HOUR = 7;
const LAST_HOUR = 22;

/**
 * Half-hours within four weeks from `now` at which somebody in `zone` could publish: not before `from`, not at night.
 */
export function listHalfHours(now: number, from: number, zone: string): number[] {
  const first = nextHalfHour(from, zone);
  const count = Math.max(0, Math.ceil((now + FOUR_WEEKS_DAYS * DAY - first) / HALF_HOUR));
  const all = Array.from({ length: count }, (_, index) => first + index * HALF_HOUR);
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
