/**
 * At most half of those who see a post open the piece (assumption): the best links in mails to subscribers stay below it. Who
 * came beyond that came by shares, recommendations or a front page, not because they follow the channel.
 */
export const MOST_CLICK = 0.5;
/** One launch in a thousand brings more by its luck alone; in standard deviations of a normal distribution. */
const Z999 = 3.0902;

/** The part of those who see a post that may open it at most; a writer's own higher word holds. */
export function mostClick(ownClick: number): number {
  return Math.max(MOST_CLICK, ownClick);
}

/** The most people an audience may be, of whom so many would come on average: chance (Poisson) may bring a few more. */
export function mostOfAudience(average: number): number {
  return average + Z999 * Math.sqrt(average);
}

/** People expected of a channel's followers, how sure their rate is, how a launch's luck spreads, and the most they can be at all. */
export type Plausible = { expected: number; shape: number; spread: number; most: number };

/**
 * The most people that followers may plausibly be the reason for: the 99.9th of 100 parts of a Gamma–Poisson count whose rate
 * has this shape and whose launch has this luck (the variances of the doubts add; Wilson and Hilferty's cube, as in
 * gamma-range.ts), at least one and never more than `most`.
 */
export function mostByFollowers({ expected, shape, spread, most }: Plausible): number {
  if (expected <= 0) return Math.max(0, most);
  const whole = 1 / (1 / shape + 1 / spread + 1 / expected);
  const root = 1 - 1 / (9 * whole) + Z999 / (3 * Math.sqrt(whole));
  return Math.min(most, Math.max(1, expected * root ** 3));
}
