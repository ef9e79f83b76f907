import { mostByFollowers, mostOfAudience } from "@/lib/review/beyond-followers";
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
  /** The most readers one may give: reach × the highest click rate that is plausible. */
  mostOpens: number;
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
  /** Launches that had something to say on it; people counted in them, and recommendations of theirs shared out to it. */
  launches: number;
  counted: number;
  attributed: number;
  /** Of those, more than followers could plausibly be the reason for: set apart, they teach nothing of followers. */
  beyond: number;
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
 * more than `spread` people. What is more than followers could plausibly give (beyond-followers.ts), by what the other launches
 * say, is set apart: a viral launch is no better audience. Old launches fade. The order of launches and channels does not
 * matter; no randomness.
 */
export function learn(ground: LearnGround): Learned {
  const priors = ground.priors.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const launches = prepare(ground, priors);
  let spread = fitSpread([]);
  let state = settle(ground, launches, priors, spread, {
    opens: priors.map(() => nothingSeen(OPENS_SHAPE, 1)),
    recommend: nothingSeen(RECOMMEND_SHAPE, ground.recommendHeldAt ?? 1),
  });
  for (let round = 0; round < SPREAD_ROUNDS; round += 1) {
    setApart(launches, state, spread);
    spread = fitSpread(
      launches.flatMap(({ count, own, weight, posts }) => {
        const mean = sumOver(posts, (post) => expect(post, state, post.base));
        return own === null || mean <= 0
          ? []
          : [{ count: Math.round(own), mean, weight: weight * partOf(own, count) }];
      }),
    );
    state = settle(ground, launches, priors, spread, state);
  }
  const opens = Object.fromEntries(
    priors.map(({ key }, index) => [key, state.opens[index] as LearnedFactor]),
  );
  return { launches: launches.length, opens, recommend: state.recommend, spread };
}

type State = { opens: LearnedFactor[]; recommend: LearnedFactor };

/** One channel's posts of one launch, all that does not change from round to round worked out: it is asked thousands of times. */
type PreparedPost = {
  channel: number;
  /** Recommendations expected at factors of 1, of those who were exposed. */
  base: number;
  /** The same of the readers who were counted until the count was read, which no click factor changes; null: not counted. */
  counted: number | null;
  /** `own` of them are what followers may plausibly be the reason for, at most `most`; `part` is own / count, 1 without any. */
  readers: { count: number; own: number; part: number; most: number; base: number } | null;
  isRecommendFree: boolean;
  teachesOpens: boolean;
};
type PreparedLaunch = {
  count: number | null;
  /** The part of the count that followers may plausibly be the reason for. */
  own: number | null;
  weight: number;
  teachesRecommend: boolean;
  posts: PreparedPost[];
};

const nothingSeen = (shape: number, mean: number): LearnedFactor => ({
  mean,
  shape,
  launches: 0,
  counted: 0,
  attributed: 0,
  beyond: 0,
});

/** Launches that say something, the latest first, each with what it still weighs. */
function prepare({ launches, recommendSince }: LearnGround, priors: readonly RatePrior[]): PreparedLaunch[] {
  const places = new Map(priors.map(({ key }, index) => [key, index]));
  return launches
    .map((launch) => ({
      ...launch,
      posts: launch.posts
        .filter(({ key }) => places.has(key))
        .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
    }))
    .filter(({ count, posts }) =>
      posts.some(({ exposure, readers }) => readers !== null || (count !== null && exposure > 0)),
    )
    .toSorted((a, b) => b.t0At - a.t0At || (a.launchId < b.launchId ? -1 : 1))
    .map(({ t0At, count, posts }, age) => ({
      count,
      own: count,
      weight: 2 ** (-age / FADE_LAUNCHES),
      teachesRecommend: recommendSince === null || t0At >= recommendSince,
      posts: posts.map((post) => preparePost(post, places.get(post.key) as number, priors, t0At)),
    }));
}

