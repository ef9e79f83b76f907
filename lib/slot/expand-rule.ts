import type { RecurrenceRule } from "@/lib/slot/recurrence-rule";

/** A wall time as milliseconds, counted as though the clock stood in Greenwich: rules know no zone. */
export type WallMoment = number;

/** How many times may still be looked at; shared by all rules of one calendar, so that no file can keep us busy. */
export type Budget = { left: number };

export type Expansion = { moments: WallMoment[]; isCut: boolean };

type Span = { from: WallMoment; to: WallMoment };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Every five minutes of a day; no appointment repeats more often, and a day's times are made before they are counted. */
const MOST_TIMES_A_DAY = 288;
const STEPS: Partial<Record<RecurrenceRule["frequency"], number>> = {
  SECONDLY: SECOND,
  MINUTELY: MINUTE,
  HOURLY: HOUR,
};

/**
 * The times from ≤ t < to at which a rule that begins at `start` repeats (RFC 5545), in order. Without a count it
 * jumps to the span, so that a rule of 1970 is as quick as one of today; `isCut` when the budget ran out before the
 * end. Dates that do not exist (30 February) are left out, as the standard says.
 */
export function expandRule(
  rule: RecurrenceRule,
  start: WallMoment,
  { from, to }: Span,
  budget: Budget,
): Expansion {
  if (
    Math.max(1, rule.hours.length) * Math.max(1, rule.minutes.length) * Math.max(1, rule.seconds.length) >
    MOST_TIMES_A_DAY
  ) {
    return { moments: [], isCut: true };
  }
  const step = STEPS[rule.frequency];
  const sets =
    step === undefined
      ? listPeriods(rule, start, from, to)
      : listSteps(rule, start, from, to, step * rule.interval);
  const moments: WallMoment[] = [];
  let seen = 0;
  for (const set of sets) {
    budget.left -= 1 + set.length;
    if (budget.left < 0) return { moments, isCut: true };
    for (const moment of set) {
      if (moment < start) continue;
      seen += 1;
      if (moment >= to || (rule.count !== null && seen > rule.count)) return { moments, isCut: false };
      if (moment >= from) moments.push(moment);
    }
  }
  return { moments, isCut: false };
}

/** Hours, minutes, seconds: every step is tried against the rule's filters. */
function* listSteps(rule: RecurrenceRule, start: number, from: number, to: number, step: number) {
  // Without filters the count says where it ends, so that nothing need be counted.
  const isPlain = isUnfiltered(rule);
  const end = rule.count !== null && isPlain ? Math.min(to, start + rule.count * step) : to;
  const mustCount = rule.count !== null && !isPlain;
  const first = mustCount || from <= start ? 0 : Math.ceil((from - start) / step);
  // The caller counts what it sees, so those jumped over are made up for by the shortened end.
  for (let moment = start + first * step; moment < end; moment += step) {
    yield isAllowed(rule, moment) ? [moment] : [];
  }
}

function isUnfiltered(rule: RecurrenceRule): boolean {
  const { months, yearDays, monthDays, weekdays, hours, minutes, seconds } = rule;
  return [months, yearDays, monthDays, weekdays, hours, minutes, seconds].every((part) => part.length === 0);
}

function isAllowed(rule: RecurrenceRule, moment: number): boolean {
  const at = new Date(moment);
  return (
    isDayAllowed(rule, Math.floor(moment / DAY)) &&
    isIn(rule.hours, at.getUTCHours()) &&
    isIn(rule.minutes, at.getUTCMinutes()) &&
    isIn(rule.seconds, at.getUTCSeconds())
  );
}

/** Days, weeks, months, years: for each period its days, times the times of day, and of these the chosen positions. */
function* listPeriods(rule: RecurrenceRule, start: number, from: number, to: number) {
  const times = listTimes(rule, start);
  const startDay = Math.floor(start / DAY);
  const firstPeriod = rule.count === null && from > start ? periodBefore(rule, startDay, from) : 0;
  for (let period = firstPeriod; ; period += 1) {
    const opensOn = openingDay(rule, startDay, period);
    if (!(opensOn * DAY < to)) return;
    const moments = listDays(rule, startDay, opensOn).flatMap((day) => times.map((time) => day * DAY + time));
    yield choosePositions(moments, rule.positions);
  }
}

