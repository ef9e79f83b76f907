import { assumed, type Fact } from "@/lib/channels/fact";
import type { ChannelParameters } from "@/lib/channels/resolve-channel";

/**
 * What is believed of κ, the recommendations one exposed follower of a channel gives: Gamma distributed with this
 * shape and mean (rate = shape / mean). Learning answers new ones out of these and what was seen.
 */
export type RateBelief = {
  /** α: how sure the mean is; the spread is 1/√α of the mean. */
  shape: Fact<number>;
  /** null: the channel's own reach × click × recommend, each with its source. */
  mean: Fact<number> | null;
};

export type RateParameters = {
  /** By channel id; a channel that is absent has DEFAULT_RATE. */
  channels: Readonly<Record<string, RateBelief>>;
  /** The followers of the publication that carries the piece. */
  publication: RateBelief;
};

/** Less sure than this nothing can be said at all, and the distribution's tail would have no end one could compute. */
const SMALLEST_SHAPE = 0.5;

export const DEFAULT_RATE: RateBelief = {
  shape: assumed(
    2,
    "wide on purpose: a rate may well be half or twice what we take; learned from your launches later",
  ),
  mean: null,
};

export const DEFAULT_RATES: RateParameters = { channels: {}, publication: DEFAULT_RATE };

/** The belief about one channel; null stands for the publication's followers. */
export function beliefOf(rates: RateParameters, channelId: string | null): RateBelief {
  return channelId === null ? rates.publication : (rates.channels[channelId] ?? DEFAULT_RATE);
}

export function shapeOf(belief: RateBelief): number {
  return Math.max(SMALLEST_SHAPE, belief.shape.value);
}

/** The three rates whose product is κ's mean; a mean learned as a whole stands in the last of them. */
export function ratesOf(
  belief: RateBelief,
  { reach, click, recommend }: ChannelParameters,
): { reach: number; click: number; recommend: number } {
  if (belief.mean === null) {
    return { reach: reach.value, click: click.value, recommend: recommend.value };
  }
  return { reach: 1, click: 1, recommend: Math.min(1, Math.max(0, belief.mean.value)) };
}