function preparePost(
  { exposure, readers }: PostEvidence,
  channel: number,
  priors: readonly RatePrior[],
  t0At: number,
): PreparedPost {
  const { opens, mostOpens, recommend, isRecommendHeld, opensSince } = priors[channel] as RatePrior;
  return {
    channel,
    base: exposure * opens * recommend,
    counted: readers?.isUntilReading ? readers.count * recommend : null,
    readers: readers === null ? null : prepareReaders(readers, opens, mostOpens),
    isRecommendFree: !isRecommendHeld,
    teachesOpens: opensSince === null || t0At >= opensSince,
  };
}

function prepareReaders(
  { count, exposure }: { count: number; exposure: number },
  opens: number,
  mostOpens: number,
): PreparedPost["readers"] {
  // Nobody is beyond followers whom nobody counted.
  const most = exposure > 0 ? mostOfAudience(exposure * mostOpens) : Number.POSITIVE_INFINITY;
  const own = Math.min(count, most);
  return { count, own, part: partOf(own, count), most, base: exposure * opens };
}

/** Recommendations expected of `base` exposed ones by the factors as they are. */
function expect(
  { channel, isRecommendFree }: PreparedPost,
  { opens, recommend }: State,
  base: number,
): number {
  return base * (opens[channel] as LearnedFactor).mean * (isRecommendFree ? recommend.mean : 1);
}

/** Recommendations a channel is expected to have brought when the count was read: of the readers counted, else of those exposed. */
function expectSeen(post: PreparedPost, state: State): number {
  if (post.counted === null) return expect(post, state, post.base);
  return post.counted * (post.isRecommendFree ? state.recommend.mean : 1);
}

/**
 * Parts what followers may plausibly be the reason for from what came beyond them. Each launch is judged by what the others say
 * of the rates, so that a second one like it vouches for it. A total is judged only once two others can say what is usual.
 */
function setApart(launches: readonly PreparedLaunch[], state: State, spread: number): void {
  const seen: (Seen & { readers: NonNullable<PreparedPost["readers"]> })[][] = state.opens.map(() => []);
  for (const { weight, posts } of launches) {
    for (const { channel, readers, teachesOpens } of posts) {
      if (readers === null || !teachesOpens) continue;
      const { own, part, base } = readers;
      const factor = (state.opens[channel] as LearnedFactor).mean;
      seen[channel]?.push({ readers, count: own, base, weight: weigh(weight * part, base * factor, spread) });
    }
  }
  for (const ofChannel of seen) {
    for (const [index, plausible] of judgeByOthers(ofChannel, OPENS_SHAPE, spread).entries()) {
      const { readers } = ofChannel[index] as (typeof ofChannel)[number];
      readers.own = Math.min(readers.count, mostByFollowers({ ...plausible, most: readers.most }));
      readers.part = partOf(readers.own, readers.count);
    }
  }
  const counted = launches.flatMap((launch) => {
    const base = sumOver(launch.posts, (post) => expect(post, state, post.base));
    return launch.own === null || base <= 0
      ? []
      : [
          {
            launch,
            count: launch.own,
            base,
            weight: partOf(launch.own, launch.count) * weigh(launch.weight, base, spread),
          },
        ];
  });
  if (counted.length <= 2) return;
  for (const [index, plausible] of judgeByOthers(counted, RECOMMEND_SHAPE, spread).entries()) {
    const { launch } = counted[index] as (typeof counted)[number];
    launch.own = Math.min(
      launch.count ?? 0,
      mostByFollowers({ ...plausible, most: Number.POSITIVE_INFINITY }),
    );
  }
}

/** How many a launch brought, how many were expected of it at a factor of 1 or as things stand, and what it weighs. */
type Seen = { count: number; base: number; weight: number };

/** What is to be expected of each launch by the rate that all the others together show. */
function judgeByOthers(
  seen: readonly Seen[],
  prior: number,
  spread: number,
): { expected: number; shape: number; spread: number }[] {
  const people = sumOver(seen, ({ count, weight }) => count * weight);
  const expected = sumOver(seen, ({ base, weight }) => base * weight);
  return seen.map(({ count, base, weight }) => {
    const [others, othersExpected] = [people - count * weight, expected - base * weight];
    const mean = (prior + others) / (prior + othersExpected);
    return { expected: base * mean, shape: prior + Math.min(others, othersExpected * mean), spread };
  });
}

/** The information of a negative binomial: a launch that expects μ people says no more than `spread` of them would. */
function weigh(weight: number, mean: number, spread: number): number {
  return weight / (1 + mean / spread);
}

