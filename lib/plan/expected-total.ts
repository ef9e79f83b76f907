import type { Task } from "@/lib/plan/task";

/** Recommendations the tasks are expected to bring within the hour, skipped ones apart. */
export function expectedTotal(tasks: readonly Pick<Task, "expected" | "skipped">[]): number {
  return tasks.reduce((sum, { expected, skipped }) => sum + (skipped ? 0 : expected), 0);
}
