import { type CountSource, chanceOf, quantileOf, sumCounts } from "@/lib/plan/count-distribution";
import { beliefOf, type RateParameters, shapeOf } from "@/lib/plan/parameters";
import { HOUR_END } from "@/lib/plan/post-value";
import { shareCome } from "@/lib/plan/share-come";

/** One post or notice within the hour, and what it is expected to bring in it. */
export type ForecastPost = {
  /** null: the publication's followers. */
  channelId: string | null;
  finishMinute: number;
  /** Recommendations within the hour, with the audience's presence and the platform's discount in it. */
  expected: number;
  halfLifeMinutes: number;
};

/** A count as a distribution's three points and its mean. At least eight of ten times it lies from p10 to p90, both included. */
export type Spread = { mean: number; p10: number; p50: number; p90: number };

/** How many have come by a minute of the hour. */
export type ForecastPoint = Spread & { minute: number };

export type Forecast = Spread & {
  /** Chance (0..1) that the target is reached within the hour. */
  chance: number;
  /** Minute 0, 1, … 60; the last is the whole. */
  curve: ForecastPoint[];
};

/**
 * Recommendations in the first hour as a distribution: each channel's rate is Gamma distributed around its mean, all posts of
 * one channel share that rate, counts are Poisson; channels are independent of each other. An estimate out of rates that are
 * assumptions until launches were measured. Exact, deterministic.
 */
export function forecastHour(
  posts: readonly ForecastPost[],
  rates: RateParameters,
  target: number,
): Forecast {
  const curve = Array.from({ length: HOUR_END + 1 }, (_, minute) => {
    const come = posts.map((post) => ({
      ...post,
      expected: post.expected * shareCome(post.finishMinute, post.halfLifeMinutes, minute),
    }));
    return { minute, ...spreadOf(listSources(come, rates)) };
  });
  return { ...forecastTotal(posts, rates, target), curve };
}

/** The same without the minutes. */
export function forecastTotal(
  posts: readonly Pick<ForecastPost, "channelId" | "expected">[],
  rates: RateParameters,
  target: number,
): Omit<Forecast, "curve"> {
  const sources = listSources(posts, rates);
  const counts = sumCounts(sources);
  return { ...spreadOf(sources, counts), chance: chanceOf(counts, target) };
}

/** Smaller shapes only lengthen the tail: together the parts' spread is the launch's. */
const SMALLEST_PART = 0.05;

/**
 * One part a channel: its posts share one rate, so their means add. What all channels share widens each part so that the
 * total's variance is the right one: a common factor would cost a distribution for each of its values, and differ little.
 */
function listSources(
  posts: readonly Pick<ForecastPost, "channelId" | "expected">[],
  rates: RateParameters,
): CountSource[] {
  const means = new Map<string | null, number>();
  for (const { channelId, expected } of posts) {
    if (expected > 0) means.set(channelId, (means.get(channelId) ?? 0) + expected);
  }
  const sources = [...means].map(([id, mean]) => ({ mean, shape: shapeOf(beliefOf(rates, id)) }));
  if (rates.shared === null) return sources;
  const whole = sources.reduce((sum, { mean }) => sum + mean, 0);
  const apart = sources.reduce((sum, { mean, shape }) => sum + mean ** 2 / shape, 0);
  if (apart <= 0) return sources;
  const narrower = apart / (apart + whole ** 2 / rates.shared.value);
  return sources.map(({ mean, shape }) => ({ mean, shape: Math.max(SMALLEST_PART, shape * narrower) }));
}

function spreadOf(sources: readonly CountSource[], counts = sumCounts(sources)): Spread {
  return {
    mean: sources.reduce((sum, { mean }) => sum + mean, 0),
    p10: quantileOf(counts, 0.1),
    p50: quantileOf(counts, 0.5),
    p90: quantileOf(counts, 0.9),
  };
}
