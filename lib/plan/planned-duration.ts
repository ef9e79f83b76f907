import type { Instance, PlanEntry } from "@/lib/plan/instance";

/** The minutes a planned task takes: the short time once its preparation (planned or locked) is finished before it starts; null: not planned. */
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
  const readyAt = finishOf(instance, plan, prepared.by);
  return readyAt !== null && readyAt <= start ? prepared.duration : task.duration;
}

/** When a task is finished, planned or locked; null: neither. */
function finishOf(instance: Instance, plan: readonly PlanEntry[], taskId: string): number | null {
  const locked = instance.locked.find(({ task }) => task === taskId);
  if (locked !== undefined) return locked.end;
  const start = plan.find(({ task }) => task === taskId)?.start;
  const duration = plannedDuration(instance, plan, taskId);
  return start === undefined || duration === null ? null : start + duration;
}
