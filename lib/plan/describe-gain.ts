import { formatRange } from "@/lib/channels/format-number";
import { formatEstimate } from "@/lib/plan/format-estimate";
import type { Weight } from "@/lib/plan/weigh-plan";

/** Less than a digit apart is the same number. */
const SAME = 0.05;

type Gain = { least: number; most: number };

/** "+3.1"; "+1.2 to +3.4", "at most +3.4" where a solve was stopped before it was sure. */
export function describeGain({ least, most }: Gain): string {
  if (most - least < SAME) return `+${formatEstimate(most)}`;
  if (least < SAME) return `at most +${formatEstimate(most)}`;
  return `+${formatEstimate(least)} to +${formatEstimate(most)}`;
}

/** "from 38.0 to 41.1, likely 24–60 instead of 22–55" */
export function describeFromTo(base: Weight, weight: Weight): string {
  const range = `${formatRange(weight.low, weight.high)} instead of ${formatRange(base.low, base.high)}`;
  const isShifted = weight.low !== base.low || weight.high !== base.high;
  return `from ${formatEstimate(base.value)} to ${formatEstimate(weight.value)}${isShifted ? `; in eight of ten hours ${range}` : ""}`;
}
