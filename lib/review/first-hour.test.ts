import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountEntry } from "@/lib/launch/launch-state";
import { listReadings, readFirstHour } from "@/lib/review/first-hour";

const count = (minute: number, recommenders?: number): CountEntry => ({
  id: `c${minute}`,
  at: minute * 60_000,
  by: "ana",
  recommenders,
});
const snapshot = (minute: number, recommenders: number | null) => ({
  takenAt: minute * 60_000,
  recommenders,
});

describe("readFirstHour with a target of 100", () => {
  test.each([
    ["nothing read", [], [], null, "unknown", null],
    ["reached within the hour", [count(30, 60), count(48, 101), count(60, 120)], [], 60, "reached", 48],
    ["missed at the hour", [count(30, 60), count(61, 99)], [], 61, "missed", null],
    ["reached just after the hour", [count(63, 100)], [], 63, "reached", null],
    ["read too late to tell", [count(70, 130)], [], 70, "unknown", null],
    ["read too early to tell", [count(50, 80)], [], 50, "unknown", null],
    ["read early, and still below a day later", [count(30, 60)], [snapshot(1440, 90)], null, "missed", null],
    ["read early, and above a day later", [count(30, 60)], [snapshot(1440, 900)], null, "unknown", null],
    ["the snapshot at one hour counts", [], [snapshot(60, 44)], 60, "missed", null],
    ["the nearest to the hour is shown", [count(52, 40)], [snapshot(64, 44)], 64, "missed", null],
    ["a snapshot without recommendations says nothing", [], [snapshot(60, null)], null, "unknown", null],
    ["readings before T0 are of another time", [count(-5, 300)], [], null, "unknown", null],
  ] as const)("%s", (_name, counts, snapshots, minute, verdict, reachedMinute) => {
    const firstHour = readFirstHour(counts, snapshots, 0, 100);
    expect(firstHour.reading?.minute ?? null).toBe(minute);
    expect(firstHour).toMatchObject({ verdict, reachedMinute });
  });

  test("a count that was also entered as a snapshot is one reading", () => {
    expect(listReadings([count(60, 44)], [snapshot(60, 44), snapshot(61, 44)], 0)).toEqual([
      { minute: 60, count: 44 },
      { minute: 61, count: 44 },
    ]);
  });

  test("a higher target is never reached where a lower one was not", () => {
    const readings = fc.array(
      fc.record({ minute: fc.integer({ min: 0, max: 90 }), step: fc.nat({ max: 40 }) }),
    );
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 200 }), fc.nat({ max: 200 }), (steps, target, more) => {
        let total = 0;
        const counts = [...steps]
          .sort((a, b) => a.minute - b.minute)
          .map(({ minute, step }) => {
            total += step;
            return count(minute, total);
          });
        const lower = readFirstHour(counts, [], 0, target).verdict;
        const higher = readFirstHour(counts, [], 0, target + more).verdict;
        if (higher === "reached") expect(lower).toBe("reached");
        if (lower === "missed") expect(higher).toBe("missed");
      }),
    );
  });
});
