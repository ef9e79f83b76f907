import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCountCurve, roundUp } from "@/lib/review/count-curve";

const reading = fc.record({ minute: fc.integer({ min: 0, max: 200 }), count: fc.nat({ max: 5000 }) });
const readings = fc
  .uniqueArray(reading, { selector: ({ minute }) => minute })
  .map((list) => list.sort((a, b) => a.minute - b.minute));

describe("buildCountCurve", () => {
  test("starts at nothing, goes through the readings, and ends at T+60 on the way to the next one", () => {
    const curve = buildCountCurve(
      [
        { minute: 15, count: 20 },
        { minute: 50, count: 60 },
        { minute: 70, count: 80 },
      ],
      100,
      [],
    );
    expect(curve.arrivals).toEqual([
      { minute: 0, count: 0 },
      { minute: 15, count: 20 },
      { minute: 50, count: 60 },
      { minute: 60, count: 70 },
    ]);
    expect(curve.rows).toEqual([
      { minute: 15, count: 20, wanted: 25, ahead: -5 },
      { minute: 50, count: 60, wanted: expect.closeTo(83.33, 2), ahead: expect.closeTo(-23.33, 2) },
      { minute: 70, count: 80, wanted: null, ahead: null },
    ]);
  });

  test("a reading within the minute T+60 ends the curve", () => {
    expect(buildCountCurve([{ minute: 60.4, count: 86 }], 100, []).arrivals).toEqual([
      { minute: 0, count: 0 },
      { minute: 60, count: 86 },
    ]);
  });

  test("without a reading within the hour there is no curve, only the pace", () => {
    const curve = buildCountCurve([{ minute: 90, count: 20 }], 100, []);
    expect(curve.arrivals).toEqual([]);
    expect(curve.pace).toHaveLength(61);
  });

  test("the expectation is drawn only when the plan has one", () => {
    expect(buildCountCurve([], 100, []).foreseen).toEqual([]);
    const source = { finishMinute: 5, expected: 12, halfLifeMinutes: 52 };
    expect(buildCountCurve([], 100, [source]).foreseen.at(-1)?.count).toBeCloseTo(12, 6);
  });

  test("every line lies within the hour and under the top", () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 2000 }), (list, target) => {
        const { arrivals, pace, dots, top } = buildCountCurve(list, target, []);
        for (const { minute, count } of [...arrivals, ...pace, ...dots]) {
          expect(minute).toBeGreaterThanOrEqual(0);
          expect(minute).toBeLessThanOrEqual(60);
          expect(count).toBeLessThanOrEqual(top);
        }
      }),
    );
  });
});

describe("roundUp", () => {
  test.each([
    [0, 5],
    [5, 5],
    [7, 10],
    [100, 100],
    [101, 200],
    [230, 250],
    [260, 500],
    [999, 1000],
  ])("%i has the scale %i", (highest, top) => {
    expect(roundUp(highest)).toBe(top);
  });
});
