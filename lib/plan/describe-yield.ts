import { formatRange } from "@/lib/channels/format-number";
import { estimateTotal } from "@/lib/plan/estimate-total";

/** "brings 2–9" out of one task's expectation: what it brings in eight of ten hours, never a bare number. */
export function describeYield(expected: number): string {
  const { low, high } = estimateTotal([{ expected, skipped: false }], 0);
  return high === 0 ? "seldom brings one" : `brings ${formatRange(low, high)}`;
}
