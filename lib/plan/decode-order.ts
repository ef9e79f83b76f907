import type { CompiledInstance, CompiledTask } from "@/lib/plan/compile-instance";
import { Timeline } from "@/lib/plan/timeline";

/** A placed task. `person` is a place in the list of people, −1 for an automatic task. */
export type Placement = { start: number; end: number; person: number };

export type DecodedPlan = {
  /** By place of the task; null: not in the plan (or locked). */
  placements: (Placement | null)[];
  /** Mandatory tasks that found no place; the plan is feasible when there are none. */
  missing: number[];
  value: number;
  /** −Infinity for an empty plan. */
  finish: number;
  count: number;
};

/**
 * Builds a plan by placing tasks in the given order, each at the feasible start with the best value (the earliest
 * among equals), what it waits for first. Tasks that bring nothing and that nothing needs are left out.
 * A plan without missing tasks keeps every rule of the format.
 */
export function decodeOrder(compiled: CompiledInstance, order: readonly number[]): DecodedPlan {
  const decoder = new Decoder(compiled);
  for (const index of order) decoder.offer(index);
  return decoder.finish();
}

class Decoder {
  readonly #compiled: CompiledInstance;
  readonly #placements: (Placement | null)[];
  readonly #timelines: Timeline[];
  /** Planned posts by platform, in no order. */
  readonly #posts: { finish: number; task: CompiledTask }[][];
  readonly #failed: Set<number> = new Set();

