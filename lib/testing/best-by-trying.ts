import { checkPlan } from "@/lib/plan/check-plan";
import type { Instance, InstanceTask, PlanEntry } from "@/lib/plan/instance";

export type TriedBest = { value: number; finish: number; count: number };

/**
 * The best plan of a tiny instance by trying every start of every task (a few tasks, a few minutes), judged by the
 * checker alone: value within the format's tolerance, then finish, then count. null: there is no plan. People who can
 * do the same are tried too; nothing of the planner is used.
 */
export function bestByTrying(instance: Instance): TriedBest | null {
  const plans: TriedBest[] = [];
  const locked = new Set(instance.locked.map(({ task }) => task));
  const tasks = instance.tasks.filter(({ id }) => !locked.has(id));
  const extend = (index: number, plan: PlanEntry[]): void => {
    const task = tasks[index];
    if (task === undefined) {
      const { feasible, value, finish, count } = checkPlan(instance, plan);
      if (feasible && value !== null)
        plans.push({ value, finish: finish ?? Number.NEGATIVE_INFINITY, count });
      return;
    }
    if (task.optional) extend(index + 1, plan);
    for (const person of whoMay(instance, task)) {
      for (const start of startsOf(instance, task)) {
        const next = [...plan, { task: task.id, person, start }];
        if (!overlaps(instance, next)) extend(index + 1, next);
      }
    }
  };
  extend(0, []);
  if (plans.length === 0) return null;
  const value = Math.max(...plans.map((plan) => plan.value));
  const good = plans.filter((plan) => plan.value >= value - 1e-6 * Math.max(1, Math.abs(value)));
  const finish = Math.min(...good.map((plan) => plan.finish));
  const count = Math.min(...good.filter((plan) => plan.finish === finish).map((plan) => plan.count));
  return { value, finish, count };
}

function whoMay(instance: Instance, task: InstanceTask): (string | null)[] {
  if (task.automatic) return [null];
  return instance.people
    .filter(({ can }) => task.needs.every((need) => can.includes(need)))
    .map(({ id }) => id);
}

function startsOf(instance: Instance, task: InstanceTask): number[] {
  const from = Math.max(task.earliest, instance.now ?? task.earliest);
  const shortest = task.prepared?.duration ?? task.duration;
  if (task.fixedStart !== null) return task.fixedStart >= from ? [task.fixedStart] : [];
  return Array.from({ length: Math.max(0, task.latest - shortest - from + 1) }, (_, step) => from + step);
}

/** Cuts early what cannot be made good: the newest two entries of one person at one minute. */
function overlaps(instance: Instance, plan: readonly PlanEntry[]): boolean {
  const newest = plan.at(-1);
  if (newest === undefined || newest.person === null) return false;
  const shortest = (id: string) => {
    const task = instance.tasks.find((other) => other.id === id);
    return task?.prepared?.duration ?? task?.duration ?? 1;
  };
  return plan
    .slice(0, -1)
    .some(
      (other) =>
        other.person === newest.person &&
        other.start < newest.start + shortest(newest.task) &&
        newest.start < other.start + shortest(other.task),
    );
}
