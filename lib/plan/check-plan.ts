import type { Instance, InstanceChannel, InstanceTask, LockedEntry } from "@/lib/plan/instance";

export type CheckedPlan = {
  feasible: boolean;
  /** One sentence for each rule that is broken. */
  problems: string[];
  /** Of planned and locked posts together; null when the plan names a task or a start that does not exist. */
  value: number | null;
  lockedValue: number;
  /** Largest finish of the planned tasks; null for an empty plan. */
  finish: number | null;
  count: number;
};

type Span = { task: InstanceTask; person: string | null; start: number; end: number; locked: boolean };

/**
 * Judges a plan for a valid instance by the rules of the format, one after another, and computes its value.
 * It shares no code with the planner: a mistake there cannot hide here. `plan` may be anything.
 */
export function checkPlan(instance: Instance, plan: unknown): CheckedPlan {
  const problems: string[] = [];
  const locked = instance.locked.flatMap((entry) => lockedSpan(instance, entry));
  const lockedValue = planValue(instance, locked);
  if (!Array.isArray(plan)) {
    return {
      feasible: false,
      problems: ["The plan is not a list."],
      value: null,
      lockedValue,
      finish: null,
      count: 0,
    };
  }
  const planned = readEntries(instance, plan, locked, problems);
  const all = [...locked, ...planned];
  for (const span of planned) checkWindow(instance, span, problems);
  for (const span of planned) checkPerson(instance, span, problems);
  checkOverlaps(planned, all, problems);
  for (const span of planned) checkPredecessors(span, all, problems);
  checkMandatory(instance, all, problems);
  checkPlatforms(instance, planned, all, problems);
  return {
    feasible: problems.length === 0,
    problems,
    value: planned.length === plan.length ? planValue(instance, all) : null,
    lockedValue,
    finish: planned.length === 0 ? null : Math.max(...planned.map(({ end }) => end)),
    count: planned.length,
  };
}

function lockedSpan(instance: Instance, entry: LockedEntry): Span[] {
  const task = instance.tasks.find(({ id }) => id === entry.task);
  return task === undefined
    ? []
    : [{ task, person: entry.person, start: entry.start, end: entry.end, locked: true }];
}

function readEntries(instance: Instance, plan: unknown[], locked: Span[], problems: string[]): Span[] {
  const read: { task: InstanceTask; person: string | null; start: number }[] = [];
  for (const entry of plan) {
    const { task: id, person, start } = (entry ?? {}) as Record<string, unknown>;
    const task = instance.tasks.find((candidate) => candidate.id === id);
    if (task === undefined) problems.push(`There is no task ${JSON.stringify(id)}.`);
    else if (locked.some((span) => span.task === task)) problems.push(`${task.id} is locked already.`);
    else if (read.some((other) => other.task === task)) problems.push(`${task.id} occurs twice.`);
    else if (!Number.isInteger(start)) problems.push(`${task.id} has no whole start minute.`);
    else if (person !== null && typeof person !== "string") problems.push(`${task.id} names nobody.`);
    else read.push({ task, person, start: start as number });
  }
  // A duration hangs on when the preparation ends, and that on its own duration: settle what is prepared first.
  const ends = new Map(locked.map((span) => [span.task.id, span.end]));
  const spans: Span[] = [];
  let waiting = read;
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ task }) => task.id));
    const ready = waiting.filter(({ task }) => task.prepared === null || !open.has(task.prepared.by));
    for (const { task, person, start } of ready) {
      const preparedAt = task.prepared === null ? undefined : ends.get(task.prepared.by);
      const short = task.prepared !== null && preparedAt !== undefined && preparedAt <= start;
      const end = start + (short && task.prepared !== null ? task.prepared.duration : task.duration);
      ends.set(task.id, end);
      spans.push({ task, person, start, end, locked: false });
    }
    waiting = waiting.filter((entry) => !ready.includes(entry));
  }
  return spans;
}

