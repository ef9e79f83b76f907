import type { Agenda, AgendaTask } from "@/lib/launch/build-agenda";
import type { LaunchState } from "@/lib/launch/launch-state";
import type { Task } from "@/lib/plan/task";

/** Nobody is to the minute; from here on the plan no longer says what will happen (the product's own figure). */
export const LATE_MINUTES = 3;
const MINUTE = 60_000;

/**
 * Names the state in which the rest of the hour is worth planning again: something in it is late by three minutes or
 * was skipped, or T0 is not the slot. Null when nothing of that is so, or no hour is under way. The same state has
 * the same key, so that what was left is not offered again.
 */
export function replanKey<T extends AgendaTask>(
  tasks: readonly (T & Pick<Task, "skipped">)[],
  state: LaunchState,
  slotAt: number,
  agenda: Pick<Agenda<T>, "moment" | "open">,
): string | null {
  if (agenda.moment !== "hour") return null;
  const late = agenda.open
    .filter(({ task, lateMinutes }) => task.phase === "hour" && (lateMinutes ?? 0) >= LATE_MINUTES)
    .map(({ task }) => task.id);
  const skippedBefore = new Set(tasks.flatMap(({ id, skipped }) => (skipped ? [id] : [])));
  const hasSkipped = state.tasks.some(
    ({ taskId, status }) => status === "skipped" && !skippedBefore.has(taskId),
  );
  const isMoved = Math.abs(state.t0At - slotAt) >= MINUTE;
  if (late.length === 0 && !hasSkipped && !isMoved) return null;
  const standing = state.tasks.map(({ taskId, status, startMinute, assignee }) =>
    [taskId, status, startMinute, assignee].join(" "),
  );
  return JSON.stringify([state.t0At, late, standing]);
}
