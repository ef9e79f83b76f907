import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountSource, chanceOf, quantileOf, sumCounts } from "@/lib/plan/count-distribution";

/** One negative binomial by its textbook recursion, as an independent witness. */
function single({ mean, shape }: CountSource, length: number): number[] {
  const failure = mean / (shape + mean);
  const chances = [(1 - failure) ** shape];
  for (let count = 1; count < length; count += 1) {
    chances.push(((chances[count - 1] ?? 0) * failure * (count - 1 + shape)) / count);
  }
  return chances;
}

function convolve(a: number[], b: number[]): number[] {
  return a.map((_, total) => {
    let chance = 0;
    for (let part = 0; part <= total; part += 1) chance += (a[part] ?? 0) * (b[total - part] ?? 0);
    return chance;
  });
}

const source = fc.record({
  mean: fc.double({ min: 0.001, max: 60, noNaN: true }),
  shape: fc.double({ min: 0.5, max: 40, noNaN: true }),
});

describe("the sum of independent counts", () => {
  it("of nothing is 0 for certain", () => {
    const none = sumCounts([]);
    expect(none).toEqual({ chances: [1], step: 1 });
    expect([quantileOf(none, 0.9), chanceOf(none, 0), chanceOf(none, 1)]).toEqual([0, 1, 0]);
  });

  it("agrees with a count of all outcomes by hand", () => {
    // Shape 1 is geometric: mean 1 gives 1/2, 1/4, 1/8 …; two of them sum to (n + 1) / 2^(n + 2).
    const { chances } = sumCounts([
      { mean: 1, shape: 1 },
      { mean: 1, shape: 1 },
    ]);
    for (let count = 0; count < 20; count += 1) {
      expect(chances[count]).toBeCloseTo((count + 1) / 2 ** (count + 2), 12);
    }
  });

  it("agrees with direct convolution", () => {
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 5 }), (sources) => {
        const { chances } = sumCounts(sources);
        const length = Math.min(chances.length, 300);
        const direct = sources.map((one) => single(one, length)).reduce(convolve);
        for (let count = 0; count < length; count += 1) {
          expect(chances[count]).toBeCloseTo(direct[count] ?? 0, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leaves out less than a billionth, and its mean is the sum of the means", () => {
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 13 }), (sources) => {
        const { chances } = sumCounts(sources);
        const whole = chances.reduce((sum, chance) => sum + chance, 0);
        expect(whole).toBeGreaterThan(1 - 2e-9);
        expect(whole).toBeLessThan(1 + 1e-9);
        const mean = chances.reduce((sum, chance, count) => sum + chance * count, 0);
        expect(mean / sources.reduce((sum, one) => sum + one.mean, 0)).toBeCloseTo(1, 5);
      }),
    );
  });

  it.each([
    ["a very sure rate and a large mean, whose chance of 0 no double holds", [{ mean: 4_000, shape: 5_000 }]],
    ["twelve of them", Array.from({ length: 12 }, () => ({ mean: 300, shape: 900 }))],
    [
      "more followers than there are people",
      [
        { mean: 4e8, shape: 2 },
        { mean: 5, shape: 2 },
      ],
    ],
  ])("keeps mean and spread: %s", (_, sources) => {
    const counts = sumCounts(sources);
    const at = (count: number) => count * counts.step;
    const mean = counts.chances.reduce((sum, chance, count) => sum + chance * at(count), 0);
    const square = counts.chances.reduce((sum, chance, count) => sum + chance * at(count) ** 2, 0);
    const wanted = sources.reduce((sum, one) => sum + one.mean, 0);
    const spread = sources.reduce((sum, one) => sum + one.mean + one.mean ** 2 / one.shape, 0);
    expect(mean / wanted).toBeCloseTo(1, 6);
    expect(Math.sqrt(square - mean ** 2) / Math.sqrt(spread)).toBeCloseTo(1, 3);
  });
});
