import { describe, expect, it } from "vitest";
import { buildStrip } from "@/lib/launch/build-strip";
import { reduce } from "@/lib/launch/reduce";
import type { Task } from "@/lib/plan/task";

const task = (id: string, startMinute: number | null, automatic = false) => ({
  id,
  kind: "own" as Task["kind"],
  phase: "hour" as const,
  title: id,
  startMinute,
  durationMinutes: 3,
  automatic,
  expected: 2,
  skipped: false,
});
const tasks = [
  task("before", -5),
  task("done", 0),
  task("now", 4),
  task("late", 2),
  task("auto", 1, true),
  task("moved", 20),
  task("none", null),
  task("after", 60),
];
const state = reduce({ tasks, slotAt: 0, plannedAt: null, target: 100 }, [
  { id: "1", at: 1, by: "ana", kind: "tick", payload: { taskId: "done", status: "done" } },
  { id: "2", at: 2, by: "ana", kind: "move", payload: { taskId: "moved", startMinute: 30 } },
]);

describe("buildStrip", () => {
  it("shows the hour's tasks where they stand now, and nothing outside the hour", () => {
    const blocks = buildStrip(tasks, state, { nowId: "now", lateIds: new Set(["late"]) });
    expect(blocks.map((block) => [block.id, block.startMinute, block.state])).toEqual([
      ["done", 0, "done"],
      ["now", 4, "now"],
      ["late", 2, "late"],
      ["auto", 1, "automatic"],
      ["moved", 30, "planned"],
    ]);
  });
});
