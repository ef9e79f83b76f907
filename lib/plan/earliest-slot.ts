import { applyTemplate } from "@/lib/plan/apply-template";
import type { PlanBasis } from "@/lib/plan/build-plan";
import { listTemplate } from "@/lib/plan/list-template";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The earliest instant to move a launch to: a day ahead at least, and no preparation that is still to be done may lose
 * the day it begins on, unless that has gone already.
 */
export function earliestSlot({ input, earlier: { done }, lines }: PlanBasis): number {
  const { now, slotAt } = input;
  const fresh = lines === null ? listTemplate(input) : applyTemplate(lines, input);
  const begins = fresh.flatMap(({ id, phase, rule }) =>
    phase === "days" && !done.has(id) ? [rule.earliest] : [],
  );
  const lead = -Math.min(0, ...begins) * MINUTE;
  return Math.max(now + DAY, Math.min(now + lead, slotAt));
}
