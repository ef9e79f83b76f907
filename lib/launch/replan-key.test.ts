import { describe, expect, it } from "vitest";
import { buildAgenda } from "@/lib/launch/build-agenda";
import type { Operation, OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { replanKey } from "@/lib/launch/replan-key";
import { newTask } from "@/lib/plan/new-task";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const at = (minute: number) => SLOT + minute * 60_000;
const tasks = [5, 20].map((startMinute) => ({
  ...newTask("l", { key: `${startMinute}`, kind: "post", phase: "hour", title: "", detail: "", minutes: 2 }),
  startMinute,
}));
const [first] = tasks;
const live = (minute: number): [number, OperationBody] => [
  minute,
  { kind: "go_live", payload: { liveAt: at(minute), source: "person" } },
];
const tick = (minute: number, status: "done" | "skipped"): [number, OperationBody] => [
  minute,
  { kind: "tick", payload: { taskId: first?.id ?? "", status } },
];
const keyAt = (minute: number, bodies: [number, OperationBody][]) => {
  const operations = bodies.map(
    ([when, body], n): Operation => ({ id: `id${n}`, at: at(when), by: "ana", ...body }),
  );
  const state = reduce({ tasks, slotAt: SLOT, plannedAt: null, target: 100 }, operations);
  return replanKey(tasks, state, SLOT, buildAgenda(tasks, state, at(minute)));
};

describe("replanKey", () => {
  it.each<[string, number, [number, OperationBody][], boolean]>([
    ["an hour that goes as planned", 7, [live(0)], false],
    ["a task late by less than three minutes", 9, [live(0)], false],
    ["a task late by three minutes", 10, [live(0)], true],
    ["a skipped task", 6, [live(0), tick(5, "skipped")], true],
    ["a task done early", 3, [live(0), tick(2, "done")], false],
    ["a T0 that moved", 41, [live(40)], true],
    ["no hour under way", -5, [], false],
    ["an hour that is over", 61, [live(0)], false],
  ])("says of %s whether the rest is planned again", (_, minute, bodies, isPlanned) => {
    expect(keyAt(minute, bodies) !== null).toBe(isPlanned);
  });

  it("is the same for the same state, and another once something changed", () => {
    expect(keyAt(10, [live(0)])).toBe(keyAt(15, [live(0)]));
    expect(keyAt(10, [live(0)])).not.toBe(keyAt(26, [live(0)]));
    expect(keyAt(30, [live(0)])).not.toBe(keyAt(30, [live(0), tick(29, "done")]));
  });
});
