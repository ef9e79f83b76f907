import { findPlatform } from "@/lib/channels/platforms";
import { LATE_WINDOW } from "@/lib/plan/build-hour-tasks";
import { buildInstance } from "@/lib/plan/build-instance";
import { checkPlan } from "@/lib/plan/check-plan";
import { keepHelper, WRITER } from "@/lib/plan/crew";
import { describeOmission } from "@/lib/plan/describe-omission";
import { expectedByTask } from "@/lib/plan/expected-by-task";
import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { type PlanAnswer, planInstance } from "@/lib/plan/optimise-plan";
import type { PlanInput } from "@/lib/plan/plan-input";
import { plannedDuration } from "@/lib/plan/planned-duration";
import { NO_ROOM_TEXT } from "@/lib/plan/reason-text";
import { phaseAt, type Task } from "@/lib/plan/task";

export type Pins = {
  /** Tasks that keep their start and their person, whatever it costs the others. */
  fixed: ReadonlyMap<string, number>;
  /** Tasks that are over: they stay where they are, and nothing waits for them. */
  gone: ReadonlySet<string>;
};

export type PlacedTasks = { ok: true; tasks: Task[] } | { ok: false; conflict: string[] };

/**
 * Gives every task its start: first all that can be done, with the posts ordered by what they still bring within the
 * hour; then the posts the hour had no room for, in the follow-up. What cannot be placed says why.
 * Refused only when tasks with a fixed start cannot go together; those are named.
 */
export function placeTasks(input: PlanInput, tasks: readonly Task[], pins: Pins): PlacedTasks {
  const first = placeMost(input, tasks, pins);
  if (first === null) return { ok: false, conflict: findClash(input, tasks, pins) };
  return { ok: true, tasks: finishPlacing(input, tasks, pins, first) };
}

/** Writes a plan of the hour into the tasks, and gives the posts it had no room for their place in the follow-up. */
export function finishPlacing(
  input: PlanInput,
  tasks: readonly Task[],
  pins: Pins,
  first: PlacedInstance,
): Task[] {
  const late = lateCandidates(input, tasks, first, pins);
  if (late.size === 0) return write(input, tasks, first, pins);
  const persons = personsOf(first.answer.plan);
  const widened = tasks.map((task) => ({
    ...widen(task, late.get(task.id)),
    personId: persons.has(task.id) ? (persons.get(task.id) ?? null) : task.personId,
  }));
  const settled = new Map([
    ...pins.fixed,
    ...first.answer.plan.map(({ task, start }) => [task, start] as const),
  ]);
  const second = placeMost(input, widened, { ...pins, fixed: settled }, first.left);
  return write(input, widened, second ?? first, pins);
}

/** A reading of the numbers a few minutes late still says the same (assumption). */
const SLIP_MINUTES = 5;

/** What was given to the planner and what it answered; `left` holds the tasks it could do without, each with its reason. */
export type PlacedInstance = { answer: PlanAnswer; instance: Instance; left: ReadonlyMap<string, string> };

/** Plans; where that is not possible, leaves out one movable task after another, the most dispensable first. */
export function placeMost(
  input: PlanInput,
  tasks: readonly Task[],
  pins: Pins,
  before: ReadonlyMap<string, string> = new Map(),
): PlacedInstance | null {
  const left = new Map(before);
  const slipped = new Set<string>();
  for (;;) {
    const present = tasks
      .filter(({ id }) => !left.has(id))
      .map((task) => (slipped.has(task.id) ? letSlip(task) : task));
    const instance = buildInstance(input, present, pins.fixed, pins.gone);
    const answer = planInstance(instance);
    if (answer.status === "feasible" || answer.status === "optimal") return { answer, instance, left };
    const lost = chooseDispensable(present, answer.conflict, pins);
    if (lost === undefined) return null;
    if (lost.rule.fixedStart !== null) slipped.add(lost.id);
    else left.set(lost.id, noRoomReason(input, lost));
  }
}

/** An appointment that cannot be kept may slip a little before it is given up. */
function letSlip(task: Task): Task {
  const { fixedStart } = task.rule;
  if (fixedStart === null) return task;
  const latest = fixedStart + task.durationMinutes + SLIP_MINUTES;
  return { ...task, rule: { ...task.rule, fixedStart: null, earliest: fixedStart, latest } };
}

const DISPENSABLE = [
  "later-post",
  "warm-up",
  "cover",
  "headline",
  "answer",
  "own",
  "comments",
  "check-links",
  "open-tabs",
  "devices",
  "final-read",
  "draft-posts",
  "originality",
  "submit",
  "numbers",
  "post",
] as const satisfies Task["kind"][];

function chooseDispensable(tasks: readonly Task[], conflict: string[], pins: Pins): Task | undefined {
  const movable = tasks.filter(
    (task) => !task.skipped && !pins.fixed.has(task.id) && !pins.gone.has(task.id) && rankOf(task) >= 0,
  );
  const named = movable.filter(({ id }) => conflict.includes(id));
  const [first] = (named.length > 0 ? named : movable).sort((a, b) => rankOf(a) - rankOf(b));
  return first;
}

