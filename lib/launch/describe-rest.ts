import type { AgendaItem, AgendaTask } from "@/lib/launch/build-agenda";
import type { Task } from "@/lib/plan/task";
import { formatDateTime } from "@/lib/time/format";

export type Rest = { heading: string; text: string };

/** What an ended hour has left to do and when the next of it is due; null when nothing is open. */
export function describeRest(
  open: readonly AgendaItem<AgendaTask & Pick<Task, "title">>[],
  now: number,
  zone: string,
  language: string | null = null,
): Rest | null {
  if (open.length === 0) return null;
  const ahead = open.filter(({ startsAt }) => startsAt >= now);
  const next = ahead.length === 0 ? null : ahead.reduce((a, b) => (b.startsAt < a.startsAt ? b : a));
  return {
    heading: open.length === 1 ? "1 task is still open" : `${open.length} tasks are still open`,
    text: `${
      next === null
        ? "The time of all of them has passed."
        : `Next: ${next.task.title}, ${formatDateTime(next.startsAt, zone, language)}.`
    } They can be ticked in the list below.`,
  };
}
