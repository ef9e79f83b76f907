import type { CompiledInstance, CompiledTask } from "@/lib/plan/compile-instance";
import type { Placement } from "@/lib/plan/decode-order";
import { canBringValue, leastDuration, type TaskWindow } from "@/lib/plan/task-windows";

/**
 * Mandatory tasks that may keep the place they have in `placements` without losing a best plan, by exchange: any plan
 * stays feasible, as good, no longer and no larger when all of them are moved there together. That takes tasks that
 * bring nothing, whose minutes nobody else can use, who delay nothing that waits for them, and who end by
 * `surelyUntil`, a minute before which no plan is over. Days before and after the hour are settled by it.
 */
export function settleWorthless(
  compiled: CompiledInstance,
  windows: readonly (TaskWindow | null)[],
  placements: readonly (Placement | null)[],
  surelyUntil: number,
): Map<number, Placement> {
  const settled = new Map<number, Placement>();
  for (const task of compiled.tasks) {
    const placement = placements[task.index];
    const window = windows[task.index];
    if (!placement || !window || !task.mandatory || canBringValue(compiled, windows, task)) continue;
    if (placement.start >= window.earliest && placement.end <= window.latest)
      settled.set(task.index, placement);
  }
  const exchange = new Exchange(compiled, windows, settled, surelyUntil);
  for (let dropped = true; dropped; ) {
    dropped = false;
    for (const [index, placement] of settled) {
      const task = compiled.tasks[index];
      if (task !== undefined && exchange.holds(task, placement)) continue;
      settled.delete(index);
      dropped = true;
    }
  }
  return settled;
}

class Exchange {
  readonly #compiled: CompiledInstance;
  readonly #windows: readonly (TaskWindow | null)[];
  readonly #settled: ReadonlyMap<number, Placement>;
  readonly #surelyUntil: number;

  constructor(
    compiled: CompiledInstance,
    windows: readonly (TaskWindow | null)[],
    settled: ReadonlyMap<number, Placement>,
    surelyUntil: number,
  ) {
    this.#compiled = compiled;
    this.#windows = windows;
    this.#settled = settled;
    this.#surelyUntil = surelyUntil;
  }

  holds(task: CompiledTask, placement: Placement): boolean {
    return (
      (placement.end <= this.#surelyUntil || this.#isSoonest(task, placement)) &&
      this.#waitsForNothingOpen(task, placement) &&
      this.#delaysNothing(task, placement) &&
      this.#isAlone(task, placement) &&
      this.#leavesPlatform(task, placement)
    );
  }

  /** No plan has the task finished earlier. */
  #isSoonest(task: CompiledTask, { start, end }: Placement): boolean {
    const window = this.#windows[task.index];
    return window?.earliest === start && end - start === leastDuration(this.#compiled, this.#windows, task);
  }

  /** All it waits for is locked, settled, or over by its start in every plan; so its duration is known too. */
  #waitsForNothingOpen(task: CompiledTask, { start }: Placement): boolean {
    const isOver = (index: number) => {
      const before = this.#compiled.tasks[index];
      if (before === undefined || before.locked !== null || this.#settled.has(index)) return true;
      const window = this.#windows[index];
      return !window || (before.mandatory && window.latest <= start);
    };
    const { shortDuration, duration, preparedBy } = task;
    const isPrepared = shortDuration === duration || preparedBy < 0 || isOver(preparedBy);
    return task.after.every(isOver) && isPrepared;
  }

  #delaysNothing(task: CompiledTask, placement: Placement): boolean {
    const isSoonest = this.#isSoonest(task, placement);
    const isInTime = (index: number) => {
      const window = this.#windows[index];
      return isSoonest || this.#settled.has(index) || !window || placement.end <= window.earliest;
    };
    return (
      task.followedBy.every(isInTime) &&
      task.prepares.every((index) => {
        const prepared = this.#compiled.tasks[index];
        const window = this.#windows[index];
        if (!prepared || !window || prepared.shortDuration === prepared.duration) return true;
        if (this.#settled.has(index) || !isInTime(index)) return this.#settled.has(index);
        // An appointment cannot start later when it turns out shorter; it has to be short in every plan.
        return (
          prepared.fixedStart === null || (this.#windows[task.index]?.latest ?? 0) <= prepared.fixedStart
        );
      })
    );
  }

  /** Nobody who could do something open is needed for it. */
  #isAlone(task: CompiledTask, { start, end, person }: Placement): boolean {
    if (person < 0) return true;
    return this.#compiled.tasks.every((other) => {
      const window = this.#windows[other.index];
      if (other === task || !window || this.#settled.has(other.index)) return true;
      if (other.automatic || !other.people.includes(person)) return true;
      return window.latest <= start || window.earliest >= end;
    });
  }

  /** Open posts of its platform keep their distance to it, and their place in the discount, whatever they do. */
  #leavesPlatform(task: CompiledTask, { end }: Placement): boolean {
    const platform = this.#compiled.platforms[task.platform];
    if (platform === undefined) return true;
    const own = this.#windows[task.index];
    return this.#compiled.tasks.every((other) => {
      const window = this.#windows[other.index];
      if (other === task || other.platform !== task.platform || !window) return true;
      if (this.#settled.has(other.index)) return true;
      const first = window.earliest + leastDuration(this.#compiled, this.#windows, other);
      if (window.latest + platform.minGap <= end) return true;
      const staysBefore = own !== null && own !== undefined && own.latest < first;
      return end + platform.minGap <= first && (platform.repeatFactor === 1 || staysBefore);
    });
  }
}