function listTimes(rule: RecurrenceRule, start: number): number[] {
  const at = new Date(start);
  const hours = rule.hours.length > 0 ? rule.hours : [at.getUTCHours()];
  const minutes = rule.minutes.length > 0 ? rule.minutes : [at.getUTCMinutes()];
  const seconds = rule.seconds.length > 0 ? rule.seconds : [at.getUTCSeconds()];
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * HOUR + minute * MINUTE + second * SECOND)),
  );
}

/** A period that surely begins at or before `from`, and not much before. */
function periodBefore(rule: RecurrenceRule, startDay: number, from: number): number {
  const days = Math.floor(from / DAY) - startDay;
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.frequency as "DAILY"] ?? 1;
  // Months and years are shorter than the longest as a rule: a few periods more are walked through, none is missed.
  return Math.max(0, Math.floor(days / (longest * rule.interval)) - 1);
}

function openingDay(rule: RecurrenceRule, startDay: number, period: number): number {
  const skipped = period * rule.interval;
  if (rule.frequency === "DAILY") return startDay + skipped;
  if (rule.frequency === "WEEKLY") return weekOf(startDay, rule.weekStartsOn) + 7 * skipped;
  const { year, month } = partsOf(startDay);
  return rule.frequency === "MONTHLY" ? dayOf(year, month + skipped, 1) : dayOf(year + skipped, 1, 1);
}

function listDays(rule: RecurrenceRule, startDay: number, opensOn: number): number[] {
  switch (rule.frequency) {
    case "WEEKLY":
      return listDaysOfWeek(rule, startDay, opensOn);
    case "MONTHLY":
      return listDaysOfMonth(rule, startDay, opensOn);
    case "YEARLY":
      return listDaysOfYear(rule, startDay, opensOn);
    default:
      return isDayAllowed(rule, opensOn) ? [opensOn] : [];
  }
}

function listDaysOfWeek(rule: RecurrenceRule, startDay: number, opensOn: number): number[] {
  const wanted = new Set(
    rule.weekdays.length > 0 ? rule.weekdays.map(({ weekday }) => weekday) : [weekdayOfDay(startDay)],
  );
  return sevenDays(opensOn).filter(
    (day) => wanted.has(weekdayOfDay(day)) && isIn(rule.months, partsOf(day).month),
  );
}

function listDaysOfMonth(rule: RecurrenceRule, startDay: number, opensOn: number): number[] {
  const { year, month } = partsOf(opensOn);
  if (!isIn(rule.months, month)) return [];
  const end = dayOf(year, month + 1, 1);
  if (rule.monthDays.length > 0) {
    return unique(datesIn(rule.monthDays, opensOn, end)).filter(
      (day) => rule.weekdays.length === 0 || rule.weekdays.some((wanted) => isNth(day, wanted, opensOn, end)),
    );
  }
  if (rule.weekdays.length > 0) {
    return unique(rule.weekdays.flatMap((wanted) => weekdaysIn(wanted, opensOn, end)));
  }
  return datesIn([partsOf(startDay).date], opensOn, end);
}

function listDaysOfYear(rule: RecurrenceRule, startDay: number, opensOn: number): number[] {
  const { year } = partsOf(opensOn);
  const end = dayOf(year + 1, 1, 1);
  const { months, weeks, yearDays, monthDays, weekdays } = rule;
  const isWeekday = (day: number) =>
    weekdays.length === 0 || weekdays.some(({ weekday }) => weekday === weekdayOfDay(day));
  if (weeks.length > 0) {
    const wanted =
      weekdays.length > 0 ? isWeekday : (day: number) => weekdayOfDay(day) === weekdayOfDay(startDay);
    return daysOfWeeks(rule, year).filter((day) => wanted(day) && isIn(months, partsOf(day).month));
  }
  if (yearDays.length > 0) {
    return unique(datesIn(yearDays, opensOn, end)).filter(
      (day) => isWeekday(day) && isIn(months, partsOf(day).month) && isMonthDay(monthDays, day),
    );
  }
  if (months.length === 0 && monthDays.length === 0 && weekdays.length > 0) {
    return unique(weekdays.flatMap((wanted) => weekdaysIn(wanted, opensOn, end)));
  }
  const start = partsOf(startDay);
  // A month day or weekday without months means those of every month.
  const inMonths =
    months.length > 0
      ? months
      : monthDays.length > 0
        ? Array.from({ length: 12 }, (_, i) => i + 1)
        : [start.month];
  return unique(
    inMonths.flatMap((month) => listDaysOfMonth({ ...rule, months: [] }, startDay, dayOf(year, month, 1))),
  );
}

