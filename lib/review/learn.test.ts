import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastTotal } from "@/lib/plan/forecast";
import type { DEFAULT_RATES } from "@/lib/plan/parameters";
import { buildLearnedRates } from "@/lib/review/build-learned-rates";
import { fitSpread } from "@/lib/review/fit-spread";
import { type LaunchEvidence, learn, OPENS_SHAPE, type RatePrior } from "@/lib/review/learn";
import { simulateWriter } from "@/lib/testing/simulate-writers";

const WEEK = 7 * 86_400_000;

const prior = (key: string, more: Partial<RatePrior> = {}): RatePrior => ({
  key,
  opens: 0.01,
  mostOpens: 0.5,
  recommend: 0.1,
  isOpensHeld: false,
  isRecommendHeld: false,
  opensSince: null,
  ...more,
});

const PRIORS = [prior("x"), prior("letter", { opens: 0.02, recommend: 0.2 }), prior("idle")];

function ground(launches: LaunchEvidence[], priors = PRIORS) {
  return { launches, priors, recommendHeldAt: null, recommendSince: null };
}

/** A launch on x (10,000 exposed) and the letter (5,000): 100 readers each, and 10 + 20 recommendations by the defaults. */
function launch(
  week: number,
  count: number | null,
  clicks: { x?: number; letter?: number } = {},
): LaunchEvidence {
  const post = (key: string, exposure: number, seen: number | undefined) => ({
    key,
    exposure,
    readers: seen === undefined ? null : { count: seen, exposure, isUntilReading: true },
  });
  return {
    launchId: `launch ${week}`,
    t0At: week * WEEK,
    count,
    posts: [post("x", 10_000, clicks.x), post("letter", 5_000, clicks.letter)],
  };
}

const weeks = (count: number, of: (week: number) => LaunchEvidence) =>
  Array.from({ length: count }, (_, week) => of(week));

