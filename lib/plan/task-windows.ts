import type { CompiledInstance, CompiledTask } from "@/lib/plan/compile-instance";

/** When a task can stand in a plan at all: start not before `earliest`, finish not after `latest`. */
export type TaskWindow = { earliest: number; latest: number };

/**
 * The window of every task, tightened by what must come before and after it; null for what is locked, cannot be done,
 * or would be in a plan for nothing. No best plan (value, then finish, then count) is lost by it. `lastFinish`
 * asks only for plans that are over by then. A null for a mandatory task proves that there is no such plan.
 */
export function findWindows(
  compiled: CompiledInstance,
  lastFinish = Number.POSITIVE_INFINITY,
): (TaskWindow | null)[] {
  const { tasks } = compiled;
  const order = predecessorsFirst(tasks);
  const windows = tasks.map((task): TaskWindow | null => {
    if (task.locked !== null) return null;
    const ownLatest =
      task.fixedStart === null ? task.latest : Math.min(task.latest, task.fixedStart + task.duration);
    return { earliest: task.earliest, latest: Math.min(ownLatest, lastFinish) };
  });
  for (const task of [...order].reverse()) lowerLatest(compiled, windows, task);
  for (const task of order) raiseEarliest(compiled, windows, task);
  for (const task of [...order].reverse())
    if (isPointless(compiled, windows, task)) windows[task.index] = null;
  return windows;
}

/** Tasks in an order in which everything stands behind what it waits for or is prepared by. */
export function predecessorsFirst(tasks: readonly CompiledTask[]): CompiledTask[] {
  const seen = new Set<number>();
  const order: CompiledTask[] = [];
  const visit = (task: CompiledTask | undefined): void => {
    if (task === undefined || seen.has(task.index)) return;
    seen.add(task.index);
    for (const before of task.after) visit(tasks[before]);
    visit(tasks[task.preparedBy]);
    order.push(task);
  };
  for (const task of tasks) visit(task);
  return order;
}

/** The shortest time the task can take. */
export function leastDuration(
  compiled: CompiledInstance,
  windows: readonly (TaskWindow | null)[],
  task: CompiledTask,
) {
  const by = compiled.tasks[task.preparedBy];
  const canBePrepared = by !== undefined && (by.locked !== null || windows[by.index] !== null);
  return canBePrepared ? task.shortDuration : task.duration;
}

function lowerLatest({ tasks }: CompiledInstance, windows: (TaskWindow | null)[], task: CompiledTask): void {
  const window = windows[task.index];
  if (!window) return;
  for (const index of task.followedBy) {
    const follower = tasks[index];
    const room = windows[index];
    if (!follower?.mandatory || !room) continue;
    const lastStart = follower.fixedStart ?? room.latest - follower.shortDuration;
    window.latest = Math.min(window.latest, lastStart);
  }
}

function raiseEarliest(compiled: CompiledInstance, windows: (TaskWindow | null)[], task: CompiledTask): void {
  const window = windows[task.index];
  if (!window) return;
  const { tasks, platforms } = compiled;
  for (const index of task.after) {
    const before = tasks[index];
    const room = windows[index];
    if (before === undefined || before.locked !== null) continue;
    if (!room) {
      windows[task.index] = null;
      return;
    }
    window.earliest = Math.max(window.earliest, room.earliest + leastDuration(compiled, windows, before));
  }
  const { fixedStart } = task;
  const isTooLate = fixedStart !== null && fixedStart < window.earliest;
  if (fixedStart !== null) window.earliest = Math.max(window.earliest, fixedStart);
  const platform = platforms[task.platform];
  const isFull =
    platform !== undefined && platform.cap !== null && platform.lockedFinishes.length >= platform.cap;
  const isNobodys = !task.automatic && task.people.length === 0;
  const least = leastDuration(compiled, windows, task);
  if (isTooLate || isFull || isNobodys || window.earliest + least > window.latest) windows[task.index] = null;
}

/** Optional, worth nothing at any finish it can have, and of no use to a task that is not. */
function isPointless(
  compiled: CompiledInstance,
  windows: readonly (TaskWindow | null)[],
  task: CompiledTask,
): boolean {
  const window = windows[task.index];
  if (!window || task.mandatory || canBringValue(compiled, windows, task)) return false;
  const { tasks } = compiled;
  const isUseful = (index: number) => windows[index] !== null && tasks[index]?.locked === null;
  return !(
    task.followedBy.some(isUseful) ||
    task.prepares.some((index) => {
      const prepared = tasks[index];
      return prepared !== undefined && prepared.shortDuration < prepared.duration && isUseful(index);
    })
  );
}

/** Whether some finish the window allows is worth something. */
export function canBringValue(
  compiled: CompiledInstance,
  windows: readonly (TaskWindow | null)[],
  task: CompiledTask,
): boolean {
  const window = windows[task.index];
  if (!window) return false;
  const first = window.earliest + leastDuration(compiled, windows, task);
  return task.finishes.some((finish) => finish >= first && finish <= window.latest);
}
