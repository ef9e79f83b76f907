/** A count, what was expected of it, and what the launch still weighs. */
export type SpreadEvidence = { count: number; mean: number; weight: number };

/** A launch may well bring half as much again as its channels' rates say, or half: one piece is not another (assumption). */
const USUAL_SPREAD = 4;
/** How unsure that is: a factor of two either way (assumption). */
const DOUBT = Math.log(2);
/** Tried shapes, from "anything may happen" to "hardly more than chance". */
const SHAPES = Array.from({ length: 25 }, (_, index) => 0.5 * 2 ** (index / 4));

/**
 * The shape of launches' own luck: a Gamma factor of mean 1 on each launch's total, so that totals are negative binomial.
 * Weighed over a grid of shapes by how well each explains the counts and by how usual it is; the mean of 1/shape, for that is
 * what adds to a variance. Without launches it is the usual one. Deterministic; the order does not matter.
 */
export function fitSpread(launches: readonly SpreadEvidence[]): number {
  // What all launches are off by alike is a rate not yet learned, no luck.
  const sum = (of: (launch: SpreadEvidence) => number) => launches.reduce((total, one) => total + of(one), 0);
  const common =
    (sum(({ count, weight }) => count * weight) + 1) / (sum(({ mean, weight }) => mean * weight) + 1);
  const logs = SHAPES.map((shape) => {
    const prior = -((Math.log(shape / USUAL_SPREAD) / DOUBT) ** 2) / 2;
    return launches.reduce(
      (sum, { count, mean, weight }) => sum + weight * logChance(count, mean * common, shape),
      prior,
    );
  });
  const highest = Math.max(...logs);
  let inverse = 0;
  let whole = 0;
  for (const [index, log] of logs.entries()) {
    const weight = Math.exp(log - highest);
    inverse += weight / (SHAPES[index] as number);
    whole += weight;
  }
  return whole / inverse;
}

/** Logarithm of a negative binomial's chance, but for what does not depend on the shape. */
function logChance(count: number, mean: number, shape: number): number {
  let log = -shape * Math.log1p(mean / shape) - count * Math.log(shape + mean);
  for (let before = 0; before < count; before += 1) log += Math.log(shape + before);
  return log;
}
