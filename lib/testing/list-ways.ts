import type { Instance, InstanceChannel, InstanceTask } from "@/lib/plan/instance";

/**
 * One way to deal with a task: leave it out (`isDone` false, times without meaning), or do it with that person from
 * that start, taking the prepared time or not. A locked task has one way, its history.
 */
export type Way = {
  task: InstanceTask;
  isDone: boolean;
  isLocked: boolean;
  person: string | null;
  start: number;
  finish: number;
  isPrepared: boolean;
  /** Platform of the post; null when the task is none. */
  platform: string | null;
  /** v(c) of the format, without any discount. */
  worth: number;
};

/** Every way that keeps the rules which concern the task alone: window, now, appointment, abilities, mandatory. */
export function listWays(instance: Instance, task: InstanceTask): Way[] {
  const channel = instance.channels.find(({ id }) => id === task.channel) ?? null;
  const platform = channel?.platform ?? null;
  const history = instance.locked.find((entry) => entry.task === task.id);
  const base = { task, platform, isLocked: false, isPrepared: false };
  if (history !== undefined) {
    const { person, start, end } = history;
    return [
      { ...base, isDone: true, isLocked: true, person, start, finish: end, worth: worthAt(channel, end) },
    ];
  }
  const ways: Way[] = [];
  if (task.optional) ways.push({ ...base, isDone: false, person: null, start: 0, finish: 0, worth: 0 });
  const able = instance.people.filter(({ can }) => task.needs.every((need) => can.includes(need)));
  const doers = task.automatic ? [null] : able.map(({ id }) => id);
  const lengths = [{ minutes: task.duration, isPrepared: false }];
  if (task.prepared !== null) lengths.push({ minutes: task.prepared.duration, isPrepared: true });
  for (const { minutes, isPrepared } of lengths) {
    for (let start = firstStart(instance, task); start + minutes <= task.latest; start += 1) {
      if (task.fixedStart !== null && start !== task.fixedStart) continue;
      const finish = start + minutes;
      const worth = worthAt(channel, finish);
      for (const person of doers)
        ways.push({ ...base, isDone: true, person, start, finish, isPrepared, worth });
    }
  }
  return ways;
}

function firstStart({ now }: Instance, { earliest }: InstanceTask): number {
  return now === null ? earliest : Math.max(now, earliest);
}

function worthAt(channel: InstanceChannel | null, finish: number): number {
  if (channel === null || finish < 0 || finish > 60) return 0;
  let multiplier = 1;
  for (const [from, value] of channel.online) if (from <= finish) multiplier = value;
  const all = channel.followers * channel.reach * channel.click * channel.recommend;
  return all * multiplier * (1 - 2 ** (-(60 - finish) / channel.halfLife));
}

/** Whether two ways of different tasks may stand in one plan, as far as a rule concerns two tasks at a time. */
export function canStandTogether(instance: Instance, a: Way, b: Way): boolean {
  if (a.isLocked && b.isLocked) return true;
  return followsRules(a, b) && followsRules(b, a) && !isDoubleWork(a, b) && keepsDistance(instance, a, b);
}

/** `way` against one task it may wait for or be prepared by. History waits for nothing. */
function followsRules(way: Way, other: Way): boolean {
  if (way.isLocked || !way.isDone) return true;
  const isReady = other.isDone && other.finish <= way.start;
  if (way.task.after.includes(other.task.id) && !isReady) return false;
  return way.task.prepared?.by !== other.task.id || way.isPrepared === isReady;
}

function isDoubleWork(a: Way, b: Way): boolean {
  if (!a.isDone || !b.isDone || a.person === null || a.person !== b.person) return false;
  return a.start < b.finish && b.start < a.finish;
}

function keepsDistance(instance: Instance, a: Way, b: Way): boolean {
  if (!a.isDone || !b.isDone || a.platform === null || a.platform !== b.platform) return true;
  const minGap = instance.platforms.find(({ id }) => id === a.platform)?.minGap ?? 0;
  return Math.abs(a.finish - b.finish) >= minGap;
}
