import { shareWithin } from "@/lib/channels/platforms";
import type { ChannelParameters } from "@/lib/channels/resolve-channel";

const HOUR_MINUTES = 60;
/** How little we know of a rate before it was measured: shape of its Gamma distribution (PLANNER.md C; assumption). */
const RATE_SHAPE = 2;

/** What one post that is out at T0 brings within the hour: expectations, and the range of recommendations. */
export type HourYield = {
  /** Part (0..1) of the post's engagement that falls within the hour. */
  shareOfHour: number;
  /** Followers who see it, whenever; of those who open the piece, and who recommend it, within the hour. */
  seen: number;
  readers: number;
  recommendations: number;
  /** Eight of ten times the recommendations lie within these, both included. */
  low: number;
  high: number;
};

/**
 * An estimate from the channel's parameters, never a measurement; null while followers are not known.
 * Recommendations are negative binomial: Poisson with a rate that is itself uncertain.
 */
export function estimateHour(followers: number | null, parameters: ChannelParameters): HourYield | null {
  if (followers === null) return null;
  const shareOfHour = shareWithin(HOUR_MINUTES, parameters.halfLifeMinutes.value);
  const seen = followers * parameters.reach.value;
  const readers = seen * parameters.click.value * shareOfHour;
  const recommendations = readers * parameters.recommend.value;
  return {
    shareOfHour,
    seen,
    readers,
    recommendations,
    low: countQuantile(recommendations, 0.1),
    high: countQuantile(recommendations, 0.9),
  };
}

/** The smallest count that is reached or not exceeded with that chance, for a negative binomial of that mean. */
export function countQuantile(mean: number, chance: number): number {
  if (mean <= 0) return 0;
  const failure = mean / (RATE_SHAPE + mean);
  let mass = (1 - failure) ** RATE_SHAPE;
  let reached = mass;
  let count = 0;
  // Forty means cover all but e^-60 of the distribution; rounding alone could keep `reached` below the chance.
  const most = Math.ceil(40 * mean) + 40;
  while (reached < chance && count < most) {
    mass *= (failure * (count + RATE_SHAPE)) / (count + 1);
    reached += mass;
    count += 1;
  }
  return count;
}
