import { lastTotal } from "@/lib/launch/last-total";
import type { LaunchState } from "@/lib/launch/launch-state";
import type { CountReading, OperationBody } from "@/lib/launch/operation";
import { WRITER } from "@/lib/plan/crew";
import type { PlanEntry } from "@/lib/plan/instance";

/**
 * The operation that takes `done` back, given the state before it; null for what is not taken back
 * (a note; the first reading, before which nothing was known).
 */
export function buildUndo(done: OperationBody, before: LaunchState): OperationBody | null {
  switch (done.kind) {
    case "tick": {
      const status = taskBefore(before, done.payload.taskId)?.status ?? "open";
      return { kind: "tick", payload: { taskId: done.payload.taskId, status } };
    }
    case "move": {
      const startMinute = taskBefore(before, done.payload.taskId)?.startMinute ?? null;
      return startMinute === null
        ? null
        : { kind: "move", payload: { taskId: done.payload.taskId, startMinute } };
    }
    case "assign": {
      const crewId = taskBefore(before, done.payload.taskId)?.assignee ?? null;
      return { kind: "assign", payload: { taskId: done.payload.taskId, crewId } };
    }
    case "go_live":
      return {
        kind: "go_live",
        payload: {
          liveAt: before.liveAt,
          source: before.liveSource ?? "person",
          ...(before.liveAt === null || before.liveUrl === null ? {} : { url: before.liveUrl }),
        },
      };
    case "hold":
      return { kind: "resume", payload: {} };
    case "resume":
      return { kind: "hold", payload: {} };
    case "end":
      return { kind: "reopen", payload: {} };
    case "reopen":
      return { kind: "end", payload: {} };
    case "count":
      return countBefore(before, done.payload);
    case "replan": {
      const plan = done.payload.plan.flatMap(({ task }) => entryBefore(before, task));
      return { kind: "replan", payload: { plan } };
    }
    case "note":
      return null;
  }
}

/** The numbers that stood there; a later reading corrects an earlier one, so counting them again takes a slip back. */
function countBefore(before: LaunchState, reading: CountReading): OperationBody | null {
  const names = Object.keys(reading) as (keyof CountReading)[];
  const known = names.flatMap((name) => {
    const total = lastTotal(before.counts, name)?.total;
    return total === undefined ? [] : [[name, total] as const];
  });
  return known.length === 0 ? null : { kind: "count", payload: Object.fromEntries(known) };
}

function entryBefore(before: LaunchState, taskId: string): PlanEntry[] {
  const own = taskBefore(before, taskId);
  if (own === undefined || own.startMinute === null) return [];
  return [{ task: taskId, person: own.assignee ?? WRITER, start: own.startMinute }];
}

function taskBefore(before: LaunchState, taskId: string) {
  return before.tasks.find((task) => task.taskId === taskId);
}
