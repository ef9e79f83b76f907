import { listTemplate } from "@/lib/plan/build-plan";
import type { PlanInput } from "@/lib/plan/plan-input";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The earliest instant to move a launch to: a day ahead at least, and no preparation that is still to be done may lose
 * the day it begins on, unless that has gone already.
 */
export function earliestSlot(input: PlanInput, done: ReadonlySet<string>): number {
  const { now, slotAt } = input;
  const begins = listTemplate(input).flatMap(({ id, phase, rule }) =>
    phase === "days" && !done.has(id) ? [rule.earliest] : [],
  );
  const lead = -Math.min(0, ...begins) * MINUTE;
  return Math.max(now + DAY, Math.min(now + lead, slotAt));
}
