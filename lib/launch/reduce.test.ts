import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation, OperationBody } from "@/lib/launch/operation";
import { type ReducedPlan, reduce } from "@/lib/launch/reduce";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const MINUTE = 60_000;
const plan: ReducedPlan = {
  tasks: [
    { id: "a", startMinute: -10, skipped: false },
    { id: "b", startMinute: 0, skipped: false },
    { id: "c", startMinute: 5, skipped: true },
    { id: "d", startMinute: null, skipped: false },
  ],
  slotAt: SLOT,
  plannedAt: SLOT - 60 * MINUTE,
  target: 100,
};

let made = 0;
function operation(at: number, body: OperationBody, id = `id-${String(++made).padStart(6, "0")}`): Operation {
  return { id, at, by: "ana", ...body };
}
const at = (minute: number) => SLOT + minute * MINUTE;
const nothing = {};
const tick = (minute: number, taskId: string, status: "done" | "open" | "skipped", id?: string) =>
  operation(at(minute), { kind: "tick", payload: { taskId, status } }, id);
const taskOf = (operations: Operation[], id: string) =>
  reduce(plan, operations).tasks.find((task) => task.taskId === id);

// Few instants and few ids, so that ties and repetitions really happen.
const instant = fc.integer({ min: -70, max: 90 }).map(at);
const taskId = fc.constantFrom("a", "b", "c", "d", "gone");
const body: fc.Arbitrary<OperationBody> = fc.oneof(
  fc.record({
    kind: fc.constant("tick" as const),
    payload: fc.record({
      taskId,
      status: fc.constantFrom("done" as const, "open" as const, "skipped" as const),
    }),
  }),
  fc.record({
    kind: fc.constant("go_live" as const),
    payload: fc.record(
      {
        liveAt: fc.option(instant, { nil: null }),
        source: fc.constantFrom("person" as const, "feed" as const),
        url: fc.webUrl(),
      },
      { requiredKeys: ["liveAt", "source"] },
    ),
  }),
  fc.record({
    kind: fc.constantFrom("hold" as const, "resume" as const, "end" as const, "reopen" as const),
    payload: fc.constant(nothing as Record<string, never>),
  }),
  fc.record({ kind: fc.constant("count" as const), payload: fc.record({ recommenders: fc.nat(200) }) }),
  fc.record({
    kind: fc.constant("move" as const),
    payload: fc.record({ taskId, startMinute: fc.integer({ min: -60, max: 60 }) }),
  }),
  fc.record({
    kind: fc.constant("assign" as const),
    payload: fc.record({ taskId, crewId: fc.option(fc.constantFrom("bo", "cy"), { nil: null }) }),
  }),
  fc.record({
    kind: fc.constant("note" as const),
    payload: fc.record({ text: fc.string({ minLength: 1 }) }),
  }),
  fc.record({
    kind: fc.constant("replan" as const),
    payload: fc.record({
      plan: fc.array(
        fc.record({ task: taskId, person: fc.constant(null), start: fc.integer({ min: 0, max: 60 }) }),
        { maxLength: 4 },
      ),
    }),
  }),
);
const log: fc.Arbitrary<Operation[]> = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: 200 }), instant, body)
    .map(([n, when, made]) => ({ id: `op-${String(n).padStart(3, "0")}`, at: when, by: "ana", ...made })),
  { selector: (made) => made.id, maxLength: 60 },
);
const shuffled = log.chain((operations) =>
  fc.tuple(
    fc.constant(operations),
    fc.shuffledSubarray(operations, { minLength: operations.length }),
    fc.subarray(operations),
  ),
);

