import type { FollowerReading } from "@/lib/channels/channel";
import { addDays, type CalendarDate, daysBetween } from "@/lib/time/calendar-date";

/** A count further from the launch says too little about it (assumption). */
export const NEAR_DAYS = 14;

export type LaunchGain =
  | {
      known: true;
      change: number;
      /** The counts it lies between. */
      from: CalendarDate;
      to: CalendarDate;
      /** Other launches between the two counts: the change is theirs as well. */
      sharedWith: number;
    }
  | { known: false; lacks: "before" | "after" | "both" };

type Reading = Pick<FollowerReading, "followers" | "readOn">;

/**
 * What a launch on a day brought a channel in followers, as far as counts tell: the difference between the last count on
 * or before that day and the first one after it, both within 14 days of it. It is what happened around the launch, not
 * because of it. Counts are oldest first; `othersOn` are the days of the other launches.
 */
export function launchGain(
  counts: readonly Reading[],
  launchOn: CalendarDate,
  othersOn: readonly CalendarDate[],
): LaunchGain {
  const before = counts.findLast(
    ({ readOn }) => readOn <= launchOn && readOn >= addDays(launchOn, -NEAR_DAYS),
  );
  const after = counts.find(({ readOn }) => readOn > launchOn && readOn <= addDays(launchOn, NEAR_DAYS));
  if (before === undefined || after === undefined) {
    const lacks = before !== undefined ? "after" : after !== undefined ? "before" : "both";
    return { known: false, lacks };
  }
  const sharedWith = othersOn.filter((day) => day >= before.readOn && day < after.readOn).length;
  return {
    known: true,
    change: after.followers - before.followers,
    from: before.readOn,
    to: after.readOn,
    sharedWith,
  };
}

/** Where a launch's day stands between the first and the last count, 0 to 1; null: not between them. */
export function placeLaunch(counts: readonly Reading[], launchOn: CalendarDate): number | null {
  const first = counts[0];
  const last = counts.at(-1);
  if (first === undefined || last === undefined || first.readOn === last.readOn) return null;
  if (launchOn < first.readOn || launchOn > last.readOn) return null;
  return daysBetween(first.readOn, launchOn) / daysBetween(first.readOn, last.readOn);
}
