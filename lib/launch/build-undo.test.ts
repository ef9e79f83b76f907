import { describe, expect, it } from "vitest";
import { buildUndo } from "@/lib/launch/build-undo";
import type { Operation, OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const plan = {
  tasks: [
    { id: "a", startMinute: 5, skipped: false },
    { id: "b", startMinute: null, skipped: true },
  ],
  slotAt: SLOT,
  plannedAt: null,
  target: 100,
};
const at = (n: number, body: OperationBody): Operation => ({
  id: `id${n}`,
  at: SLOT + n,
  by: "ana",
  ...body,
});

describe("buildUndo", () => {
  const live: OperationBody = {
    kind: "go_live",
    payload: { liveAt: SLOT, source: "person", url: "https://a.example" },
  };
  const bodies: OperationBody[] = [
    { kind: "tick", payload: { taskId: "a", status: "done" } },
    { kind: "tick", payload: { taskId: "b", status: "open" } },
    { kind: "move", payload: { taskId: "a", startMinute: 20 } },
    { kind: "assign", payload: { taskId: "a", crewId: "bo" } },
    { kind: "replan", payload: { plan: [{ task: "a", person: "bo", start: 30 }] } },
    live,
    { kind: "hold", payload: {} },
    { kind: "end", payload: {} },
  ];

  it.each(bodies)("brings back what was before a $kind", (body) => {
    const before = reduce(plan, []);
    const undo = buildUndo(body, before);
    if (undo === null) throw new Error("expected an undo");
    const after = reduce(plan, [at(1, body), at(2, undo)]);
    const seen = ({ tasks, isLive, held, endedAt }: typeof before) => ({
      isLive,
      held,
      endedAt,
      tasks: tasks.map(({ status, startMinute, assignee }) => ({ status, startMinute, assignee })),
    });
    expect(seen(after)).toEqual(seen(before));
  });

  it("brings back the earlier go-live after a correction", () => {
    const before = reduce(plan, [at(1, live)]);
    const undo = buildUndo({ kind: "go_live", payload: { liveAt: SLOT + 9, source: "person" } }, before);
    expect(undo).toMatchObject({ payload: { liveAt: SLOT } });
  });

  it("brings back the numbers that stood before a reading, each by itself", () => {
    const before = reduce(plan, [
      at(1, { kind: "count", payload: { recommenders: 23, claps: 40 } }),
      at(2, { kind: "count", payload: { recommenders: 24 } }),
    ]);
    const undo = buildUndo({ kind: "count", payload: { recommenders: 25, claps: 41, reads: 90 } }, before);
    expect(undo).toEqual({ kind: "count", payload: { recommenders: 24, claps: 40 } });
  });

  it("knows that a note and the first reading are not taken back", () => {
    const before = reduce(plan, []);
    expect(buildUndo({ kind: "note", payload: { text: "x" } }, before)).toBeNull();
    expect(buildUndo({ kind: "count", payload: { claps: 3 } }, before)).toBeNull();
  });
});
