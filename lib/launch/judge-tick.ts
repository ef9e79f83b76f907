import type { AgendaItem, AgendaTask } from "@/lib/launch/build-agenda";
import type { TaskAction } from "@/lib/launch/choose-task-action";

/** So far ahead a follow-up cannot be meant by a key pressed in passing. Our choice. */
const FAR_AHEAD = 30 * 60_000;

/** Read so long before its time, the numbers still are the ones asked for; earlier they are a reading in between (assumption). */
const EARLY_READING = 5 * 60_000;
/** So long before T0 "live" cannot be meant by a key pressed in passing. Our choice. */
const FAR_FROM_LIVE = 60 * 60_000;

/** Whether numbers read at `now` are those of the appointment, or a reading of their own before it. */
export function isReadingFor(item: Pick<AgendaItem<AgendaTask>, "startsAt" | "task">, now: number): boolean {
  return item.task.kind === "numbers" && item.startsAt - now <= EARLY_READING;
}

/** Whether the hour may be started by a key alone: near T0 or after it; before that by its button only. */
export function mayGoLiveByKey(t0At: number, now: number): boolean {
  return t0At - now <= FAR_FROM_LIVE;
}

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
