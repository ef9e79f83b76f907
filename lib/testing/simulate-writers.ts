import type { PlatformId } from "@/lib/channels/platform";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { createDice } from "@/lib/plan/dice";
import { forecastTotal } from "@/lib/plan/forecast";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import { MOST_CLICK } from "@/lib/review/beyond-followers";
import { buildLearnedRates } from "@/lib/review/build-learned-rates";
import { type LaunchEvidence, type Learned, learn, type RatePrior } from "@/lib/review/learn";

/** How a made-up writer's rates differ from the defaults. */
export type Trait =
  /** Every click rate and the recommend rate three times or a third, each by itself. */
  | "each its own way"
  /** Readers recommend three times as often, or a third. */
  | "recommend rate"
  /** Every channel's click rate three times or a third, all the same way. */
  | "click rates alike";

/** What of a launch is known: each channel's clicks but Medium's own, or the hour's count alone. */
export type SeenBy = "clicks" | "totals";

/** Whether one of the launches found people far beyond the writer's followers; the launch that is foreseen never does. */
export type Fate = "usual" | "one viral";

export type Trial = {
  /** |log| of outcome against forecast, with half a person added to both so that none is infinite. */
  errorBefore: number;
  errorAfter: number;
  /** How much of the outcome lay in the 80 % band, see `inMiddle`. */
  inBandBefore: number;
  inBandAfter: number;
  /** Whether the outcome was one of the band's counts; more often than 0.8, for counts are whole. */
  isInAfter: boolean;
};

const FACTOR = 3;
/** A viral launch brings so many times the readers the followers give, on every channel. */
const VIRAL = 40;
const PLATFORMS: PlatformId[] = [
  "medium_followers",
  "x",
  "newsletter",
  "reddit",
  "bluesky",
  "telegram",
  "facebook",
];

type Random = { uniform: () => number; luck: (shape: number) => number; poisson: (mean: number) => number };

