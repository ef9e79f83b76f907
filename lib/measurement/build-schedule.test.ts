import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSchedule, chooseAtMark, chooseNextMark } from "@/lib/measurement/build-schedule";
import { MARK_IDS, MARKS, suggestMark } from "@/lib/measurement/mark";
import { NO_TOTALS, type Snapshot } from "@/lib/measurement/snapshot";

const T0 = Date.UTC(2026, 10, 3, 13, 30);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function snapshot(values: Partial<Snapshot>): Snapshot {
  return {
    ...NO_TOTALS,
    id: "s1",
    launchId: "l1",
    takenAt: T0 + HOUR,
    mark: "1h",
    earningsMinor: null,
    currency: null,
    sources: [],
    note: "",
    updatedAt: 1,
    ...values,
  };
}

const states = (snapshots: Snapshot[], now: number) =>
  buildSchedule(T0, snapshots, now).map(({ state }) => state);

describe("buildSchedule", () => {
  test.each([
    [
      "before the hour ends nothing is due",
      [],
      T0 + 59 * 60_000,
      ["coming", "coming", "coming", "coming", "coming"],
    ],
    ["at one hour the first is due", [], T0 + HOUR, ["due", "coming", "coming", "coming", "coming"]],
    [
      "after five hours the first is missed",
      [],
      T0 + 5 * HOUR,
      ["missed", "coming", "coming", "coming", "coming"],
    ],
    ["a day later the second is due", [], T0 + DAY, ["missed", "due", "coming", "coming", "coming"]],
    ["what is in is taken", [snapshot({})], T0 + DAY, ["taken", "due", "coming", "coming", "coming"]],
    ["the last stays due for ever", [], T0 + 400 * DAY, ["missed", "missed", "missed", "missed", "due"]],
  ] as const)("%s", (_name, snapshots, now, expected) => {
    expect(states([...snapshots], now)).toEqual(expected);
  });

  test("what is due comes before what is to come, and nothing is next when all is taken", () => {
    expect(chooseNextMark(buildSchedule(T0, [], T0 + DAY))?.mark.id).toBe("24h");
    expect(chooseNextMark(buildSchedule(T0, [snapshot({})], T0 + 2 * HOUR))?.mark.id).toBe("24h");
    const all = MARKS.map(({ id }) => snapshot({ id, mark: id }));
    expect(chooseNextMark(buildSchedule(T0, all, T0 + DAY))).toBeNull();
  });

  test("of two under one mark the one changed last counts", () => {
    const newer = snapshot({ id: "s2", updatedAt: 2 });
    expect(chooseAtMark([newer, snapshot({})], "1h")).toBe(newer);
    expect(chooseAtMark([snapshot({ mark: "other" })], "1h")).toBeNull();
  });

  test("time only ever moves a mark from coming over due to missed", () => {
    const order = ["coming", "due", "missed"];
    fc.assert(
      fc.property(fc.nat({ max: 60 * DAY }), fc.nat({ max: 60 * DAY }), (a, b) => {
        const early = states([], T0 + Math.min(a, b)).map((state) => order.indexOf(state));
        const late = states([], T0 + Math.max(a, b)).map((state) => order.indexOf(state));
        for (const [index, state] of late.entries()) expect(state).toBeGreaterThanOrEqual(early[index] ?? 0);
      }),
    );
  });
});

describe("suggestMark", () => {
  test.each([
    [10, [], "other"],
    [61, [], "1h"],
    [61, ["1h"], "other"],
    [9 * 60, [], "other"],
    [25 * 60, ["1h"], "24h"],
    [7 * 1440, [], "7d"],
    [54 * 1440, [], "30d"],
    [60 * 1440, [], "other"],
    [400 * 1440, [], "90d"],
  ] as const)("a reading %i minutes after T0 with %j taken is filed under %s", (minutes, taken, mark) => {
    expect(suggestMark(minutes, taken)).toBe(mark);
  });

  test("never suggests a mark that is taken", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.subarray([...MARK_IDS]), (minutes, taken) => {
        const mark = suggestMark(minutes, taken);
        expect(mark === "other" || !taken.includes(mark)).toBe(true);
      }),
    );
  });
});
