import { isConfirming } from "@/lib/launch/build-agenda";
import type { LaunchState, TaskState } from "@/lib/launch/launch-state";
import { channelOfTask, type HourAudience } from "@/lib/plan/build-instance";
import { type Helper, keepHelper, WRITER } from "@/lib/plan/crew";
import {
  INSTANCE_FORMAT,
  type Instance,
  type InstanceChannel,
  type InstanceTask,
  type LockedEntry,
} from "@/lib/plan/instance";
import { listNeeds } from "@/lib/plan/list-people";
import { minuteAt } from "@/lib/plan/plan-input";
import { HOUR_FINISH, type Task } from "@/lib/plan/task";

const MINUTE = 60_000;
/** What no longer fits into the hour still has to be done; by then at the latest (our choice). */
const AFTERWARDS_UNTIL = HOUR_FINISH + 180;

/** What the rest of an hour is planned from, besides its log. */
export type RestBasis = {
  launchId: string;
  slotAt: number;
  crew: readonly Helper[];
  audience: HourAudience;
  tasks: readonly Task[];
};

export type Replan = {
  instance: Instance;
  /** Tasks a new plan may move; everything else stands where it is. */
  movable: ReadonlySet<string>;
  /** Tasks that stand where a person put them. */
  fixed: ReadonlySet<string>;
};

/** How the rest is looked at: what is shown as "now" on this device, and what gives way so that there is a plan at all. */
export type ReplanView = {
  heldIds: ReadonlySet<string>;
  /** Readings of the numbers and comments that need not keep their minute or window. */
  slipping: ReadonlySet<string>;
  /** Tasks a person fixed that clash with others: they stay where they are, and nothing is planned around them. */
  clashing: ReadonlySet<string>;
};

/**
 * The rest of a live hour as an instance. Posts that are out are history at the minute they were done; what is in
 * somebody's hands (`heldIds`, and everybody's first open task) is running or keeps its start, and so does what a
 * person locked or moved. Everything else that is open must be done, if need be after the hour. A task whose
 * preparation was not ticked takes its full time. Null before the piece is live.
 */
export function buildReplan(
  basis: RestBasis,
  state: LaunchState,
  now: number,
  { heldIds, slipping, clashing }: ReplanView,
): Replan | null {
  if (state.liveAt === null) return null;
  const minute = minuteAt(now, state.t0At);
  const rest = readRest(basis, state);
  const held = listHeld(rest.open, heldIds);
  const tasks: InstanceTask[] = [];
  const locked: LockedEntry[] = [];
  const movable = new Set<string>();
  const fixed = new Set<string>();
  const shift = Math.round((state.t0At - basis.slotAt) / MINUTE);
  const writing = {
    basis,
    rest,
    slipping,
    minute,
    channels: new Set(basis.audience.channels.map(({ id }) => id)),
  };

  for (const { task, own } of rest.done) {
    const end = Math.min(minute, minuteAt(own.doneAt ?? now, state.t0At));
    tasks.push({ ...write(writing, task, own), automatic: true, needs: [] });
    locked.push({ task: task.id, person: null, start: end - durationOf(task, rest.doneIds), end });
  }
  for (const { task, own, start } of rest.automatic) {
    tasks.push({ ...write(writing, task, own), ...fixedAt(start, task.durationMinutes) });
    if (start <= minute)
      locked.push({ task: task.id, person: null, start, end: start + task.durationMinutes });
  }
  placeHeld(held, minute, basis.crew, rest.doneIds, ({ task, own }, person, start, end) => {
    const written = write(writing, task, own);
    if (start <= minute) locked.push({ task: task.id, person, start, end });
    tasks.push({
      ...written,
      needs: listNeeds(basis.crew, withPerson(task, own), true),
      ...fixedAt(start, end - start),
    });
  });
  for (const { task, own, start } of rest.open) {
    if (held.some((item) => item.task === task)) continue;
    if (!task.locked && !own.isPinned) {
      movable.add(task.id);
      tasks.push(write(writing, task, own));
    } else if (start >= minute && !clashing.has(task.id)) {
      fixed.add(task.id);
      const needs = listNeeds(basis.crew, withPerson(task, own), true);
      tasks.push({ ...write(writing, task, own), needs, ...fixedAt(start, durationOf(task, rest.doneIds)) });
    }
  }
  const ids = new Set(tasks.map(({ id }) => id));
  return {
    movable,
    fixed,
    instance: {
      format: INSTANCE_FORMAT,
      name: basis.launchId,
      now: minute,
      people: basis.audience.people,
      platforms: basis.audience.platforms,
      channels: basis.audience.channels.map((channel) => shiftPresence(channel, shift)),
      tasks: tasks.map((task) => ({ ...task, after: task.after.filter((id) => ids.has(id)) })),
      locked,
    },
  };
}

type OpenTask = { task: Task; own: TaskState; start: number };