describe("what launches teach", () => {
  it("is nothing before the first launch: every factor is 1, as unsure as before", () => {
    const learned = learn(ground([]));
    expect(learned.launches).toBe(0);
    expect(learned.opens.x).toEqual({
      mean: 1,
      shape: OPENS_SHAPE,
      launches: 0,
      counted: 0,
      attributed: 0,
      beyond: 0,
    });
    expect(learned.recommend.mean).toBe(1);
    expect(learned.spread).toBeCloseTo(fitSpread([]), 9);
  });

  it("leaves rates where they are when launches bring just what was foreseen, and is surer of them", () => {
    const learned = learn(ground(weeks(5, (week) => launch(week, 30, { x: 100, letter: 100 }))));
    expect(learned.opens.x?.mean).toBeCloseTo(1, 3);
    expect(learned.recommend.mean).toBeCloseTo(1, 3);
    expect(learned.opens.x?.shape).toBeGreaterThan(2 * OPENS_SHAPE);
    expect(learned.opens.x).toMatchObject({ launches: 5, counted: 500, attributed: 0, beyond: 0 });
  });

  it.each([
    { clicks: { x: 300, letter: 100 }, count: 50, x: 3, letter: 1, recommend: 1 },
    { clicks: { x: 33, letter: 300 }, count: 63, x: 0.33, letter: 3, recommend: 1 },
    { clicks: { x: 100, letter: 100 }, count: 90, x: 1, letter: 1, recommend: 3 },
    { clicks: { x: 100, letter: 100 }, count: 10, x: 1, letter: 1, recommend: 1 / 3 },
  ])(
    "tells click rates from the recommend rate: $clicks and $count",
    ({ clicks, count, x, letter, recommend }) => {
      const learned = learn(ground(weeks(12, (week) => launch(week, count, clicks))));
      expect(learned.opens.x?.mean).toBeGreaterThan(x * 0.85 + 0.15 * Math.min(1, x) - 0.1);
      expect(Math.abs(Math.log((learned.opens.x?.mean ?? 0) / x))).toBeLessThan(0.25);
      expect(Math.abs(Math.log((learned.opens.letter?.mean ?? 0) / letter))).toBeLessThan(0.25);
      expect(Math.abs(Math.log(learned.recommend.mean / recommend))).toBeLessThan(0.25);
      // A channel no launch used is as unknown as before.
      expect(learned.opens.idle).toEqual({
        mean: 1,
        shape: OPENS_SHAPE,
        launches: 0,
        counted: 0,
        attributed: 0,
        beyond: 0,
      });
    },
  );

  it("gives what tracked channels do not explain to the untracked ones, never less than nothing", () => {
    const more = learn(ground(weeks(8, (week) => launch(week, 90, { x: 100 }))));
    const none = learn(ground(weeks(8, (week) => launch(week, 0, { x: 100 }))));
    expect(more.opens.x?.mean).toBeCloseTo(1, 1);
    expect(more.opens.letter?.mean).toBeGreaterThan(1.1);
    expect(none.opens.letter?.mean).toBeGreaterThan(0);
    expect(none.opens.letter?.mean).toBeLessThan(1);
  });

  it("is less sure by totals alone than by clicks", () => {
    const totals = learn(ground(weeks(5, (week) => launch(week, 30))));
    const clicks = learn(ground(weeks(5, (week) => launch(week, 30, { x: 100, letter: 100 }))));
    expect(totals.opens.x?.shape).toBeLessThan(clicks.opens.x?.shape ?? 0);
  });

  it("lets one launch, however large, say no more than its own luck allows", () => {
    const learned = learn(ground([launch(0, 30_000, { x: 100_000, letter: 100_000 })]));
    expect(learned.opens.x?.shape).toBeLessThan(OPENS_SHAPE + 2 * learned.spread);
  });

  it("takes a viral launch among five for people from beyond the followers: rates and luck stay near what the others show", () => {
    const usual = weeks(5, (week) => launch(week, 30, { x: 100, letter: 100 }));
    const viral = usual.map((one, week) => (week === 2 ? launch(week, 900, { x: 4_000, letter: 100 }) : one));
    const learned = learn(ground(viral));
    expect(learned.opens.x?.mean).toBeGreaterThan(0.9);
    expect(learned.opens.x?.mean).toBeLessThan(1.3);
    expect(learned.opens.x?.beyond).toBeGreaterThan(3_300);
    expect(learned.opens.letter).toMatchObject({ counted: 500, beyond: 0 });
    expect(Math.abs(Math.log(learned.recommend.mean))).toBeLessThan(0.2);
    expect(learned.spread).toBeGreaterThan(0.7 * learn(ground(usual)).spread);
  });

  it("does the same of a total that is far beyond what four others bring, but calls nothing unusual before there are others", () => {
    const viral = weeks(5, (week) => launch(week, week === 2 ? 2_000 : 30));
    const { recommend } = learn(ground(viral));
    expect(recommend.mean).toBeLessThan(1.6);
    expect(recommend.beyond).toBeGreaterThan(1_500);
    expect(learn(ground([launch(0, 2_000)])).recommend.beyond).toBe(0);
  });

  it("lets a second launch vouch for the first: ten times the foreseen readers twice are an audience", () => {
    const twice = learn(ground(weeks(2, (week) => launch(week, 300, { x: 1_000, letter: 1_000 }))));
    expect(twice.opens.x?.beyond).toBe(0);
    expect(twice.opens.x?.mean).toBeGreaterThan(3);
  });

  it("takes no more readers than an audience has, however often they come, and lets them say nothing of recommending", () => {
    const capped = PRIORS.map((one) => ({ ...one, mostOpens: 0.05 }));
    const learned = learn(
      ground(
        weeks(50, (week) => launch(week, 60, { x: 20_000, letter: 20_000 })),
        capped,
      ),
    );
    expect(learned.opens.x?.mean).toBeLessThanOrEqual(5);
    expect(learned.opens.x?.shape).toBeLessThan(6 * OPENS_SHAPE);
    expect(learned.opens.x?.beyond).toBeGreaterThanOrEqual(50 * 19_400);
    expect(learned.recommend).toMatchObject({ mean: 1, launches: 0 });
  });

  it("calls nobody beyond followers whom nobody counted: readers of such a channel still tell how readers recommend", () => {
    const uncounted = weeks(6, (week) => {
      const one = launch(week, 90, { x: 600, letter: 300 });
      const posts = one.posts.map((post) =>
        post.key === "x"
          ? { ...post, exposure: 0, readers: { count: 600, exposure: 0, isUntilReading: true } }
          : post,
      );
      return { ...one, posts };
    });
    const learned = learn(ground(uncounted));
    expect(learned.opens.x).toMatchObject({ mean: 1, launches: 0, beyond: 0 });
    expect(learned.recommend.launches).toBe(6);
    expect(Math.abs(Math.log(learned.recommend.mean / 0.75))).toBeLessThan(0.2);
  });

  it("forgets slowly: the latest launches count most", () => {
    const risen = weeks(10, (week) => launch(week, 30, { x: week < 5 ? 50 : 200, letter: 100 }));
    const fallen = weeks(10, (week) => launch(week, 30, { x: week < 5 ? 200 : 50, letter: 100 }));
    expect(learn(ground(risen)).opens.x?.mean).toBeGreaterThan(learn(ground(fallen)).opens.x?.mean ?? 0);
  });

  it("leaves alone what the writer holds, and what they asked to forget", () => {
    const many = weeks(6, (week) => launch(week, 90, { x: 300, letter: 100 }));
    const held = learn(ground(many, [prior("x", { isOpensHeld: true }), ...PRIORS.slice(1)]));
    expect(held.opens.x?.mean).toBe(1);
    const forgotten = learn(ground(many, [prior("x", { opensSince: 6 * WEEK }), ...PRIORS.slice(1)]));
    expect(forgotten.opens.x).toEqual({
      mean: 1,
      shape: OPENS_SHAPE,
      launches: 0,
      counted: 0,
      attributed: 0,
      beyond: 0,
    });
    expect(learn({ ...ground(many), recommendHeldAt: 2 }).recommend.mean).toBe(2);
    expect(learn({ ...ground(many), recommendSince: 6 * WEEK }).recommend).toMatchObject({
      mean: 1,
      launches: 0,
    });
    const ownRecommend = PRIORS.map((one) => ({ ...one, isRecommendHeld: true }));
    expect(learn(ground(many, ownRecommend)).recommend).toMatchObject({ mean: 1, launches: 0 });
  });

  const anyLaunches = fc.array(
    fc.record({
      count: fc.option(fc.integer({ min: 0, max: 400 })),
      x: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
      letter: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
    }),
    { maxLength: 8 },
  );

  it("is the same, to the last digit, in whatever order launches and channels come", () => {
    fc.assert(
      fc.property(anyLaunches, fc.nat(), (flights, turn) => {
        const launches = flights.map(({ count, ...clicks }, week) => launch(week, count, clicks));
        const turned = launches
          .map((one) => ({ ...one, posts: [...one.posts].reverse() }))
          .sort((a, b) => ((a.t0At + turn) % 5) - ((b.t0At + turn) % 5) || b.t0At - a.t0At);
        expect(learn(ground(turned, [...PRIORS].reverse()))).toEqual(learn(ground(launches)));
      }),
      { numRuns: 60 },
    );
  });

  it("never falls to nothing and never runs away, whatever is read", () => {
    fc.assert(
      fc.property(anyLaunches, (flights) => {
        const { opens, recommend, spread } = learn(
          ground(flights.map(({ count, ...clicks }, week) => launch(week, count, clicks))),
        );
        for (const { mean, shape } of [...Object.values(opens), recommend]) {
          expect(mean).toBeGreaterThan(0);
          expect(mean).toBeLessThan(1_000);
          expect(shape).toBeGreaterThanOrEqual(0.5);
        }
        expect(spread).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a launch's own luck", () => {
  it("is found to be small where launches bring what was foreseen, large where they do not", () => {
    const steady = Array.from({ length: 20 }, () => ({ count: 100, mean: 100, weight: 1 }));
    const wild = steady.map((one, index) => ({ ...one, count: index % 2 === 0 ? 10 : 300 }));
    expect(fitSpread(steady)).toBeGreaterThan(fitSpread([]));
    expect(fitSpread(wild)).toBeLessThan(fitSpread([]));
  });

  it("widens the forecast after one launch more than after ten", () => {
    const rates = (count: number) =>
      buildLearnedRates(learn(ground(weeks(count, (week) => launch(week, 30, { x: 100, letter: 100 })))));
    expect(rates(10).shared?.value).toBeGreaterThan(rates(1).shared?.value ?? Number.POSITIVE_INFINITY);
    const posts = [{ channelId: "x", expected: 10 }];
    const width = (of: typeof DEFAULT_RATES) => {
      const { p10, p90 } = forecastTotal(posts, of, 1);
      return p90 - p10;
    };
    expect(width(rates(10))).toBeLessThan(width(rates(1)));
  });
});

/** A small part of `npm run bench -- learn`, which has the figures. */
describe("made-up writers whose rates are three times or a third of the defaults", () => {
  it.each(["clicks", "totals"] as const)(
    "are foreseen far better after five launches, seen by %s",
    (seenBy) => {
      const trials = Array.from({ length: 150 }, (_, seed) =>
        simulateWriter(seed, "each its own way", seenBy),
      );
      const mean = (of: (trial: (typeof trials)[number]) => number) =>
        trials.reduce((sum, trial) => sum + of(trial), 0) / trials.length;
      expect(mean(({ errorAfter }) => errorAfter)).toBeLessThan(0.6 * mean(({ errorBefore }) => errorBefore));
      // 150 outcomes: two standard errors are 6.5 %.
      expect(Math.abs(mean(({ inBandAfter }) => inBandAfter) - 0.8)).toBeLessThan(0.065);
    },
  );
});
