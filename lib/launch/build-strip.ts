import type { AgendaTask } from "@/lib/launch/build-agenda";
import type { LaunchState } from "@/lib/launch/launch-state";
import type { Task } from "@/lib/plan/task";

/** One task of the hour as the strip shows it. */
export type LiveBlock = {
  id: string;
  title: string;
  startMinute: number;
  durationMinutes: number;
  expected: number;
  state: "planned" | "now" | "done" | "late" | "skipped" | "automatic";
};

/** The hour's tasks where they stand now, in minutes since T0; tasks outside the hour are left out. */
export function buildStrip(
  tasks: readonly (AgendaTask & Pick<Task, "title" | "expected">)[],
  state: LaunchState,
  current: { nowId: string | null; lateIds: ReadonlySet<string> },
): LiveBlock[] {
  const states = new Map(state.tasks.map((own) => [own.taskId, own]));
  return tasks.flatMap((task) => {
    const own = states.get(task.id);
    if (own === undefined || own.startMinute === null || own.startMinute < 0 || own.startMinute >= 60)
      return [];
    const { id, title, durationMinutes, expected } = task;
    return [{ id, title, durationMinutes, expected, startMinute: own.startMinute, state: stateOf() }];

    function stateOf(): LiveBlock["state"] {
      if (own?.status === "done" || own?.status === "skipped") return own.status;
      if (task.automatic) return "automatic";
      if (task.id === current.nowId) return "now";
      return current.lateIds.has(task.id) ? "late" : "planned";
    }
  });
}
