import type { Task } from "@/lib/plan/task";

/** How little is known of a rate that was never measured: shape of its Gamma distribution (assumption, wide). */
const RATE_SHAPE = 2;
/** Beyond this the distribution's tail no longer matters to any figure shown. */
const REST = 1e-9;

export type TotalEstimate = {
  mean: number;
  /** In eight of ten hours the count lies within these, both included. */
  low: number;
  high: number;
  /** Chance (0..1) that the target is reached. */
  reachesTarget: number;
};

/**
 * Recommendations in the first hour, as a range: each task's expectation with an unknown rate behind it (negative
 * binomial), independent of the others. Their sum is taken as a negative binomial of the same mean and spread.
 * An estimate out of assumptions, until launches have been measured.
 */
export function estimateTotal(
  tasks: readonly Pick<Task, "expected" | "skipped">[],
  target: number,
): TotalEstimate {
  const means = tasks
    // Less than the rest we leave out brings nothing one could see, and its square is no number any more.
    .filter(({ skipped, expected }) => !skipped && expected > REST)
    .map(({ expected }) => expected);
  const mean = means.reduce((sum, value) => sum + value, 0);
  if (mean === 0) return { mean: 0, low: 0, high: 0, reachesTarget: target <= 0 ? 1 : 0 };
  const excess = means.reduce((sum, value) => sum + value ** 2 / RATE_SHAPE, 0);
  const counts = countDistribution(mean, mean ** 2 / excess);
  return {
    mean,
    low: quantile(counts, 0.1),
    high: quantile(counts, 0.9),
    reachesTarget: chanceFrom(counts, target),
  };
}

/** Chances of 0, 1, 2 … for a negative binomial of that mean and shape, cut where nothing is left. */
function countDistribution(mean: number, shape: number): number[] {
  const failure = mean / (shape + mean);
  // Logarithms, because the chance of 0 underflows for large means.
  let log = shape * Math.log1p(-failure);
  const chances: number[] = [];
  let reached = 0;
  for (let count = 0; reached < 1 - REST && count < mean * 40 + 100; count += 1) {
    const chance = Math.exp(log);
    chances.push(chance);
    reached += chance;
    log += Math.log((failure * (count + shape)) / (count + 1));
  }
  return chances;
}

function quantile(chances: readonly number[], part: number): number {
  let reached = 0;
  for (const [count, chance] of chances.entries()) {
    reached += chance;
    if (reached >= part) return count;
  }
  return chances.length;
}

function chanceFrom(chances: readonly number[], target: number): number {
  let below = 0;
  for (const chance of chances.slice(0, Math.max(0, target))) below += chance;
  return Math.min(1, Math.max(0, 1 - below));
}