/** Weeks as ISO 8601 counts them, but beginning on the rule's weekday: the first has at least four days in the year. */
function daysOfWeeks(rule: RecurrenceRule, year: number): number[] {
  const firstWeekOf = (of: number) => weekOf(dayOf(of, 1, 4), rule.weekStartsOn);
  const first = firstWeekOf(year);
  const count = (firstWeekOf(year + 1) - first) / 7;
  const numbers = rule.weeks.map((week) => (week < 0 ? count + 1 + week : week));
  return unique(
    numbers.filter((week) => week >= 1 && week <= count).flatMap((week) => sevenDays(first + (week - 1) * 7)),
  );
}

function isDayAllowed(rule: RecurrenceRule, day: number): boolean {
  const { weekdays } = rule;
  return (
    isIn(rule.months, partsOf(day).month) &&
    isMonthDay(rule.monthDays, day) &&
    isYearDay(rule.yearDays, day) &&
    (weekdays.length === 0 || weekdays.some(({ weekday }) => weekday === weekdayOfDay(day)))
  );
}

function isMonthDay(monthDays: number[], day: number): boolean {
  if (monthDays.length === 0) return true;
  const { year, month } = partsOf(day);
  return datesIn(monthDays, dayOf(year, month, 1), dayOf(year, month + 1, 1)).includes(day);
}

function isYearDay(yearDays: number[], day: number): boolean {
  if (yearDays.length === 0) return true;
  const { year } = partsOf(day);
  return datesIn(yearDays, dayOf(year, 1, 1), dayOf(year + 1, 1, 1)).includes(day);
}

/** The days of a month or year by their number, counted from its end when negative. */
function datesIn(numbers: number[], opensOn: number, end: number): number[] {
  return numbers
    .map((number) => (number > 0 ? opensOn + number - 1 : end + number))
    .filter((day) => day >= opensOn && day < end);
}

type Wanted = RecurrenceRule["weekdays"][number];

function weekdaysIn({ position, weekday }: Wanted, opensOn: number, end: number): number[] {
  const first = opensOn + ((weekday - weekdayOfDay(opensOn) + 7) % 7);
  const all = Array.from({ length: Math.ceil((end - first) / 7) }, (_, index) => first + index * 7);
  if (position === 0) return all;
  const one = position > 0 ? all[position - 1] : all[all.length + position];
  return one === undefined ? [] : [one];
}

function isNth(day: number, wanted: Wanted, opensOn: number, end: number): boolean {
  return weekdaysIn(wanted, opensOn, end).includes(day);
}

function choosePositions(moments: number[], positions: number[]): number[] {
  if (positions.length === 0) return moments;
  return unique(
    positions.flatMap((position) => {
      const chosen = position > 0 ? moments[position - 1] : moments[moments.length + position];
      return chosen === undefined ? [] : [chosen];
    }),
  );
}

function isIn(allowed: number[], value: number): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

function unique(values: number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function sevenDays(first: number): number[] {
  return Array.from({ length: 7 }, (_, index) => first + index);
}

/** Days since 1 January 1970, a Thursday. 1 Monday … 7 Sunday. */
function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function weekOf(day: number, weekStartsOn: number): number {
  return day - ((weekdayOfDay(day) - weekStartsOn + 7) % 7);
}

function dayOf(year: number, month: number, date: number): number {
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, date) / DAY);
}

function partsOf(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}
