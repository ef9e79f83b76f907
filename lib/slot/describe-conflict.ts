import { describeWeekdays } from "@/lib/publications/format-weekdays";
import type { Conflict, DayConflict } from "@/lib/slot/find-conflicts";
import { t0Of } from "@/lib/slot/launch";
import { dateAt } from "@/lib/time/calendar-date";
import { formatShortDate, formatTime, formatWeekday } from "@/lib/time/format";

/** A conflict as a plain sentence, on the writer's clock. */
export function describeConflict(conflict: Conflict, zone: string): string {
  switch (conflict.kind) {
    case "busy":
      return `You have “${conflict.span.title}” from ${formatSpan(conflict.span, zone)}.`;
    case "overlap":
      return `The first hour of “${conflict.launch.draftTitle}” overlaps with this one. You can do only one of them at a time.`;
    case "near":
      return `“${conflict.launch.draftTitle}” is on ${formatShortDate(dateAt(t0Of(conflict.launch), zone))}, ${formatDays(conflict.days)}; you want at least ${conflict.gapDays === 1 ? "1 day" : `${conflict.gapDays} days`} between launches.`;
    case "not_posting":
      return `${conflict.posting.name} does not publish on ${formatWeekday(conflict.weekday)}s (${describeWeekdays(conflict.posting.days)}).`;
  }
}

/** A day's conflict in the few words that fit over a column. */
export function labelDayConflict(conflict: DayConflict): string {
  return conflict.kind === "near" ? "near a launch" : "no posting day";
}

/** "18:00 to 19:30", with the days where it runs over midnight. */
export function formatSpan({ from, to }: { from: number; to: number }, zone: string): string {
  const days = [dateAt(from, zone), dateAt(to, zone)];
  if (days[0] === days[1]) return `${formatTime(from, zone)} to ${formatTime(to, zone)}`;
  const [start, end] = [from, to].map(
    (at) => `${formatShortDate(dateAt(at, zone))}, ${formatTime(at, zone)}`,
  );
  return `${start} to ${end}`;
}

function formatDays(days: number): string {
  if (days === 0) return "the same day";
  return days === 1 ? "1 day away" : `${days} days away`;
}
