/** A click's delay after its post, how many of them, and for how long after the post clicks were counted. */
export type Delay = { minutes: number; clicks: number; observedMinutes: number };

export type LearnedHalfLife = {
  /** Minutes: the middle of what is believed, and where eight of ten parts of the belief lie. */
  halfLifeMinutes: number;
  low: number;
  high: number;
  clicks: number;
};

/** Below so many clicks nothing is said (assumption: the range is then wider than what was believed before). */
export const HALF_LIFE_NEEDS = 30;
/** Before any click a platform's half-life may be half or twice what is published (assumption). */
const DOUBT = Math.log(2);
/** Readers come in bursts, not one by one: three clicks say as much as one alone would (assumption). */
const CLICKS_A_WORD = 3;
const STEPS = 240;

/**
 * The half-life of a channel's attention out of clicks by the minute. Delays are exponential and cut off where counting ended,
 * so each counts with the chance of coming that soon among those that could be seen: λ·2^(…)/(1 − 2^(−observed/h)). Clicks after
 * the end are not taken for absent ones; a channel slower than the hour hardly moves. The prior is log-normal around `usual`,
 * integrated over a grid. null below HALF_LIFE_NEEDS clicks. Minutes are whole, so each delay is taken at the minute's middle.
 */
export function learnHalfLife(delays: readonly Delay[], usual: number): LearnedHalfLife | null {
  const seen = delays.filter(({ minutes, observedMinutes }) => minutes >= 0 && minutes < observedMinutes);
  const clicks = seen.reduce((sum, delay) => sum + delay.clicks, 0);
  if (clicks < HALF_LIFE_NEEDS) return null;
  // By rate r and words w the delays add up to Σw·ln r − r·Σw·middle − Σw·ln(1 − e^(−r·observed)): sums once, not at each point.
  const words = clicks / CLICKS_A_WORD;
  const waited =
    seen.reduce(
      (sum, { minutes, clicks, observedMinutes }) => sum + clicks * Math.min(minutes + 0.5, observedMinutes),
      0,
    ) / CLICKS_A_WORD;
  const observed = new Map<number, number>();
  for (const { observedMinutes, clicks } of seen) {
    observed.set(observedMinutes, (observed.get(observedMinutes) ?? 0) + clicks / CLICKS_A_WORD);
  }
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const z = (8 * step) / STEPS - 4;
    const halfLife = usual * Math.exp(z * DOUBT);
    const rate = Math.LN2 / halfLife;
    let log = words * Math.log(rate) - rate * waited - z ** 2 / 2;
    for (const [minutes, weight] of observed) log -= weight * Math.log(-Math.expm1(-rate * minutes));
    return { halfLife, log };
  });
  const highest = Math.max(...points.map(({ log }) => log));
  const weights = points.map(({ log }) => Math.exp(log - highest));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const at = (part: number) => {
    let reached = 0;
    for (const [index, weight] of weights.entries()) {
      reached += weight / whole;
      if (reached >= part) return Number((points[index]?.halfLife ?? usual).toPrecision(3));
    }
    return usual;
  };
  return { halfLifeMinutes: at(0.5), low: at(0.1), high: at(0.9), clicks };
}
