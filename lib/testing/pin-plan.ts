import type { Instance, InstanceTask, PlanEntry } from "@/lib/plan/instance";

/**
 * The instance in which exactly this plan is left: it has a plan if and only if `plan` is feasible in the original.
 * Each named task becomes mandatory at its start for its person alone, every other open task becomes impossible.
 * So whatever solves instances also judges plans. `plan` names each task at most once, and none that is locked.
 */
export function pinPlan(instance: Instance, plan: readonly PlanEntry[]): Instance {
  const entryOf = new Map(plan.map((entry) => [entry.task, entry]));
  const locked = new Set(instance.locked.map(({ task }) => task));
  return {
    ...instance,
    people: instance.people.map(({ id, can }) => ({
      id,
      can: [...can, ...plan.filter(({ person }) => person === id).map(({ task }) => pinOf(task))],
    })),
    tasks: instance.tasks.map((task) => {
      if (locked.has(task.id)) return task;
      const entry = entryOf.get(task.id);
      return entry === undefined || isMisplaced(task, entry) ? impossible(task, entry) : pinned(task, entry);
    }),
  };
}

const pinOf = (task: string) => `pinned ${task}`;

/** What a pin could not express: another start than the appointment's, a person at automatic work. */
function isMisplaced(task: InstanceTask, { start, person }: PlanEntry): boolean {
  return (task.fixedStart !== null && task.fixedStart !== start) || (task.automatic && person !== null);
}

/** It cannot be done; when it must be, there is no plan. */
function impossible(task: InstanceTask, entry: PlanEntry | undefined): InstanceTask {
  return { ...task, latest: task.earliest, optional: task.optional && entry === undefined };
}

function pinned(task: InstanceTask, { start }: PlanEntry): InstanceTask {
  return { ...task, fixedStart: start, optional: false, needs: [...task.needs, pinOf(task.id)] };
}
