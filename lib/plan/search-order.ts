import type { CompiledInstance } from "@/lib/plan/compile-instance";
import { type DecodedPlan, decodeOrder } from "@/lib/plan/decode-order";
import { createDice } from "@/lib/plan/dice";
import { mandatoryFirst, simpleOrders } from "@/lib/plan/simple-orders";

/** Two values closer than this, relative to the larger, count as equal (PLANNER: one part in a million). */
const VALUE_TOLERANCE = 1e-6;
/** Work allowed: a decode costs about one unit per task and task; holds 40 tasks near 50 ms on a slow core. */
const WORK = 1_200_000;
const MOST_DECODES = 3_000;
/** Rounds without improvement after which the search goes back to its best order. */
const PATIENCE = 150;

/**
 * The best plan found by placing tasks in many orders: every simple order, then orders a step away from the best.
 * Never worse than any simple order. Deterministic: the number of tries hangs on the size of the instance,
 * never on the time, and the dice are loaded. `effort` multiplies the tries.
 */
export function searchOrder(compiled: CompiledInstance, effort = 1): DecodedPlan {
  const starts = simpleOrders(compiled).flatMap(({ order }) => [order, mandatoryFirst(compiled, order)]);
  let best: { order: number[]; plan: DecodedPlan } | null = null;
  for (const order of starts) {
    const plan = decodeOrder(compiled, order);
    if (best === null || comparePlans(plan, best.plan) < 0) best = { order, plan };
  }
  if (best === null) return decodeOrder(compiled, []);
  return improve(compiled, best, effort).plan;
}

function improve(compiled: CompiledInstance, start: { order: number[]; plan: DecodedPlan }, effort: number) {
  // Appointments lead every order and have one place only: moving them about would be wasted tries.
  const head = start.order.filter((index) => isAppointment(compiled, index));
  const tail = start.order.filter((index) => !isAppointment(compiled, index));
  if (tail.length < 2) return start;
  const dice = createDice(tail.length);
  const tries = effort * Math.min(MOST_DECODES, Math.floor(WORK / (start.order.length * tail.length)));
  const decode = (order: number[]) => ({ order, plan: decodeOrder(compiled, [...head, ...order]) });
  let best = decode(tail);
  let current = best;
  let lastGain = 0;
  for (let round = 0; round < tries; round += 1) {
    const next = decode(step(current.order, current.plan.missing, dice));
    // An equal plan is taken too: plateaus are wide, and standing still on one is how a search ends early.
    if (comparePlans(next.plan, current.plan) <= 0) current = next;
    if (comparePlans(current.plan, best.plan) < 0) {
      best = current;
      lastGain = round;
    }
    if (round > lastGain && (round - lastGain) % PATIENCE === 0) {
      current = decode(step(step(best.order, [], dice), [], dice));
    }
  }
  return comparePlans(best.plan, start.plan) <= 0 ? best : start;
}

function isAppointment({ tasks }: CompiledInstance, index: number): boolean {
  const task = tasks[index];
  if (task === undefined || !task.mandatory) return false;
  return task.fixedStart !== null || task.locked !== null;
}

/** A neighbour: one task moved elsewhere (a missing mandatory one forward), or two exchanged. */
function step(
  order: readonly number[],
  missing: readonly number[],
  dice: (sides: number) => number,
): number[] {
  const next = [...order];
  const lost = missing.length === 0 ? -1 : next.indexOf(missing[dice(missing.length)] ?? -1);
  const from = lost >= 0 ? lost : dice(next.length);
  const to = lost >= 0 ? dice(from + 1) : dice(next.length);
  if (lost < 0 && dice(3) === 0) {
    const here = next[from] as number;
    next[from] = next[to] as number;
    next[to] = here;
    return next;
  }
  const [moved] = next.splice(from, 1);
  next.splice(to, 0, moved as number);
  return next;
}

/** Negative when `a` is better: fewer missing tasks, then value, then the earlier finish, then fewer tasks. */
export function comparePlans(a: DecodedPlan, b: DecodedPlan): number {
  if (a.missing.length !== b.missing.length) return a.missing.length - b.missing.length;
  const tolerance = VALUE_TOLERANCE * Math.max(1, Math.abs(a.value), Math.abs(b.value));
  if (Math.abs(a.value - b.value) > tolerance) return b.value - a.value;
  if (a.finish !== b.finish) return a.finish < b.finish ? -1 : 1;
  return a.count - b.count;
}
