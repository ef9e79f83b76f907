import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LaunchState, TaskState } from "@/lib/launch/launch-state";
import type { Task } from "@/lib/plan/task";
import { compare, describeInTime, median, ON_TIME_MINUTES } from "@/lib/review/compare";

const T0 = Date.UTC(2026, 10, 3, 13, 30);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NOW = T0 + DAY;

function task(id: string, change: Partial<Task> = {}): Task {
  return {
    id,
    kind: "post",
    phase: "hour",
    title: `Task ${id}`,
    detail: "",
    startMinute: 0,
    durationMinutes: 5,
    channelId: null,
    postText: "",
    automatic: false,
    locked: false,
    skipped: false,
    expected: 0,
    omittedBecause: "",
    personId: null,
    rule: { earliest: 0, latest: 60, after: [], prepared: null, optional: true, fixedStart: null, needs: [] },
    ...change,
  };
}

function done(taskId: string, minute: number, t0At = T0): TaskState {
  const doneAt = t0At + minute * MINUTE;
  return {
    taskId,
    status: "done",
    startMinute: 0,
    expectedAt: t0At,
    doneAt,
    doneBy: "ana",
    assignee: null,
    isPinned: false,
    isHandedOver: false,
  };
}

function left(taskId: string, status: "open" | "skipped"): TaskState {
  return {
    taskId,
    status,
    startMinute: 0,
    expectedAt: T0,
    doneAt: null,
    doneBy: null,
    assignee: null,
    isPinned: false,
    isHandedOver: false,
  };
}

const state = (tasks: TaskState[], t0At = T0): Pick<LaunchState, "t0At" | "tasks"> => ({ t0At, tasks });

