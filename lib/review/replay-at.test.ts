import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import type { TaskOutline } from "@/lib/plan/task";
import { compare } from "@/lib/review/compare";
import { describeMoment } from "@/lib/review/describe-moment";
import { nextEvent, REPLAY_END, type Recording, replayAt } from "@/lib/review/replay-at";

const T0 = Date.UTC(2026, 10, 3, 13, 30);
const MINUTE = 60_000;
const NOW = T0 + 30 * 24 * 60 * MINUTE;
const IDS = ["x", "letter", "notice"];

const task = (id: string, startMinute: number, part: Partial<TaskOutline> = {}): TaskOutline => ({
  id,
  phase: "hour",
  title: `Post on ${id}`,
  startMinute,
  durationMinutes: 2,
  channelId: id,
  automatic: false,
  personId: null,
  skipped: false,
  expected: 3,
  ...part,
});

const body = fc.oneof(
  fc.record({
    kind: fc.constant("tick" as const),
    payload: fc.record({
      taskId: fc.constantFrom(...IDS),
      status: fc.constantFrom("done" as const, "open" as const, "skipped" as const),
    }),
  }),
  fc.record({
    kind: fc.constant("count" as const),
    payload: fc.record({ recommenders: fc.nat({ max: 200 }) }),
  }),
  fc.record({
    kind: fc.constant("move" as const),
    payload: fc.record({ taskId: fc.constantFrom(...IDS), startMinute: fc.nat({ max: 59 }) }),
  }),
  fc.record({
    kind: fc.constant("go_live" as const),
    payload: fc.record({ liveAt: fc.constant(T0), source: fc.constant("person" as const) }),
  }),
);
const operation: fc.Arbitrary<Operation> = fc
  .tuple(fc.uuid(), fc.integer({ min: -60, max: 180 * 60 }), body)
  .map(([id, second, rest]) => ({ id, at: T0 + second * 1000, by: "ana", ...rest }));
const recording: fc.Arbitrary<Recording> = fc
  .record({
    operations: fc.array(operation, { maxLength: 30 }),
    clicks: fc.option(fc.array(fc.nat({ max: 50 }), { minLength: 60, maxLength: 60 })),
  })
  .map((part) => ({
    tasks: [task("x", 0), task("letter", 4), task("notice", 0, { automatic: true })],
    slotAt: T0,
    plannedAt: null,
    target: 100,
    snapshots: [{ takenAt: T0 + 62 * MINUTE, recommenders: 80 }],
    t0At: T0,
    readAt: NOW,
    ...part,
  }));

function quiet(operations: Operation[], clicks: number[] | null = null): Recording {
  const tasks = [task("x", 0), task("letter", 4)];
  return {
    tasks,
    slotAt: T0,
    plannedAt: null,
    target: 100,
    operations,
    snapshots: [],
    clicks,
    t0At: T0,
    readAt: NOW,
  };
}
const tick = (id: string, minute: number): Operation => ({
  id: `${id} ${minute}`,
  at: T0 + minute * MINUTE,
  by: "ana",
  kind: "tick",
  payload: { taskId: id, status: "done" },
});

describe("the replay of an hour", () => {
  it("is at any minute what the log up to then reduces to, by the cockpit's own reduction", () => {
    fc.assert(
      fc.property(recording, fc.integer({ min: -5, max: 60 }), (launch, minute) => {
        const until = T0 + minute * MINUTE;
        const log = launch.operations.filter(({ at }) => at <= until);
        expect(replayAt(launch, minute).state).toEqual(reduce(launch, log));
      }),
    );
  });

  it("ends in the final state, with what was done and read after the hour", () => {
    fc.assert(
      fc.property(recording, (launch) => {
        const end = replayAt(launch, REPLAY_END);
        const state = reduce(launch, launch.operations);
        expect(end.state).toEqual(state);
        expect(end.comparisons).toEqual(compare(launch.tasks, { ...state, t0At: T0 }, NOW).comparisons);
        expect(end.clicks).toEqual(launch.clicks);
      }),
    );
  });

  it("never shows a tick, a count or a click before its time", () => {
    fc.assert(
      fc.property(recording, fc.integer({ min: 0, max: 60 }), (launch, minute) => {
        const { comparisons, readings, clicks } = replayAt(launch, minute);
        expect(comparisons.every(({ doneMinute }) => doneMinute === null || doneMinute <= minute)).toBe(true);
        expect(readings.every((point) => point.minute <= minute)).toBe(true);
        expect(clicks?.length ?? 0).toBeLessThanOrEqual(minute);
      }),
    );
  });

  it("counts minutes from the go-live that holds in the end, also before anybody had said it", () => {
    const live: Operation = {
      id: "live",
      at: T0 + 9 * MINUTE,
      by: "ana",
      kind: "go_live",
      payload: { liveAt: T0, source: "person" },
    };
    const launch = { ...quiet([tick("x", 3), live]), slotAt: T0 - 7 * MINUTE };
    const moment = replayAt(launch, 5);
    expect(moment.state.isLive).toBe(false);
    expect(moment.comparisons.find(({ taskId }) => taskId === "x")?.doneMinute).toBe(3);
  });

  it("steps from one event to the next, and past the last to the end", () => {
    const launch = quiet([tick("x", 2.5), tick("letter", 90)], [0, 0, 0, 0, 0, 4, ...Array(54).fill(0)]);
    expect([0, 3, 6].map((after) => nextEvent(launch, after))).toEqual([3, 6, REPLAY_END]);
    expect(nextEvent(quiet([]), 0)).toBe(REPLAY_END);
  });

  it.each([
    [1, "0 of 2 tasks done. 0 clicks. No count read yet."],
    [12, "2 of 2 tasks done, 1 late. 7 clicks. No count read yet."],
  ])("says in a line what was known at T+%i", (minute, words) => {
    const launch = quiet([tick("x", 2), tick("letter", 12)], [0, 7, ...Array(58).fill(0)]);
    expect(describeMoment(replayAt(launch, minute), [])).toBe(words);
  });
});
