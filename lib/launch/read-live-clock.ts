import { addDays, dateAt } from "@/lib/time/calendar-date";
import { resolveWallTime } from "@/lib/time/wall-time";

export type LiveClock = { at: number; refused: null } | { at: null; refused: string };

/**
 * Which instant a clock time such as "18:31" means as the time the piece went live: of the days around the present T0,
 * up to today's in that zone, the nearest to it, so that just before midnight is yesterday's just after it. Never ahead
 * of `now`; where clocks are turned back it is the nearer of the two. Instants in epoch milliseconds.
 */
export function readLiveClock(
  clock: string,
  zone: string,
  { liveAt, now }: { liveAt: number; now: number },
): LiveClock {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return refuse("Give hours and minutes, such as 18:31.");
  const liveOn = dateAt(liveAt, zone);
  const today = dateAt(now, zone);
  const dates = [addDays(liveOn, -1), liveOn, addDays(liveOn, 1)].filter((date) => date <= today);
  const meant = dates
    .flatMap((date) => listInstants(`${date}T${clock}`, zone))
    .sort((a, b) => Math.abs(a.at - liveAt) - Math.abs(b.at - liveAt))[0];
  if (meant === undefined || meant.at > now)
    return refuse(`${clock} is still to come. Give a time that has passed.`);
  if (meant.isSkipped) return refuse(`The clocks jumped over ${clock} that day. Give another time.`);
  return { at: meant.at, refused: null };
}

/** A time that was jumped over stands where the jump is, so that no other day's is taken for it. */
function listInstants(wall: string, zone: string): { at: number; isSkipped: boolean }[] {
  const resolved = resolveWallTime(wall, zone);
  switch (resolved.kind) {
    case "once":
      return [{ at: resolved.at, isSkipped: false }];
    case "twice":
      return [resolved.earlierAt, resolved.laterAt].map((at) => ({ at, isSkipped: false }));
    case "missing":
      return [{ at: resolved.after.at, isSkipped: true }];
  }
}

function refuse(refused: string): LiveClock {
  return { at: null, refused };
}