/** What is left of a launch's word: the part of those who came that followers may be the reason for. */
function partOf(own: number, came: number | null): number {
  return came === null || came <= own ? 1 : own / came;
}

function sumOver<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

function settle(
  { recommendHeldAt }: LearnGround,
  launches: readonly PreparedLaunch[],
  priors: readonly RatePrior[],
  spread: number,
  from: State,
): State {
  let state = from;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const sums = sumUp(launches, priors.length, state, spread);
    const recommend = update(RECOMMEND_SHAPE, sums.recommend, state.recommend.mean, recommendHeldAt);
    const opens = sums.opens.map((sum, index) =>
      update(
        OPENS_SHAPE,
        sum,
        (state.opens[index] as LearnedFactor).mean,
        priors[index]?.isOpensHeld ? 1 : null,
      ),
    );
    let moved = Math.abs(recommend.mean / state.recommend.mean - 1);
    for (const [index, { mean }] of opens.entries()) {
      moved = Math.max(moved, Math.abs(mean / (state.opens[index] as LearnedFactor).mean - 1));
    }
    state = { opens, recommend };
    if (moved < STILL) break;
  }
  return state;
}

/** What counts for one factor: people by weight, people expected at factor 1 by weight, and people without weights. */
type Sum = Omit<LearnedFactor, "mean" | "shape"> & { people: number; expected: number };
const nothing = (): Sum => ({ people: 0, expected: 0, launches: 0, counted: 0, attributed: 0, beyond: 0 });

/**
 * The conjugate update; a held factor stays. How sure it is counts the people expected by the factor as it was, which at rest are
 * those who came: a launch that brought a hundred times what anybody foresaw is no better known for it.
 */
function update(
  prior: number,
  { people, expected, ...said }: Sum,
  before: number,
  heldAt: number | null,
): LearnedFactor {
  const mean = heldAt ?? (prior + people) / (prior + expected);
  return { mean, shape: prior + Math.min(people, expected * before), ...said };
}

function add(sum: Sum, weight: number, people: number, expected: number): void {
  sum.people += weight * people;
  sum.expected += weight * expected;
  sum.launches += 1;
}

function sumUp(
  launches: readonly PreparedLaunch[],
  channels: number,
  state: State,
  spread: number,
): { recommend: Sum; opens: Sum[] } {
  const recommend = nothing();
  const opens = Array.from({ length: channels }, nothing);
  for (const { count, own, posts, weight, teachesRecommend } of launches) {
    let total = 0;
    let free = 0;
    let beyond = 0;
    for (const post of posts) {
      const mean = expectSeen(post, state);
      total += mean;
      if (post.isRecommendFree) free += mean;
      if (post.counted !== null && post.readers !== null) beyond += mean * (1 - post.readers.part);
    }
    // How readers recommend who follow nobody here is not known: a launch that brought mostly those says nothing of the others.
    const byFollowers = total > 0 ? Math.max(0, 1 - (2 * beyond) / total) : 1;
    const isCountTelling = own !== null && byFollowers > 0;
    const countWeight = byFollowers * partOf(own ?? 0, count) * weigh(weight, total, spread);
    for (const post of posts) {
      if (!post.teachesOpens) continue;
      const sum = opens[post.channel] as Sum;
      const factor = (state.opens[post.channel] as LearnedFactor).mean;
      if (post.readers !== null) {
        const { readers } = post;
        if (readers.base <= 0) continue;
        add(sum, weigh(weight * readers.part, readers.base * factor, spread), readers.own, readers.base);
        sum.counted += readers.count;
        sum.beyond += readers.count - readers.own;
      } else if (isCountTelling && post.base > 0) {
        const part = expectSeen(post, state) / total;
        add(sum, countWeight, own * part, (total * part) / factor);
        sum.attributed += own * part;
      }
    }
    if (isCountTelling && free > 0 && teachesRecommend) {
      add(recommend, countWeight, (own * free) / total, free / state.recommend.mean);
      recommend.attributed += ((count ?? own) * free) / total;
      recommend.beyond += (((count ?? own) - own) * free) / total;
    }
  }
  return { recommend, opens };
}
