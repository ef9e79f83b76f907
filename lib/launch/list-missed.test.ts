import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAgenda } from "@/lib/launch/build-agenda";
import { describeWorth } from "@/lib/launch/describe-worth";
import { listMissed } from "@/lib/launch/list-missed";
import type { Operation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { newTask } from "@/lib/plan/new-task";
import type { Task } from "@/lib/plan/task";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const MINUTE = 60_000;
const task = (key: string, startMinute: number, expected: number, more: Partial<Task> = {}): Task => ({
  ...newTask("l", { key, kind: "post", phase: "hour", title: key, detail: "", minutes: 2 }),
  id: key,
  startMinute,
  expected,
  ...more,
});
const missedAt = (tasks: Task[], minute: number, halfLives: [string, number][]) => {
  const live: Operation = {
    id: "live",
    at: SLOT,
    by: "ana",
    kind: "go_live",
    payload: { liveAt: SLOT, source: "person" },
  };
  const state = reduce({ tasks, slotAt: SLOT, plannedAt: null, target: 100 }, [live]);
  return listMissed(buildAgenda(tasks, state, SLOT + minute * MINUTE), new Map(halfLives));
};
const waitsFor = (id: string): Partial<Task> => ({
  rule: {
    ...newTask("l", { key: "x", kind: "own", phase: "hour", title: "", detail: "", minutes: 1 }).rule,
    after: [id],
  },
});

describe("listMissed", () => {
  it("halves what a post is worth when half of its share of the hour is gone", () => {
    // A half-life so long that the share of the hour falls in a straight line: 58 minutes planned, 29 left.
    const missed = missedAt([task("x", 0, 9)], 29, [["x", 1e7]]);
    expect(missed?.items[0]).toMatchObject({ expected: 9 });
    expect(missed?.items[0]?.stillWorth).toBeCloseTo(4.5, 3);
  });

  it("names nothing before three minutes late, before the hour and after it", () => {
    expect(missedAt([task("x", 5, 9)], 9.9, [["x", 30]])).toBe(null);
    expect(missedAt([task("x", 5, 9)], 10, [["x", 30]])?.items).toHaveLength(1);
    expect(missedAt([task("x", 5, 9)], 60, [["x", 30]])).toBe(null);
  });

  it("starts with what suffers most from waiting, and with what that waits for", () => {
    const tasks = [
      task("link", 1, 0),
      task("mild", 4, 9, waitsFor("link")),
      task("dear", 8, 9, waitsFor("link")),
    ];
    const halfLives: [string, number][] = [
      // Nearly all of it is still to be had for an hour.
      ["mild", 1],
      ["dear", 3000],
    ];
    expect(missedAt(tasks.slice(1), 25, halfLives)?.first.task.id).toBe("dear");
    expect(missedAt(tasks, 25, halfLives)?.first.task.id).toBe("link");
  });

  it("never says more is left than was expected, and never less as time goes on", () => {
    const hour = fc.record({
      start: fc.integer({ min: 0, max: 57 }),
      expected: fc.double({ min: 0, max: 500, noNaN: true }),
      halfLife: fc.double({ min: 1, max: 1e5, noNaN: true }),
    });
    fc.assert(
      fc.property(hour, ({ start, expected, halfLife }) => {
        let before = expected;
        for (let minute = 0; minute < 60; minute += 1) {
          const missed = missedAt([task("x", start, expected)], minute, [["x", halfLife]]);
          if (missed === null) continue;
          const stillWorth = missed.items[0]?.stillWorth ?? 0;
          expect(stillWorth).toBeGreaterThanOrEqual(0);
          expect(stillWorth).toBeLessThanOrEqual(before);
          before = stillWorth;
        }
      }),
    );
  });

  it.each([
    // Each figure rounds down: the sum of the estimates, 3.9 and 1.95, would show one more than the parts.
    [[1.3, 1.3, 1.3], "still worth 3 of 3"],
    [[2.6, 2.6, 2.6], "still worth 9 of 9"],
    [[3, 0.2], "still worth 3 of 3"],
    [[0.4, 0.4, 0.4, 0.4, 0.4], "still worth 2 of 2"],
    [[0.2], "still worth less than 1"],
    [[0, 0], ""],
  ])("adds up to the figures shown of each: %j", (all, words) => {
    const tasks = all.map((expected, at) => task(`t${at}`, 0, expected));
    // So short a half-life that five minutes cost nothing of what the hour still brings.
    const missed = missedAt(tasks, 5, [
      ["t0", 1],
      ["t1", 1],
      ["t2", 1],
      ["t3", 1],
      ["t4", 1],
    ]);
    expect(describeWorth(missed?.stillWorth ?? 0, missed?.expected ?? 0)).toBe(words);
  });

  it("never says more is left of all than was planned", () => {
    const parts = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 5, max: 59 }), (all, minute) => {
        const tasks = all.map((expected, at) => task(`t${at}`, 0, expected));
        const missed = missedAt(
          tasks,
          minute,
          all.map((_, at) => [`t${at}`, 20]),
        );
        expect(missed?.stillWorth).toBeLessThanOrEqual(missed?.expected ?? -1);
      }),
    );
  });
});

describe("describeWorth", () => {
  it.each([
    [4.4, 9.2, "still worth 4 of 9"],
    [0.2, 9, "still worth less than 1 of 9"],
    [0, 9, "nothing left of 9 within the hour"],
    [0.2, 0.3, "still worth less than 1"],
    [0, 0.3, "nothing left within the hour"],
    [0, 0, ""],
  ])("says of %d left of %d: %s", (stillWorth, expected, words) => {
    expect(describeWorth(stillWorth, expected)).toBe(words);
  });
});
