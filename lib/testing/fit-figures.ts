import { matchWords } from "@/lib/publications/match-words";
import type { Publication } from "@/lib/publications/publication";
import { rankFit, wordsOf } from "@/lib/publications/rank-fit";
import { FIT_DRAFTS, type FitDraft } from "@/lib/testing/fit-drafts";
import { FIT_PUBLICATIONS } from "@/lib/testing/fit-publications";
import { rankByTopics } from "@/lib/testing/rank-by-topics";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 25, 12);
const TODAY = "2026-11-25";
const FOUND_WITHIN = 5;

export type FitFigures = {
  drafts: number;
  publications: number;
  /** Shares of the drafts whose publication came first, among the first five. */
  first: number;
  firstFive: number;
  /** Mean of 1 / place. */
  reciprocal: number;
  /** Those that came later, with their place. */
  missed: { title: string; right: string; place: number }[];
};

/** The made set as a directory. What has nothing to do with words (size, newsletter, …) is spread evenly over it. */
const directory: Publication[] = FIT_PUBLICATIONS.map(({ name, topics, about }, index) => ({
  id: `p${index}`,
  name,
  address: `https://example.org/p${index}`,
  addressKey: `example.org/p${index}`,
  followers: index % 9 === 0 ? null : Math.round(500 * 1000 ** (((index * 37) % 100) / 100)),
  followersReadOn: null,
  topics,
  accepts: index % 3 === 0 ? "drafts" : "both",
  howToSubmit: "",
  newsletter: [true, false, null][(index * 7) % 3] ?? null,
  answerDays: index % 4 === 0 ? 7 + (index % 20) : null,
  postingDays: [],
  notes: about,
  createdAt: 0,
  updatedAt: 0,
}));

const seenFeeds = new Map(
  FIT_PUBLICATIONS.flatMap(({ seen }, index) =>
    seen.length === 0
      ? []
      : [
          [
            `p${index}`,
            {
              readAt: NOW,
              posts: seen.map((title, number) => ({
                title,
                author: `Author ${(number * (index % 3)) % 3}`,
                topics: [],
                publishedAt: NOW - ((index * 11) % 25) * DAY,
              })),
            },
          ] as const,
        ],
  ),
);

/** Ranks the directory for a draft of the set, with or without what was seen in feeds. */
export function rankSet(draft: FitDraft, hasFeeds = true): string[] {
  const seen = hasFeeds ? seenFeeds : new Map();
  const matches = matchWords(
    draft,
    directory.map((publication) => wordsOf(publication, seen.get(publication.id) ?? null)),
  );
  const none = new Map();
  const piece = { topics: draft.topics, isPublished: false, slotOn: "2026-12-20" };
  const around = { matches, seen, answers: none, waiting: none, standing: none };
  return rankFit(directory, piece, around, { today: TODAY, now: NOW }).map(
    ({ publication }) => publication.name,
  );
}

/** The simple way: shared topics, then followers. */
export function rankSetByTopics(draft: FitDraft): string[] {
  return rankByTopics(directory, draft.topics).map(({ name }) => name);
}

export function measureFit(
  rank: (draft: FitDraft) => string[],
  drafts: readonly FitDraft[] = FIT_DRAFTS,
): FitFigures {
  const places = drafts.map((draft) => ({ draft, place: rank(draft).indexOf(draft.right) + 1 }));
  const share = (count: number) => Number((count / places.length).toFixed(3));
  const within = (most: number) => places.filter(({ place }) => place > 0 && place <= most).length;
  return {
    drafts: places.length,
    publications: directory.length,
    first: share(within(1)),
    firstFive: share(within(FOUND_WITHIN)),
    reciprocal: share(places.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0)),
    missed: places
      .filter(({ place }) => place < 1 || place > FOUND_WITHIN)
      .map(({ draft, place }) => ({ title: draft.title, right: draft.right, place })),
  };
}
