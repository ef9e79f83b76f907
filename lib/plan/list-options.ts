import type { CompiledInstance, CompiledTask } from "@/lib/plan/compile-instance";
import type { Placement } from "@/lib/plan/decode-order";
import { HOUR_END } from "@/lib/plan/post-value";
import { listStartSpans, startsWithin } from "@/lib/plan/start-minutes";
import type { TaskWindow } from "@/lib/plan/task-windows";

/** People who may do exactly the same open tasks; they are told apart only when the plan is written. */
export type PeopleClass = {
  people: number[];
  /** When each of them is free for good: every locked task has begun by now. Ascending. */
  freeFrom: number[];
};

/** One way to do a task. `who`: place of the class, −1 nobody (automatic), −2 somebody at a time that cannot matter. */
export type Option = { task: number; who: number; start: number; end: number; short: boolean; value: number };

export type Problem = {
  compiled: CompiledInstance;
  classes: PeopleClass[];
  /** By task: every way to do it that a best plan may need. */
  options: Option[][];
};

/** Before this many minutes ahead of T0 no work is priced, and longer tasks are not looked at minute by minute. */
export const LONG_MINUTES = 2000;

/** No one is counted busy with it: the option lies where no post can be. */
export const ELSEWHERE = -2;

/**
 * Every way in which a task can stand in a best plan. With `hourOnly` all ways outside the minutes in which posts are
 * worked on stand for one, which loses only rules: enough for a bound, and quick for windows of any width.
 */
export function listOptions(
  compiled: CompiledInstance,
  windows: readonly (TaskWindow | null)[],
  settled: ReadonlyMap<number, Placement>,
  hourOnly = false,
): Problem {
  const classes = findClasses(compiled, windows);
  const lister = new OptionLister(compiled, windows, classes);
  const first = firstWorkMinute(compiled, windows);
  const spans = hourOnly
    ? [{ from: first - longestDuration(compiled), to: HOUR_END }]
    : listStartSpans(compiled, windows, settled);
  const options = compiled.tasks.map((task) => {
    const placement = settled.get(task.index);
    if (placement !== undefined) return lister.settle(task, placement);
    if (hourOnly && task.duration > LONG_MINUTES) return lister.long(task);
    const listed = startsWithin(compiled, windows, task, spans).flatMap((start) => lister.at(task, start));
    if (!hourOnly) return listed;
    const inside = listed.filter(({ start, end }) => end > first && start < HOUR_END);
    const elsewhere = lister.elsewhere(task, first);
    return elsewhere === null ? inside : [...inside, elsewhere];
  });
  return { compiled, classes, options };
}

function longestDuration({ tasks }: CompiledInstance): number {
  return Math.max(0, ...tasks.map(({ duration }) => duration));
}

/** The first minute at which somebody can work on a post that is worth something. */
function firstWorkMinute({ tasks }: CompiledInstance, windows: readonly (TaskWindow | null)[]): number {
  const starts = tasks.flatMap((task) => {
    const window = windows[task.index];
    return window && task.values !== null ? [Math.max(window.earliest, -task.duration)] : [];
  });
  return Math.max(-LONG_MINUTES, Math.min(HOUR_END, ...starts));
}

function findClasses(compiled: CompiledInstance, windows: readonly (TaskWindow | null)[]): PeopleClass[] {
  const byTasks = new Map<string, PeopleClass>();
  compiled.people.forEach(({ busy }, person) => {
    const can = compiled.tasks.filter(
      (task) => windows[task.index] && !task.automatic && task.people.includes(person),
    );
    if (can.length === 0) return;
    const key = can.map(({ index }) => index).join();
    const found = byTasks.get(key) ?? { people: [], freeFrom: [] };
    byTasks.set(key, found);
    found.people.push(person);
    found.freeFrom.push(Math.max(Number.NEGATIVE_INFINITY, ...busy.map(({ end }) => end)));
  });
  const classes = [...byTasks.values()];
  for (const { freeFrom } of classes) freeFrom.sort((a, b) => a - b);
  return classes;
}

/** How many of a class are not held by what is locked. */
export function countFree({ freeFrom }: PeopleClass, minute: number): number {
  let free = 0;
  while (free < freeFrom.length && (freeFrom[free] as number) <= minute) free += 1;
  return free;
}

