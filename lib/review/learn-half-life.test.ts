import fc from "fast-check";
import { expect, it } from "vitest";
import { type Delay, HALF_LIFE_NEEDS, learnHalfLife } from "@/lib/review/learn-half-life";

/** Clicks by the minute as a half-life makes them, seen for `observed` minutes. */
function clicksOf(halfLife: number, all: number, observed: number): Delay[] {
  return Array.from({ length: observed }, (_, minutes) => ({
    minutes,
    clicks: Math.round(all * (2 ** (-minutes / halfLife) - 2 ** (-(minutes + 1) / halfLife))),
    observedMinutes: observed,
  }));
}

/** So many launches of one kind. */
const often = (launches: number, delays: Delay[]) => Array.from({ length: launches }, () => delays);
const width = (learned: ReturnType<typeof learnHalfLife>) => (learned?.high ?? 0) / (learned?.low ?? 1);

it.each([
  { truth: 20, usual: 60 },
  { truth: 20, usual: 20 },
  { truth: 90, usual: 45 },
])("finds a half-life of $truth minutes though the hour ends before the clicks do", ({ truth, usual }) => {
  const learned = learnHalfLife(often(12, clicksOf(truth, 6_000, 60)), usual);
  expect(learned?.halfLifeMinutes).toBeGreaterThan(truth * 0.85);
  expect(learned?.halfLifeMinutes).toBeLessThan(truth * 1.15);
  expect(learned?.low).toBeLessThanOrEqual(truth * 1.05);
  expect(learned?.high).toBeGreaterThanOrEqual(truth * 0.95);
});

it.each([40, 400, 40_000])(
  "is never certain by one launch, though it brought %i clicks within two minutes",
  (clicks) => {
    const learned = learnHalfLife([[{ minutes: 1, clicks, observedMinutes: 60 }]], 52);
    // The spread between launches alone, 1.5 to either side in two of three cases, is 2.8 times from low to high in eight of ten.
    expect(width(learned)).toBeGreaterThan(2);
    expect(learned).toMatchObject({ clicks, launches: 1 });
  },
);

it("lets a second launch that is unlike the first move what the first said, however many clicks that had", () => {
  const brief: Delay[] = [{ minutes: 1, clicks: 300, observedMinutes: 60 }];
  const first = learnHalfLife([brief], 52);
  const both = learnHalfLife([brief, clicksOf(60, 86, 60)], 52);
  expect(both?.halfLifeMinutes).toBeGreaterThan(1.5 * (first?.halfLifeMinutes ?? 0));
  expect(width(both)).toBeGreaterThan(2);
});

it("is surer by launches, not by clicks", () => {
  const by = (launches: number, clicks: number) =>
    width(learnHalfLife(often(launches, clicksOf(30, clicks, 60)), 52));
  expect(by(4, 1_000)).toBeLessThan(by(1, 1_000) * 0.8);
  expect(by(16, 1_000)).toBeLessThan(by(4, 1_000) * 0.8);
  expect(by(1, 100_000)).toBeGreaterThan(by(1, 1_000) * 0.9);
});

it("takes launches that differ widely for what they are: the range stays wider than that of steady ones", () => {
  const steady = learnHalfLife(often(8, clicksOf(40, 1_000, 60)), 52);
  const wild = learnHalfLife(
    [...often(4, clicksOf(10, 1_000, 60)), ...often(4, clicksOf(160, 1_000, 60))],
    52,
  );
  expect(width(wild)).toBeGreaterThan(1.3 * width(steady));
});

it("says nothing below the clicks it needs", () => {
  expect(learnHalfLife([[{ minutes: 3, clicks: HALF_LIFE_NEEDS - 1, observedMinutes: 60 }]], 60)).toBeNull();
  expect(learnHalfLife([], 60)).toBeNull();
});

it("hardly moves a channel that is slower than the hour shows", () => {
  const learned = learnHalfLife([clicksOf(1_393, 4_000, 60)], 1_393);
  expect(learned?.halfLifeMinutes).toBeGreaterThan(700);
  expect(width(learned)).toBeGreaterThan(2.5);
});

it("does not take clicks that could not be seen for absent ones: a window half as long finds the same", () => {
  const hour = learnHalfLife(often(4, clicksOf(40, 8_000, 60)), 60)?.halfLifeMinutes ?? 0;
  const half = learnHalfLife(often(4, clicksOf(40, 8_000, 30)), 60)?.halfLifeMinutes ?? 0;
  expect(Math.abs(Math.log(hour / half))).toBeLessThan(0.2);
});

it("does not depend on the order, keeps its middle inside its range, and later clicks never shorten it", () => {
  const delay = fc.record({
    minutes: fc.integer({ min: 0, max: 58 }),
    clicks: fc.integer({ min: 5, max: 60 }),
    observedMinutes: fc.constant(60),
  });
  fc.assert(
    fc.property(fc.array(delay, { minLength: 8, maxLength: 20 }), (delays) => {
      const launches = [delays.slice(0, 5), delays.slice(5)];
      const learned = learnHalfLife(launches, 60);
      const turned = learnHalfLife(launches.map((one) => [...one].reverse()).reverse(), 60);
      const later = learnHalfLife(
        launches.map((one) => one.map((delay) => ({ ...delay, minutes: Math.min(59, delay.minutes + 1) }))),
        60,
      );
      expect(turned?.halfLifeMinutes).toBe(learned?.halfLifeMinutes);
      expect(learned?.low).toBeLessThanOrEqual(learned?.halfLifeMinutes ?? 0);
      expect(learned?.high).toBeGreaterThanOrEqual(learned?.halfLifeMinutes ?? 0);
      expect(later?.halfLifeMinutes).toBeGreaterThanOrEqual(learned?.halfLifeMinutes ?? 0);
    }),
    { numRuns: 60 },
  );
});
