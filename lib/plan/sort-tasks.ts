import { PHASES, type Task } from "@/lib/plan/task";

/** Tasks in the order of their phases and starts; those without a start at the end of their phase. */
export function sortTasks(tasks: readonly Task[]): Task[] {
  const start = (task: Task) => task.startMinute ?? Number.POSITIVE_INFINITY;
  return tasks
    .map((task, place) => ({ task, place }))
    .sort(
      (a, b) =>
        PHASES.indexOf(a.task.phase) - PHASES.indexOf(b.task.phase) ||
        compare(start(a.task), start(b.task)) ||
        Number(a.task.automatic) - Number(b.task.automatic) ||
        a.place - b.place,
    )
    .map(({ task }) => task);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
