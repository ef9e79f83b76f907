import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildWeek } from "@/lib/slot/build-week";
import { buildHeat, type HalfHourScore, HEAT_LEVELS, levelOf, scaleOf, scoreAt } from "@/lib/slot/heat";
import { paintWeek } from "@/lib/slot/paint-week";

const STEP = 1_800_000;
const FIRST = Date.parse("2026-10-31T18:00Z");
const score = (index: number, mean: number): HalfHourScore => ({
  at: FIRST + index * STEP,
  mean,
  p10: mean / 2,
  p50: mean,
  p90: mean * 2,
  chance: 0.1234,
});

describe("the heat of half-hours", () => {
  it("gives each instant its score again, rounded, and others none", () => {
    const heat = buildHeat([score(3, 7.126), score(0, 5)]);
    expect(scoreAt(heat, FIRST + 3 * STEP)).toEqual({
      ...score(3, 7.13),
      p10: 4,
      p50: 7,
      p90: 14,
      chance: 0.123,
    });
    expect(scoreAt(heat, FIRST + STEP)).toBeNull();
    expect(scoreAt(heat, FIRST + 1)).toBeNull();
    expect(scoreAt(heat, FIRST - STEP)).toBeNull();
    expect(scoreAt(heat, FIRST + 4 * STEP)).toBeNull();
    expect(scoreAt(null, FIRST)).toBeNull();
    expect(buildHeat([])).toBeNull();
  });

  it("is flat where half-hours differ by less than a hundredth, or nothing is expected", () => {
    expect(scaleOf(buildHeat([score(0, 100), score(1, 100.9)])).isFlat).toBe(true);
    expect(scaleOf(buildHeat([score(0, 100), score(1, 102)])).isFlat).toBe(false);
    expect(scaleOf(buildHeat([score(0, 0), score(1, 0)])).isFlat).toBe(true);
    expect(scaleOf(null).isFlat).toBe(true);
  });

  it("puts more expected never on a lower step, the least on the first and the most on the last", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 2, maxLength: 60 }),
        (means) => {
          const heat = buildHeat(means.map((mean, index) => score(index, mean)));
          const scale = scaleOf(heat);
          const levels = means.flatMap((_, index) => {
            const found = scoreAt(heat, FIRST + index * STEP);
            return found === null ? [] : [{ mean: found.mean, level: levelOf(found, scale) }];
          });
          levels.sort((a, b) => a.mean - b.mean || a.level - b.level);
          for (const [index, { level }] of levels.entries()) {
            expect(level).toBeGreaterThanOrEqual(levels[index - 1]?.level ?? 0);
          }
          if (!scale.isFlat) expect([levels[0]?.level, levels.at(-1)?.level]).toEqual([0, HEAT_LEVELS - 1]);
        },
      ),
    );
  });
});

describe("the scale of the heat", () => {
  const of = (index: number, p50: number, mean: number): HalfHourScore => ({ ...score(index, mean), p50 });

  it("is one of medians, from the least to the greatest", () => {
    const scale = scaleOf(buildHeat([of(0, 13, 15.2), of(1, 22, 26.4), of(2, 18, 20)]));
    expect(scale).toMatchObject({ least: 13, most: 22, isFlat: false, isEmpty: false });
  });

  it("orders half-hours by their medians and lets means decide among equal ones only", () => {
    const scores = [of(0, 1, 9), of(1, 2, 2.1), of(2, 2, 2.9), of(3, 3, 3)];
    const scale = scaleOf(buildHeat(scores));
    expect(scores.map((one) => levelOf(one, scale))).toEqual([0, 2, 4, 4]);
    const alike = [of(0, 0, 0.1), of(1, 0, 0.4)];
    const narrow = scaleOf(buildHeat(alike));
    expect(narrow).toMatchObject({ least: 0, most: 0, isFlat: false, isEmpty: false });
    expect(alike.map((one) => levelOf(one, narrow))).toEqual([0, 4]);
  });

  it("is empty where nothing is expected at all", () => {
    expect([scaleOf(null).isEmpty, scaleOf(buildHeat([of(0, 0, 0)])).isEmpty]).toEqual([true, true]);
  });
});

describe("the painted week", () => {
  const week = buildWeek("2026-10-26", "America/New_York", Date.parse("2026-10-25T00:00Z"));
  const none = { heat: null, busy: [], isDayOut: [], best: [] };
  const cell = (paint: ReturnType<typeof paintWeek>, row: number, day: number) => paint[row]?.[day];

  it("has a cell for each half-hour of each day", () => {
    const paint = paintWeek(week, none);
    expect(paint).toHaveLength(48);
    expect(paint.every((row) => row.length === 7)).toBe(true);
    expect(cell(paint, 0, 0)).toEqual({
      level: null,
      middle: null,
      chance: null,
      isBusy: false,
      isDayOut: false,
      rank: null,
    });
  });

  it("marks what an appointment takes, also in the hour that occurs twice, by its first time", () => {
    // 1 November 2026, 01:00 to 01:30 for the first time, in New York.
    const busy = [{ from: Date.parse("2026-11-01T05:10Z"), to: Date.parse("2026-11-01T05:20Z"), title: "A" }];
    const paint = paintWeek(week, { ...none, busy });
    expect(cell(paint, 2, 6)?.isBusy).toBe(true);
    expect(paint.flat().filter(({ isBusy }) => isBusy)).toHaveLength(1);
  });

  it("colours by the score, names the best and marks the days that are out", () => {
    const heat = buildHeat([score(0, 10), score(1, 20)]);
    const paint = paintWeek(week, { ...none, heat, best: [FIRST + STEP], isDayOut: [true] });
    // 31 October 2026, 18:00Z is 14:00 in New York.
    expect(cell(paint, 28, 5)).toMatchObject({ level: 0, middle: 10, rank: null, isDayOut: false });
    expect(cell(paint, 29, 5)).toMatchObject({ level: 4, middle: 20, chance: 0.123, rank: 1 });
    expect(cell(paint, 28, 0)?.isDayOut).toBe(true);
  });
});
