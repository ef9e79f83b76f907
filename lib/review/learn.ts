import { fitSpread } from "@/lib/review/fit-spread";

/** What went out on one channel in one launch, and what is known of whom it brought. */
export type PostEvidence = {
  /** A channel's id, or the publication's followers. */
  key: string;
  /** Followers exposed until the count was read: followers × presence × part of the posts' life, posts added up. */
  exposure: number;
  /** People seen to come through this channel, and the exposure that brought them; null: nobody counted them. */
  readers: { count: number; exposure: number; isUntilReading: boolean } | null;
};

/** One launch as learning takes it. */
export type LaunchEvidence = {
  launchId: string;
  t0At: number;
  /** Recommendations read at about the end of the hour; null: nobody read them. */
  count: number | null;
  posts: readonly PostEvidence[];
};

/** What is taken of one channel before any launch. */
export type RatePrior = {
  key: string;
  /** Readers an exposed follower gives: reach × click. */
  opens: number;
  /** Recommendations a reader gives. */
  recommend: number;
  /** The writer's own word: launches do not change it. */
  isOpensHeld: boolean;
  isRecommendHeld: boolean;
  /** Launches before this instant do not count for `opens`; null: all do. */
  opensSince: number | null;
};

export type LearnGround = {
  launches: readonly LaunchEvidence[];
  priors: readonly RatePrior[];
  /** The factor on all recommend rates the writer fixed; null: it is learned. */
  recommendHeldAt: number | null;
  recommendSince: number | null;
};

/** A factor on what was taken before, Gamma distributed. 1 and the prior's shape while nothing was seen. */
export type LearnedFactor = {
  mean: number;
  /** How sure: the spread is 1/√shape of the mean. */
  shape: number;
  /** Launches that had something to say on it, and people counted or attributed in them. */
  launches: number;
  people: number;
};

export type Learned = {
  /** Launches with a count or with readers that were counted. */
  launches: number;
  opens: Readonly<Record<string, LearnedFactor>>;
  recommend: LearnedFactor;
  /** Shape of a launch's own luck, which all its channels share: its total spreads by 1/√spread of the mean besides chance. */
  spread: number;
};

/** Doubt about one channel's own rate, as in the default belief (assumption). */
export const OPENS_SHAPE = 2;
/**
 * Doubt about the one rate of recommendations all channels share: as good as nothing is known before the first launch
 * (Jeffreys' prior of a Poisson rate), for nobody has measured it anywhere.
 */
export const RECOMMEND_SHAPE = 0.5;
/** Launches until one counts half (assumption, PLANNER.md). */
export const FADE_LAUNCHES = 10;
/** The fixed point ends when no factor moves by more than this part of itself, or after so many rounds. */
const STILL = 1e-6;
const MOST_ROUNDS = 400;
/** Rounds of rates and spread in turn; the third digit no longer moves. */
const SPREAD_ROUNDS = 4;

/**
 * Rates out of what launches brought: a conjugate Gamma–Poisson update of one factor a channel (readers a follower) and one
 * factor for all (recommendations a reader). Where readers were counted they speak for their channel; the rest of the hour's
 * total is shared out among the uncounted by what each is expected to bring (expectation–maximisation, Dempster et al. 1977).
 * A launch has luck of its own, so a count of μ weighs as μ / (1 + μ / spread): the information of a negative binomial, never
 * more than `spread` people. Old launches fade. The order of launches and channels does not matter; no randomness.
 */
export function learn(ground: LearnGround): Learned {
  const launches = weigh(ground);
  const channels = new Map(ground.priors.map((prior) => [prior.key, prior]));
  let spread = fitSpread([]);
  let state = settle(ground, launches, channels, spread, startOf(ground));
  for (let round = 0; round < SPREAD_ROUNDS; round += 1) {
    spread = fitSpread(
      launches.flatMap((launch) => {
        const mean = expectBlind(launch, channels, state);
        return launch.count === null || mean <= 0
          ? []
          : [{ count: launch.count, mean, weight: launch.weight }];
      }),
    );
    state = settle(ground, launches, channels, spread, state);
  }
  return { launches: launches.length, ...state, spread };
}

type Weighed = LaunchEvidence & { weight: number };
type State = Pick<Learned, "opens" | "recommend">;
type Priors = ReadonlyMap<string, RatePrior>;

/** Launches that say something, the latest first, each with what it still weighs. */
function weigh({ launches, priors }: LearnGround): Weighed[] {
  const known = new Set(priors.map(({ key }) => key));
  return launches
    .map((launch) => ({
      ...launch,
      posts: launch.posts
        .filter(({ key }) => known.has(key))
        .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
    }))
    .filter(({ count, posts }) =>
      posts.some(({ exposure, readers }) => readers !== null || (count !== null && exposure > 0)),
    )
    .toSorted((a, b) => b.t0At - a.t0At || (a.launchId < b.launchId ? -1 : 1))
    .map((launch, age) => ({ ...launch, weight: 2 ** (-age / FADE_LAUNCHES) }));
}

