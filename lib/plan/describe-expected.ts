import { formatCount } from "@/lib/channels/format-number";
import { formatChance } from "@/lib/plan/format-chance";
import type { SlotScore } from "@/lib/plan/slot-map";

/** "Half of such hours bring 14 or more; chance of 20 or more: about 9 %": a half-hour's median and its chance, in words. */
export function describeExpected({ p50, chance }: Pick<SlotScore, "p50" | "chance">, target: number): string {
  const half = p50 > 0 ? `${formatCount(p50)} or more` : "none";
  return `Half of such hours bring ${half}; chance of ${formatCount(target)} or more: ${formatChance(chance)}`;
}
