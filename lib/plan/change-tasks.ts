import type { ChangeDeed } from "@/lib/plan/plan-change";
import { takeOverTime } from "@/lib/plan/take-over-time";
import type { Task } from "@/lib/plan/task";

/** The tasks after a change of one of them, not yet placed anew; the same tasks where a change is about something else. */
export function changeTasks(tasks: readonly Task[], deed: ChangeDeed): Task[] {
  switch (deed.kind) {
    case "prepare":
    case "skip":
      return changeOne(tasks, deed.taskId, (task) => ({ ...task, skipped: deed.kind === "skip" }));
    case "unlock":
      return changeOne(tasks, deed.taskId, ({ rule: { isHandedOver: _, ...rule }, ...task }) =>
        takeOverTime({ ...task, locked: false, rule }),
      );
    case "channel":
    case "helper":
    case "slot":
      return [...tasks];
  }
}

function changeOne(tasks: readonly Task[], taskId: string, change: (task: Task) => Task): Task[] {
  return tasks.map((task) => (task.id === taskId ? change(task) : task));
}
