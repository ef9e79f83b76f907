import { applyTemplate } from "@/lib/plan/apply-template";
import { listTemplate } from "@/lib/plan/list-template";
import type { PlanInput } from "@/lib/plan/plan-input";
import type { TemplateLine } from "@/lib/plan/plan-template";
import { slowPost } from "@/lib/plan/slow-channel";
import type { Task } from "@/lib/plan/task";

/** Whether the task stands behind the hour because its platform was slow when the plan was built. */
function isSlowPost({ channels }: PlanInput, { channelId, rule }: Task): boolean {
  const channel = channels.find(({ id }) => id === channelId);
  return channel !== undefined && (rule.lateBecause?.startsWith(slowPost(channel)) ?? false);
}

/**
 * Whether the plan was built from something that has changed since: the slot's day, the draft's words, the publication,
 * the channels and their values, or its template (null: the house's checklist). Own edits do not count. It says that
 * building again would change something.
 */
export function isStale(
  input: PlanInput,
  tasks: readonly Task[],
  lines: readonly TemplateLine[] | null = null,
): boolean {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const template = lines === null ? listTemplate(input) : applyTemplate(lines, input);
  const isNew = template.some((fresh) => {
    const task = byId.get(fresh.id);
    if (task === undefined) return true;
    const edited = [...(task.rule.edited ?? []), ...(lines === null ? (task.rule.templated ?? []) : [])];
    const differs = (["title", "detail", "postText"] as const).some(
      (field) => !edited.includes(field) && task[field] !== fresh[field],
    );
    const isTimed = fresh.rule.templated?.includes("durationMinutes") ?? false;
    const takesLonger =
      !edited.includes("durationMinutes") &&
      (task.rule.unprepared !== fresh.rule.unprepared ||
        (isTimed && task.durationMinutes !== fresh.durationMinutes));
    const isElsewhere = fresh.phase === "days" && task.rule.earliest !== fresh.rule.earliest;
    // Followers or rates have changed so much that the post belongs into the hour now, or out of it.
    const isSlower = fresh.rule.lateBecause !== undefined && task.phase === "hour" && !task.locked;
    const isQuicker = fresh.rule.lateBecause === undefined && isSlowPost(input, task);
    return differs || takesLonger || isElsewhere || isSlower || isQuicker;
  });
  const ids = new Set(template.map(({ id }) => id));
  return isNew || tasks.some(({ id, kind, skipped }) => kind !== "own" && !skipped && !ids.has(id));
}
