import type { LearnedValues } from "@/lib/channels/channel";
import type { Fact } from "@/lib/channels/fact";
import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { DEFAULT_RATE, type RateBelief, type RateParameters } from "@/lib/plan/parameters";
import type { Learned } from "@/lib/review/learn";
import { countOf } from "@/lib/text/count-of";

/** How sure the forecast may be after these launches: each channel by what it was seen to bring, and what all share. */
export function buildLearnedRates(learned: Learned, publication: LearnedValues = {}): RateParameters {
  const source = `from ${countOf(learned.launches, "launch", "launches")}`;
  const fact = (value: number): Fact<number> => ({
    value: Number(value.toPrecision(3)),
    source,
    year: null,
    assumption: false,
  });
  const beliefs = Object.entries(learned.opens).map(([key, { shape }]): [string, RateBelief] => [
    key,
    { shape: fact(shape) },
  ]);
  const channels = Object.fromEntries(beliefs);
  const belief = channels[PUBLICATION_CHANNEL] ?? DEFAULT_RATE;
  // Two independent doubts about one factor: their variances add.
  const shared = 1 / (1 / learned.spread + 1 / learned.recommend.shape);
  return {
    channels,
    publication: { ...belief, learned: publication },
    shared: fact(shared),
    learnedFrom: learned.launches,
  };
}
