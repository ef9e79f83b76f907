import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation, OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { dueNotices, type GivenNotice, nextDueAt } from "@/lib/notifications/due-notices";
import { listOccasions, type NoticedLaunch } from "@/lib/notifications/list-occasions";
import { newTask } from "@/lib/plan/new-task";
import { phaseAt, type Task } from "@/lib/plan/task";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const MINUTE = 60_000;
const at = (minute: number) => SLOT + minute * MINUTE;

const task = (id: string, startMinute: number, more: Partial<Task> = {}): Task => ({
  ...newTask("l", { key: id, kind: "own", phase: phaseAt(startMinute), title: id, detail: "", minutes: 2 }),
  id,
  startMinute,
  ...more,
});
const TASKS = [
  task("check", -3000),
  task("sum-up", -30),
  task("publish", 0, { kind: "publish" }),
  task("mail", 1, { automatic: true }),
  task("post", 5),
  task("answer", 58),
  task("thanks", 600),
];

let made = 0;
const op = (minute: number, body: OperationBody): Operation => ({
  id: `op-${String(++made).padStart(6, "0")}`,
  at: at(minute),
  by: "ana",
  ...body,
});
const hold = (minute: number) => op(minute, { kind: "hold", payload: {} });
const resume = (minute: number) => op(minute, { kind: "resume", payload: {} });
const end = (minute: number) => op(minute, { kind: "end", payload: {} });
const live = (minute: number, source: "person" | "feed" = "person", said = minute) =>
  op(said, { kind: "go_live", payload: { liveAt: at(minute), source } });
const tick = (minute: number, taskId: string, status: "done" | "open" | "skipped" = "done") =>
  op(minute, { kind: "tick", payload: { taskId, status } });

type World = { operations?: Operation[]; since?: number; slotAt?: number } & Partial<NoticedLaunch>;

function occasionsOf({ operations = [], since = at(-100_000), slotAt = SLOT, ...more }: World) {
  const state = reduce({ tasks: TASKS, slotAt, plannedAt: null, target: 100 }, operations);
  return listOccasions({ state, tasks: TASKS, plannedAt: null, hasDayNumbers: false, since, ...more });
}

/** What is due at one minute to a device that was given nothing yet: "ten", "late post" … */
function dueAt(minute: number, world: World = {}, given: GivenNotice[] = []): string[] {
  const { due } = dueNotices(occasionsOf(world), given, at(-100_000), at(minute));
  return due.map(({ kind, taskId }) => `${kind} ${taskId}`.trim());
}
const lostAt = (minute: number, world: World = {}, askedAt = at(-100_000)) =>
  dueNotices(occasionsOf(world), [], askedAt, at(minute)).lost.map(({ kind, taskId }) =>
    `${kind} ${taskId}`.trim(),
  );

describe("what a launch gives reason to notify of", () => {
  const done = [tick(-4000, "check"), tick(-4000, "sum-up")];
  it.each<[string, number, World, string[]]>([
    ["nothing a moment before T−24 h", -1440.01, { operations: done }, []],
    ["T−24 h, from its instant on", -1440, { operations: done }, ["day"]],
    ["T−60 as long as it helps", -21, { operations: done }, ["hour"]],
    ["T−10", -10, { operations: done }, ["ten"]],
    ["at the slot the question whether it is live", 0, { operations: done }, ["zero"]],
    ["no question an hour later", 60, { operations: done }, []],
    ["no question once it is live", 1, { operations: [...done, live(0)] }, []],
    [
      "a live piece that the feed saw",
      40,
      { operations: [...done, live(39, "feed")], since: at(39) },
      ["live"],
    ],
    ["preparation late by three minutes", -25, {}, ["hour", "late sum-up"]],
    ["no preparation late by less", -25.01, {}, ["hour"]],
    ["a task of the hour late by three minutes", 10, { operations: [...done, live(0)] }, ["late post"]],
    ["no task of the hour before it is live", 10, { operations: done }, ["zero"]],
    ["nothing that is done", 10, { operations: [...done, live(0), tick(8, "post")] }, []],
    ["nothing that is skipped", 10, { operations: [...done, live(0), tick(8, "post", "skipped")] }, []],
    ["nothing of the hour once it was ended", 10, { operations: [...done, live(0), end(9)] }, []],
    [
      "the last task of the hour also past its end",
      64,
      { operations: [...done, live(0), tick(1, "post")] },
      ["late answer"],
    ],
    ["nothing while the countdown stands still", -10, { operations: [...done, hold(-12)] }, []],
    ["T−10 by the slot as moved by the hold", 20, { operations: [...done, hold(-12), resume(18)] }, ["ten"]],
    [
      "the numbers a day after the go-live",
      1480,
      { operations: [...done, live(40), end(100), tick(700, "thanks")] },
      ["numbers"],
    ],
    [
      "no numbers that are there already",
      1480,
      { operations: [...done, live(40), tick(700, "thanks")], hasDayNumbers: true },
      [],
    ],
    ["the follow-up, also after the end", 606, { operations: [...done, live(0), end(60)] }, ["late thanks"]],
  ])("%s", (_what, minute, world, expected) => {
    expect(dueAt(minute, world)).toEqual(expected);
  });

  it("calls late from the go-live on what was late before anybody knew of it", () => {
    const operations = [tick(-40, "sum-up"), live(0, "feed", 20)];
    expect(dueAt(20, { operations, since: at(20) })).toEqual(["live", "late post"]);
  });

  it("never counts what was due before T0 stood where it stands", () => {
    expect(dueAt(-50, { since: at(-55), operations: [tick(-60, "sum-up")] })).toEqual([]);
    expect(lostAt(-15, { since: at(-55), operations: [tick(-60, "sum-up")] })).toEqual([]);
  });
});