function checkWindow(instance: Instance, { task, start, end }: Span, problems: string[]): void {
  if (instance.now !== null && start < instance.now) problems.push(`${task.id} starts before now.`);
  if (start < task.earliest) problems.push(`${task.id} starts before its earliest minute.`);
  if (end > task.latest) problems.push(`${task.id} ends after its latest minute.`);
  if (task.fixedStart !== null && start !== task.fixedStart) {
    problems.push(`${task.id} does not start at its fixed minute.`);
  }
}

function checkPerson(instance: Instance, { task, person }: Span, problems: string[]): void {
  if (task.automatic) {
    if (person !== null) problems.push(`${task.id} is automatic and names a person.`);
    return;
  }
  const who = instance.people.find(({ id }) => id === person);
  if (who === undefined) problems.push(`${task.id} is done by nobody known.`);
  else if (!task.needs.every((need) => who.can.includes(need))) {
    problems.push(`${who.id} cannot do ${task.id}.`);
  }
}

function checkOverlaps(planned: Span[], all: Span[], problems: string[]): void {
  for (const span of planned) {
    for (const other of all) {
      if (other === span || other.person === null || other.person !== span.person) continue;
      if (!other.locked && other.task.id < span.task.id) continue;
      if (span.start < other.end && other.start < span.end) {
        problems.push(`${span.person} would do ${span.task.id} and ${other.task.id} at once.`);
      }
    }
  }
}

function checkPredecessors({ task, start }: Span, all: Span[], problems: string[]): void {
  for (const id of task.after) {
    const before = all.find((span) => span.task.id === id);
    if (before === undefined) problems.push(`${task.id} needs ${id}, which is not done.`);
    else if (before.end > start) problems.push(`${task.id} starts before ${id} is finished.`);
  }
}

function checkMandatory(instance: Instance, all: Span[], problems: string[]): void {
  for (const task of instance.tasks) {
    if (!task.optional && !all.some((span) => span.task === task)) problems.push(`${task.id} is missing.`);
  }
}

function checkPlatforms(instance: Instance, planned: Span[], all: Span[], problems: string[]): void {
  for (const platform of instance.platforms) {
    const posts = all.filter((span) => channelOf(instance, span)?.platform === platform.id);
    posts.forEach((post, index) => {
      for (const other of posts.slice(index + 1)) {
        if (post.locked && other.locked) continue;
        if (Math.abs(post.end - other.end) < platform.minGap) {
          problems.push(`${post.task.id} and ${other.task.id} are too close for ${platform.id}.`);
        }
      }
    });
    const adds = planned.some((span) => posts.includes(span));
    if (adds && platform.cap !== null && posts.length > platform.cap) {
      problems.push(`${platform.id} allows ${platform.cap} posts, the plan has ${posts.length}.`);
    }
  }
}

function channelOf(instance: Instance, span: Span): InstanceChannel | undefined {
  return instance.channels.find(({ id }) => id === span.task.channel);
}

function planValue(instance: Instance, spans: Span[]): number {
  let total = 0;
  for (const span of spans) {
    const channel = channelOf(instance, span);
    const platform = instance.platforms.find(({ id }) => id === channel?.platform);
    if (channel === undefined || platform === undefined || span.end < 0 || span.end > 60) continue;
    const earlier = spans.filter(
      (other) =>
        other.end < span.end &&
        (!span.locked || other.locked) &&
        channelOf(instance, other)?.platform === platform.id,
    ).length;
    const steps = channel.online.filter(([from]) => from <= span.end);
    const presence = steps.at(-1)?.[1] ?? 1;
    const whole = channel.followers * channel.reach * channel.click * channel.recommend;
    const within = 1 - 0.5 ** ((60 - span.end) / channel.halfLife);
    total += whole * presence * within * platform.repeatFactor ** earlier;
  }
  return total;
}
