import { nowMinute } from "@/lib/plan/build-instance";
import { earliestLink } from "@/lib/plan/earliest-link";
import { listTemplate } from "@/lib/plan/list-template";
import { newTask } from "@/lib/plan/new-task";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { findLine, type TemplateLine } from "@/lib/plan/plan-template";
import { placeWhen } from "@/lib/plan/relative-when";
import { phaseAt, type Task } from "@/lib/plan/task";
import { isNeeded, needsLink } from "@/lib/plan/task-kind";
import { fillFields } from "@/lib/plan/text-fields";

/** Half a year, the furthest a plan reaches. */
const FURTHEST_MINUTE = 180 * 1440;

/**
 * The house's checklist for one launch as a template changes it, not yet placed: its words, minutes and locked times,
 * what it leaves out, and its own tasks. What the template says nothing of (a new channel, a publication) is as the
 * house has it; publish, confirm and link are never left out. A line for a whole platform holds for every channel
 * there, but its text and its minute only for the first: two equal posts on one platform are spam, and two at once
 * impossible. A locked time that has passed, or lies before the link a share needs, is the planner's to find again.
 */
export function applyTemplate(lines: readonly TemplateLine[], input: PlanInput): Task[] {
  const spoken = new Set<TemplateLine>();
  const lineOf = new Map<string, { line: TemplateLine; isFirst: boolean }>();
  const house = listTemplate(input).map((task) => {
    const channel = input.channels.find(({ id }) => id === task.channelId) ?? null;
    const key = task.id.slice(input.launchId.length + 1);
    const line = findLine(lines, { key, kind: task.kind, channel });
    if (line === undefined) return task;
    const isFirst = !spoken.has(line);
    spoken.add(line);
    lineOf.set(task.id, { line, isFirst });
    return writeWords(input, task, line, channel, isFirst);
  });
  const own = lines.filter(({ kind }) => kind === "own").map((line) => buildOwn(input, line));
  // What makes the link first: where it comes to stand decides whether a share can keep its minute.
  const held = house.map((task) =>
    isNeeded(task.kind) ? holdTime(input, task, lineOf.get(task.id)?.line, 0) : task,
  );
  const linkMinute = earliestLink(held);
  return [
    ...held.map((task) => {
      const known = lineOf.get(task.id);
      return isNeeded(task.kind) || !known?.isFirst ? task : holdTime(input, task, known.line, linkMinute);
    }),
    ...own,
  ];
}

function writeWords(
  input: PlanInput,
  task: Task,
  line: TemplateLine,
  channel: PlanChannel | null,
  isFirst: boolean,
): Task {
  const fields = line.edited.filter((field) => field !== "postText" || isFirst);
  const written: Task = { ...task, rule: { ...task.rule }, skipped: line.skipped && !isNeeded(task.kind) };
  if (fields.length > 0) written.rule.templated = [...fields];
  for (const field of fields) {
    if (field === "durationMinutes") {
      // A time the writer gave holds with and without preparation.
      written.durationMinutes = line.durationMinutes;
      written.rule.prepared = null;
      delete written.rule.unprepared;
    } else {
      written[field] = fillFields(line[field], input, field === "postText" ? channel : null);
    }
  }
  return written;
}

function holdTime(input: PlanInput, task: Task, line: TemplateLine | undefined, linkMinute: number): Task {
  if (line === undefined || !line.locked || line.when === null) return task;
  if (task.automatic || task.kind === "publish") return task;
  const startMinute = placeWhen(line.when, input);
  const isTooSoon = startMinute < nowMinute(input) || (needsLink(task.kind) && startMinute < linkMinute);
  if (isTooSoon || Math.abs(startMinute) > FURTHEST_MINUTE) return task;
  const templated = [...(task.rule.templated ?? []), "startMinute" as const];
  return {
    ...task,
    startMinute,
    phase: phaseAt(startMinute),
    locked: true,
    rule: { ...task.rule, templated },
  };
}

function buildOwn(input: PlanInput, line: TemplateLine): Task {
  const earliest = line.when === null ? 0 : placeWhen(line.when, input);
  const task = newTask(input.launchId, {
    key: line.key,
    kind: "own",
    phase: phaseAt(earliest),
    minutes: line.durationMinutes,
    title: fillFields(line.title, input, null),
    detail: fillFields(line.detail, input, null),
    earliest,
  });
  task.skipped = line.skipped;
  task.rule.templated = [...line.edited];
  return holdTime(input, task, line, 0);
}