  constructor(compiled: CompiledInstance) {
    this.#compiled = compiled;
    this.#placements = compiled.tasks.map(() => null);
    this.#timelines = compiled.people.map(({ busy }) => {
      const timeline = new Timeline();
      for (const { start, end } of busy) timeline.add(start, end);
      return timeline;
    });
    this.#posts = compiled.platforms.map(() => []);
  }

  /** Places the task unless it would be in the plan for nothing. */
  offer(index: number): void {
    const task = this.#compiled.tasks[index];
    if (task === undefined) return;
    const prepares = task.prepares.some((other) => this.#isOpen(other));
    if (task.mandatory || task.values !== null || prepares) this.#place(task);
  }

  finish(): DecodedPlan {
    this.#prune();
    const missing: number[] = [];
    let finish = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (const task of this.#compiled.tasks) {
      const placement = this.#placements[task.index];
      if (placement) {
        finish = Math.max(finish, placement.end);
        count += 1;
      } else if (task.mandatory && task.locked === null) missing.push(task.index);
    }
    let value = this.#compiled.lockedValue;
    for (let platform = 0; platform < this.#posts.length; platform += 1)
      value += this.#platformValue(platform);
    return { placements: this.#placements, missing, value, finish, count };
  }

  #isOpen(index: number): boolean {
    return this.#compiled.tasks[index]?.locked === null && this.#placements[index] === null;
  }

  #endOf(index: number): number | null {
    return this.#placements[index]?.end ?? this.#compiled.tasks[index]?.locked?.end ?? null;
  }

  #place(task: CompiledTask): boolean {
    if (task.locked !== null || this.#placements[task.index] !== null) return true;
    if (this.#failed.has(task.index)) return false;
    const before = task.preparedBy >= 0 ? this.#compiled.tasks[task.preparedBy] : undefined;
    if (before?.mandatory) this.#place(before);
    let from = task.earliest;
    for (const index of task.after) {
      const predecessor = this.#compiled.tasks[index];
      if (predecessor === undefined || !this.#place(predecessor)) return this.#fail(task);
      from = Math.max(from, this.#endOf(index) ?? from);
    }
    const placement =
      (task.values === null ? null : this.#findBest(task, from)) ??
      (task.values === null || task.mandatory ? this.#findEarliest(task, from) : null);
    if (placement === null) return this.#fail(task);
    this.#record(task, placement);
    return true;
  }

  #fail(task: CompiledTask): false {
    this.#failed.add(task.index);
    return false;
  }

  #record(task: CompiledTask, placement: Placement): void {
    this.#placements[task.index] = placement;
    if (placement.person >= 0) this.#timelines[placement.person]?.add(placement.start, placement.end);
    if (task.platform >= 0) this.#posts[task.platform]?.push({ finish: placement.end, task });
  }

  /** The duration the format prescribes for a start: short once the preparation is finished. */
  #durationAt(task: CompiledTask, start: number): number {
    const preparedAt = task.preparedBy >= 0 ? this.#endOf(task.preparedBy) : null;
    return preparedAt !== null && preparedAt <= start ? task.shortDuration : task.duration;
  }

  /** The feasible finish with the best gain; null when none brings anything. */
  #findBest(task: CompiledTask, from: number): Placement | null {
    const posts = this.#posts[task.platform];
    if (posts === undefined || task.values === null || !this.#allowsAnother(task)) return null;
    // The first post of a platform, and every post without a discount, is worth its own value.
    const alone = posts.length === 0 && this.#compiled.platforms[task.platform]?.lockedFinishes.length === 0;
    const plain = alone || this.#compiled.platforms[task.platform]?.repeatFactor === 1;
    const before = plain ? 0 : this.#platformValue(task.platform);
    let best: Placement | null = null;
    let bestGain = 0;
    for (const finish of task.finishes) {
      // No gain exceeds the own value; once that is not above the best gain, the rest cannot be.
      if ((task.values[finish] ?? 0) <= bestGain) break;
      if (finish - task.shortDuration < from) continue;
      const placement = this.#tryFinish(task, finish, from);
      if (placement === null) continue;
      if (plain) return placement;
      const gain = this.#valueWith(task, finish) - before;
      if (gain > bestGain) {
        best = placement;
        bestGain = gain;
      }
    }
    return best;
  }

  #tryFinish(task: CompiledTask, finish: number, from: number): Placement | null {
    const { duration, shortDuration } = task;
    if (shortDuration !== duration && this.#durationAt(task, finish - shortDuration) === shortDuration) {
      const placement = this.#tryStart(task, finish - shortDuration, shortDuration, from);
      if (placement !== null) return placement;
    }
    if (this.#durationAt(task, finish - duration) !== duration) return null;
    return this.#tryStart(task, finish - duration, duration, from);
  }

  #tryStart(task: CompiledTask, start: number, duration: number, from: number): Placement | null {
    const end = start + duration;
    if (start < from || end > task.latest || (task.fixedStart !== null && start !== task.fixedStart))
      return null;
    if (!this.#keepsGap(task, end) || !this.#keepsPrepared(task, end)) return null;
    if (task.automatic) return { start, end, person: -1 };
    for (const person of task.people) {
      if (this.#timelines[person]?.isFree(start, end)) return { start, end, person };
    }
    return null;
  }

  /** The earliest feasible start, whatever it is worth. */
  #findEarliest(task: CompiledTask, from: number): Placement | null {
    if (!this.#allowsAnother(task)) return null;
    if (task.fixedStart !== null) {
      return this.#tryStart(task, task.fixedStart, this.#durationAt(task, task.fixedStart), from);
    }
    let start = from;
    while (start + task.shortDuration <= task.latest) {
      const duration = this.#durationAt(task, start);
      const placement = this.#tryStart(task, start, duration, from);
      if (placement !== null) return placement;
      start = Math.max(start + 1, this.#nextFree(task, start, Math.min(duration, task.shortDuration)));
    }
    return null;
  }

  /** A minute before which nobody who may do the task has room for it. */
  #nextFree(task: CompiledTask, start: number, duration: number): number {
    if (task.automatic) return start;
    let next = Number.POSITIVE_INFINITY;
    for (const person of task.people) {
      next = Math.min(next, this.#timelines[person]?.firstFree(start, duration) ?? next);
    }
    return next;
  }

  #allowsAnother(task: CompiledTask): boolean {
    const platform = this.#compiled.platforms[task.platform];
    if (platform === undefined || platform.cap === null) return true;
    return (this.#posts[task.platform]?.length ?? 0) + platform.lockedFinishes.length < platform.cap;
  }

  #keepsGap(task: CompiledTask, end: number): boolean {
    const platform = this.#compiled.platforms[task.platform];
    if (platform === undefined || platform.minGap === 0) return true;
    // Plain loops: this is the innermost question of the whole search.
    for (const { finish } of this.#posts[task.platform] ?? []) {
      if (Math.abs(finish - end) < platform.minGap) return false;
    }
    for (const finish of platform.lockedFinishes) if (Math.abs(finish - end) < platform.minGap) return false;
    return true;
  }

  /** A preparation that comes after its task was placed must not shorten it behind its back. */
  #keepsPrepared(task: CompiledTask, end: number): boolean {
    return task.prepares.every((index) => {
      const placed = this.#placements[index];
      const prepared = this.#compiled.tasks[index];
      if (!placed || prepared === undefined || prepared.shortDuration === prepared.duration) return true;
      return end > placed.start;
    });
  }

  #valueWith(task: CompiledTask, finish: number): number {
    const posts = this.#posts[task.platform];
    if (posts === undefined) return 0;
    posts.push({ finish, task });
    const value = this.#platformValue(task.platform);
    posts.pop();
    return value;
  }

  #platformValue(index: number): number {
    const platform = this.#compiled.platforms[index];
    const posts = this.#posts[index];
    if (platform === undefined || posts === undefined) return 0;
    let total = 0;
    for (const { finish, task } of posts) {
      const value = task.values?.[finish] ?? 0;
      if (value === 0) continue;
      if (platform.repeatFactor === 1) {
        total += value;
        continue;
      }
      let rank = 0;
      for (const other of posts) if (other.finish < finish) rank += 1;
      for (const other of platform.lockedFinishes) if (other < finish) rank += 1;
      total += value * platform.repeatFactor ** rank;
    }
    return total;
  }

  /** Takes out, again and again, what is optional, brings nothing and is needed by nothing planned. */
  #prune(): void {
    const { tasks } = this.#compiled;
    for (let pruned = true; pruned; ) {
      pruned = false;
      for (const task of tasks) {
        const placement = this.#placements[task.index];
        if (!placement || task.mandatory || task.values !== null || this.#isNeeded(task, placement)) continue;
        this.#placements[task.index] = null;
        // A post that is not made discounts no other.
        const posts = this.#posts[task.platform];
        if (posts !== undefined) this.#posts[task.platform] = posts.filter((post) => post.task !== task);
        pruned = true;
      }
    }
  }

  #isNeeded(task: CompiledTask, { end }: Placement): boolean {
    return (
      task.followedBy.some((index) => this.#placements[index] !== null) ||
      task.prepares.some((index) => {
        const placed = this.#placements[index];
        const prepared = this.#compiled.tasks[index];
        return placed && prepared && prepared.shortDuration < prepared.duration && placed.start >= end;
      })
    );
  }
}