describe("dueNotices", () => {
  it("says what was lost while nothing could be sent, and only to who had asked by then", () => {
    const operations = [tick(-4000, "check"), tick(-40, "sum-up")];
    expect(lostAt(3, { operations })).toEqual(["day", "hour", "ten"]);
    expect(lostAt(3, { operations }, at(-30))).toEqual(["ten"]);
    expect(dueAt(3, { operations })).toEqual(["zero"]);
  });

  it("gives a notice anew only when the slot has moved far", () => {
    const given: GivenNotice[] = [{ kind: "hour", taskId: "", dueAt: at(-60) }];
    const operations = [tick(-4000, "check"), tick(-4000, "sum-up")];
    const movedBy = (minutes: number) =>
      dueNotices(occasionsOf({ operations, slotAt: at(minutes) }), given, 0, at(minutes - 60)).due;
    expect(movedBy(20)).toEqual([]);
    expect(movedBy(300)).toMatchObject([{ kind: "hour", round: 1 }]);
  });

  it("never tells twice and never what has lost its sense, in any order of turns and with any pauses between them", () => {
    const minute = fc.integer({ min: -1600, max: 1700 });
    const anOperation = fc.oneof(
      minute.map(hold),
      minute.map(resume),
      fc.integer({ min: 0, max: 200 }).map(end),
      fc
        .tuple(fc.integer({ min: -70, max: 90 }), fc.constantFrom("person" as const, "feed" as const))
        .map(([when, source]) => live(when, source)),
      fc
        .tuple(
          minute,
          fc.constantFrom("check", "sum-up", "post", "answer"),
          fc.constantFrom("done" as const, "open" as const),
        )
        .map(([when, id, status]) => tick(when, id, status)),
    );
    const turns = fc.uniqueArray(minute, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(anOperation, { maxLength: 8 }),
        turns,
        fc.boolean(),
        (operations, minutes, isTwice) => {
          const given: (GivenNotice & { at: number; isSent: boolean })[] = [];
          let watch = { t0At: Number.NaN, since: 0 };
          const sorted = minutes.sort((a, b) => a - b);
          for (const now of (isTwice ? sorted.flatMap((one) => [one, one]) : sorted).map(at)) {
            const known = operations.filter((operation) => operation.at <= now);
            const state = reduce({ tasks: TASKS, slotAt: SLOT, plannedAt: null, target: 100 }, known);
            if (watch.t0At !== state.t0At) watch = { t0At: state.t0At, since: now };
            const occasions = occasionsOf({ operations: known, since: watch.since });
            const { due, lost } = dueNotices(occasions, given, at(-1600), now);
            expect(nextDueAt(occasions, now)).toBeGreaterThan(now);
            for (const one of due) {
              expect(one.dueAt).toBeLessThanOrEqual(now);
              expect(one.until).toBeGreaterThan(now);
              expect(state.held).toBe(false);
              if (["day", "hour", "ten"].includes(one.kind)) expect(now).toBeLessThan(state.t0At);
              if (["day", "hour", "ten", "zero"].includes(one.kind)) expect(state.isLive).toBe(false);
              if (one.kind === "late") {
                const own = state.tasks.find(({ taskId }) => taskId === one.taskId);
                expect(own?.status).toBe("open");
                if (state.endedAt !== null) expect(own?.startMinute).toBeGreaterThan(60);
              }
            }
            given.push(...due.map((one) => ({ ...one, at: now, isSent: true })));
            given.push(...lost.map((one) => ({ ...one, at: now, isSent: false })));
          }
          for (const [position, one] of given.entries()) {
            const earlier = given
              .slice(0, position)
              .filter(({ kind, taskId }) => kind === one.kind && taskId === one.taskId);
            if (one.kind === "late") expect(earlier).toEqual([]);
            for (const before of earlier)
              expect(one.dueAt - before.dueAt).toBeGreaterThanOrEqual(10 * MINUTE);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
