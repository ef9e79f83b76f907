import type { AnswerTimes } from "@/lib/publications/measure-answers";
import { addDays, type CalendarDate } from "@/lib/time/calendar-date";

/** From how many recorded answers on the writer's own guess is not needed any more (assumption). */
export const ENOUGH_ANSWERS = 3;
/** The longest answer time told by others: "2–3 days to 3 weeks", single accounts, 2020–2025 (FACTS.md). */
export const LONGEST_TOLD_DAYS = 21;
/** Days between an answer and the slot, to plan the hour in (assumption). */
export const LEAD_DAYS = 1;

/** What is known of how long an answer takes: measured here, the writer's assumption, or nothing. */
export type AnswerBasis =
  | { basis: "measured"; answers: AnswerTimes }
  | { basis: "own"; days: number }
  | { basis: "none" };

/** Measured answers come first, however few: they are shown with their number. */
export function answerBasis(answers: AnswerTimes | null, answerDays: number | null): AnswerBasis {
  if (answers !== null) return { basis: "measured", answers };
  return answerDays === null ? { basis: "none" } : { basis: "own", days: answerDays };
}

export type SubmitBy = {
  slotOn: CalendarDate;
  /** The day on which the answer should be there at the latest. */
  answerOn: CalendarDate;
  /** Enough for the longest answer so far, or for the days the writer allows. */
  safeOn: CalendarDate;
  /** Enough for half of the answers; null where nothing was measured. */
  medianOn: CalendarDate | null;
  known: Exclude<AnswerBasis, { basis: "none" }>;
};

/**
 * By when a piece must be sent for its answer to be there LEAD_DAYS before the slot. Days are whole: half a day more is
 * a day. null: nothing is known about answers.
 */
export function submitBy(slotOn: CalendarDate, known: AnswerBasis): SubmitBy | null {
  if (known.basis === "none") return null;
  const answerOn = addDays(slotOn, -LEAD_DAYS);
  const before = (days: number) => addDays(answerOn, -Math.ceil(days));
  return known.basis === "own"
    ? { slotOn, answerOn, safeOn: before(known.days), medianOn: null, known }
    : {
        slotOn,
        answerOn,
        safeOn: before(known.answers.longestDays),
        medianOn: before(known.answers.medianDays),
        known,
      };
}

export type AnswerDue = {
  /** The last day on which an answer is not late. */
  on: CalendarDate;
  days: number;
  basis: "measured" | "own" | "told";
};

/**
 * Until when an answer to a piece sent on `sentOn` is not overdue: from ENOUGH_ANSWERS recorded answers on the longest of
 * them, else the days the writer allows, else the longest of the few, else the longest that others tell of.
 */
export function answerDue(
  sentOn: CalendarDate,
  answers: AnswerTimes | null,
  answerDays: number | null,
): AnswerDue {
  const due = (days: number, basis: AnswerDue["basis"]) => ({ on: addDays(sentOn, days), days, basis });
  if (answers !== null && answers.count >= ENOUGH_ANSWERS) return due(answers.longestDays, "measured");
  if (answerDays !== null) return due(answerDays, "own");
  return answers === null ? due(LONGEST_TOLD_DAYS, "told") : due(answers.longestDays, "measured");
}
