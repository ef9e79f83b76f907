import { formatRange } from "@/lib/channels/format-number";
import { quantileOf, sumCounts } from "@/lib/plan/count-distribution";
import { DEFAULT_RATE, type RateBelief, shapeOf } from "@/lib/plan/parameters";

/** "brings 2–9" out of one task's expectation: what it brings in eight of ten hours, never a bare number. */
export function describeYield(expected: number, belief: RateBelief = DEFAULT_RATE): string {
  const counts = sumCounts([{ mean: expected, shape: shapeOf(belief) }]);
  const high = quantileOf(counts, 0.9);
  return high === 0 ? "seldom brings one" : `brings ${formatRange(quantileOf(counts, 0.1), high)}`;
}
