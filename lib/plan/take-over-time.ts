import type { Task } from "@/lib/plan/task";

/** The task with its time no longer its template's: what the writer moved, locked or unlocked is theirs from then on. */
export function takeOverTime(task: Task): Task {
  const { templated, ...rule } = task.rule;
  if (templated === undefined) return task;
  return { ...task, rule: { ...rule, templated: templated.filter((field) => field !== "startMinute") } };
}
