import { setImmediate as nextTurn } from "node:timers/promises";
import { readClock } from "@/lib/platform/clock";

/** So long one job may keep the event loop; a page of ours takes about as long (assumption). */
const TURN_MILLISECONDS = 20;

/**
 * Collects what `items` works out, and lets everybody else's requests in between. `items` must be lazy (a generator):
 * what is worked out already cannot be interrupted.
 */
export async function inTurns<T>(items: Iterable<T>): Promise<T[]> {
  const collected: T[] = [];
  let beganAt = readClock();
  for (const item of items) {
    collected.push(item);
    if (readClock() - beganAt < TURN_MILLISECONDS) continue;
    await nextTurn();
    beganAt = readClock();
  }
  return collected;
}
