import type { Instance, PlanEntry } from "@/lib/plan/instance";

/** The minutes a planned task takes: the short time once its preparation is finished before it starts; null: not planned. */
export function plannedDuration(
  instance: Instance,
  plan: readonly PlanEntry[],
  taskId: string,
): number | null {
  const task = instance.tasks.find(({ id }) => id === taskId);
  const start = plan.find((entry) => entry.task === taskId)?.start;
  if (task === undefined || start === undefined) return null;
  const { prepared } = task;
  if (prepared === null) return task.duration;
  const preparedAt = plan.find((entry) => entry.task === prepared.by)?.start;
  const preparing = plannedDuration(instance, plan, prepared.by);
  const isReady = preparedAt !== undefined && preparing !== null && preparedAt + preparing <= start;
  return isReady ? prepared.duration : task.duration;
}
