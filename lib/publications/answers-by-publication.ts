import { type AnswerTimes, measureAnswers } from "@/lib/publications/measure-answers";
import type { Submission } from "@/lib/publications/submission";

type Offered = Pick<Submission, "publicationId" | "state" | "steps">;

/** The measured answer times of every publication that has answered, by its id. */
export function answersByPublication(submissions: readonly Offered[]): Map<string, AnswerTimes> {
  const grouped = Map.groupBy(submissions, ({ publicationId }) => publicationId);
  return new Map(
    [...grouped].flatMap(([id, own]) => {
      const answers = measureAnswers(own.map(({ steps }) => steps));
      return answers === null ? [] : [[id, answers] as const];
    }),
  );
}

/** How many pieces wait for an answer at each publication, by its id. */
export function countWaiting(submissions: readonly Offered[]): Map<string, number> {
  const waiting = new Map<string, number>();
  for (const { publicationId, state } of submissions) {
    if (state === "sent") waiting.set(publicationId, (waiting.get(publicationId) ?? 0) + 1);
  }
  return waiting;
}
