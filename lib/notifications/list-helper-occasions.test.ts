import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation, OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { dueNotices } from "@/lib/notifications/due-notices";
import { listHelperOccasions } from "@/lib/notifications/list-helper-occasions";
import { listOccasions, type NoticedLaunch } from "@/lib/notifications/list-occasions";
import { newTask } from "@/lib/plan/new-task";
import { phaseAt, type Task } from "@/lib/plan/task";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const at = (minute: number) => SLOT + minute * 60_000;

const task = (id: string, startMinute: number, personId: string | null): Task => ({
  ...newTask("l", { key: id, kind: "own", phase: phaseAt(startMinute), title: id, detail: "", minutes: 2 }),
  ...{ id, startMinute, personId },
});
const TASKS = [
  task("check", -3000, "ben"),
  task("sum-up", -30, null),
  task("post", 5, "ben"),
  task("reply", 5, null),
  task("share", 5, "cleo"),
  task("thanks", 600, "ben"),
];

let made = 0;
const op = (minute: number, by: string, body: OperationBody): Operation => ({
  ...{ id: `op-${String(++made).padStart(6, "0")}`, at: at(minute), by, ...body },
});
const live = (minute: number, by = "ana", source: "person" | "feed" = "person") =>
  op(minute, by, { kind: "go_live", payload: { liveAt: at(minute), source } });
const tick = (minute: number, taskId: string, by = "ana", status: "done" | "open" | "skipped" = "done") =>
  op(minute, by, { kind: "tick", payload: { taskId, status } });
const hand = (minute: number, taskId: string, crewId: string | null) =>
  op(minute, "ana", { kind: "assign", payload: { taskId, crewId } });
const plain = (minute: number, kind: "hold" | "resume" | "end" | "reopen") =>
  op(minute, "ana", { kind, payload: {} });
/** His own preparation is out of the way. */
const READY = [tick(-4000, "check", "ben")];

function launchOf(operations: Operation[], since = at(-100_000)): NoticedLaunch {
  const state = reduce({ tasks: TASKS, slotAt: SLOT, plannedAt: null, target: 100 }, operations);
  return { state, tasks: TASKS, plannedAt: null, hasDayNumbers: false, since };
}

function toldAt(minute: number, operations: Operation[], who = "ben"): string[] {
  const known = operations.filter((operation) => operation.at <= at(minute));
  const { due } = dueNotices(listHelperOccasions(launchOf(known), who), [], at(-100_000), at(minute));
  return due.map(({ kind, taskId }) => `${kind} ${taskId}`.trim());
}

describe("what a helper is told of a launch", () => {
  it.each<[string, number, Operation[], string[]]>([
    ["nothing a day before", -1440, READY, []],
    ["nothing an hour before", -60, READY, []],
    ["nothing a moment before T−10", -10.01, READY, []],
    ["T−10, from its instant on", -10, READY, ["ten"]],
    ["at T0 that it is due, as long as nobody says it is live", 0, READY, ["zero"]],
    ["that it is live, once the writer says so", 3, [...READY, live(3)], ["live"]],
    ["that it is live, once the feed says so", 3, [...READY, live(3, "feed", "feed")], ["live"]],
    ["that it is live, once another helper says so", 3, [...READY, live(3, "cleo")], ["live"]],
    ["nothing of a go-live they confirmed themselves", 3, [...READY, live(3, "ben")], []],
    ["their own late task at three minutes", 10, [...READY, live(0, "ben")], ["late post"]],
    ["nothing of it before", 9.99, [...READY, live(0, "ben")], []],
    ["late preparation of theirs", -2990, [], ["late check"]],
    ["nothing of theirs that somebody else did", 10, [...READY, live(0, "ben"), tick(8, "post")], []],
    [
      "nothing of theirs that was skipped",
      10,
      [...READY, live(0, "ben"), tick(8, "post", "ana", "skipped")],
      [],
    ],
    ["nothing that was handed to somebody else", 10, [...READY, live(0, "ben"), hand(8, "post", "cleo")], []],
    [
      "at once what was late when it was handed to them",
      20,
      [...READY, live(0, "ben"), hand(20, "reply", "ben")],
      ["late post", "late reply"],
    ],
    ["nothing while the countdown stands still", -10, [...READY, plain(-12, "hold")], []],
    ["T−10 by the slot as held", 20, [...READY, plain(-12, "hold"), plain(18, "resume")], ["ten"]],
    ["nothing once the hour was ended", 10, [...READY, live(0), plain(9, "end")], []],
    ["no follow-up after the end", 606, [...READY, live(0), plain(60, "end")], []],
    [
      "what is late again when the end is taken back",
      12,
      [...READY, live(0, "ben"), plain(9, "end"), plain(11, "reopen")],
      ["late post"],
    ],
    ["no numbers of the writer's", 1500, [...READY, live(0), tick(1, "thanks")], []],
  ])("is %s", (_what, minute, operations, expected) => {
    expect(toldAt(minute, operations)).toEqual(expected);
  });

  it("is nothing of anybody's tasks for who has none", () => {
    expect(toldAt(30, [live(0)], "dora")).toEqual(["live"]);
  });

  it("is never another person's task, and of a late one no more than the writer is told, whatever happens", () => {
    const minute = fc.integer({ min: -1600, max: 700 });
    const id = fc.constantFrom(...TASKS.map((one) => one.id));
    const person = fc.constantFrom("ben", "cleo", null);
    const anOperation = fc.oneof(
      fc
        .tuple(minute, fc.constantFrom("hold", "resume", "end", "reopen"))
        .map(([when, kind]) => plain(when, kind)),
      fc.tuple(minute, fc.constantFrom("ana", "ben")).map(([when, by]) => live(when, by)),
      fc
        .tuple(minute, id, fc.constantFrom("done", "open"))
        .map(([when, which, to]) => tick(when, which, "ana", to)),
      fc.tuple(minute, id, person).map(([when, which, to]) => hand(when, which, to)),
    );
    fc.assert(
      fc.property(
        fc.array(anOperation, { maxLength: 12 }),
        fc.constantFrom("ben", "cleo"),
        (operations, who) => {
          const launch = launchOf(operations);
          const writers = listOccasions(launch);
          const told = listHelperOccasions(launch, who);
          for (const one of told) {
            expect(["ten", "zero", "live", "late"]).toContain(one.kind);
            expect(one.dueAt).toBeLessThan(one.until);
            if (one.kind !== "live") expect(writers).toContainEqual(one);
            if (one.kind !== "late") continue;
            const own = launch.state.tasks.find(({ taskId }) => taskId === one.taskId);
            expect(own).toMatchObject({ assignee: who, status: "open" });
          }
          expect(told).toEqual(told.toSorted((a, b) => a.dueAt - b.dueAt));
          if (launch.state.endedAt !== null) expect(told).toEqual([]);
        },
      ),
    );
  });
});
