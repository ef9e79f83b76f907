import type { FollowerReading } from "@/lib/channels/channel";
import { type CalendarDate, daysBetween } from "@/lib/time/calendar-date";

/**
 * Followers on a day over those counted last before it: on the straight line between the counts on both sides of the day. null
 * where one side was never counted, or nobody followed then. Counts are oldest first.
 */
export function followersThen(
  counts: readonly Pick<FollowerReading, "followers" | "readOn">[],
  on: CalendarDate,
): number | null {
  const before = counts.findLast(({ readOn }) => readOn <= on);
  const after = counts.find(({ readOn }) => readOn > on);
  if (before === undefined || after === undefined || before.followers === 0) return null;
  const part = daysBetween(before.readOn, on) / daysBetween(before.readOn, after.readOn);
  return (before.followers + (after.followers - before.followers) * part) / before.followers;
}
