import type { ChannelParameters } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { quantileOf, sumCounts } from "@/lib/plan/count-distribution";
import { DEFAULT_RATE, ratesOf, shapeOf } from "@/lib/plan/parameters";
import { HOUR_END } from "@/lib/plan/post-value";

/** What one post that is out at T0 brings within the hour: expectations, and the range of recommendations. */
export type HourYield = {
  /** Part (0..1) of the post's engagement that falls within the hour. */
  shareOfHour: number;
  /** Followers who see it, whenever; of those who open the piece, and who recommend it, within the hour. */
  seen: number;
  readers: number;
  recommendations: number;
  /** At least eight of ten times the recommendations lie within these, both included. */
  low: number;
  high: number;
};

/**
 * An estimate from the channel's parameters at an hour in which its followers are as present as on average, never a
 * measurement; null while followers are not known. `shape` says how sure its rate is. Recommendations are Poisson with a rate that is itself uncertain.
 */
export function estimateHour(
  followers: number | null,
  parameters: ChannelParameters,
  shape = shapeOf(DEFAULT_RATE),
): HourYield | null {
  if (followers === null) return null;
  const shareOfHour = shareWithin(HOUR_END, parameters.halfLifeMinutes.value);
  const { reach, click, recommend } = ratesOf(parameters);
  const seen = followers * reach;
  const readers = seen * click * shareOfHour;
  const recommendations = readers * recommend;
  const counts = sumCounts([{ mean: recommendations, shape }]);
  return {
    shareOfHour,
    seen,
    readers,
    recommendations,
    low: quantileOf(counts, 0.1),
    high: quantileOf(counts, 0.9),
  };
}
