import type { Instance } from "@/lib/plan/instance";
import { HOUR_END, postValue } from "@/lib/plan/post-value";

/** One task with its references turned into places in the lists, and its value by finish minute. */
export type CompiledTask = {
  index: number;
  duration: number;
  /** With the preparation done; equal to `duration` where there is none. */
  shortDuration: number;
  /** Place of the preparing task, −1 for none. */
  preparedBy: number;
  /** Tasks this one prepares. */
  prepares: number[];
  /** Not before this minute: own window, now, and what must come first, each at its quickest. */
  earliest: number;
  latest: number;
  fixedStart: number | null;
  /** −1: not a post. */
  platform: number;
  /** Value by finish minute 0 … 60; null where it is 0 throughout. */
  values: Float64Array | null;
  /** Finish minutes with a value, best first, earlier first among equals. */
  finishes: number[];
  /** People who may do it, those with the fewest abilities first, so that versatile people stay free. */
  people: number[];
  automatic: boolean;
  /** Must be in a plan: not optional, or something mandatory waits for it. */
  mandatory: boolean;
  after: number[];
  /** Tasks that wait for this one. */
  followedBy: number[];
  locked: { start: number; end: number } | null;
};

export type CompiledPlatform = {
  minGap: number;
  cap: number | null;
  repeatFactor: number;
  /** Finish minutes of locked posts, ascending. */
  lockedFinishes: number[];
};

export type CompiledInstance = {
  tasks: CompiledTask[];
  platforms: CompiledPlatform[];
  people: { id: string; busy: { start: number; end: number }[] }[];
  /** Value of what is locked; no plan changes it. */
  lockedValue: number;
};

/** Turns a valid instance into the form the planner works on. */
export function compileInstance(instance: Instance): CompiledInstance {
  const taskAt = new Map(instance.tasks.map(({ id }, index) => [id, index]));
  const lockedOf = new Map(instance.locked.map((entry) => [entry.task, entry]));
  const tasks = instance.tasks.map((_, index) => compileTask(instance, index, taskAt));
  for (const task of tasks) {
    const entry = lockedOf.get(instance.tasks[task.index]?.id ?? "");
    if (entry !== undefined) task.locked = { start: entry.start, end: entry.end };
    if (task.preparedBy >= 0) tasks[task.preparedBy]?.prepares.push(task.index);
    for (const before of task.after) tasks[before]?.followedBy.push(task.index);
  }
  spreadMandatory(tasks);
  raiseEarliest(tasks);
  const platforms = instance.platforms.map((platform, place) => ({
    minGap: platform.minGap,
    cap: platform.cap,
    repeatFactor: platform.repeatFactor,
    lockedFinishes: tasks
      .flatMap((task) => (task.platform === place && task.locked !== null ? [task.locked.end] : []))
      .sort((a, b) => a - b),
  }));
  const people = instance.people.map(({ id }) => ({
    id,
    busy: instance.locked.filter(({ person }) => person === id).map(({ start, end }) => ({ start, end })),
  }));
  return { tasks, platforms, people, lockedValue: lockedValueOf(tasks, platforms) };
}

function compileTask(instance: Instance, index: number, taskAt: Map<string, number>): CompiledTask {
  const task = instance.tasks[index];
  if (task === undefined) throw new RangeError(`no task ${index}`);
  const channel = instance.channels.find(({ id }) => id === task.channel);
  const values = Float64Array.from({ length: HOUR_END + 1 }, (_, finish) =>
    channel === undefined ? 0 : postValue(channel, finish),
  );
  const finishes = sortFinishes(values);
  return {
    index,
    duration: task.duration,
    shortDuration: task.prepared?.duration ?? task.duration,
    preparedBy: task.prepared === null ? -1 : (taskAt.get(task.prepared.by) ?? -1),
    prepares: [],
    earliest: Math.max(task.earliest, instance.now ?? task.earliest),
    latest: task.latest,
    fixedStart: task.fixedStart,
    platform: instance.platforms.findIndex(({ id }) => id === channel?.platform),
    values: finishes.length === 0 ? null : values,
    finishes,
    people: instance.people
      .map((person, place) => ({ place, can: person.can }))
      .filter(({ can }) => task.needs.every((need) => can.includes(need)))
      .sort((a, b) => a.can.length - b.can.length || a.place - b.place)
      .map(({ place }) => place),
    automatic: task.automatic,
    mandatory: !task.optional,
    after: [...new Set(task.after.map((id) => taskAt.get(id) ?? -1))],
    followedBy: [],
    locked: null,
  };
}

/** Finish minutes with a value, best first, earlier first among equals. */
export function sortFinishes(values: Float64Array): number[] {
  return [...values.keys()]
    .filter((finish) => (values[finish] ?? 0) > 0)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}

function spreadMandatory(tasks: CompiledTask[]): void {
  const open = tasks.filter((task) => task.mandatory && task.locked === null);
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    for (const index of task.after) {
      const before = tasks[index];
      if (before === undefined || before.mandatory || before.locked !== null) continue;
      before.mandatory = true;
      open.push(before);
    }
  }
}

/** Raises every earliest start to what the tasks before it allow at best; the graph has no cycle. */
function raiseEarliest(tasks: CompiledTask[]): void {
  const settled = new Set<number>();
  const settle = (task: CompiledTask): void => {
    if (settled.has(task.index)) return;
    settled.add(task.index);
    if (task.locked !== null) return;
    for (const index of task.after) {
      const before = tasks[index];
      if (before === undefined) continue;
      settle(before);
      task.earliest = Math.max(task.earliest, earliestFinish(before));
    }
  };
  for (const task of tasks) settle(task);
}

/** The earliest minute at which the task can be finished. */
export function earliestFinish(task: CompiledTask): number {
  if (task.locked !== null) return task.locked.end;
  return Math.max(task.earliest, task.fixedStart ?? task.earliest) + task.shortDuration;
}

function lockedValueOf(tasks: CompiledTask[], platforms: CompiledPlatform[]): number {
  let total = 0;
  for (const { locked, values, platform } of tasks) {
    const rules = platforms[platform];
    if (locked === null || values === null || rules === undefined) continue;
    const rank = rules.lockedFinishes.filter((finish) => finish < locked.end).length;
    total += (values[locked.end] ?? 0) * rules.repeatFactor ** rank;
  }
  return total;
}
