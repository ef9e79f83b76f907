import type { PlanInput } from "@/lib/plan/plan-input";
import { findLine, type TemplateLine } from "@/lib/plan/plan-template";
import { NOT_CHOSEN_TEXT } from "@/lib/plan/reason-text";
import { type RelativeWhen, relateMinute } from "@/lib/plan/relative-when";
import type { EditedField, Task } from "@/lib/plan/task";
import { keepFields } from "@/lib/plan/text-fields";

const OWN_FIELDS: EditedField[] = ["title", "detail", "durationMinutes"];

/**
 * A plan as lines to build later plans from: what the writer locked, skipped, added and wrote over, with the piece's
 * own names replaced by fields; of all else only that it was there. `base` are the lines the plan was built from: words and
 * times it took from them unchanged are kept as they stand there. Posts put aside with their channel are not taken.
 */
export function buildTemplate(
  input: PlanInput,
  tasks: readonly Task[],
  base: readonly TemplateLine[] = [],
): TemplateLine[] {
  return tasks.flatMap((task) => {
    const channel = input.channels.find(({ id }) => id === task.channelId) ?? null;
    const isPutAside = task.channelId !== null && channel === null;
    if (isPutAside || task.omittedBecause === NOT_CHOSEN_TEXT) return [];
    const key = task.id.slice(input.launchId.length + 1);
    return [lineOf(input, task, key, channel, findLine(base, { key, kind: task.kind, channel }))];
  });
}

function lineOf(
  input: PlanInput,
  task: Task,
  key: string,
  channel: PlanInput["channels"][number] | null,
  base: TemplateLine | undefined,
): TemplateLine {
  const platform = channel?.platform ?? null;
  const { edited = [], templated = [] } = task.rule;
  const fromBase = (field: EditedField) =>
    !edited.includes(field) && templated.includes(field) && base?.edited.includes(field) ? base : null;
  const words = (field: "title" | "detail" | "postText") =>
    fromBase(field)?.[field] ?? keepFields(task[field], input, platform);
  const written = [...edited, ...templated.filter((field) => field !== "startMinute")];
  return {
    key,
    kind: task.kind,
    phase: task.phase,
    channelId: channel?.id ?? null,
    platform,
    title: words("title"),
    detail: words("detail"),
    postText: words("postText"),
    durationMinutes: task.durationMinutes,
    automatic: task.automatic,
    edited: [...new Set(task.kind === "own" ? OWN_FIELDS : written)].sort(),
    when: whenOf(input, task, base),
    locked: task.locked && task.startMinute !== null,
    skipped: task.skipped,
  };
}

function whenOf(input: PlanInput, task: Task, base: TemplateLine | undefined): RelativeWhen | null {
  if (task.rule.templated?.includes("startMinute") && base?.locked) return base.when;
  // An own task that is not locked was still given a time: nothing starts it earlier.
  const start = task.kind === "own" && !task.locked ? task.rule.earliest : task.startMinute;
  return start === null ? null : relateMinute(start, input);
}
