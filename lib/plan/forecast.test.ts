import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sourced } from "@/lib/channels/fact";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { createDice } from "@/lib/plan/dice";
import { estimateHour } from "@/lib/plan/estimate-hour";
import { type ForecastPost, forecastHour, forecastTotal } from "@/lib/plan/forecast";
import { DEFAULT_RATES } from "@/lib/plan/parameters";

const post = (channelId: string | null, expected: number, finishMinute = 5): ForecastPost => ({
  channelId,
  expected,
  finishMinute,
  halfLifeMinutes: 60,
});

const posts = fc.array(
  fc.record({
    channelId: fc.constantFrom(null, "a", "b", "c", "d"),
    expected: fc.double({ min: 0, max: 80, noNaN: true }),
    finishMinute: fc.integer({ min: 0, max: 59 }),
    halfLifeMinutes: fc.constantFrom(30, 52, 180, 1393),
  }),
  { maxLength: 8 },
);

describe("the forecast of the hour", () => {
  it("of nothing is nothing, for certain, at every minute", () => {
    const forecast = forecastHour([], DEFAULT_RATES, 100);
    expect(forecast).toMatchObject({ mean: 0, p10: 0, p50: 0, p90: 0, chance: 0 });
    expect(forecast.curve).toHaveLength(61);
  });

  it("lets all posts of one channel share its rate: two posts are as unsure as one twice as large", () => {
    const two = forecastTotal([post("x", 20), post("x", 20)], DEFAULT_RATES, 50);
    expect(two).toEqual(forecastTotal([post("x", 40)], DEFAULT_RATES, 50));
    const apart = forecastTotal([post("x", 20), post("y", 20)], DEFAULT_RATES, 50);
    expect(apart.p90 - apart.p10).toBeLessThan(two.p90 - two.p10);
  });

  it("is as wide as the doubt the channels share says, however many they are", () => {
    const spreadOf = (shared: number | null, parts: number) => {
      const rates = {
        channels: Object.fromEntries(
          Array.from({ length: parts }, (_, index) => [`c${index}`, { shape: sourced(50, "", null) }]),
        ),
        publication: DEFAULT_RATES.publication,
        learnedFrom: 0,
        shared: shared === null ? null : sourced(shared, "", null),
      };
      const posts = Array.from({ length: parts }, (_, index) => post(`c${index}`, 400 / parts));
      const { mean, p10, p90 } = forecastTotal(posts, rates, 1);
      return (p90 - p10) / mean;
    };
    // Gamma of shape 4: from the tables, 0.436 to 1.670 of the mean; chance and the channels' own doubt add a little.
    expect(spreadOf(4, 1)).toBeCloseTo(1.25, 1);
    expect(spreadOf(4, 20)).toBeCloseTo(spreadOf(4, 1), 1);
    expect(spreadOf(null, 20)).toBeLessThan(0.2);
  });

  it("is narrower where the rate is surer", () => {
    const sure = {
      ...DEFAULT_RATES,
      channels: { x: { shape: sourced(40, "twenty launches", 2026) } },
    };
    const unsure = forecastTotal([post("x", 60)], DEFAULT_RATES, 60);
    const known = forecastTotal([post("x", 60)], sure, 60);
    expect(known.p90 - known.p10).toBeLessThan(unsure.p90 - unsure.p10);
    expect(known.mean).toBe(unsure.mean);
  });

  it("ends its curve at the total, never falls, and brings nothing before the first post is finished", () => {
    fc.assert(
      fc.property(posts, fc.nat(200), (all, target) => {
        const { curve, chance: _, ...total } = forecastHour(all, DEFAULT_RATES, target);
        const { minute, mean, ...last } = curve.at(-1) ?? { minute: -1, mean: -1 };
        expect(minute).toBe(60);
        expect(mean).toBeCloseTo(total.mean, 9);
        expect(last).toEqual({ p10: total.p10, p50: total.p50, p90: total.p90 });
        const first = Math.min(...all.map(({ finishMinute }) => finishMinute), 61);
        curve.forEach((point, index) => {
          expect(point.p10).toBeLessThanOrEqual(point.p50);
          expect(point.p50).toBeLessThanOrEqual(point.p90);
          if (index <= first) expect(point.mean).toBe(0);
          const before = curve[index - 1];
          for (const key of ["mean", "p10", "p50", "p90"] as const) {
            expect(point[key]).toBeGreaterThanOrEqual((before?.[key] ?? 0) - 1e-9);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it("never calls a higher target likelier, and more audience never lowers what it foresees", () => {
    fc.assert(
      fc.property(
        posts,
        fc.nat(300),
        fc.nat(7),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (all, target, at, growth) => {
          const total = forecastTotal(all, DEFAULT_RATES, target);
          expect(forecastTotal(all, DEFAULT_RATES, target + 1).chance).toBeLessThanOrEqual(total.chance);
          const grown = all.map((one, index) =>
            index === at ? { ...one, expected: one.expected * growth } : one,
          );
          const more = forecastTotal(grown, DEFAULT_RATES, target);
          expect(more.p50).toBeGreaterThanOrEqual(total.p50);
          expect(more.chance).toBeGreaterThanOrEqual(total.chance - 1e-8);
        },
      ),
    );
  });
});

/** Uniform in (0, 1), then the usual ways to Gamma and Poisson; slow and plain, for this test alone. */
function createLuck(seed: number) {
  const dice = createDice(seed);
  const uniform = () => (dice(1_000_000_000) + 0.5) / 1_000_000_000;
  // A whole shape is a sum of exponentials.
  const gamma = (shape: number, mean: number) => {
    let sum = 0;
    for (let part = 0; part < shape; part += 1) sum -= Math.log(uniform());
    return (sum * mean) / shape;
  };
  const poisson = (mean: number) => {
    let count = -1;
    for (let waited = 0; waited < mean; count += 1) waited += -Math.log(uniform());
    return Math.max(0, count);
  };
  return { gamma, poisson };
}

test.each([
  ["a few channels of middling size", [[12], [9], [6, 3], [18]], 1],
  ["one large audience beside small ones", [[60], [4], [3], [2, 1]], 2],
  ["a dozen alike", Array.from({ length: 12 }, () => [5]), 3],
])("eight of ten simulated launches end within the range: %s", (_, channels, seed) => {
  // With counts of dozens a single count weighs a hundredth or two, so the range holds hardly more than eight of ten.
  const { gamma, poisson } = createLuck(seed);
  const planned = channels.flatMap((means, channel) => means.map((mean) => post(`c${channel}`, mean)));
  const { p10, p90, chance } = forecastTotal(planned, DEFAULT_RATES, 60);
  const launches = 10_000;
  let inside = 0;
  let reached = 0;
  for (let launch = 0; launch < launches; launch += 1) {
    const total = channels.reduce((sum, means) => {
      const luck = gamma(2, 1);
      return sum + means.reduce((count, mean) => count + poisson(mean * luck), 0);
    }, 0);
    if (total >= p10 && total <= p90) inside += 1;
    if (total >= 60) reached += 1;
  }
  expect(Math.abs(inside / launches - 0.8)).toBeLessThan(0.03);
  expect(Math.abs(reached / launches - chance)).toBeLessThan(0.015);
});

describe("one post of one channel", () => {
  const plain = { platform: "x" as const, overrides: {}, postMinutes: null };

  it("says nothing while followers are not known", () => {
    expect(estimateHour(null, resolveChannel(plain))).toBeNull();
  });

  it("multiplies followers by reach, click and recommend within the hour's share", () => {
    const own = { reach: 0.2, click: 0.05, recommend: 0.1, halfLifeMinutes: 60 };
    const estimate = estimateHour(10_000, resolveChannel({ ...plain, overrides: own }));
    expect(estimate?.seen).toBeCloseTo(2_000);
    expect(estimate?.readers).toBeCloseTo(50);
    expect(estimate?.recommendations).toBeCloseTo(5);
    expect(estimate).toMatchObject({ low: 1, high: 11 });
  });
});
