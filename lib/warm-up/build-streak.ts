import { addDays, type CalendarDate } from "@/lib/time/calendar-date";

/** Days in a row of which one may be missed. */
export const FORGIVING_DAYS = 7;

/** The rule in words, as the screen says it. */
export const STREAK_RULE =
  "A day counts with one thing ticked. One missed day in any seven is forgiven; a second one ends the streak.";

export type Streak = {
  /** Days that count, today included once something is ticked. */
  days: number;
  /** Today may still be missed without ending it. */
  mayMissToday: boolean;
};

/**
 * The streak up to `today`: counted days, going back until two missed days stand within seven days in a row. Today is not
 * missed before it is over. `doneOn` are days with something ticked, in any order; days after today do not count.
 */
export function buildStreak(doneOn: readonly CalendarDate[], today: CalendarDate): Streak {
  const done = new Set(doneOn);
  let days = done.has(today) ? 1 : 0;
  /** How many days ago the last missed day was, going back. */
  let missedAgo: number | null = null;
  let firstMissedAgo: number | null = null;
  for (let ago = 1; ; ago += 1) {
    if (done.has(addDays(today, -ago))) {
      days += 1;
      continue;
    }
    if (missedAgo !== null && ago - missedAgo < FORGIVING_DAYS) break;
    // A missed day with nothing counted behind it was before the streak, not in it.
    if (!hasEarlier(done, today, ago)) break;
    firstMissedAgo ??= ago;
    missedAgo = ago;
  }
  const mayMissToday = done.has(today) || firstMissedAgo === null || firstMissedAgo >= FORGIVING_DAYS;
  return days === 0 ? { days: 0, mayMissToday: true } : { days, mayMissToday };
}

/** Whether the very next day back counts: one missed day can be bridged, two in a row never. */
function hasEarlier(done: ReadonlySet<CalendarDate>, today: CalendarDate, ago: number): boolean {
  return done.has(addDays(today, -ago - 1));
}
