import type { LaunchState } from "@/lib/launch/launch-state";
import { WRITER } from "@/lib/plan/crew";
import type { Instance, InstanceTask, PlanEntry } from "@/lib/plan/instance";

type Span = { start: number; end: number };

/**
 * What happens when nothing is planned anew: everybody does their tasks in the order in which they stand, none before
 * its minute, each as soon as hands are free and what it waits for is done. Platforms' distances are not waited for, so
 * it is worth at least what would really happen.
 */
export function leaveRest(instance: Instance, { tasks: states }: Pick<LaunchState, "tasks">): PlanEntry[] {
  const standing = new Map(states.map((own) => [own.taskId, own]));
  const locked = new Set(instance.locked.map(({ task }) => task));
  const open = instance.tasks.filter(({ id }) => !locked.has(id));
  const startOf = ({ id, fixedStart }: InstanceTask) => fixedStart ?? standing.get(id)?.startMinute ?? 0;
  const ends = new Map(instance.locked.map(({ task, end }) => [task, end]));
  const busy = new Map<string, Span[]>();
  const occupy = (person: string | null, span: Span) => {
    if (person !== null) busy.set(person, [...(busy.get(person) ?? []), span]);
  };
  for (const { person, start, end } of instance.locked) occupy(person, { start, end });
  const plan: PlanEntry[] = [];
  const place = (task: InstanceTask, wanted: number) => {
    const person = task.automatic ? null : (standing.get(task.id)?.assignee ?? WRITER);
    const isFixed = task.fixedStart !== null;
    const start = isFixed ? wanted : firstFree(busy.get(person ?? "") ?? [], wanted, task.duration);
    occupy(person, { start, end: start + task.duration });
    ends.set(task.id, start + task.duration);
    plan.push({ task: task.id, person, start });
  };
  const order = [...open].sort((a, b) => startOf(a) - startOf(b));
  for (const task of order) if (task.fixedStart !== null) place(task, task.fixedStart);
  for (const task of order) {
    if (task.fixedStart !== null) continue;
    const ready = Math.max(
      ...task.after.map((id) => ends.get(id) ?? Number.NEGATIVE_INFINITY),
      instance.now ?? 0,
    );
    place(task, Math.max(startOf(task), ready));
  }
  return plan;
}

/** The first minute from `wanted` on at which nothing else occupies the person for so long. */
function firstFree(busy: readonly Span[], wanted: number, duration: number): number {
  let start = wanted;
  for (const span of [...busy].sort((a, b) => a.start - b.start)) {
    if (span.start < start + duration && span.end > start) start = span.end;
  }
  return start;
}
