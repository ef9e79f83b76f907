import { buildCountdownTasks } from "@/lib/plan/build-countdown-tasks";
import { buildDayTasks } from "@/lib/plan/build-day-tasks";
import { buildFollowUpTasks } from "@/lib/plan/build-follow-up-tasks";
import { buildHourTasks } from "@/lib/plan/build-hour-tasks";
import type { PlanInput } from "@/lib/plan/plan-input";
import type { Task } from "@/lib/plan/task";

/** Every task of the house's own checklist, not yet placed. */
export function listTemplate(input: PlanInput): Task[] {
  return [
    ...buildDayTasks(input),
    ...buildCountdownTasks(input),
    ...buildHourTasks(input),
    ...buildFollowUpTasks(input),
  ];
}
