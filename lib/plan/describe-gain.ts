import { formatRange } from "@/lib/channels/format-number";
import { formatEstimate } from "@/lib/plan/format-estimate";
import type { Weight } from "@/lib/plan/weigh-plan";

/** Less than a digit apart is the same number. */
const SAME = 0.05;

type Gain = { least: number; most: number };

/** "+3.1"; "+1.2 to +3.4" or "at most +3.4" where a solve was stopped before it was sure. */
export function describeGain(gain: Gain): string {
  if (isSure(gain)) return `+${formatEstimate(gain.most)}`;
  if (gain.least < SAME) return `at most +${formatEstimate(gain.most)}`;
  return `+${formatEstimate(gain.least)} to +${formatEstimate(gain.most)}`;
}

/** "From 38.0 to 41.1; in eight of ten hours 24–60 instead of 22–55." with what is only a bound called so. */
export function describeFromTo(base: Weight, weight: Weight, gain: Gain): string {
  const most = formatEstimate(base.value + gain.most);
  const least = formatEstimate(base.value + gain.least);
  const from = formatEstimate(base.value);
  const to = isSure(gain)
    ? most === from
      ? "a little more"
      : most
    : gain.least < SAME
      ? `at most ${most}`
      : least === most
        ? most
        : `between ${least} and ${most}`;
  const isShifted = weight.low !== base.low || weight.high !== base.high;
  const range = `${formatRange(weight.low, weight.high)} instead of ${formatRange(base.low, base.high)}`;
  return `From ${from} to ${to}${isShifted && gain.least >= SAME ? `; in eight of ten hours ${range}` : ""}.`;
}

function isSure({ least, most }: Gain): boolean {
  return most - least < SAME;
}
