import { listTemplate } from "@/lib/plan/build-plan";
import type { PlanInput } from "@/lib/plan/plan-input";
import type { Task } from "@/lib/plan/task";

/**
 * Whether the plan was built from something that has changed since: the slot's day, the draft's words, the publication,
 * or the channels and their values. Own edits do not count. It says that building again would change something.
 */
export function isStale(input: PlanInput, tasks: readonly Task[]): boolean {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const template = listTemplate(input);
  const isNew = template.some((fresh) => {
    const task = byId.get(fresh.id);
    if (task === undefined) return true;
    const edited = task.rule.edited ?? [];
    const differs = (["title", "detail", "postText"] as const).some(
      (field) => !edited.includes(field) && task[field] !== fresh[field],
    );
    const takesLonger = !edited.includes("durationMinutes") && task.rule.unprepared !== fresh.rule.unprepared;
    const isElsewhere = fresh.phase === "days" && task.rule.earliest !== fresh.rule.earliest;
    return differs || takesLonger || isElsewhere;
  });
  const ids = new Set(template.map(({ id }) => id));
  return isNew || tasks.some(({ id, kind, skipped }) => kind !== "own" && !skipped && !ids.has(id));
}