/** Where nothing was seen yet. */
function startOf({ priors, recommendHeldAt }: LearnGround): State {
  const start = { mean: 1, shape: OPENS_SHAPE, launches: 0, people: 0 };
  const keys = priors.map(({ key }) => key).sort();
  return {
    opens: Object.fromEntries(keys.map((key) => [key, start])),
    recommend: { ...start, mean: recommendHeldAt ?? 1, shape: RECOMMEND_SHAPE },
  };
}

function settle(
  ground: LearnGround,
  launches: readonly Weighed[],
  priors: Priors,
  spread: number,
  from: State,
): State {
  let state = from;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = step(ground, launches, priors, state, spread);
    const moved = Math.max(
      Math.abs(next.recommend.mean / state.recommend.mean - 1),
      ...Object.entries(next.opens).map(([key, { mean }]) =>
        Math.abs(mean / (state.opens[key]?.mean ?? 1) - 1),
      ),
    );
    state = next;
    if (moved < STILL) break;
  }
  return state;
}

function step(
  ground: LearnGround,
  launches: readonly Weighed[],
  priors: Priors,
  before: State,
  spread: number,
): State {
  const sums = sumUp(ground, launches, priors, before, spread);
  const recommend = update(RECOMMEND_SHAPE, sums.recommend, before.recommend.mean);
  const opens = Object.keys(before.opens).map((key): [string, LearnedFactor] => {
    const learned = update(OPENS_SHAPE, sums.opens.get(key) ?? nothing(), before.opens[key]?.mean ?? 1);
    return [key, priors.get(key)?.isOpensHeld ? { ...learned, mean: 1 } : learned];
  });
  return {
    opens: Object.fromEntries(opens),
    recommend: { ...recommend, mean: ground.recommendHeldAt ?? recommend.mean },
  };
}

/** What counts for one factor: people by weight, people expected at factor 1 by weight, and both without weights. */
type Sum = { people: number; expected: number; launches: number; seen: number };
const nothing = (): Sum => ({ people: 0, expected: 0, launches: 0, seen: 0 });

/**
 * The conjugate update. How sure it is counts the people expected by the factor as it was, which at rest are those who came: a
 * launch that brought a hundred times what anybody foresaw is no better known for it.
 */
function update(prior: number, { people, expected, launches, seen }: Sum, before: number): LearnedFactor {
  const mean = (prior + people) / (prior + expected);
  return { mean, shape: prior + Math.min(people, expected * before), launches, people: seen };
}

function sumUp(
  { recommendSince }: LearnGround,
  launches: readonly Weighed[],
  priors: Priors,
  state: State,
  spread: number,
): { recommend: Sum; opens: Map<string, Sum> } {
  const recommend = nothing();
  const opens = new Map<string, Sum>();
  const add = (sum: Sum, weight: number, people: number, expected: number) => {
    sum.people += weight * people;
    sum.expected += weight * expected;
    sum.launches += 1;
    sum.seen += people;
  };
  for (const { t0At, count, posts, weight } of launches) {
    const parts = posts.map((post) => expectPost(post, priors, state));
    const total = parts.reduce((sum, { mean }) => sum + mean, 0);
    const countWeight = weight / (1 + total / spread);
    for (const { post, prior, mean } of parts) {
      const sum = opens.get(post.key) ?? nothing();
      opens.set(post.key, sum);
      if (prior.opensSince !== null && t0At < prior.opensSince) continue;
      const factor = state.opens[post.key]?.mean ?? 1;
      if (post.readers !== null) {
        const base = post.readers.exposure * prior.opens;
        add(sum, weight / (1 + (base * factor) / spread), post.readers.count, base);
      } else if (count !== null && total > 0 && mean > 0) {
        add(sum, countWeight, (count * mean) / total, mean / factor);
      }
    }
    const free = parts.filter(({ isFree }) => isFree).reduce((sum, { mean }) => sum + mean, 0);
    if (count === null || free <= 0 || (recommendSince !== null && t0At < recommendSince)) continue;
    add(recommend, countWeight, (count * free) / total, free / state.recommend.mean);
  }
  return { recommend, opens };
}

/** Recommendations a channel's posts are expected to have brought when the count was read: of the readers counted, or of those expected. */
function expectPost(post: PostEvidence, priors: Priors, { opens, recommend }: State, isBlind = false) {
  const prior = priors.get(post.key) as RatePrior;
  const isCounted = !isBlind && post.readers?.isUntilReading;
  const readers = isCounted
    ? (post.readers?.count ?? 0)
    : post.exposure * prior.opens * (opens[post.key]?.mean ?? 1);
  const isFree = !prior.isRecommendHeld;
  return { post, prior, isFree, mean: readers * prior.recommend * (isFree ? recommend.mean : 1) };
}

/** What was to be expected of a launch by these rates, without knowing who came: what its luck is measured against. */
function expectBlind(launch: Weighed, priors: Priors, state: State): number {
  return launch.posts.reduce((sum, post) => sum + expectPost(post, priors, state, true).mean, 0);
}