function rankOf({ kind, rule }: Task): number {
  return rule.optional ? -1 : (DISPENSABLE as readonly Task["kind"][]).indexOf(kind);
}

function noRoomReason(input: PlanInput, task: Task): string {
  if (task.kind === "later-post") return NO_ROOM_TEXT.repost;
  const platform = input.channels.find(({ id }) => id === task.channelId)?.platform;
  const cap = input.channels.find(({ id }) => id === task.channelId)?.parameters.cap.value ?? null;
  const posts = input.channels.filter((channel) => channel.platform === platform).length;
  if (task.kind === "post" && platform !== undefined && cap !== null && posts > cap) {
    return NO_ROOM_TEXT.platformCap(findPlatform(platform).name, cap);
  }
  return NO_ROOM_TEXT[task.phase];
}

/** Posts that found no place in the hour, and the sentence that says why they stand in the follow-up. */
function lateCandidates(
  input: PlanInput,
  tasks: readonly Task[],
  { answer, instance, left }: PlacedInstance,
  pins: Pins,
): Map<string, string> {
  const planned = new Set(answer.plan.map(({ task }) => task));
  const late = new Map<string, string>();
  for (const task of tasks) {
    if (task.kind !== "post" || task.skipped || planned.has(task.id) || left.has(task.id)) continue;
    if (pins.gone.has(task.id)) continue;
    const channel = input.channels.find(({ id }) => id === task.channelId);
    if (channel === undefined || isCapReached(instance, answer.plan, channel.platform)) continue;
    const why = describeOmission(input, tasks, instance, answer.plan, task);
    late.set(task.id, `${why} ${NO_ROOM_TEXT.late}`);
  }
  return late;
}

function isCapReached(instance: Instance, plan: readonly PlanEntry[], platformId: string): boolean {
  const cap = instance.platforms.find(({ id }) => id === platformId)?.cap ?? null;
  const channels = instance.channels.filter(({ platform }) => platform === platformId).map(({ id }) => id);
  const posts = plan.filter(({ task }) => {
    const channel = instance.tasks.find(({ id }) => id === task)?.channel;
    return channel != null && channels.includes(channel);
  });
  return cap !== null && posts.length >= cap;
}

function widen(task: Task, lateBecause: string | undefined): Task {
  return lateBecause === undefined ? task : { ...task, rule: { ...task.rule, ...LATE_WINDOW, lateBecause } };
}

/** The tasks with a fixed start that cannot go together. */
export function findClash(input: PlanInput, tasks: readonly Task[], pins: Pins): string[] {
  const held = tasks.filter(({ id, rule }) => pins.fixed.has(id) || rule.fixedStart !== null);
  const instance = buildInstance(input, held, pins.fixed, pins.gone);
  return planInstance(instance).conflict;
}

/** Who does each planned task, as tasks keep it: null for the writer and where nobody does it. */
function personsOf(plan: readonly PlanEntry[]): Map<string, string | null> {
  return new Map(plan.map(({ task, person }) => [task, person === WRITER ? null : person]));
}

/** Writes starts, persons, durations, expectations and reasons into the tasks. */
function write(
  input: PlanInput,
  tasks: readonly Task[],
  { answer, instance, left }: PlacedInstance,
  pins: Pins,
): Task[] {
  const starts = new Map(answer.plan.map(({ task, start }) => [task, start]));
  const persons = personsOf(answer.plan);
  const expected = expectedByTask(instance, answer.plan);
  return tasks.map((task) => {
    if (task.skipped) return { ...task, expected: 0 };
    if (pins.gone.has(task.id)) return task;
    const start = starts.get(task.id);
    if (start === undefined) {
      const omittedBecause = left.get(task.id) ?? describeOmission(input, tasks, instance, answer.plan, task);
      const personId = task.rule.isHandedOver ? task.personId : null;
      return { ...task, startMinute: null, personId, expected: 0, omittedBecause };
    }
    const isUnknown = input.channels.some(({ id, followers }) => id === task.channelId && followers === null);
    const rule = { ...task.rule };
    if (start < LATE_WINDOW.earliest) delete rule.lateBecause;
    return {
      ...task,
      rule,
      startMinute: start,
      personId: persons.get(task.id) ?? null,
      phase: phaseAt(start),
      durationMinutes: plannedDuration(instance, answer.plan, task.id) ?? task.durationMinutes,
      expected: isUnknown ? 0 : (expected.get(task.id) ?? 0),
      omittedBecause: "",
    };
  });
}

/** Whether the tasks as they stand keep every rule; by the checker, not by the planner. */
export function keepsRules(input: PlanInput, tasks: readonly Task[], pins: Pins): boolean {
  const instance = buildInstance(input, tasks, pins.fixed, pins.gone);
  const plan = tasks.flatMap((task): PlanEntry[] => {
    const isPresent = instance.tasks.some(({ id }) => id === task.id);
    if (!isPresent || task.startMinute === null) return [];
    const person = task.automatic ? null : (keepHelper(input.crew, task)?.id ?? WRITER);
    return [{ task: task.id, person, start: task.startMinute }];
  });
  return checkPlan(instance, plan).feasible;
}
