import type { Task } from "@/lib/plan/task";
import { isNeeded } from "@/lib/plan/task-kind";

/** The first minute at which the link can be there: where its task is locked to, or the quickest way to it. */
export function earliestLink(
  tasks: readonly Pick<Task, "kind" | "locked" | "startMinute" | "durationMinutes">[],
): number {
  const copy = tasks.find(({ kind }) => kind === "copy-link");
  if (copy?.locked && copy.startMinute !== null) return copy.startMinute + copy.durationMinutes;
  return tasks
    .filter(({ kind }) => isNeeded(kind))
    .reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
}
