/** A click's delay after its post, how many of them, and for how long after the post clicks were counted. */
export type Delay = { minutes: number; clicks: number; observedMinutes: number };

export type LearnedHalfLife = {
  /** Minutes: the middle of what is believed, and where eight of ten parts of the belief lie. */
  halfLifeMinutes: number;
  low: number;
  high: number;
  clicks: number;
  /** Launches with clicks by the minute. */
  launches: number;
};

/** Below so many clicks nothing is said (assumption: the range is then wider than what was believed before). */
export const HALF_LIFE_NEEDS = 30;
/** Before any click a platform's half-life may be half or twice what is published (assumption). */
const DOUBT = Math.log(2);
/** Readers come in bursts, not one by one: three clicks say as much as one alone would (assumption). */
const CLICKS_A_WORD = 3;
/** A launch's own half-life is usually within a factor of 1.5 of the channel's: other hour, other piece (assumption). */
const USUAL_SPREAD = Math.log(1.5);
/** How unsure that is: by a factor of 1.6 in the logarithm, so spreads of 1.29, 1.5 and 1.91 are tried; launches choose (assumption). */
const SPREADS = [-1, 0, 1].map((z) => ({ deviation: USUAL_SPREAD * 1.6 ** z, log: -(z ** 2) / 2 }));
/** The grid: half-lives from 1/32 of the usual one to 32 times it, evenly in the logarithm; a step is less than half a spread. */
const EDGE = 5;
const STEPS = 80;
const STEP = (2 * EDGE * DOUBT) / STEPS;
const OFFSETS = Float64Array.from({ length: STEPS + 1 }, (_, index) => index * STEP - EDGE * DOUBT);
/** How likely a launch's own half-life lies so many steps from the channel's, −STEPS to STEPS, by each spread. */
const KERNELS = SPREADS.map(({ deviation }) =>
  Float64Array.from({ length: 2 * STEPS + 1 }, (_, index) => {
    const distance = (index - STEPS) * STEP;
    return (Math.exp(-((distance / deviation) ** 2) / 2) / deviation) * STEP;
  }),
);
/** What is less likely than this, against the likeliest, is left out of a launch's own sum. */
const LEAST_LOG = -10;
/** A launch whose likely half-lives take more steps than this is smooth enough to be asked at every third. */
const SMOOTH = 24;

/**
 * The half-life of a channel's attention out of clicks by the minute, launch by launch. Within a launch delays are exponential
 * and cut off where counting ended, so each counts with the chance of coming that soon among those that could be seen:
 * λ·2^(…)/(1 − 2^(−observed/h)). A launch has a half-life of its own, log-normal around the channel's, and the channel's is
 * log-normal around `usual`; a grid integrates both and the spread between launches. So however many clicks one launch brings,
 * the range is no narrower than that spread allows, and narrows with launches. Clicks after the end are not taken for absent
 * ones. null below HALF_LIFE_NEEDS clicks. Minutes are whole, so each delay is taken at the minute's middle.
 */
export function learnHalfLife(
  launches: readonly (readonly Delay[])[],
  usual: number,
): LearnedHalfLife | null {
  const seen = launches
    .map((delays) =>
      delays.filter(
        ({ minutes, clicks, observedMinutes }) => clicks > 0 && minutes >= 0 && minutes < observedMinutes,
      ),
    )
    .filter((delays) => delays.length > 0);
  const clicks = seen.reduce((sum, delays) => sum + countClicks(delays), 0);
  if (clicks < HALF_LIFE_NEEDS) return null;
  const rates = OFFSETS.map((offset) => Math.LN2 / (usual * Math.exp(offset)));
  const at = quantiles(weigh(seen.map((delays) => explain(delays, rates))));
  const minutesAt = (part: number) => Number((usual * Math.exp(at(part))).toPrecision(3));
  return {
    halfLifeMinutes: minutesAt(0.5),
    low: minutesAt(0.1),
    high: minutesAt(0.9),
    clicks,
    launches: seen.length,
  };
}

function countClicks(delays: readonly Delay[]): number {
  return delays.reduce((sum, { clicks }) => sum + clicks, 0);
}

/** How well each half-life of the grid explains one launch's delays: 1 for the best; `from` and `to` are where it matters. */
type Explained = { chances: Float64Array; from: number; to: number };

/** By rate r and words w the delays add up to Σw·ln r − r·Σw·middle − Σw·ln(1 − e^(−r·observed)): sums once, not at each point. */
function explain(delays: readonly Delay[], rates: Float64Array): Explained {
  const words = countClicks(delays) / CLICKS_A_WORD;
  let waited = 0;
  const observed = new Map<number, number>();
  for (const { minutes, clicks, observedMinutes } of delays) {
    waited += clicks * Math.min(minutes + 0.5, observedMinutes);
    observed.set(observedMinutes, (observed.get(observedMinutes) ?? 0) + clicks);
  }
  const logs = rates.map((rate) => {
    let log = words * Math.log(rate) - (rate * waited) / CLICKS_A_WORD;
    for (const [minutes, count] of observed) {
      log -= (count / CLICKS_A_WORD) * Math.log(-Math.expm1(-rate * minutes));
    }
    return log;
  });
  const highest = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const matters = (log: number) => log - highest > LEAST_LOG;
  return {
    chances: logs.map((log) => Math.exp(log - highest)),
    from: logs.findIndex(matters),
    to: logs.findLastIndex(matters),
  };
}

/** The belief in each half-life of the grid as the channel's, over all spreads between launches. */
function weigh(launches: readonly Explained[]): Float64Array {
  const beliefs = SPREADS.map(({ log }, index) => {
    const belief = OFFSETS.map((offset) => Math.exp(-((offset / DOUBT) ** 2) / 2));
    let level = log;
    for (const launch of launches) level += narrow(belief, launch, KERNELS[index] as Float64Array);
    return { belief, level };
  });
  const highest = beliefs.reduce((most, { level }) => Math.max(most, level), Number.NEGATIVE_INFINITY);
  return OFFSETS.map((_, point) =>
    beliefs.reduce(
      (sum, { belief, level }) => sum + (belief[point] as number) * Math.exp(level - highest),
      0,
    ),
  );
}

/** Multiplies a belief by how well each half-life explains a launch that strays from it; what scale was taken out, as a logarithm. */
function narrow(belief: Float64Array, { chances, from, to }: Explained, kernel: Float64Array): number {
  const stride = to - from > SMOOTH ? 3 : 1;
  let highest = 0;
  for (let point = 0; point < belief.length; point += 1) {
    let chance = 0;
    for (let own = from; own <= to; own += stride) {
      chance += (chances[own] as number) * (kernel[STEPS + point - own] as number);
    }
    const product = (belief[point] as number) * chance * stride;
    belief[point] = product;
    if (product > highest) highest = product;
  }
  // A spread so narrow that no half-life explains these launches.
  if (highest === 0) return Number.NEGATIVE_INFINITY;
  for (let point = 0; point < belief.length; point += 1) belief[point] = (belief[point] as number) / highest;
  return Math.log(highest);
}

/** The offset below which a part of the belief lies, each point's part spread evenly over its own step. */
function quantiles(weights: Float64Array): (part: number) => number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return (part) => {
    let left = part * whole;
    for (const [index, weight] of weights.entries()) {
      if (left <= weight) return (OFFSETS[index] as number) + (left / weight - 0.5) * STEP;
      left -= weight;
    }
    return EDGE * DOUBT;
  };
}
