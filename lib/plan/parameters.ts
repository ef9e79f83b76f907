import type { LearnedValues } from "@/lib/channels/channel";
import { assumed, type Fact } from "@/lib/channels/fact";
import type { ChannelParameters } from "@/lib/channels/resolve-channel";

/**
 * What is believed of κ, the recommendations one exposed follower of a channel gives: Gamma distributed with the mean
 * reach × click × recommend of the channel's parameters and this shape. Learning answers new ones out of what was seen.
 */
export type RateBelief = {
  /** α: how sure the mean is; the spread is 1/√α of the mean. */
  shape: Fact<number>;
};

export type RateParameters = {
  /** By channel id; a channel that is absent has DEFAULT_RATE. */
  channels: Readonly<Record<string, RateBelief>>;
  /** The followers of the publication that carries the piece, with what launches taught about them. */
  publication: RateBelief & { learned: LearnedValues };
  /**
   * Shape of a factor of mean 1 on all channels of a launch at once: its own luck, and doubt about the one rate of
   * recommendations they share. null: nothing is shared, as before the first launch.
   */
  shared: Fact<number> | null;
  /** Launches they were learned from; 0: they are what was taken before the first. */
  learnedFrom: number;
};

/** Less sure than this nothing can be said at all, and the distribution's tail would have no end one could compute. */
const SMALLEST_SHAPE = 0.5;

export const DEFAULT_RATE: RateBelief = {
  shape: assumed(
    2,
    "wide on purpose: a rate may well be half or twice what we take; learned from your launches later",
  ),
};

export const DEFAULT_RATES: RateParameters = {
  channels: {},
  publication: { ...DEFAULT_RATE, learned: {} },
  shared: null,
  learnedFrom: 0,
};

/** The belief about one channel; null stands for the publication's followers. */
export function beliefOf(rates: RateParameters, channelId: string | null): RateBelief {
  return channelId === null ? rates.publication : (rates.channels[channelId] ?? DEFAULT_RATE);
}

export function shapeOf(belief: RateBelief): number {
  return Math.max(SMALLEST_SHAPE, belief.shape.value);
}

/** How sure one channel's yield is by itself: its own doubt, and what it shares with the others. */
export function shapeAlone(rates: RateParameters, channelId: string | null): number {
  const own = shapeOf(beliefOf(rates, channelId));
  return rates.shared === null ? own : 1 / (1 / own + 1 / rates.shared.value);
}

/** The three rates whose product is κ's mean. */
export function ratesOf({ reach, click, recommend }: ChannelParameters): {
  reach: number;
  click: number;
  recommend: number;
} {
  return { reach: reach.value, click: click.value, recommend: recommend.value };
}
