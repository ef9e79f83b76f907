/** One independent part of a count: Poisson with a Gamma distributed rate, that is negative binomial. */
export type CountSource = { mean: number; shape: number };

/** Chances of 0, 1, 2 … times `step`; the chances add up to 1 but for less than REST. */
export type CountDistribution = { chances: readonly number[]; step: number };

/** What may be left out beyond the last chance: no figure shown could tell. */
const REST = 1e-9;
/** Above this mean, counts go in steps, a five-thousandth of the mean each: far below what one could see. */
const LARGEST_MEAN = 5_000;
/** Where numbers are brought down again, and by how much at most; both far from where doubles end. */
const HIGH = 1e200;
const SCALE_LOG = 460;

/**
 * The exact distribution of a sum of independent negative binomials, in time linear in its length: with
 * f = mean/(shape + mean), s_i(n) = f_i·(p(n−1) + s_i(n−1)) and p(n) = Σ shape_i·s_i(n) / n, from the logarithmic derivative
 * of the generating function Π((1 − f_i)/(1 − f_i·z))^shape_i. All terms are positive, so nothing cancels.
 */
export function sumCounts(sources: readonly CountSource[]): CountDistribution {
  const useful = sources.filter(({ mean }) => mean > 0);
  const total = useful.reduce((sum, { mean }) => sum + mean, 0);
  const step = Math.max(1, Math.ceil(total / LARGEST_MEAN));
  const shapes = useful.map(({ shape }) => shape);
  const failures = useful.map(({ mean, shape }) => mean / step / (shape + mean / step));
  const largest = Math.max(...failures, 0);
  const sums = shapes.map(() => 0);
  // The chance of 0 may be far below the smallest double; what is missing to it is kept as a logarithm.
  const log = useful.reduce((sum, { mean, shape }) => sum - shape * Math.log1p(mean / step / shape), 0);
  let missing = Math.min(0, log + SCALE_LOG);
  const chances = [Math.exp(log - missing)];
  for (let count = 1; useful.length > 0; count += 1) {
    const before = chances[count - 1] as number;
    let weighed = 0;
    for (let index = 0; index < sums.length; index += 1) {
      const sum = (failures[index] as number) * (before + (sums[index] as number));
      sums[index] = sum;
      weighed += (shapes[index] as number) * sum;
    }
    const chance = weighed / count;
    chances.push(chance);
    if (isRest(chance * Math.exp(missing), chance / before, largest)) break;
    if (chance > HIGH) {
      const drop = Math.min(-missing, SCALE_LOG);
      scale(chances, Math.exp(-drop));
      scale(sums, Math.exp(-drop));
      missing += drop;
    }
  }
  if (missing < 0) scale(chances, Math.exp(missing));
  return { chances, step };
}

/** Beyond here the chances fall by at least `ratio` or `largest` each: whether all of them together are less than REST. */
function isRest(chance: number, ratio: number, largest: number): boolean {
  const fall = Math.max(ratio, largest);
  return fall < 1 && chance * fall < REST * (1 - fall);
}

function scale(values: number[], factor: number): void {
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] as number) * factor;
}

/**
 * The smallest count not exceeded with at least that chance. Between the quantiles of 0.1 and 0.9, both included, therefore lie
 * at least eight of ten outcomes: a little more where single counts are likely, for a count cannot be split.
 */
export function quantileOf({ chances, step }: CountDistribution, part: number): number {
  let reached = 0;
  for (const [count, chance] of chances.entries()) {
    reached += chance;
    if (reached >= part) return count * step;
  }
  return (chances.length - 1) * step;
}

/** The chance (0..1) that the count is at least `target`. */
export function chanceOf({ chances, step }: CountDistribution, target: number): number {
  const first = Math.max(0, Math.ceil(target / step));
  let below = 0;
  for (let count = 0; count < first && count < chances.length; count += 1) below += chances[count] as number;
  return Math.min(1, Math.max(0, 1 - below));
}