describe("reduce", () => {
  it("gives the same state for any order and any repetition of the same operations", () => {
    fc.assert(
      fc.property(shuffled, ([operations, other, again]) => {
        expect(reduce(plan, [...other, ...again])).toEqual(reduce(plan, operations));
      }),
    );
  });

  it("changes nothing in what it is given", () => {
    fc.assert(
      fc.property(log, (operations) => {
        const before = JSON.stringify([plan, operations]);
        reduce(plan, operations);
        expect(JSON.stringify([plan, operations])).toBe(before);
      }),
    );
  });

  it("takes the server's earlier copy of an operation for the true one", () => {
    fc.assert(
      fc.property(log, fc.nat(5 * MINUTE), (operations, ahead) => {
        const guesses = operations.map((made) => ({ ...made, at: made.at + ahead }));
        expect(reduce(plan, [...guesses, ...operations])).toEqual(reduce(plan, operations));
      }),
    );
  });

  it("lets the later tick win, and the greater id at the same instant", () => {
    expect(taskOf([tick(2, "a", "open"), tick(1, "a", "done")], "a")?.status).toBe("open");
    expect(taskOf([tick(1, "a", "done", "x2"), tick(1, "a", "open", "x1")], "a")?.status).toBe("done");
  });

  it("says when and by whom a task was done, and forgets it on undo", () => {
    expect(taskOf([tick(3, "b", "done")], "b")).toMatchObject({ doneAt: at(3), doneBy: "ana" });
    expect(taskOf([tick(3, "b", "done"), tick(4, "b", "open")], "b")).toMatchObject({ doneAt: null });
  });

  it("begins with what the plan took out as skipped, and lets it be opened", () => {
    expect(taskOf([], "c")?.status).toBe("skipped");
    expect(taskOf([tick(0, "c", "open")], "c")?.status).toBe("open");
  });

  it("counts open tasks from the slot until go-live and from go-live afterwards", () => {
    expect(taskOf([], "a")?.expectedAt).toBe(at(-10));
    const live = operation(at(4), { kind: "go_live", payload: { liveAt: at(3), source: "person" } });
    expect(taskOf([live], "b")?.expectedAt).toBe(at(3));
    expect(taskOf([live], "d")?.expectedAt).toBeNull();
  });

  it("lets a later go-live correct T0, keeps the known address, and takes a mistaken one back", () => {
    const first = operation(at(4), {
      kind: "go_live",
      payload: { liveAt: at(3), source: "person", url: "https://medium.com/p/1" },
    });
    const second = operation(at(6), { kind: "go_live", payload: { liveAt: at(2), source: "feed" } });
    const back = operation(at(7), { kind: "go_live", payload: { liveAt: null, source: "person" } });
    expect(reduce(plan, [second, first])).toMatchObject({
      liveAt: at(2),
      liveSource: "feed",
      liveUrl: "https://medium.com/p/1",
    });
    expect(reduce(plan, [back, second, first])).toMatchObject({ isLive: false, liveAt: null, t0At: SLOT });
  });

  it("drops the link the feed told with its word, for good, and keeps one that a person told", () => {
    const url = "https://medium.com/p/1";
    const say = (minute: number, liveAt: number | null, source: "person" | "feed", told?: string) =>
      operation(at(minute), {
        kind: "go_live",
        payload: { liveAt, source, ...(told === undefined ? {} : { url: told }) },
      });
    const taken = [say(4, at(3), "feed", url), say(5, at(3), "person"), say(6, null, "person")];
    expect(reduce(plan, taken)).toMatchObject({ liveUrl: null, withdrawnUrl: url });
    expect(reduce(plan, [...taken, say(7, at(7), "person")])).toMatchObject({ liveUrl: null });
    const again = [...taken, say(7, at(7), "person", url)];
    expect(reduce(plan, again)).toMatchObject({ liveUrl: url, withdrawnUrl: null });
    const kept = [say(4, at(3), "person", url), say(6, null, "person")];
    expect(reduce(plan, kept)).toMatchObject({ liveUrl: url, withdrawnUrl: null });
  });

  it("moves T0 by the time the countdown was held", () => {
    const held = [
      operation(at(-20), { kind: "hold", payload: nothing }),
      operation(at(-15), { kind: "resume", payload: nothing }),
      operation(at(-3), { kind: "hold", payload: nothing }),
    ];
    expect(reduce(plan, held)).toMatchObject({ t0At: at(5), held: true, heldAt: at(-3) });
    const live = operation(at(1), { kind: "go_live", payload: { liveAt: at(1), source: "feed" } });
    expect(reduce(plan, [...held, live])).toMatchObject({ t0At: at(1), held: false, heldAt: null });
  });

  it("does not let a hold made for a slot that was moved by a day push the new one", () => {
    const held = [
      operation(at(-25 * 60), { kind: "hold", payload: nothing }),
      operation(at(-60), { kind: "resume", payload: nothing }),
    ];
    expect(reduce(plan, held).t0At).toBe(SLOT);
  });

  it("passes over moves and replans that the saved plan already holds", () => {
    const move = (minute: number, startMinute: number) =>
      operation(at(minute), { kind: "move", payload: { taskId: "a", startMinute } });
    expect(taskOf([move(-60, 7)], "a")?.startMinute).toBe(-10);
    expect(taskOf([move(-59, 7)], "a")?.startMinute).toBe(7);
    const replan = operation(at(-58), {
      kind: "replan",
      payload: { plan: [{ task: "a", person: "bo", start: 12 }] },
    });
    expect(taskOf([replan, move(-59, 7)], "a")).toMatchObject({ startMinute: 12, assignee: "bo" });
  });

  it("keeps what a person moved or handed over theirs until a replan puts it elsewhere", () => {
    const move = operation(at(-50), { kind: "move", payload: { taskId: "a", startMinute: 7 } });
    const assign = operation(at(-49), { kind: "assign", payload: { taskId: "a", crewId: "bo" } });
    const replan = (start: number, person: string) =>
      operation(at(-48), { kind: "replan", payload: { plan: [{ task: "a", person, start }] } });
    expect(taskOf([], "a")).toMatchObject({ isPinned: false, isHandedOver: false });
    expect(taskOf([move, assign], "a")).toMatchObject({ isPinned: true, isHandedOver: true });
    expect(taskOf([move, assign, replan(7, "bo")], "a")).toMatchObject({
      isPinned: true,
      isHandedOver: true,
    });
    expect(taskOf([move, assign, replan(9, "bo")], "a")).toMatchObject({
      isPinned: false,
      isHandedOver: true,
    });
    expect(taskOf([move, assign, replan(9, "writer")], "a")).toMatchObject({ isHandedOver: false });
  });

  it("gives a task the plan's person until somebody hands it over after the plan was saved", () => {
    const shared = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, personId: "ana" })) };
    const assignee = (operations: Operation[]) => reduce(shared, operations).tasks[0]?.assignee;
    const assign = (minute: number, crewId: string | null) =>
      operation(at(minute), { kind: "assign", payload: { taskId: "a", crewId } });
    const replan = (person: string) =>
      operation(at(-57), { kind: "replan", payload: { plan: [{ task: "a", person, start: 12 }] } });
    expect(assignee([])).toBe("ana");
    expect(assignee([assign(-60, "bo")])).toBe("ana");
    expect(assignee([assign(-59, "bo")])).toBe("bo");
    expect(assignee([assign(-59, "bo"), assign(-58, null)])).toBeNull();
    expect(assignee([replan("writer")])).toBeNull();
  });

  it("ends the hour and opens it again", () => {
    const end = operation(at(60), { kind: "end", payload: nothing });
    const reopen = operation(at(61), { kind: "reopen", payload: nothing });
    expect(reduce(plan, [end]).endedAt).toBe(at(60));
    expect(reduce(plan, [reopen, end]).endedAt).toBeNull();
  });
});
