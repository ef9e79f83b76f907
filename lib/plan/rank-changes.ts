import type { Weight } from "@/lib/plan/weigh-plan";

/** Below this no digit of a gain would be shown (assumption: a twentieth of a recommendation). */
const NOTICEABLE = 0.05;

export type RankedChange<T> = T & {
  /** Recommendations more than the best plan without the change; both ends equal when both plans are proven the best. */
  gain: { least: number; most: number };
};

/**
 * The changes that may raise the best plan, most certain gain first, then the greatest possible one. A change whose
 * gain is surely too small to be seen is left out. Where a solve was stopped, its gain is a range: at least what was
 * found above all that is possible without the change, at most all that is possible above what was found without it.
 */
export function rankChanges<T extends { key: string; weight: Weight }>(
  base: Weight,
  changes: readonly T[],
): RankedChange<T>[] {
  return changes
    .map((change) => ({
      ...change,
      gain: { least: change.weight.value - base.bound, most: change.weight.bound - base.value },
    }))
    .filter(({ gain }) => gain.most >= NOTICEABLE)
    .sort(
      (a, b) =>
        certain(b.gain.least) - certain(a.gain.least) ||
        b.gain.most - a.gain.most ||
        (a.key < b.key ? -1 : Number(a.key > b.key)),
    );
}

/** A gain that may be a loss is no gain yet. */
function certain(least: number): number {
  return Math.max(0, least);
}