class OptionLister {
  readonly #compiled: CompiledInstance;
  readonly #windows: readonly (TaskWindow | null)[];
  readonly #classes: readonly PeopleClass[];
  readonly #mayDo: number[][];

  constructor(
    compiled: CompiledInstance,
    windows: readonly (TaskWindow | null)[],
    classes: readonly PeopleClass[],
  ) {
    this.#compiled = compiled;
    this.#windows = windows;
    this.#classes = classes;
    this.#mayDo = compiled.tasks.map((task) =>
      task.automatic
        ? [-1]
        : classes.flatMap(({ people }, who) => (task.people.includes(people[0] as number) ? [who] : [])),
    );
  }

  at(task: CompiledTask, start: number): Option[] {
    return this.#modes(task, start).flatMap(({ end, short }) => {
      const value = task.values?.[end] ?? 0;
      if (!this.#isAllowed(task, end) || (value === 0 && this.#isOnlyForValue(task))) return [];
      return (this.#mayDo[task.index] ?? [])
        .filter((who) => who < 0 || countFree(this.#classes[who] as PeopleClass, start) > 0)
        .map((who) => ({ task: task.index, who, start, end, short, value }));
    });
  }

  settle(task: CompiledTask, { start, end, person }: Placement): Option[] {
    const who = person < 0 ? -1 : this.#classes.findIndex(({ people }) => people.includes(person));
    const short = end - start < task.duration;
    return [{ task: task.index, who, start, end, short, value: 0 }];
  }

  /** A way to do the task before the first or after the last minute that can matter; it costs nobody anything. */
  elsewhere(task: CompiledTask, first: number): Option | null {
    const window = this.#windows[task.index];
    if (!window || this.#isOnlyForValue(task)) return null;
    const duration = task.shortDuration;
    const early = task.fixedStart ?? window.earliest;
    const late = task.fixedStart ?? window.latest - duration;
    const start = early + duration <= first ? early : late >= HOUR_END ? late : null;
    if (start === null) return null;
    return { task: task.index, who: ELSEWHERE, start, end: start + duration, short: false, value: 0 };
  }

  /** A task of days: the ways to end it at a minute with a value, and one for all others, which costs nobody anything. */
  long(task: CompiledTask): Option[] {
    const window = this.#windows[task.index];
    if (!window) return [];
    const ends = task.finishes.flatMap((end) => [end - task.duration, end - task.shortDuration]);
    const starts = [...new Set(ends)].filter(
      (start) => start >= window.earliest && (task.fixedStart === null || start === task.fixedStart),
    );
    const worth = starts.flatMap((start) => this.at(task, start)).filter(({ value }) => value > 0);
    if (this.#isOnlyForValue(task)) return worth;
    const { earliest: start } = window;
    const other = {
      task: task.index,
      who: ELSEWHERE,
      start,
      end: start + task.shortDuration,
      short: false,
      value: 0,
    };
    return [...worth, other];
  }

  #modes(task: CompiledTask, start: number): { end: number; short: boolean }[] {
    const { duration, shortDuration, preparedBy } = task;
    const long = { end: start + duration, short: false };
    const by = this.#compiled.tasks[preparedBy];
    if (by === undefined || shortDuration === duration) return [long];
    const short = { end: start + shortDuration, short: true };
    if (by.locked !== null) return [by.locked.end <= start ? short : long];
    const window = this.#windows[by.index];
    if (!window || start < earliestEnd(window, by)) return [long];
    return by.mandatory && window.latest <= start ? [short] : [short, long];
  }

  #isAllowed(task: CompiledTask, end: number): boolean {
    const platform = this.#compiled.platforms[task.platform];
    if (end > (this.#windows[task.index]?.latest ?? end)) return false;
    return (
      platform === undefined ||
      platform.lockedFinishes.every((other) => Math.abs(other - end) >= platform.minGap)
    );
  }

  /** An optional post nothing else hangs on: without value it would be in the plan for nothing. */
  #isOnlyForValue(task: CompiledTask): boolean {
    return (
      !task.mandatory &&
      [...task.followedBy, ...task.prepares].every((index) => this.#windows[index] === null)
    );
  }
}

function earliestEnd(window: TaskWindow, task: CompiledTask): number {
  return window.earliest + task.shortDuration;
}
