import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeBatch, judgeHelper } from "@/lib/launch/judge-helper";
import type { LoggedOperation, OperationBody, SentOperation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";

const BEN = { id: "ben", channelIds: ["x"] };
const task = (id: string, channelId: string | null, personId: string | null = null, automatic = false) => ({
  id,
  channelId,
  personId,
  automatic,
  startMinute: 5,
  skipped: false,
});
const plan = {
  tasks: [
    task("his", "linkedin", "ben"),
    task("x-post", "x"),
    task("hers", "linkedin"),
    task("mias", "linkedin", "mia"),
    task("read", null),
    task("feed", null, null, true),
  ],
  slotAt: 1_000_000,
  plannedAt: null,
  target: 100,
};
const tick = (taskId: string): OperationBody => ({ kind: "tick", payload: { taskId, status: "done" } });
const move = (taskId: string): OperationBody => ({ kind: "move", payload: { taskId, startMinute: 9 } });
const assign = (taskId: string, crewId: string | null): OperationBody => ({
  kind: "assign",
  payload: { taskId, crewId },
});
const live = (liveAt: number | null, url?: string): OperationBody => ({
  kind: "go_live",
  payload: { liveAt, source: "person", ...(url === undefined ? {} : { url }) },
});
const plain = (kind: "hold" | "resume" | "end" | "reopen"): OperationBody => ({ kind, payload: {} });

const sent = (id: string, at: number, body: OperationBody): SentOperation => ({ id, at, ...body });
const logged = (seq: number, by: string, body: OperationBody): LoggedOperation => ({
  ...sent(`log-${seq}`, seq, body),
  by,
  seq,
  receivedAt: seq,
});

describe("judgeHelper", () => {
  it.each<[string, OperationBody, string | null]>([
    ["tick what is theirs", tick("his"), null],
    ["tick a post of their channel", tick("x-post"), null],
    ["tick what has no channel", tick("read"), null],
    ["tick the writer's post elsewhere", tick("hers"), "not_your_task"],
    ["tick another helper's task", tick("mias"), "not_your_task"],
    ["tick what happens by itself", tick("feed"), "not_your_task"],
    ["tick what is not in the plan", tick("other"), "no_such_task"],
    ["move what is theirs", move("his"), null],
    ["move what is somebody else's", move("mias"), "not_your_task"],
    ["give back what is theirs", assign("his", null), "writers_alone"],
    ["take a task", assign("hers", "ben"), "writers_alone"],
    ["hand theirs to another", assign("his", "mia"), "writers_alone"],
    ["take another's task away", assign("mias", null), "writers_alone"],
    ["count", { kind: "count", payload: { recommenders: 3 } }, null],
    ["note", { kind: "note", payload: { text: "Nice." } }, null],
    ["see the piece live", live(5), null],
    ["speak for the feed", { kind: "go_live", payload: { liveAt: 5, source: "feed" } }, "writers_alone"],
    ["hold", plain("hold"), "writers_alone"],
    ["resume", plain("resume"), "writers_alone"],
    ["end", plain("end"), "writers_alone"],
    ["reopen", plain("reopen"), "writers_alone"],
    ["rearrange the rest", { kind: "replan", payload: { plan: [] } }, "writers_alone"],
  ])("decides whether a helper may %s", (_, operation, verdict) => {
    expect(judgeHelper(operation, BEN, plan.tasks, reduce(plan, []))).toBe(verdict);
  });

  it("goes by who has the task now, not by who had it in the plan", () => {
    const state = reduce(plan, [
      logged(1, "ana", assign("his", "mia")),
      logged(2, "ana", assign("hers", "ben")),
    ]);
    expect(judgeHelper(tick("his"), BEN, plan.tasks, state)).toBe("not_your_task");
    expect(judgeHelper(tick("hers"), BEN, plan.tasks, state)).toBeNull();
  });

  it("lets them take back their own go-live, and leaves somebody else's alone", () => {
    const his = reduce(plan, [logged(1, "ben", live(50))]);
    expect(judgeHelper(live(null), BEN, plan.tasks, his)).toBeNull();
    const hers = reduce(plan, [logged(1, "ana", live(50))]);
    for (const again of [live(null), live(49), live(51, "https://x.example")]) {
      expect(judgeHelper(again, BEN, plan.tasks, hers)).toBe("already_live");
    }
  });

  it("lets them add the link that is missing, which gives them no say over the instant", () => {
    const link = live(50, "https://medium.com/p/1");
    const hers = reduce(plan, [logged(1, "ana", live(50))]);
    expect(judgeHelper(link, BEN, plan.tasks, hers)).toBeNull();
    const after = reduce(plan, [logged(1, "ana", live(50)), logged(2, "ben", link)]);
    expect(judgeHelper(live(null), BEN, plan.tasks, after)).toBe("already_live");
    expect(judgeHelper(live(50, "https://other.example"), BEN, plan.tasks, after)).toBe("already_live");
  });
});

describe("judgeBatch", () => {
  it("refuses each by itself and judges each by what came before it", () => {
    const batch = [
      sent("a", 10, tick("his")),
      sent("b", 11, tick("hers")),
      sent("c", 12, live(12)),
      sent("d", 13, live(null)),
      sent("e", 14, plain("end")),
    ];
    const { allowed, refused } = judgeBatch(plan, [], batch, BEN);
    expect(allowed.map(({ id }) => id)).toEqual(["a", "c", "d"]);
    expect(refused).toEqual([
      { id: "b", reason: "not_your_task" },
      { id: "e", reason: "writers_alone" },
    ]);
  });

  it("lets through what the log holds already, though the task is somebody else's by now", () => {
    const done = logged(1, "ben", tick("his"));
    const log = [done, logged(2, "ana", assign("his", null))];
    expect(judgeBatch(plan, log, [done], BEN)).toMatchObject({ allowed: [{ id: done.id }], refused: [] });
  });

  it("decides of a whole batch as of the same operations one by one", () => {
    const goLive = fc
      .record({ liveAt: fc.option(fc.constantFrom(5, 6)), at: fc.nat(9), url: fc.boolean() })
      .map(({ liveAt, at, url }) => ({ at, body: live(liveAt, url ? "https://x.example" : undefined) }));
    const earlier = fc.array(fc.tuple(fc.constantFrom("ana", "ben"), goLive), { maxLength: 3 });
    fc.assert(
      fc.property(earlier, fc.array(goLive, { maxLength: 6 }), (before, sentOnes) => {
        const log = before.map(([by, { at, body }], place) => ({ ...logged(place + 1, by, body), at }));
        const batch = sentOnes
          .map(({ at, body }, place) => sent(`n${place}`, at, body))
          .sort((a, b) => a.at - b.at);
        // What is older than the latest go-live changes nothing of what is judged but a missing link.
        const newest = Math.max(0, ...log.map(({ at }) => at));
        const fresh = batch.filter(({ at }) => at > newest);
        const oneByOne = [...log];
        const allowed = fresh.filter((one) => {
          const isAllowed = judgeBatch(plan, oneByOne, [one], BEN).allowed.length > 0;
          if (isAllowed)
            oneByOne.push({
              ...one,
              by: "ben",
              seq: oneByOne.length + 1,
              receivedAt: one.at,
            } as LoggedOperation);
          return isAllowed;
        });
        expect(judgeBatch(plan, log, fresh, BEN).allowed.map(({ id }) => id)).toEqual(
          allowed.map(({ id }) => id),
        );
      }),
    );
  });

  it("answers for every operation once, and never lets one through that decides over others", () => {
    const taskId = fc.constantFrom("his", "x-post", "hers", "mias", "read", "feed", "none");
    const body = fc.oneof(
      taskId.map(tick),
      taskId.map(move),
      fc.tuple(taskId, fc.constantFrom("ben", "mia", null)).map(([id, crewId]) => assign(id, crewId)),
      fc.constantFrom<OperationBody>(plain("hold"), plain("resume"), plain("end"), plain("reopen")),
      // Another instant than the one it is live since: saying that one again decides nothing.
      fc.option(fc.integer({ min: 8, max: 1000 })).map((liveAt) => live(liveAt)),
    );
    fc.assert(
      fc.property(fc.array(body, { maxLength: 12 }), (bodies) => {
        const batch = bodies.map((one, place) => sent(`n${place}`, place, one));
        const { allowed, refused } = judgeBatch(plan, [logged(1, "ana", live(7))], batch, BEN);
        const answered = [...allowed, ...refused].map(({ id }) => id);
        expect([...answered].sort()).toEqual(batch.map(({ id }) => id).sort());
        for (const { kind } of allowed) expect(["tick", "move"]).toContain(kind);
      }),
    );
  });
});
