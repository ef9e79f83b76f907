import { createDice } from "@/lib/plan/dice";
import type { Instance, InstanceTask, LockedEntry, PlanEntry } from "@/lib/plan/instance";

export type Replanning = {
  /** The hour as it was planned, and its plan. */
  instance: Instance;
  plan: readonly PlanEntry[];
  now: number;
  /** How many tasks are left to plan; those at the end of the list that nothing waits for are taken out. */
  open: number;
  seed: number;
};

/**
 * The rest of an hour under way: up to `now` the plan was carried out with slips and overruns, one task of a person
 * after the other, what runs is expected to end by that person's next appointment, and what was missed is given up.
 */
export function realisticReplanning({ instance, plan, now, open, seed }: Replanning): Instance {
  const dice = createDice(seed * 7919 + now);
  const people = [null, ...instance.people.map(({ id }) => id)];
  const locked = people.flatMap((person) => historyOf(instance, plan, person, now, dice));
  const done = new Set(locked.map(({ task }) => task));
  const isWanted = (task: InstanceTask) => isStillPossible(task, now) && !isIdleDraft(instance, task, done);
  const possible = instance.tasks.filter((task) => done.has(task.id) || isWanted(task));
  const kept = thinOut(possible, done, open);
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...instance,
    name: `${instance.name}-at-${now}`,
    now,
    tasks: kept.map((task) => ({
      ...task,
      after: task.after.filter((id) => ids.has(id)),
      prepared: task.prepared !== null && ids.has(task.prepared.by) ? task.prepared : null,
    })),
    locked,
  };
}

function historyOf(
  instance: Instance,
  plan: readonly PlanEntry[],
  person: string | null,
  now: number,
  dice: (sides: number) => number,
): LockedEntry[] {
  const taskOf = new Map(instance.tasks.map((task) => [task.id, task]));
  const mine = plan.filter((entry) => entry.person === person).sort((a, b) => a.start - b.start);
  const history: LockedEntry[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const [index, { task: id, start: planned }] of mine.entries()) {
    const task = taskOf.get(id) as InstanceTask;
    const isAppointment = task.fixedStart !== null;
    const start = isAppointment ? planned : Math.max(free, planned + (dice(3) === 0 ? dice(4) : 0));
    if (start > now) break;
    if (start < free) continue;
    const next = mine.slice(index + 1).find((entry) => taskOf.get(entry.task)?.fixedStart !== null);
    if (next !== undefined && start >= next.start) continue;
    const length = isAppointment ? task.duration : (task.prepared?.duration ?? task.duration) + dice(3);
    const end = Math.max(start + 1, Math.min(start + length, next?.start ?? Number.POSITIVE_INFINITY));
    history.push({ task: id, person, start, end });
    free = person === null ? free : end;
  }
  return history;
}

function isStillPossible({ fixedStart, earliest, latest, duration }: InstanceTask, now: number): boolean {
  const start = Math.max(fixedStart ?? earliest, now);
  return start + duration <= latest && (fixedStart ?? now) >= now;
}

/** A draft of a post that is out already. */
function isIdleDraft({ tasks }: Instance, { id }: InstanceTask, done: ReadonlySet<string>): boolean {
  const prepares = tasks.filter(({ prepared }) => prepared?.by === id);
  return prepares.length > 0 && prepares.every((task) => done.has(task.id));
}

/** Leaves `open` open tasks: what is mandatory or waited for stays, of the rest the last ones go. */
function thinOut(tasks: InstanceTask[], done: ReadonlySet<string>, open: number): InstanceTask[] {
  const gone = new Set<string>();
  const isOpen = ({ id }: InstanceTask) => !done.has(id) && !gone.has(id);
  for (const task of [...tasks].reverse()) {
    if (tasks.filter(isOpen).length <= open) break;
    const isNeeded = tasks.some(
      (other) => isOpen(other) && (other.after.includes(task.id) || other.prepared?.by === task.id),
    );
    if (isOpen(task) && task.optional && !isNeeded) gone.add(task.id);
  }
  return tasks.filter(({ id }) => !gone.has(id));
}
