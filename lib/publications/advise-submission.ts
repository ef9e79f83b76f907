import { formatDays } from "@/lib/publications/describe-entry";
import { answerBasis, answerDue, type SubmitBy, submitBy } from "@/lib/publications/expect-answer";
import type { AnswerTimes } from "@/lib/publications/measure-answers";
import { type Submission, sentOn, waitingDays } from "@/lib/publications/submission";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

/** By when to send, or until when to wait, in one or two sentences; empty when there is nothing to say. */
export function adviseSubmission(
  submission: Pick<Submission, "state" | "steps" | "answerDays">,
  answers: AnswerTimes | null,
  slotOn: CalendarDate | null,
  today: CalendarDate,
): string {
  if (submission.state === "planned")
    return slotOn === null ? "" : adviseSending(slotOn, answers, submission.answerDays, today);
  return submission.state === "sent" ? adviseWaiting(submission, answers, today) : "";
}

/** By when a piece must be sent to a publication for its slot. */
export function adviseSending(
  slotOn: CalendarDate,
  answers: AnswerTimes | null,
  answerDays: number | null,
  today: CalendarDate,
): string {
  const by = submitBy(slotOn, answerBasis(answers, answerDays));
  const slot = formatDate(slotOn);
  if (by === null) {
    return `No answers recorded yet, and you noted no days: by when to submit for ${slot} cannot be said.`;
  }
  if (by.known.basis === "own") {
    const why = `no answers recorded yet; you allow ${formatDays(by.known.days)}`;
    return by.safeOn < today
      ? `Too late to hear before ${slot} (${why}).`
      : `Submit by ${formatDate(by.safeOn)} to hear before ${slot} (${why}).`;
  }
  return adviseMeasured(by, by.known.answers, today);
}

function adviseMeasured(by: SubmitBy, answers: AnswerTimes, today: CalendarDate): string {
  const { safeOn, medianOn } = by;
  const slot = formatDate(by.slotOn);
  const { count, medianDays, shortestDays, longestDays } = answers;
  const from =
    count === 1
      ? `its one answer took ${formatDays(medianDays)}`
      : `${count} answers took ${shortestDays} to ${formatDays(longestDays)}, half of them up to ${medianDays}`;
  if (safeOn >= today) {
    const later =
      medianOn === null || medianOn === safeOn ? "" : `, by ${formatDate(medianOn)} for an even chance`;
    return `Submit by ${formatDate(safeOn)} to hear before ${slot}${later}: ${from}.`;
  }
  return medianOn !== null && medianOn >= today
    ? `Submit by ${formatDate(medianOn)} for an even chance to hear before ${slot}: ${from}.`
    : `Too late to count on an answer before ${slot}: ${from}.`;
}

function adviseWaiting(
  submission: Pick<Submission, "steps" | "answerDays">,
  answers: AnswerTimes | null,
  today: CalendarDate,
): string {
  const sent = sentOn(submission.steps);
  const days = waitingDays(submission.steps, today);
  if (sent === null || days === null) return "";
  const due = answerDue(sent, answers, submission.answerDays);
  const allowed = formatDays(due.days);
  const isLate = due.on < today;
  switch (due.basis) {
    case "own":
      return isLate
        ? `That is longer than the ${allowed} you allow: ask, or withdraw.`
        : `You allow ${allowed}.`;
    case "measured":
      return isLate
        ? `That is longer than any answer of theirs took (${allowed}, ${answers?.count === 1 ? "one answer" : `${answers?.count} answers`}): ask, or withdraw.`
        : `Their longest answer took ${allowed}${answers?.count === 1 ? " (one answer)" : ` (of ${answers?.count})`}.`;
    case "told":
      return isLate
        ? `That is longer than the ${allowed} others tell of (single accounts, 2020–2025): ask, or withdraw.`
        : "";
  }
}
