import { plainText } from "@/lib/publications/arrange-directory";
import type { SeenFeed } from "@/lib/publications/judge-feed";
import type { WordedPublication, WordMatch } from "@/lib/publications/match-words";
import type { AnswerTimes } from "@/lib/publications/measure-answers";
import type { Publication } from "@/lib/publications/publication";
import { type Fit, type FitMoment, type FitPiece, scoreFit } from "@/lib/publications/score-fit";
import type { SubmissionState } from "@/lib/publications/submission";

/** A publication with its fit for one piece. */
export type RankedPublication = {
  publication: Publication;
  fit: Fit;
  answers: AnswerTimes | null;
  seen: SeenFeed | null;
};

/** What stands around the directory: by publication id. */
export type FitSurroundings = {
  matches: readonly WordMatch[];
  seen: ReadonlyMap<string, SeenFeed>;
  answers: ReadonlyMap<string, AnswerTimes>;
  waiting: ReadonlyMap<string, number>;
  standing: ReadonlyMap<string, SubmissionState>;
};

/**
 * The whole directory for one piece, best first: what nothing stands in the way of, then by points, then by what is
 * surer, then by followers, then by name.
 */
export function rankFit(
  publications: readonly Publication[],
  piece: FitPiece,
  around: FitSurroundings,
  moment: FitMoment,
): RankedPublication[] {
  const matches = new Map(around.matches.map((match) => [match.id, match]));
  const bestScore = Math.max(0, ...around.matches.map(({ score }) => score));
  return publications
    .map((publication): RankedPublication => {
      const { id } = publication;
      const seen = around.seen.get(id) ?? null;
      const answers = around.answers.get(id) ?? null;
      const waiting = around.waiting.get(id) ?? 0;
      const standing = around.standing.get(id) ?? null;
      const facts = {
        publication,
        match: matches.get(id) ?? null,
        bestScore,
        seen,
        answers,
        waiting,
        standing,
      };
      return { publication, answers, seen, fit: scoreFit(facts, piece, moment) };
    })
    .sort(byFit);
}

function byFit(a: RankedPublication, b: RankedPublication): number {
  return (
    Number(a.fit.obstacle !== null) - Number(b.fit.obstacle !== null) ||
    b.fit.points - a.fit.points ||
    b.fit.low - a.fit.low ||
    (b.publication.followers ?? -1) - (a.publication.followers ?? -1) ||
    (plainText(a.publication.name) < plainText(b.publication.name) ? -1 : 1)
  );
}

/** What is known of a publication in words, for matchWords. */
export function wordsOf(publication: Publication, seen: SeenFeed | null): WordedPublication {
  const posts = seen?.posts ?? [];
  return {
    id: publication.id,
    name: publication.name,
    topics: publication.topics.join("\n"),
    about: `${publication.notes}\n${publication.howToSubmit}`,
    seen: posts.map(({ title, topics }) => `${title}\n${topics.join("\n")}`).join("\n"),
  };
}
