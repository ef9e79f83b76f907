import type ICAL from "ical.js";

export const FREQUENCIES = [
  "SECONDLY",
  "MINUTELY",
  "HOURLY",
  "DAILY",
  "WEEKLY",
  "MONTHLY",
  "YEARLY",
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** How an appointment repeats (RFC 5545, 3.3.10). Empty lists: that part was not given. */
export type RecurrenceRule = {
  frequency: Frequency;
  /** Every so many seconds, … years; at least 1. */
  interval: number;
  /** So many times in all, the first included; null: no such end. */
  count: number | null;
  months: number[];
  weeks: number[];
  /** Days of the year, −366 … 366. */
  yearDays: number[];
  /** Days of the month, −31 … 31. */
  monthDays: number[];
  /** 1 Monday … 7 Sunday; position 2: the second of the month or year, −1 the last, 0 every one. */
  weekdays: { position: number; weekday: number }[];
  hours: number[];
  minutes: number[];
  seconds: number[];
  /** Which of the times that a period gives; −1 the last. */
  positions: number[];
  /** 1 Monday … 7 Sunday. */
  weekStartsOn: number;
};

const DAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The rule out of the library's reading of it; null for a frequency that the standard does not know. */
export function recurrenceRuleOf(recur: ICAL.Recur): RecurrenceRule | null {
  const frequency = FREQUENCIES.find((one) => one === String(recur.freq).toUpperCase());
  if (frequency === undefined) return null;
  const parts = recur.parts as Record<string, unknown[] | undefined>;
  const numbers = (name: string, least: number, most: number) =>
    [...new Set((parts[name] ?? []).map(Number))]
      .filter((value) => Number.isInteger(value) && value >= least && value <= most)
      .sort((a, b) => a - b);
  const besidesZero = (name: string, most: number) =>
    numbers(name, -most, most).filter((value) => value !== 0);
  return {
    frequency,
    interval: Math.max(1, Math.floor(recur.interval || 1)),
    count: typeof recur.count === "number" && recur.count > 0 ? recur.count : null,
    months: numbers("BYMONTH", 1, 12),
    weeks: besidesZero("BYWEEKNO", 53),
    yearDays: besidesZero("BYYEARDAY", 366),
    monthDays: besidesZero("BYMONTHDAY", 31),
    weekdays: (parts.BYDAY ?? []).flatMap((code) => weekdayOf(String(code))),
    hours: numbers("BYHOUR", 0, 23),
    minutes: numbers("BYMINUTE", 0, 59),
    seconds: numbers("BYSECOND", 0, 59),
    positions: besidesZero("BYSETPOS", 366),
    // The library counts from Sunday as 1.
    weekStartsOn: (((recur.wkst ?? 2) + 5) % 7) + 1,
  };
}

function weekdayOf(code: string): { position: number; weekday: number }[] {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(code.toUpperCase());
  if (match === null) return [];
  return [{ position: Number(match[1] ?? 0), weekday: DAY_CODES.indexOf(match[2] ?? "") + 1 }];
}
