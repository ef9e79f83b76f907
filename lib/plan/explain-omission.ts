import { checkPlan } from "@/lib/plan/check-plan";
import type { Instance, InstanceTask, PlanEntry } from "@/lib/plan/instance";
import { plannedDuration } from "@/lib/plan/planned-duration";
import { HOUR_END, postValue } from "@/lib/plan/post-value";

/** Gains below this, relative to the plan's value (to 1 where it is smaller), count as none (format, 4). */
const VALUE_TOLERANCE = 1e-6;

/**
 * Why an optional task is not in a plan.
 * nobody: no one has all it needs · window: its window cannot hold it · predecessor: `task` is not done either ·
 * cap: the platform takes no more posts beside `tasks` · no use: it is no post, and nothing planned needs it ·
 * no value: it brings nothing at any minute its window leaves · spacing: at every minute with a value it would be too
 * close to `tasks` · displaced: where it would bring most, `tasks` stand in its way · no gain: it has room, and the
 * plan is worth no more with it · overlooked: the plan would be worth more with it.
 */
export type OmissionReason =
  | { kind: "nobody" | "window" | "no use" | "no value" | "no gain" | "overlooked" }
  | { kind: "predecessor"; task: string }
  | { kind: "cap" | "spacing" | "displaced"; tasks: string[] };

export type Omission = { task: string; reason: OmissionReason };

/** Why each optional task of the instance that is neither planned nor locked was left out, for any feasible plan. */
export function explainOmissions(instance: Instance, plan: readonly PlanEntry[]): Omission[] {
  const done = new Set([...plan, ...instance.locked].map(({ task }) => task));
  return instance.tasks
    .filter(({ id, optional }) => optional && !done.has(id))
    .map((task) => ({ task: task.id, reason: explainOmission(instance, plan, task) }));
}

/** Why one task is not in the plan: the first reason that holds, from the plainest to the finest. */
export function explainOmission(
  instance: Instance,
  plan: readonly PlanEntry[],
  task: InstanceTask,
): OmissionReason {
  const spans = listSpans(instance, plan);
  const able = instance.people.filter(({ can }) => task.needs.every((need) => can.includes(need)));
  if (!task.automatic && able.length === 0) return { kind: "nobody" };
  if (listStarts(instance, task, spans, []).length === 0) return { kind: "window" };
  const lost = task.after.find((id) => !spans.some((span) => span.task === id));
  if (lost !== undefined) return { kind: "predecessor", task: lost };
  const channel = instance.channels.find(({ id }) => id === task.channel);
  if (channel === undefined) return { kind: "no use" };
  const platform = instance.platforms.find(({ id }) => id === channel.platform);
  const posts = spans.filter((span) => span.platform === channel.platform);
  if (platform !== undefined && platform.cap !== null && posts.length >= platform.cap) {
    return { kind: "cap", tasks: posts.map((post) => post.task) };
  }
  const starts = listStarts(instance, task, spans, task.after)
    .map((span) => ({ ...span, value: postValue(channel, span.end) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.start - b.start);
  if (starts.length === 0) return { kind: "no value" };
  const gap = platform?.minGap ?? 0;
  const tooClose = (end: number) => posts.filter((post) => Math.abs(post.end - end) < gap);
  const spaced = starts.filter(({ end }) => tooClose(end).length === 0);
  if (spaced.length === 0)
    return { kind: "spacing", tasks: nameAll(starts.flatMap(({ end }) => tooClose(end))) };
  return explainAmong(
    instance,
    plan,
    task,
    spans,
    able.map(({ id }) => id),
    spaced,
  );
}

type Span = { task: string; person: string | null; start: number; end: number; platform: string | null };

/** What remains is the people: whether somebody is free at a minute with a value, and whether it would pay. */
function explainAmong(
  instance: Instance,
  plan: readonly PlanEntry[],
  task: InstanceTask,
  spans: readonly Span[],
  able: readonly string[],
  starts: readonly { start: number; end: number }[],
): OmissionReason {
  const before = checkPlan(instance, plan).value ?? 0;
  const inTheWay = (person: string | null, { start, end }: { start: number; end: number }) =>
    spans.filter((span) => person !== null && span.person === person && span.start < end && start < span.end);
  const people = task.automatic ? [null] : able;
  let hasRoom = false;
  for (const at of starts) {
    for (const person of people) {
      if (inTheWay(person, at).length > 0) continue;
      const added = checkPlan(instance, [...plan, { task: task.id, person, start: at.start }]);
      if (!added.feasible) continue;
      hasRoom = true;
      if ((added.value ?? 0) > before + VALUE_TOLERANCE * Math.max(1, before)) return { kind: "overlooked" };
    }
  }
  const [best] = starts;
  if (hasRoom || best === undefined) return { kind: "no gain" };
  const [fewest] = people.map((person) => inTheWay(person, best)).sort((a, b) => a.length - b.length);
  return { kind: "displaced", tasks: nameAll(fewest ?? []) };
}

function nameAll(spans: readonly Span[]): string[] {
  return [...new Set(spans.map(({ task }) => task))];
}

function listSpans(instance: Instance, plan: readonly PlanEntry[]): Span[] {
  const platformOf = (id: string) => {
    const channel = instance.tasks.find((task) => task.id === id)?.channel;
    return instance.channels.find((other) => other.id === channel)?.platform ?? null;
  };
  const locked = instance.locked.map((entry) => ({ ...entry, platform: platformOf(entry.task) }));
  const planned = plan.flatMap(({ task, person, start }): Span[] => {
    const duration = plannedDuration(instance, plan, task);
    return duration === null
      ? []
      : [{ task, person, start, end: start + duration, platform: platformOf(task) }];
  });
  return [...locked, ...planned];
}

/** The spans the task could have by its own window, after what it waits for; only those that touch the hour matter for a value. */
function listStarts(
  instance: Instance,
  task: InstanceTask,
  spans: readonly Span[],
  after: readonly string[],
): { start: number; end: number }[] {
  let earliest = Math.max(task.earliest, instance.now ?? task.earliest, task.fixedStart ?? task.earliest);
  for (const span of spans) if (after.includes(span.task)) earliest = Math.max(earliest, span.end);
  if (task.fixedStart !== null && task.fixedStart < earliest) return [];
  const preparedAt = spans.find((span) => span.task === task.prepared?.by)?.end;
  const spanAt = (start: number) => {
    const isShort = task.prepared !== null && preparedAt !== undefined && preparedAt <= start;
    return {
      start,
      end: start + (isShort && task.prepared !== null ? task.prepared.duration : task.duration),
    };
  };
  const starts = task.fixedStart === null ? startsFrom(earliest, task) : [task.fixedStart];
  return starts.map(spanAt).filter(({ end }) => end <= task.latest);
}

/** The first and the last start of the window, for whether it holds the task at all, and those from which it ends in the hour. */
function startsFrom(earliest: number, { latest, duration, prepared }: InstanceTask): number[] {
  const starts = [earliest, latest - duration];
  for (let end = 0; end <= HOUR_END; end += 1) {
    starts.push(end - duration, end - (prepared?.duration ?? duration));
  }
  return [...new Set(starts)].filter((start) => start >= earliest);
}
