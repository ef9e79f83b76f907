import { nowMinute } from "@/lib/plan/build-instance";
import { mayDo } from "@/lib/plan/crew";
import { earliestLink } from "@/lib/plan/earliest-link";
import { newTask } from "@/lib/plan/new-task";
import type { PlanInput } from "@/lib/plan/plan-input";
import type { PlanRefusal } from "@/lib/plan/reason-text";
import { settleTasks } from "@/lib/plan/settle-tasks";
import { takeOverTime } from "@/lib/plan/take-over-time";
import { type EditedField, phaseAt, type Task } from "@/lib/plan/task";
import { isNeeded, needsLink } from "@/lib/plan/task-kind";

export type PlanEdit =
  | { kind: "move"; taskId: string; startMinute: number }
  | { kind: "lock"; taskId: string; locked: boolean }
  | { kind: "skip"; taskId: string; skipped: boolean }
  /** null: the writer. `isHandedOver` false: whoever fits, from now on. */
  | { kind: "assign"; taskId: string; personId: string | null; isHandedOver: boolean }
  | { kind: "rewrite"; taskId: string; change: Partial<Pick<Task, EditedField>> }
  | { kind: "add"; key: string; title: string; detail: string; startMinute: number; durationMinutes: number }
  | { kind: "remove"; taskId: string };

export type EditedPlan = { ok: true; tasks: Task[] } | ({ ok: false } & PlanRefusal);

/** Half a year; what lies further off belongs to no launch. */
const FURTHEST_MINUTE = 180 * 1440;

/**
 * One change by the writer. A moved or added task is locked at its minute; tasks in its way are planned again around it,
 * all others stay where they are. `done` names tasks that are ticked.
 */
export function editPlan(
  input: PlanInput,
  tasks: readonly Task[],
  edit: PlanEdit,
  done: ReadonlySet<string>,
): EditedPlan {
  if (edit.kind === "add") return addTask(input, tasks, edit, done);
  const task = tasks.find(({ id }) => id === edit.taskId);
  if (task === undefined) return { ok: false, reason: "no_task" };
  switch (edit.kind) {
    case "move":
      return moveTask(input, tasks, task, edit.startMinute, done);
    case "lock":
      if (task.automatic) return { ok: false, reason: "automatic" };
      if (task.kind === "publish") return { ok: false, reason: "t0_is_fixed" };
      return {
        ok: true,
        tasks: replace(tasks, takeOverTime({ ...task, locked: edit.locked && task.startMinute !== null })),
      };
    case "skip":
      return skipTask(input, tasks, task, edit.skipped, done);
    case "assign":
      return assignTask(input, tasks, task, edit, done);
    case "rewrite":
      return rewriteTask(input, tasks, task, edit.change, done);
    case "remove":
      // Building again would bring back what the template asks for: it is skipped instead.
      if (task.kind !== "own" || task.rule.templated !== undefined) return { ok: false, reason: "not_own" };
      return { ok: true, tasks: tasks.filter((other) => other !== task) };
  }
}

function addTask(
  input: PlanInput,
  tasks: readonly Task[],
  edit: Extract<PlanEdit, { kind: "add" }>,
  done: ReadonlySet<string>,
): EditedPlan {
  if (edit.title.trim() === "") return { ok: false, reason: "no_title" };
  const { startMinute } = edit;
  const added = newTask(input.launchId, {
    key: `own-${edit.key}`,
    kind: "own",
    phase: phaseAt(startMinute),
    minutes: edit.durationMinutes,
    title: edit.title.trim(),
    detail: edit.detail.trim(),
    earliest: startMinute,
  });
  return moveTask(input, [...tasks, added], added, startMinute, done);
}

function moveTask(
  input: PlanInput,
  tasks: readonly Task[],
  task: Task,
  startMinute: number,
  done: ReadonlySet<string>,
): EditedPlan {
  if (task.kind === "publish") return { ok: false, reason: "t0_is_fixed" };
  if (task.automatic) return { ok: false, reason: "automatic" };
  if (done.has(task.id)) return { ok: false, reason: "done_already" };
  if (startMinute < nowMinute(input)) return { ok: false, reason: "in_past" };
  if (Math.abs(startMinute) > FURTHEST_MINUTE) return { ok: false, reason: "too_long" };
  const linkMinute = earliestLink(tasks);
  if (needsLink(task.kind) && startMinute < linkMinute)
    return { ok: false, reason: "before_link", linkMinute };
  const moved = takeOverTime({
    ...task,
    startMinute,
    phase: phaseAt(startMinute),
    locked: true,
    skipped: false,
  });
  return settleTasks(input, replace(tasks, moved), moved.id, done);
}

function skipTask(
  input: PlanInput,
  tasks: readonly Task[],
  task: Task,
  skipped: boolean,
  done: ReadonlySet<string>,
): EditedPlan {
  if (skipped && isNeeded(task.kind)) return { ok: false, reason: "needed" };
  const omittedBecause = skipped ? "" : task.omittedBecause;
  return settleTasks(input, replace(tasks, { ...task, skipped, omittedBecause }), null, done);
}

/** The task keeps its minute where its new person is free then; else it, or what brings less, gets another. */
function assignTask(
  input: PlanInput,
  tasks: readonly Task[],
  task: Task,
  edit: Extract<PlanEdit, { kind: "assign" }>,
  done: ReadonlySet<string>,
): EditedPlan {
  if (task.automatic) return { ok: false, reason: "automatic" };
  if (done.has(task.id)) return { ok: false, reason: "done_already" };
  const { isHandedOver: _, ...rule } = task.rule;
  if (!edit.isHandedOver) return { ok: true, tasks: replace(tasks, { ...task, rule }) };
  const helper = input.crew.find(({ id }) => id === edit.personId);
  if (helper === undefined && edit.personId !== null) return { ok: false, reason: "no_helper" };
  if (helper !== undefined && !mayDo(helper, task)) {
    return task.channelId === null
      ? { ok: false, reason: "writers_own" }
      : { ok: false, reason: "no_account", name: helper.name };
  }
  const assigned = { ...task, personId: edit.personId, rule: { ...rule, isHandedOver: true } };
  return settleTasks(input, replace(tasks, assigned), null, done);
}

function rewriteTask(
  input: PlanInput,
  tasks: readonly Task[],
  task: Task,
  change: Partial<Pick<Task, EditedField>>,
  done: ReadonlySet<string>,
): EditedPlan {
  if (change.title !== undefined && change.title.trim() === "") return { ok: false, reason: "no_title" };
  const fields = (Object.keys(change) as EditedField[]).filter((field) => change[field] !== task[field]);
  if (fields.length === 0) return { ok: true, tasks: [...tasks] };
  const rule = { ...task.rule, edited: [...new Set([...(task.rule.edited ?? []), ...fields])].sort() };
  const takesOtherTime = fields.includes("durationMinutes");
  if (takesOtherTime) {
    // A time the writer gave holds with and without preparation.
    rule.prepared = null;
    delete rule.unprepared;
  }
  const next = replace(tasks, { ...task, ...change, rule });
  if (!takesOtherTime || task.skipped || task.startMinute === null) return { ok: true, tasks: next };
  return settleTasks(input, next, done.has(task.id) ? null : task.id, done);
}

function replace(tasks: readonly Task[], changed: Task): Task[] {
  return tasks.map((task) => (task.id === changed.id ? changed : task));
}
