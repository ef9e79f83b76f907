import fc from "fast-check";
import { expect, it } from "vitest";
import { calibrate, type Verified, wilson } from "@/lib/review/calibrate";

const flight = (count: number): Verified => ({
  launchId: `l${count}`,
  title: "",
  t0At: 0,
  p10: 10,
  p50: 20,
  p90: 40,
  count,
});

it("says nothing of four launches", () => {
  expect(calibrate([10, 20, 30, 40].map(flight))).toEqual({ kind: "too_few", launches: 4, needs: 5 });
});

it("counts both edges of the band as in it", () => {
  expect(calibrate([10, 40, 9, 41, 20].map(flight))).toMatchObject({ inBand: 3, above: 1, below: 1 });
});

it("says by how much the middle launch missed the forecast's middle", () => {
  const found = calibrate([41, 41, 41, 5, 200].map(flight));
  expect(found.kind === "calibration" ? found.usualRatio : 0).toBeCloseTo(41.5 / 20.5, 1);
});

// Wilson's interval as in Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662; 0 of 20 is 0 to 0.1611.
it.each([
  [81, 263, 0.2553, 0.3662],
  [0, 20, 0, 0.1611],
])("knows %d of %d as the tables do", (hits, all, low, high) => {
  expect(wilson(hits, all).low).toBeCloseTo(low, 3);
  expect(wilson(hits, all).high).toBeCloseTo(high, 3);
});

it("always holds what was seen, and narrows with more of the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (all, some) => {
      const hits = Math.min(all, some);
      const { low, high } = wilson(hits, all);
      expect(low).toBeLessThanOrEqual(hits / all + 1e-9);
      expect(high).toBeGreaterThanOrEqual(hits / all - 1e-9);
      const more = wilson(hits * 4, all * 4);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});
