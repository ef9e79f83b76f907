import fc from "fast-check";
import { expect, test } from "vitest";
import { countQuantile } from "@/lib/channels/hour-yield";
import { estimateTotal } from "@/lib/plan/estimate-total";

const task = (expected: number, skipped = false) => ({ expected, skipped });

test("nothing planned brings nothing, for certain", () => {
  expect(estimateTotal([], 100)).toEqual({ mean: 0, low: 0, high: 0, reachesTarget: 0 });
  expect(estimateTotal([task(9, true)], 100).mean).toBe(0);
});

test("one task's range is that of its channel", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 800, noNaN: true }), (mean) => {
      const { low, high } = estimateTotal([task(mean)], 10);
      expect([low, high]).toEqual([countQuantile(mean, 0.1), countQuantile(mean, 0.9)]);
    }),
  );
});

test("the mean is the sum, the range holds it, and a higher target is never likelier", () => {
  const means = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 });
  fc.assert(
    fc.property(means, fc.nat(500), (expectations, target) => {
      const tasks = expectations.map((mean) => task(mean));
      const total = estimateTotal(tasks, target);
      expect(total.mean).toBeCloseTo(
        expectations.reduce((a, b) => a + b, 0),
        6,
      );
      expect(total.low).toBeLessThanOrEqual(Math.ceil(total.mean));
      expect(total.high).toBeGreaterThanOrEqual(Math.floor(total.low));
      expect(estimateTotal(tasks, target + 1).reachesTarget).toBeLessThanOrEqual(total.reachesTarget + 1e-9);
    }),
  );
});

test("an expectation too small to square brings nothing, and no figure is lost", () => {
  expect(estimateTotal([task(5e-324)], 100)).toEqual({ mean: 0, low: 0, high: 0, reachesTarget: 0 });
});

test("many small channels are surer than one large one", () => {
  const spread = estimateTotal(
    Array.from({ length: 10 }, () => task(5)),
    100,
  );
  const single = estimateTotal([task(50)], 100);
  expect(spread.high - spread.low).toBeLessThan(single.high - single.low);
});
