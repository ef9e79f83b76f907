import { applyTemplate } from "@/lib/plan/apply-template";
import type { PlanBasis } from "@/lib/plan/build-plan";
import { listTemplate } from "@/lib/plan/list-template";
import type { PlanInput } from "@/lib/plan/plan-input";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The earliest instant to move a launch to: a day ahead at least, and no preparation that is still to be done may lose
 * the day it begins on, unless that has gone already.
 */
export function earliestSlot(basis: PlanBasis): number {
  const { now, slotAt } = basis.input;
  return Math.max(now + DAY, Math.min(now + leadOf(basis), slotAt));
}

/** The earliest instant for a piece that has no slot yet: a day ahead at least, with all of its preparation still to do. */
export function earliestFirstSlot(input: PlanInput): number {
  const lead = leadOf({ input, earlier: { tasks: [], done: new Set() }, lines: null });
  return input.now + Math.max(DAY, lead);
}

/** Milliseconds before T0 at which the first preparation that is still to be done may begin. */
function leadOf({ input, earlier: { done }, lines }: PlanBasis): number {
  const fresh = lines === null ? listTemplate(input) : applyTemplate(lines, input);
  const begins = fresh.flatMap(({ id, phase, rule }) =>
    phase === "days" && !done.has(id) ? [rule.earliest] : [],
  );
  return -Math.min(0, ...begins) * MINUTE;
}
