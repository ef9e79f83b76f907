import type { LaunchState } from "@/lib/launch/launch-state";
import type { OperationBody } from "@/lib/launch/operation";

/**
 * The operation that takes `done` back, given the state before it; null for what is not taken back
 * (a note, a reading: write another).
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
        payload: { liveAt: before.liveAt, source: before.liveSource ?? "person" },
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
    case "note":
    case "replan":
      return null;
  }
}

function taskBefore(before: LaunchState, taskId: string) {
  return before.tasks.find((task) => task.taskId === taskId);
}
