import { addDays, type CalendarDate } from "@/lib/time/calendar-date";

/** The old custom of many communities: at most one in ten of your posts is your own work (FACTS: Reddit; assumption). */
export const CUSTOM_ONE_IN = 10;
/** How far back posts are counted (assumption: a quarter of a year is what a moderator scrolls through). */
export const OWN_PART_DAYS = 90;

/** Posts in one place that were not the writer's own work, on one day, as they counted. */
export type OtherPosts = { postedOn: CalendarDate; posts: number };

export type OwnPart =
  /** Nothing was counted in these days, so nothing can be said. */
  | { known: false; own: number }
  | {
      known: true;
      own: number;
      others: number;
      /** Own links are more than one in `oneIn` of all. */
      isOver: boolean;
      /** Other posts that are missing for it; 0 when it is kept. */
      missing: number;
    };

/**
 * The part of own links among the writer's posts in one place within 90 days up to `today`, that day included, against
 * one in `oneIn`. `ownOn` are the days of own links, those about to be posted too.
 */
export function ownPart(
  ownOn: readonly CalendarDate[],
  counted: readonly OtherPosts[],
  oneIn: number,
  today: CalendarDate,
): OwnPart {
  const from = addDays(today, 1 - OWN_PART_DAYS);
  const isWithin = (date: CalendarDate) => date >= from && date <= today;
  const own = ownOn.filter(isWithin).length;
  const within = counted.filter(({ postedOn }) => isWithin(postedOn));
  const others = within.reduce((sum, { posts }) => sum + posts, 0);
  if (within.length === 0) return { known: false, own };
  const missing = Math.max(0, own * oneIn - own - others);
  return { known: true, own, others, isOver: missing > 0, missing };
}
