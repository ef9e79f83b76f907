import { describe, expect, it } from "vitest";
import { buildAgenda } from "@/lib/launch/build-agenda";
import { describeRest } from "@/lib/launch/describe-rest";
import type { Operation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import type { Task } from "@/lib/plan/task";

const SLOT = Date.parse("2026-11-24T18:30Z");
const task = (id: string, phase: Task["phase"], startMinute: number) => ({
  id,
  kind: "own" as Task["kind"],
  phase,
  title: id,
  startMinute,
  durationMinutes: 2,
  automatic: false,
  skipped: false,
});
const tasks = [task("post", "hour", 3), task("reread", "after", 1440)];
const ended: Operation[] = [
  { id: "1", at: SLOT, by: "ana", kind: "go_live", payload: { liveAt: SLOT, source: "person" } },
  { id: "2", at: SLOT + 3_600_000, by: "ana", kind: "end", payload: {} },
];
const restAt = (hours: number, more: Operation[] = []) => {
  const state = reduce({ tasks, slotAt: SLOT, plannedAt: null, target: 100 }, [...ended, ...more]);
  const now = SLOT + hours * 3_600_000;
  return describeRest(buildAgenda(tasks, state, now).open, now, "UTC");
};
const done = (taskId: string): Operation => ({
  id: taskId,
  at: SLOT + 1,
  by: "ana",
  kind: "tick",
  payload: { taskId, status: "done" },
});

describe("describeRest", () => {
  it("counts what is open after the hour and says when the next is due", () => {
    expect(restAt(2)).toEqual({
      heading: "2 tasks are still open",
      text: "Next: reread, Wed 25 Nov 2026, 18:30. They can be ticked in the list below.",
    });
  });

  it("says that the time of what is open has passed", () => {
    expect(restAt(48)?.text).toContain("has passed");
  });

  it("says nothing once everything is done", () => {
    expect(restAt(2, [done("post")])?.heading).toBe("1 task is still open");
    expect(restAt(2, [done("post"), done("reread")])).toBeNull();
  });
});
