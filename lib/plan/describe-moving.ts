import { formatEstimate } from "@/lib/plan/format-estimate";
import { DELAY_MINUTES, type MovingCost } from "@/lib/plan/moving-cost";

/** What rounds to less is told as "less than 0.1": the rates are far too rough to tell more. */
const SMALLEST = 0.05;
/** Below this there is no difference at all but that of the arithmetic. */
const NOTHING = 1e-6;

function sizeOf(amount: number): string {
  return amount < SMALLEST ? "less than 0.1" : `about ${formatEstimate(amount)}`;
}

/** "Five minutes later it would bring about 0.6 less." with what waits for the task; empty when it brings and holds up nothing. */
export function describeMoving({ byFinish, delay, waiting }: MovingCost): string {
  if (byFinish === null && waiting === 0) return "";
  const what = byFinish === null ? `${waiting} ${waiting === 1 ? "post waits" : "posts wait"} for it. ` : "";
  const later = `${DELAY_MINUTES} minutes later`;
  if (delay > NOTHING) return `${what}Started ${later}, it would cost the hour ${sizeOf(delay)}.`;
  if (delay < -NOTHING)
    return `${what}Started ${later}, it would bring ${sizeOf(-delay)} more, if there is room.`;
  return `${what}${DELAY_MINUTES} minutes sooner or later make no difference.`;
}

/** "costs about 0.6" for a post that would end at that minute instead; empty for what brings nothing. */
export function describeMove({ byFinish }: MovingCost, finishMinute: number): string {
  if (byFinish === null) return "";
  // Before T0 and after the hour a post brings nothing within it, as at its last minute.
  const cost = byFinish[finishMinute < 0 || finishMinute > 60 ? 60 : finishMinute] ?? 0;
  if (cost > NOTHING) return `costs ${sizeOf(cost)}`;
  if (cost < -NOTHING) return `brings ${sizeOf(-cost)} more`;
  return "makes no difference";
}
