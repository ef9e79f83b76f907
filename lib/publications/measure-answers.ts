import type { SubmissionStep } from "@/lib/publications/submission";
import { daysBetween } from "@/lib/time/calendar-date";

export type AnswerTimes = {
  count: number;
  medianDays: number;
  shortestDays: number;
  longestDays: number;
  accepted: number;
};

/**
 * Days from sending to an answer (accepted or declined) over all rounds of all submissions given; null when there is
 * no answer yet. A withdrawal is not an answer. An even count's median lies between the middle two.
 */
export function measureAnswers(submissions: readonly (readonly SubmissionStep[])[]): AnswerTimes | null {
  const answers = submissions.flatMap((steps) =>
    steps.flatMap((step, index) => {
      const before = steps[index - 1];
      const isAnswer = step.state === "accepted" || step.state === "declined";
      if (!isAnswer || before?.state !== "sent") return [];
      return [
        { days: daysBetween(before.happenedOn, step.happenedOn), isAccepted: step.state === "accepted" },
      ];
    }),
  );
  const days = answers.map((answer) => answer.days).sort((a, b) => a - b);
  const upper = days[Math.floor(days.length / 2)];
  const lower = days[Math.ceil(days.length / 2) - 1];
  if (upper === undefined || lower === undefined) return null;
  return {
    count: days.length,
    medianDays: (lower + upper) / 2,
    shortestDays: days[0] ?? lower,
    longestDays: days.at(-1) ?? upper,
    accepted: answers.filter((answer) => answer.isAccepted).length,
  };
}
