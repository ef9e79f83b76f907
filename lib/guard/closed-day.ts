import { listDays } from "@/lib/channels/rule-card";
import { type GuardInput, listGuardPosts, type Warning, type WayOut } from "@/lib/guard/warning";
import { dateAt, weekdayOf } from "@/lib/time/calendar-date";
import { formatWeekday } from "@/lib/time/format";

const SOURCE = { source: "the rule you noted for this place", year: null, assumption: false };

/** Posts on a weekday (in the writer's zone) on which the place takes no own work, as the writer noted. */
export function warnOfClosedDays(input: GuardInput): Warning[] {
  return listGuardPosts(input).flatMap(({ task, channel, at }): Warning[] => {
    const days = channel.card?.allowedDays ?? [];
    const day = weekdayOf(dateAt(at, input.zone));
    if (days.length === 0 || days.includes(day) || input.done.has(task.id)) return [];
    return [
      {
        key: `closed_day:${task.id}:${day}`,
        rule: "closed_day",
        taskId: task.id,
        title: `${channel.name} takes no own work on ${formatWeekday(day)}`,
        detail: `Only on ${listDays(days)}.`,
        source: SOURCE,
        waysOut: [
          ...moveTo(days, day, task.startMinute ?? 0),
          { kind: "skip" as const, says: "Skip this post" },
        ],
        waiver: null,
      },
    ];
  });
}

const DAY_MINUTES = 24 * 60;

/** To the next open day, as many whole days later. */
function moveTo(days: readonly number[], day: number, startMinute: number): WayOut[] {
  const later = [1, 2, 3, 4, 5, 6].find((ahead) => days.includes(((day - 1 + ahead) % 7) + 1));
  if (later === undefined) return [];
  const says = `Move it to ${formatWeekday(((day - 1 + later) % 7) + 1)}`;
  return [{ kind: "move", startMinute: startMinute + later * DAY_MINUTES, says }];
}