describe("compare", () => {
  test("lateness is the tick minus the planned finish, early below zero", () => {
    const tasks = [task("a", { startMinute: 3 }), task("b", { startMinute: 10, durationMinutes: 2 })];
    const { comparisons } = compare(tasks, state([done("a", 11.5), done("b", 9)]), NOW);
    expect(
      comparisons.map(({ plannedFinishMinute, doneMinute, latenessMinutes }) => [
        plannedFinishMinute,
        doneMinute,
        latenessMinutes,
      ]),
    ).toEqual([
      [8, 11.5, 3.5],
      [12, 9, -3],
    ]);
  });

  test("a late go-live shifts the plan: lateness counts from the confirmed T0", () => {
    const lateT0 = T0 + 12 * MINUTE;
    const { comparisons } = compare([task("a")], state([done("a", 5, lateT0)], lateT0), NOW);
    expect(comparisons[0]?.latenessMinutes).toBe(0);
  });

  test("a task that was moved keeps its plan and shows where it was moved to", () => {
    const moved = { ...done("a", 25), startMinute: 20 };
    expect(compare([task("a")], state([moved]), NOW).comparisons[0]).toMatchObject({
      plannedMinute: 0,
      expectedMinute: 20,
      latenessMinutes: 20,
    });
  });

  test("what was taken out of the plan or found no place is left out", () => {
    const tasks = [task("a", { skipped: true }), task("b", { startMinute: null, omittedBecause: "no time" })];
    expect(compare(tasks, state([left("a", "skipped"), left("b", "open")]), NOW).comparisons).toEqual([]);
  });

  test("skipped and not done are named apart, and a task the log does not know is not done", () => {
    const { comparisons, punctuality } = compare(
      [task("a"), task("b"), task("c")],
      state([left("a", "skipped"), left("b", "open")]),
      NOW,
    );
    expect(comparisons.map(({ outcome }) => outcome)).toEqual(["skipped", "not_done", "not_done"]);
    expect(punctuality).toMatchObject({
      skipped: ["Task a"],
      notDone: ["Task b", "Task c"],
      medianMinutes: null,
    });
  });

  test("what is not done yet and need not be is to come, and counts neither as late nor as left out", () => {
    const tasks = [task("a", { startMinute: 10 }), task("b", { startMinute: 11 })];
    const { comparisons, punctuality } = compare(tasks, state([]), T0 + 15 * MINUTE);
    expect(comparisons.map(({ outcome }) => outcome)).toEqual(["not_done", "to_come"]);
    expect(punctuality.notDone).toEqual(["Task a"]);
  });

  test("days before, days after and automatic tasks do not count as late or on time", () => {
    const tasks = [
      task("a", { phase: "days", startMinute: -4000 }),
      task("b", { phase: "after", startMinute: 1440 }),
      task("c", { automatic: true }),
    ];
    const { punctuality } = compare(tasks, state([done("a", -10), done("b", 4000), done("c", 50)]), NOW);
    expect(punctuality).toEqual({
      measured: 0,
      onTime: 0,
      early: 0,
      medianMinutes: null,
      worst: null,
      skipped: [],
      notDone: [],
    });
  });

  test("the summary names the median, the worst and how many were on time", () => {
    const tasks = ["a", "b", "c", "d"].map((id) => task(id));
    const ticks = [done("a", 5), done("b", 7), done("c", 9), done("d", 25)];
    expect(compare(tasks, state(ticks), NOW).punctuality).toMatchObject({
      measured: 4,
      onTime: 2,
      medianMinutes: 3,
      worst: { title: "Task d", latenessMinutes: 20 },
    });
  });

  test("a task done well before its time is early, not on time", () => {
    const tasks = ["a", "b", "c"].map((id) => task(id, { startMinute: 30 }));
    const ticks = [done("a", 8), done("b", 33), done("c", 35)];
    expect(compare(tasks, state(ticks), NOW).punctuality).toMatchObject({ measured: 3, onTime: 2, early: 1 });
  });

  const ticked = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 40 }).map(String),
      startMinute: fc.integer({ min: -60, max: 60 }),
      durationMinutes: fc.integer({ min: 1, max: 20 }),
      doneMinute: fc.integer({ min: -60, max: 120 }),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  );
  const compareTicked = (
    list: { id: string; startMinute: number; durationMinutes: number; doneMinute: number }[],
    t0At: number,
  ) =>
    compare(
      list.map(({ id, startMinute, durationMinutes }) => task(id, { startMinute, durationMinutes })),
      state(
        list.map(({ id, doneMinute }) => done(id, doneMinute, t0At)),
        t0At,
      ),
      t0At + DAY,
    );

  test("moving everything with T0 changes nothing, wherever T0 was", () => {
    fc.assert(
      fc.property(ticked, fc.integer({ min: -86_400_000, max: 86_400_000 }), (list, shift) => {
        expect(compareTicked(list, T0 + shift)).toEqual(compareTicked(list, T0));
      }),
    );
  });

  test("the summary does not depend on the order of the tasks, and lies within what was measured", () => {
    fc.assert(
      fc.property(ticked, (list) => {
        const { punctuality, comparisons } = compareTicked(list, T0);
        const { title: _worst, ...rest } = {
          title: "",
          ...punctuality,
          worst: punctuality.worst?.latenessMinutes,
        };
        const back = compareTicked([...list].reverse(), T0).punctuality;
        expect({ ...back, worst: back.worst?.latenessMinutes }).toEqual({ ...rest });
        const lateness = comparisons.map(({ latenessMinutes }) => latenessMinutes ?? 0);
        expect(punctuality.medianMinutes).toBeGreaterThanOrEqual(Math.min(...lateness));
        expect(punctuality.medianMinutes).toBeLessThanOrEqual(Math.max(...lateness));
        expect(punctuality.onTime).toBe(
          lateness.filter((minutes) => Math.abs(Math.round(minutes)) <= ON_TIME_MINUTES).length,
        );
        expect(punctuality.onTime + punctuality.early).toBeLessThanOrEqual(punctuality.measured);
      }),
    );
  });
});

test.each([
  [{ measured: 7, onTime: 1, early: 6 }, "7 of 7, 6 early"],
  [{ measured: 7, onTime: 5, early: 1 }, "6 of 7, one early"],
  [{ measured: 3, onTime: 3, early: 0 }, "3 of 3"],
  [{ measured: 1, onTime: 0, early: 0 }, "0 of 1"],
  [{ measured: 0, onTime: 0, early: 0 }, null],
])("%j is told without calling early a failing: %s", (punctuality, words) => {
  expect(describeInTime(punctuality)).toBe(words);
});

describe("median", () => {
  test.each([
    [[], null],
    [[3], 3],
    [[5, 1], 3],
    [[9, 1, 4], 4],
  ])("of %j is %j", (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
