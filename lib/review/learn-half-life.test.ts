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

it.each([
  { truth: 20, usual: 60 },
  { truth: 20, usual: 20 },
  { truth: 90, usual: 45 },
])("finds a half-life of $truth minutes though the hour ends before the clicks do", ({ truth, usual }) => {
  const learned = learnHalfLife(clicksOf(truth, 6_000, 60), usual);
  expect(learned?.halfLifeMinutes).toBeGreaterThan(truth * 0.85);
  expect(learned?.halfLifeMinutes).toBeLessThan(truth * 1.15);
  expect(learned?.low).toBeLessThanOrEqual(truth * 1.05);
  expect(learned?.high).toBeGreaterThanOrEqual(truth * 0.95);
});

it("says nothing below the clicks it needs", () => {
  expect(learnHalfLife([{ minutes: 3, clicks: HALF_LIFE_NEEDS - 1, observedMinutes: 60 }], 60)).toBeNull();
  expect(learnHalfLife([], 60)).toBeNull();
});

it("hardly moves a channel that is slower than the hour shows", () => {
  const learned = learnHalfLife(clicksOf(1_393, 4_000, 60), 1_393);
  expect(learned?.halfLifeMinutes).toBeGreaterThan(700);
  expect((learned?.high ?? 0) / (learned?.low ?? 1)).toBeGreaterThan(2.5);
});

it("does not take clicks that could not be seen for absent ones: a window half as long finds the same", () => {
  const hour = learnHalfLife(clicksOf(40, 8_000, 60), 60)?.halfLifeMinutes ?? 0;
  const half = learnHalfLife(clicksOf(40, 8_000, 30), 60)?.halfLifeMinutes ?? 0;
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
      const learned = learnHalfLife(delays, 60);
      const turned = learnHalfLife([...delays].reverse(), 60);
      const later = learnHalfLife(
        delays.map((one) => ({ ...one, minutes: Math.min(59, one.minutes + 1) })),
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
