import fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_CLICK, mostByFollowers, mostClick, mostOfAudience } from "@/lib/review/beyond-followers";

const usual = { expected: 100, shape: 20, spread: 5, most: 1_000 };

it("takes a launch for luck up to some three times what is expected, once the rate is known, and no more than the audience has", () => {
  expect(mostByFollowers(usual)).toBeGreaterThan(250);
  expect(mostByFollowers(usual)).toBeLessThan(400);
  expect(mostByFollowers({ ...usual, most: 180 })).toBe(180);
});

it("holds one reader for plausible wherever there is anybody, and nobody where there is no audience", () => {
  expect(mostByFollowers({ ...usual, expected: 0.001, most: 40 })).toBe(1);
  expect(mostByFollowers({ ...usual, expected: 0, most: 0 })).toBe(0);
});

it("allows a small audience its chance: thirty of a group that would give eighteen", () => {
  expect(mostOfAudience(18)).toBeGreaterThan(30);
  expect(mostOfAudience(10_000)).toBeLessThan(10_400);
  expect(mostOfAudience(0)).toBe(0);
});

it("grows with what is expected, and shrinks as the rate is better known", () => {
  const some = fc.double({ min: 0.5, max: 500, noNaN: true });
  fc.assert(
    fc.property(some, some, some, (one, other, shape) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const by = (expected: number, sure: number) =>
        mostByFollowers({ expected, shape: sure, spread: 5, most: Number.POSITIVE_INFINITY });
      expect(by(more, 4)).toBeGreaterThanOrEqual(by(less, 4) - 1e-9);
      if (shape >= 2) expect(by(100, shape + 1)).toBeLessThanOrEqual(by(100, shape) + 1e-9);
    }),
    { numRuns: 60 },
  );
});

it("lets nobody but the writer say that more than half of those who see a post open it", () => {
  expect(mostClick(0.02)).toBe(MOST_CLICK);
  expect(mostClick(0.8)).toBe(0.8);
});