type Rest = {
  /** Posts that are out: what they brought counts, and platforms' distances are kept to them. */
  done: { task: Task; own: TaskState }[];
  automatic: OpenTask[];
  /** By start: the order in which they stand. */
  open: OpenTask[];
  doneIds: ReadonlySet<string>;
};

function readRest({ tasks, launchId }: RestBasis, state: LaunchState): Rest {
  const states = new Map(state.tasks.map((own) => [own.taskId, own]));
  const rest: Rest = { done: [], automatic: [], open: [], doneIds: listDone(state) };
  for (const task of tasks) {
    const own = states.get(task.id);
    if (own === undefined || own.startMinute === null) continue;
    const start = own.startMinute;
    const isPost = channelOfTask(task, launchId) !== null;
    if (own.status === "done" && isPost) rest.done.push({ task, own });
    if (own.status !== "open" || isConfirming(task.kind)) continue;
    if (task.phase !== "hour" && (start < 0 || start > HOUR_FINISH)) continue;
    (task.automatic ? rest.automatic : rest.open).push({ task, own, start });
  }
  rest.open.sort((a, b) => a.start - b.start);
  return rest;
}

function listDone({ tasks }: Pick<LaunchState, "tasks">): ReadonlySet<string> {
  return new Set(tasks.flatMap(({ taskId, status }) => (status === "done" ? [taskId] : [])));
}

/** Nobody says that they begin: whoever has open tasks is taken to have the first of them in hand. */
function listHeld(open: readonly OpenTask[], heldIds: ReadonlySet<string>): OpenTask[] {
  const seen = new Set<string | null>();
  return open.filter(({ task, own }) => {
    const isFirst = !seen.has(own.assignee);
    seen.add(own.assignee);
    return isFirst || heldIds.has(task.id);
  });
}

/** One after the other for each person: what should be under way ends as expected, what is late is taken to begin now. */
function placeHeld(
  held: readonly OpenTask[],
  minute: number,
  crew: readonly Helper[],
  doneIds: ReadonlySet<string>,
  place: (item: OpenTask, person: string, start: number, end: number) => void,
): void {
  const free = new Map<string, number>();
  for (const item of held) {
    const person = keepHelper(crew, withPerson(item.task, item.own))?.id ?? WRITER;
    const duration = durationOf(item.task, doneIds);
    const before = free.get(person);
    const start = Math.max(item.start, before ?? item.start);
    const isOverdue = start + duration < minute;
    const end = isOverdue ? minute + duration : Math.max(start + duration, minute + 1);
    free.set(person, start > minute ? start + duration : end);
    place(item, person, start, start > minute ? start + duration : end);
  }
}

type Writing = {
  basis: RestBasis;
  rest: Rest;
  slipping: ReadonlySet<string>;
  minute: number;
  channels: ReadonlySet<string>;
};

function write(
  { basis, rest, slipping, minute, channels }: Writing,
  task: Task,
  own: TaskState,
): InstanceTask {
  const { rule } = task;
  const duration = durationOf(task, rest.doneIds);
  const channel = channelOfTask(task, basis.launchId);
  const isStrict = !slipping.has(task.id);
  const keepsMinute = isStrict && rule.fixedStart !== null && rule.fixedStart >= minute;
  const earliest = Math.max(rule.fixedStart ?? rule.earliest, -HOUR_FINISH);
  const fits = Math.max(minute, earliest) + duration <= rule.latest;
  const keepsWindow = isStrict && fits && !rule.optional && rule.fixedStart === null;
  return {
    id: task.id,
    duration,
    earliest,
    latest: keepsWindow ? rule.latest : AFTERWARDS_UNTIL,
    fixedStart: keepsMinute ? rule.fixedStart : null,
    channel: channel !== null && channels.has(channel) ? channel : null,
    needs: listNeeds(basis.crew, withPerson(task, own), own.isHandedOver || rule.isHandedOver === true),
    automatic: task.automatic,
    optional: false,
    after: rule.after,
    prepared: null,
  };
}

const fixedAt = (start: number, duration: number) => ({
  fixedStart: start,
  duration,
  earliest: start,
  latest: start + duration,
});

const withPerson = (task: Task, own: TaskState): Task => ({ ...task, personId: own.assignee });

/** Minutes it takes from here: short only where its preparation is ticked. */
function durationOf({ rule, durationMinutes }: Task, doneIds: ReadonlySet<string>): number {
  if (rule.prepared === null) return durationMinutes;
  return doneIds.has(rule.prepared.by) ? rule.prepared.duration : (rule.unprepared ?? durationMinutes);
}

/** The audience keeps its own clock when T0 moves. */
function shiftPresence(channel: InstanceChannel, minutes: number): InstanceChannel {
  return { ...channel, online: channel.online.map(([from, presence]) => [from - minutes, presence]) };
}