function createRandom(seed: number): Random {
  const dice = createDice(seed);
  const uniform = () => (dice(2 ** 31) + 0.5) / 2 ** 31;
  /** Box and Muller 1958. */
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  /** Marsaglia and Tsang 2000. */
  const gammaOf = (shape: number): number => {
    if (shape < 1) return gammaOf(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const poisson = (mean: number): number => {
    if (mean > 400) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let count = 0;
    for (let left = Math.exp(-mean), product = uniform(); product > left; product *= uniform()) count += 1;
    return count;
  };
  /** A factor of mean 1. */
  const luck = (shape: number) => gammaOf(shape) / shape;
  return { uniform, luck, poisson };
}

type World = {
  key: string;
  platform: PlatformId;
  followers: number;
  opens: number;
  mostOpens: number;
  halfLife: number;
  recommend: number;
  trueOpens: number;
  trueRecommend: number;
};

function makeWriter(random: Random, trait: Trait): World[] {
  const either = () => (random.uniform() < 0.5 ? FACTOR : 1 / FACTOR);
  const all = either();
  const recommendFactor = trait === "click rates alike" ? 1 : either();
  const count = 3 + Math.floor(random.uniform() * 4);
  return PLATFORMS.slice(0, count).map((platform, index) => {
    const parameters = resolveChannel({ platform, overrides: {}, postMinutes: null });
    const opens = parameters.reach.value * parameters.click.value;
    const factor = trait === "recommend rate" ? 1 : trait === "click rates alike" ? all : either();
    return {
      key: `c${index}`,
      platform,
      followers: Math.round(500 * 40 ** random.uniform()),
      opens,
      mostOpens: parameters.reach.value * MOST_CLICK,
      halfLife: parameters.halfLifeMinutes.value,
      recommend: parameters.recommend.value,
      trueOpens: opens * factor,
      trueRecommend: parameters.recommend.value * recommendFactor,
    };
  });
}

/** One launch of a writer: posts at minutes of their own, readers and recommendations with the launch's and each channel's luck. */
function fly(
  random: Random,
  world: readonly World[],
  index: number,
  seenBy: SeenBy,
  luck: number,
  isViral: boolean,
): LaunchEvidence {
  const whole = random.luck(luck);
  let count = 0;
  const posts = world.map(({ key, followers, halfLife, trueOpens, trueRecommend }) => {
    const finish = random.uniform() * 40;
    const exposure = followers * (0.7 + 0.6 * random.uniform()) * shareWithin(60 - finish, halfLife);
    const reach = isViral ? 1 + VIRAL : 1;
    const readers = random.poisson(exposure * trueOpens * whole * random.luck(10) * reach);
    count += random.poisson(readers * trueRecommend);
    return {
      key,
      exposure,
      readers:
        seenBy === "clicks" && key !== "c0" ? { count: readers, exposure, isUntilReading: true } : null,
    };
  });
  return { launchId: `l${index}`, t0At: index * 86_400_000 * 7, count, posts };
}

/**
 * A made-up writer flies `launches` launches, learns from them, and one more is foreseen before and after. Medium's own
 * followers are never tracked. A launch's luck is Gamma of a shape between 3 and 10 that the model is not told.
 */
export function simulateWriter(
  seed: number,
  trait: Trait,
  seenBy: SeenBy,
  launches = 5,
  fate: Fate = "usual",
): Trial {
  const random = createRandom(seed);
  const world = makeWriter(random, trait);
  const luck = 3 + 7 * random.uniform();
  const flights = Array.from({ length: launches + 1 }, (_, index) =>
    fly(random, world, index, seenBy, luck, fate === "one viral" && index === Math.floor(launches / 2)),
  );
  const next = flights.at(-1) as LaunchEvidence;
  const priors = world.map(
    ({ key, opens, mostOpens, recommend }): RatePrior => ({
      key,
      opens,
      mostOpens,
      recommend,
      isOpensHeld: false,
      isRecommendHeld: false,
      opensSince: null,
    }),
  );
  const learned = learn({
    launches: flights.slice(0, -1),
    priors,
    recommendHeldAt: null,
    recommendSince: null,
  });
  const before = judge(world, next, null);
  const after = judge(world, next, learned);
  return {
    errorBefore: before.error,
    errorAfter: after.error,
    inBandBefore: before.inBand,
    inBandAfter: after.inBand,
    isInAfter: after.isIn,
  };
}

function judge(world: readonly World[], launch: LaunchEvidence, learned: Learned | null) {
  const posts = launch.posts.map(({ key, exposure }) => {
    const { opens, recommend } = world.find((one) => one.key === key) as World;
    const factor = learned === null ? 1 : (learned.opens[key]?.mean ?? 1) * learned.recommend.mean;
    return { channelId: key, expected: exposure * opens * recommend * factor };
  });
  const rates = learned === null ? DEFAULT_RATES : buildLearnedRates(learned);
  const { p10, p50, p90 } = forecastTotal(posts, rates, 100);
  const count = launch.count ?? 0;
  const upTo = (whole: number) => 1 - forecastTotal(posts, rates, whole + 1).chance;
  return {
    error: Math.abs(Math.log((count + 0.5) / (p50 + 0.5))),
    isIn: count >= p10 && count <= p90,
    inBand: inMiddle(upTo(count - 1), upTo(count)),
  };
}

/**
 * How much of a count lies between the 10th and the 90th of 100, when it is spread evenly over its own part of the forecast's
 * distribution: exactly 0.8 on average where the forecast is right, however coarse the counts (Czado, Gneiting and Held 2009).
 */
function inMiddle(below: number, upTo: number): number {
  if (upTo <= below) return below >= 0.1 && below <= 0.9 ? 1 : 0;
  return Math.max(0, Math.min(upTo, 0.9) - Math.max(below, 0.1)) / (upTo - below);
}
