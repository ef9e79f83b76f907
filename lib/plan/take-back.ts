import type { Helper } from "@/lib/plan/crew";
import { sortTasks } from "@/lib/plan/sort-tasks";
import type { Task } from "@/lib/plan/task";
import type { Slot } from "@/lib/slot/launch";

/** What brings an earlier state of the plan back: the former versions of what changed, and what was not there. */
export type TakeBack = {
  put: Task[];
  remove: string[];
  /** The channels chosen before; absent when the choice was not touched. */
  channelIds?: string[];
  /** The crew before; absent when it was not touched. */
  crew?: Helper[];
  /** The slot before; absent when it did not move. */
  slot?: Pick<Slot, "slotAt" | "slotZone">;
};

/** Compares two states of one plan; empty lists when nothing changed. */
export function buildTakeBack(before: readonly Task[], after: readonly Task[]): TakeBack {
  const now = new Map(after.map((task) => [task.id, JSON.stringify(task)]));
  const known = new Set(before.map(({ id }) => id));
  return {
    put: before.filter((task) => now.get(task.id) !== JSON.stringify(task)),
    remove: after.filter(({ id }) => !known.has(id)).map(({ id }) => id),
  };
}

/** The plan with the changes taken back; tasks changed by others since then stay as they are now, unless named. */
export function applyTakeBack(tasks: readonly Task[], { put, remove }: TakeBack): Task[] {
  const former = new Map(put.map((task) => [task.id, task]));
  const kept = tasks.filter(({ id }) => !remove.includes(id) && !former.has(id));
  return sortTasks([...kept, ...put]);
}
