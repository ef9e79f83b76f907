import { nowMinute } from "@/lib/plan/build-instance";
import { keepsRules, type Pins, placeTasks } from "@/lib/plan/place-tasks";
import type { PlanInput } from "@/lib/plan/plan-input";
import type { PlanRefusal } from "@/lib/plan/reason-text";
import { sortTasks } from "@/lib/plan/sort-tasks";
import { isPlanned, type Task } from "@/lib/plan/task";

export type SettledTasks = { ok: true; tasks: Task[] } | ({ ok: false } & PlanRefusal);

/**
 * Brings a changed plan back into order. What still fits stays where it is; only tasks in the way of the pinned one,
 * or waiting for one that moved, get a new place. When that is not enough, everything not locked is planned again.
 * Refused when a locked task is in the way: it is named.
 */
export function settleTasks(
  input: PlanInput,
  tasks: readonly Task[],
  pinnedId: string | null,
  done: ReadonlySet<string>,
): SettledTasks {
  const now = nowMinute(input);
  const isOver = (task: Task) =>
    done.has(task.id) || (task.id !== pinnedId && task.startMinute !== null && task.startMinute < now);
  const gone = new Set(tasks.filter(isOver).map(({ id }) => id));
  const placed = tasks.filter((task) => isPlanned(task) && !gone.has(task.id));
  const pinned = placed.find(({ id }) => id === pinnedId);
  const locked = placed.filter((task) => task.locked && task !== pinned);
  const obstacle = pinned && locked.find((task) => !fitTogether(input, [task, pinned], gone));
  if (obstacle) {
    return { ok: false, reason: "locked_conflict", title: obstacle.title, minute: obstacle.startMinute };
  }
  const held = pinned === undefined ? locked : [pinned, ...locked];
  for (const kept of [keepInOrder(input, held, placed, gone), held]) {
    const answer = placeTasks(input, tasks, { fixed: startsOf(kept), gone });
    if (answer.ok) return { ok: true, tasks: sortTasks(answer.tasks) };
  }
  const [other] = locked;
  return other === undefined
    ? { ok: false, reason: "in_past" }
    : { ok: false, reason: "locked_conflict", title: other.title, minute: other.startMinute };
}

/** The placed tasks that can stay: held ones, then appointments, then by what they bring; none that waits for a lost one. */
function keepInOrder(
  input: PlanInput,
  held: readonly Task[],
  placed: readonly Task[],
  gone: ReadonlySet<string>,
): Task[] {
  const kept = [...held];
  const rank = (task: Task) => (task.rule.fixedStart !== null ? Number.POSITIVE_INFINITY : task.expected);
  const candidates = placed
    .filter((task) => !held.includes(task))
    .sort((a, b) => compare(rank(b), rank(a)) || (a.startMinute ?? 0) - (b.startMinute ?? 0));
  for (const task of candidates) if (fitTogether(input, [...kept, task], gone)) kept.push(task);
  const lost = new Set(candidates.filter((task) => !kept.includes(task)).map(({ id }) => id));
  return withoutFollowers(kept, held, lost);
}

function withoutFollowers(kept: readonly Task[], held: readonly Task[], lost: Set<string>): Task[] {
  let staying = [...kept];
  for (let size = -1; size !== lost.size; ) {
    size = lost.size;
    staying = staying.filter((task) => {
      const waits = !held.includes(task) && task.rule.after.some((id) => lost.has(id));
      if (waits) lost.add(task.id);
      return !waits;
    });
  }
  return staying;
}

function fitTogether(input: PlanInput, tasks: readonly Task[], gone: Pins["gone"]): boolean {
  return keepsRules(input, tasks, { fixed: startsOf(tasks), gone });
}

function startsOf(tasks: readonly Task[]): Map<string, number> {
  return new Map(
    tasks.flatMap(({ id, startMinute }) => (startMinute === null ? [] : [[id, startMinute] as const])),
  );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
