import { applyTemplate } from "@/lib/plan/apply-template";
import { nowMinute } from "@/lib/plan/build-instance";
import { type Helper, keepHelper } from "@/lib/plan/crew";
import { listTemplate } from "@/lib/plan/list-template";
import { findClash, finishPlacing, type Pins, type PlacedInstance, placeMost } from "@/lib/plan/place-tasks";
import type { PlanInput } from "@/lib/plan/plan-input";
import type { TemplateLine } from "@/lib/plan/plan-template";
import { NOT_CHOSEN_TEXT } from "@/lib/plan/reason-text";
import { sortTasks } from "@/lib/plan/sort-tasks";
import { takeOverTime } from "@/lib/plan/take-over-time";
import type { EditedField, Task } from "@/lib/plan/task";

/** What an earlier plan of the same launch leaves behind. */
export type EarlierPlan = {
  tasks: readonly Task[];
  /** Tasks that are ticked done. */
  done: ReadonlySet<string>;
};

/** What a plan is built from: the launch, what its earlier plan leaves behind, its template's lines (null: the house's). */
export type PlanBasis = {
  input: PlanInput;
  earlier: EarlierPlan;
  lines: readonly TemplateLine[] | null;
};

const NO_EARLIER_PLAN: EarlierPlan = { tasks: [], done: new Set() };

/**
 * Builds the launch checklist: preparation, countdown, the packed hour, follow-up, every task with its start relative
 * to T0; after the house's own checklist, or as the lines of a template change it. Of an earlier plan it keeps what the
 * writer decided: locked times, skipped tasks, own tasks, texts and durations written over, who was told to do it, and
 * everything that is done. Posts are shared among the crew; nobody does two things at once or posts without the account,
 * no share stands before the link, and platforms' gaps and caps hold. Deterministic.
 */
export function buildPlan(
  input: PlanInput,
  earlier: EarlierPlan = NO_EARLIER_PLAN,
  lines: readonly TemplateLine[] | null = null,
): Task[] {
  const { tasks, pins, first } = prepareBuild({ input, earlier, lines });
  return sortTasks(first === null ? tasks : finishPlacing(input, tasks, pins, first));
}

/** Everything to be placed with what holds it where it is, and the quick planner's answer to it; null: none found. */
export type PreparedBuild = { tasks: Task[]; pins: Pins; first: PlacedInstance | null };

export function prepareBuild({ input, earlier, lines }: PlanBasis): PreparedBuild {
  const fresh = lines === null ? listTemplate(input) : applyTemplate(lines, input);
  const former = lines === null ? earlier.tasks.map(keepTemplateWords) : earlier.tasks;
  const known = new Map(former.map((task) => [task.id, task]));
  const kept = fresh.map((task) => keepDecisions(input, task, known.get(task.id), earlier.done));
  const freshIds = new Set(fresh.map(({ id }) => id));
  const others = former
    .filter((task) => !freshIds.has(task.id))
    .map(keepTemplateWords)
    .flatMap((task) => keepWithoutTemplate(input, task, earlier.done));
  const tasks = [...kept, ...others];
  for (let pins = pinsOf(input, tasks, earlier.done); ; ) {
    const first = placeMost(input, tasks, pins);
    if (first !== null) return { tasks, pins, first };
    // Two locked tasks that fitted once and do not any more (another slot, a longer task): one lock has to give way.
    const conflict = findClash(input, tasks, pins);
    const open = [...pins.fixed.keys()].filter((id) => conflict.includes(id)).pop();
    const fixed = new Map(pins.fixed);
    fixed.delete(open ?? [...fixed.keys()].pop() ?? "");
    if (fixed.size === pins.fixed.size) return { tasks, pins, first: null };
    pins = { ...pins, fixed };
  }
}

/** What nothing asks for any more: own tasks and done ones stay; a text the writer wrote is put aside, never thrown away. */
function keepWithoutTemplate({ crew }: PlanInput, task: Task, done: ReadonlySet<string>): Task[] {
  if (task.kind === "own" || done.has(task.id)) {
    return [{ ...task, personId: keepHelper(crew, task)?.id ?? null }];
  }
  const hasText = task.rule.edited?.some((field) => field !== "durationMinutes") ?? false;
  return hasText ? [{ ...task, skipped: true, locked: false, omittedBecause: NOT_CHOSEN_TEXT }] : [];
}

/** What a template brought and asks for no more is the writer's own now: a template that was removed takes no words with it. */
function keepTemplateWords(task: Task): Task {
  const { templated, ...rule } = task.rule;
  if (templated === undefined) return task;
  const words = templated.filter((field) => field !== "startMinute");
  const edited = [...new Set([...(rule.edited ?? []), ...words])].sort();
  return { ...task, rule: edited.length === 0 ? rule : { ...rule, edited } };
}

/** Locked tasks keep their start; what is done, and what is locked in the past, is over. */
function pinsOf(input: PlanInput, tasks: readonly Task[], done: ReadonlySet<string>): Pins {
  const now = nowMinute(input);
  const fixed = new Map<string, number>();
  const gone = new Set(tasks.filter(({ id }) => done.has(id)).map(({ id }) => id));
  for (const task of tasks) {
    if (!task.locked || task.skipped || task.startMinute === null || gone.has(task.id)) continue;
    if (task.startMinute < now) gone.add(task.id);
    else fixed.set(task.id, task.startMinute);
  }
  return { fixed, gone };
}

function keepDecisions(
  { crew }: PlanInput,
  fresh: Task,
  earlier: Task | undefined,
  done: ReadonlySet<string>,
): Task {
  if (earlier === undefined) return fresh;
  const edited = earlier.rule.edited ?? [];
  const isHandedOver = earlier.rule.isHandedOver === true && isStillThere(crew, earlier);
  const rule = {
    ...fresh.rule,
    ...(edited.length === 0 ? {} : { edited }),
    ...(isHandedOver ? { isHandedOver } : {}),
  };
  const followsTemplate = earlier.rule.templated?.includes("startMinute") ?? false;
  const kept: Task = { ...fresh, rule, locked: followsTemplate ? fresh.locked : earlier.locked };
  if (!followsTemplate) kept.rule = takeOverTime(kept).rule;
  kept.skipped = earlier.skipped && earlier.omittedBecause !== NOT_CHOSEN_TEXT;
  for (const field of edited) keepField(kept, earlier, field);
  if ((earlier.locked && !followsTemplate) || kept.skipped || done.has(earlier.id)) {
    kept.startMinute = earlier.startMinute;
    kept.phase = earlier.phase;
  }
  if (earlier.locked || isHandedOver || done.has(earlier.id)) {
    kept.personId = keepHelper(crew, earlier)?.id ?? null;
  }
  return kept;
}

/** A task handed to a helper who is gone, or has lost the account, is shared out anew. */
function isStillThere(crew: readonly Helper[], task: Task): boolean {
  return task.personId === null || keepHelper(crew, task) !== null;
}

function keepField(kept: Task, earlier: Task, field: EditedField): void {
  switch (field) {
    case "title":
    case "detail":
    case "postText":
      kept[field] = earlier[field];
      return;
    case "durationMinutes":
      // A time the writer gave holds with and without preparation.
      kept.durationMinutes = earlier.durationMinutes;
      kept.rule.prepared = null;
      delete kept.rule.unprepared;
  }
}
