import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPaceLine } from "@/lib/launch/build-pace-line";
import { listArrivals, wantedAt } from "@/lib/launch/pace";

const source = fc.record({
  finishMinute: fc.integer({ min: -30, max: 90 }),
  expected: fc.double({ min: 0, max: 500, noNaN: true }),
  halfLifeMinutes: fc.integer({ min: 1, max: 160_000 }),
});

describe("buildPaceLine", () => {
  it("goes from 0 to the target without falling, whatever the plan", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(source, { maxLength: 20 }),
        (target, sources) => {
          const line = buildPaceLine(target, sources);
          expect(line).toHaveLength(61);
          expect(line[0]?.count).toBe(0);
          expect(line[60]?.count).toBeCloseTo(target, 6);
          for (const [index, { count }] of line.entries()) {
            expect(count).toBeGreaterThanOrEqual((line[index - 1]?.count ?? 0) - 1e-9);
          }
        },
      ),
    );
  });

  it("rises straight when the plan expects nothing", () => {
    expect(buildPaceLine(100, [])[15]?.count).toBe(25);
  });

  it("wants nothing before the first source and most right after it", () => {
    const line = buildPaceLine(100, [{ finishMinute: 10, expected: 20, halfLifeMinutes: 10 }]);
    expect(line[10]?.count).toBe(0);
    expect(line[20]?.count).toBeGreaterThan(50);
  });
});

describe("wantedAt", () => {
  it("is straight between minutes and stays at the ends outside the hour", () => {
    const line = buildPaceLine(60, []);
    expect(wantedAt(line, 12.5)).toBeCloseTo(12.5, 9);
    expect(wantedAt(line, -5)).toBe(0);
    expect(wantedAt(line, 300)).toBe(60);
    expect(wantedAt([], 3)).toBe(0);
  });
});

describe("listArrivals", () => {
  const reading = (minute: number, recommenders?: number) => ({
    id: `c${minute}`,
    at: minute * 60_000,
    by: "ana",
    recommenders,
  });

  it("takes a reading above a later one for a slip", () => {
    expect(listArrivals([reading(5, 10), reading(10, 500), reading(15, 23)], 0)).toEqual([
      { minute: 5, count: 10 },
      { minute: 10, count: 23 },
      { minute: 15, count: 23 },
    ]);
  });

  it("passes over readings of other numbers", () => {
    expect(listArrivals([reading(5), reading(6, 2)], 0)).toEqual([{ minute: 6, count: 2 }]);
  });
});
