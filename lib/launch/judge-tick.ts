import type { AgendaItem, AgendaTask } from "@/lib/launch/build-agenda";
import type { TaskAction } from "@/lib/launch/choose-task-action";

/** So far ahead a follow-up cannot be meant by a key pressed in passing. Our choice. */
const FAR_AHEAD = 30 * 60_000;

/** Why a tick is not simply taken; null: it is. */
export type TickRefusal = "needs_link" | "far_ahead";

/**
 * Whether the task to do now may be ticked without its button having done its work. What is nothing without the
 * link waits for it; a follow-up more than 30 minutes ahead is ticked by its button, not by the space bar.
 */
export function judgeTick(
  item: Pick<AgendaItem<AgendaTask>, "startsAt" | "task">,
  action: TaskAction,
  now: number,
  by: "key" | "button",
): TickRefusal | null {
  if (action.does === "ask_link") return "needs_link";
  const isFar = item.task.phase === "after" && item.startsAt > now + FAR_AHEAD;
  return by === "key" && isFar ? "far_ahead" : null;
}
