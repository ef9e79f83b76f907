import { GUEST_LIMIT } from "@/lib/publications/check-rules";
import { formatDays } from "@/lib/publications/describe-entry";
import { answerBasis, LEAD_DAYS } from "@/lib/publications/expect-answer";
import {
  judgeFeed,
  LEAST_AUTHORS,
  OLD_READING_DAYS,
  RECENT_DAYS,
  type SeenFeed,
} from "@/lib/publications/judge-feed";
import type { WordMatch } from "@/lib/publications/match-words";
import type { AnswerTimes } from "@/lib/publications/measure-answers";
import type { Publication } from "@/lib/publications/publication";
import type { SubmissionState } from "@/lib/publications/submission";
import { listKin, topicKey } from "@/lib/publications/topic-families";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";
import { type CalendarDate, daysBetween } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

export const FIT_PARTS = ["words", "topics", "fresh", "size", "answers", "history", "newsletter"] as const;
export type FitPartName = (typeof FIT_PARTS)[number];

/** Points of 100 a part can bring. All of them are assumptions; `npm run bench -- fit` holds the first two. */
export const FIT_WEIGHTS: Record<FitPartName, number> = {
  words: 40,
  topics: 15,
  fresh: 12,
  size: 10,
  answers: 10,
  history: 8,
  newsletter: 5,
};

export const FIT_PART_NAMES: Record<FitPartName, string> = {
  words: "Words",
  topics: "Topics",
  fresh: "Freshness",
  size: "Size",
  answers: "Answer in time",
  history: "Your history",
  newsletter: "Newsletter",
};

export type FitPart = {
  name: FitPartName;
  /** 0 nothing speaks for it … 1 all does; null: not known. */
  share: number | null;
  reason: string;
  /** What would change it; null: nothing the writer can do here. */
  change: string | null;
};

/** What stands in the way, whatever the points say. */
export type FitObstacle = "drafts_only" | "published_only" | "three_waiting" | "declined" | "on_the_list";

export type Fit = {
  parts: FitPart[];
  /** Of 100, taking half of what is not known. */
  points: number;
  /** With nothing and with all of what is not known. */
  low: number;
  high: number;
  obstacle: FitObstacle | null;
};

/** The piece as fit sees it. */
export type FitPiece = {
  topics: readonly string[];
  isPublished: boolean;
  /** Of its slot, or as wished; null: neither. */
  slotOn: CalendarDate | null;
};

/** What is known of one publication around one piece. */
export type FitFacts = {
  publication: Publication;
  match: WordMatch | null;
  /** The best score of the directory for this piece; 0: no publication shares a word. */
  bestScore: number;
  seen: SeenFeed | null;
  answers: AnswerTimes | null;
  /** Pieces of the writer that wait for an answer there. */
  waiting: number;
  /** Where this piece stands there; null: it was never on the list. */
  standing: SubmissionState | null;
};

export type FitMoment = { today: CalendarDate; now: number };

// Followers from which and up to which size brings points, by the logarithm (assumptions).
const FEWEST_FOLLOWERS = 100;
const MOST_FOLLOWERS = 500_000;
/** What a topic of the same family counts beside one that is shared (assumption). */
const NEAR_TOPIC = 0.5;
/** Half of its answers were in time. */
const HALF_IN_TIME = 0.5;

/** How well one publication fits one piece, part by part with its reason. Nothing is guessed: what is not known says so. */
export function scoreFit(facts: FitFacts, piece: FitPiece, moment: FitMoment): Fit {
  const parts = FIT_PARTS.map((name) => ({ name, ...JUDGES[name](facts, piece, moment) }));
  const sum = (unknown: number) =>
    Math.round(parts.reduce((total, { name, share }) => total + FIT_WEIGHTS[name] * (share ?? unknown), 0));
  return { parts, points: sum(0.5), low: sum(0), high: sum(1), obstacle: obstacleOf(facts, piece) };
}

function obstacleOf({ publication, waiting, standing }: FitFacts, piece: FitPiece): FitObstacle | null {
  if (standing === "declined") return "declined";
  if (standing !== null) return "on_the_list";
  if (publication.accepts === "drafts" && piece.isPublished) return "drafts_only";
  if (publication.accepts === "published" && !piece.isPublished) return "published_only";
  return waiting >= GUEST_LIMIT ? "three_waiting" : null;
}

type Judgement = Omit<FitPart, "name">;
type Judge = (facts: FitFacts, piece: FitPiece, moment: FitMoment) => Judgement;

const unknown = (reason: string, change: string | null): Judgement => ({ share: null, reason, change });

const JUDGES: Record<FitPartName, Judge> = {
  words: judgeWords,
  topics: judgeTopics,
  fresh: judgeFreshness,
  size: judgeSize,
  answers: judgeAnswers,
  history: judgeHistory,
  newsletter: judgeNewsletter,
};

function judgeWords({ publication, match, bestScore, seen }: FitFacts): Judgement {
  const isBare =
    publication.notes === "" && publication.howToSubmit === "" && publication.topics.length === 0;
  const change =
    seen === null
      ? "Read its feed, or note what it is about: titles and notes give more words to compare."
      : null;
  if (match === null) {
    return isBare && seen === null
      ? unknown("Nothing is noted about what it publishes.", change)
      : { share: 0, reason: "It shares no telling word with your piece.", change };
  }
  const share = bestScore === 0 ? 0 : match.score / bestScore;
  const near =
    share >= 0.999 ? "The nearest of your directory" : `${Math.round(share * 100)} % of the nearest`;
  const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(", ");
  const told =
    match.words.length > 0
      ? `shares ${list(match.words)}`
      : `has ${list(match.near)}, words of topics near yours`;
  return { share, reason: `${near}; ${told}.`, change };
}

function judgeTopics({ publication, seen }: FitFacts, piece: FitPiece): Judgement {
  if (piece.topics.length === 0)
    return unknown("Your piece has no topics yet.", "Give your piece its topics.");
  const theirs = [...publication.topics, ...(seen?.posts ?? []).flatMap(({ topics }) => topics)];
  if (theirs.length === 0) return unknown("No topics of it are known.", "Read its feed, or note its topics.");
  const known = new Set(theirs.map(topicKey));
  const shared = piece.topics.filter((topic) => known.has(topicKey(topic)));
  const rest = piece.topics.filter((topic) => !shared.includes(topic));
  const near = rest.filter((topic) => listKin(topic).some((kin) => known.has(topicKey(kin))));
  const told = [
    shared.length === 0 ? "" : `shares ${shared.join(", ")}`,
    near.length === 0 ? "" : `has topics near ${near.join(", ")}`,
  ].filter((part) => part !== "");
  return {
    share: (shared.length + near.length * NEAR_TOPIC) / piece.topics.length,
    reason:
      told.length === 0 ? "None of your topics is among its, or near them." : `It ${told.join(" and ")}.`,
    change: rest.length === 0 ? null : `Its topics: ${[...new Set(theirs)].slice(0, 5).join(", ")}.`,
  };
}

function judgeFreshness({ seen }: FitFacts, _piece: FitPiece, { now }: FitMoment): Judgement {
  if (seen === null) return unknown("Its feed was never read.", "Read its feed.");
  const { isRecent, hasAuthors, lastPostDays, authors, readDays, isOld } = judgeFeed(seen, now);
  if (isOld) {
    return unknown(
      `Its feed was read ${readDays} days ago, which says nothing about today (assumption: ${OLD_READING_DAYS} days).`,
      "Read its feed again.",
    );
  }
  if (seen.posts.length === 0)
    return { share: 0, reason: "Its feed was empty.", change: "Read its feed again." };
  const known = [isRecent, hasAuthors].filter((answer) => answer !== null);
  const last =
    lastPostDays === null
      ? "Its posts carry no dates"
      : `Last post ${lastPostDays === 0 ? "on the day" : formatDays(lastPostDays)} ${lastPostDays === 0 ? "it was read" : "before it was read"}`;
  const who = authors === null ? "no authors named" : `${countOf(authors, "author")} in the latest posts`;
  const rule = `a live one posted within ${RECENT_DAYS} days and has ${LEAST_AUTHORS} authors or more`;
  const reason = `${last}, ${who}; ${rule} (Active Publications’ rules).`;
  if (known.length === 0) return unknown(reason, null);
  return { share: known.filter(Boolean).length / known.length, reason, change: null };
}

function judgeSize({ publication: { followers, followersReadOn } }: FitFacts): Judgement {
  if (followers === null) return unknown("Its followers are not known.", "Note its followers.");
  const span = Math.log(MOST_FOLLOWERS / FEWEST_FOLLOWERS);
  const share = Math.log(Math.max(followers, FEWEST_FOLLOWERS) / FEWEST_FOLLOWERS) / span;
  const when = followersReadOn === null ? "date not known" : `read ${formatDate(followersReadOn)}`;
  return {
    share: Math.min(1, share),
    reason: `${formatCount(followers)} followers (${when}).`,
    change: null,
  };
}

function judgeAnswers({ publication, answers }: FitFacts, piece: FitPiece, { today }: FitMoment): Judgement {
  const known = answerBasis(answers, publication.answerDays);
  if (known.basis === "none") {
    return unknown(
      "No answers recorded yet, and you noted no days for it.",
      "Note the days you allow, or record an answer.",
    );
  }
  if (piece.slotOn === null) {
    const days =
      known.basis === "own"
        ? `You allow ${formatDays(known.days)}`
        : `Answers took ${rangeOf(known.answers)}`;
    return unknown(
      `${days}; there is no slot to hold it against.`,
      "Choose a slot, or say when you wish it.",
    );
  }
  const left = daysBetween(today, piece.slotOn) - LEAD_DAYS;
  const room =
    left < 0
      ? "there is no time before your slot"
      : `your slot leaves ${left === 0 ? "no day" : formatDays(left)}`;
  if (known.basis === "own") {
    return {
      share: known.days <= left ? 1 : 0,
      reason: `You allow ${formatDays(known.days)} (your assumption); ${room}.`,
      change: known.days <= left ? null : "A later slot.",
    };
  }
  const { longestDays, medianDays } = known.answers;
  const share = longestDays <= left ? 1 : medianDays <= left ? HALF_IN_TIME : 0;
  return {
    share,
    reason: `Answers took ${rangeOf(known.answers)}; ${room}.`,
    change: share === 1 ? null : "A later slot.",
  };
}

/** "6.5 days (median of 4, 3 to 11)" */
function rangeOf({ medianDays, count, shortestDays, longestDays }: AnswerTimes): string {
  return count === 1
    ? `${formatDays(medianDays)} (one answer)`
    : `${formatDays(medianDays)} (median of ${count}, ${shortestDays} to ${longestDays})`;
}

function judgeHistory({ answers, waiting }: FitFacts): Judgement {
  if (answers === null) {
    return unknown(
      waiting > 0
        ? `${countOf(waiting, "piece")} of yours wait there; no answer yet.`
        : "You have no answer from it yet.",
      null,
    );
  }
  const { accepted, count } = answers;
  return {
    // One imagined acceptance and one refusal keep a single answer from deciding (Laplace's rule of succession).
    share: (accepted + 1) / (count + 2),
    reason: `It took ${accepted} of ${count} pieces of yours that it answered.`,
    change: null,
  };
}

function judgeNewsletter({ publication: { newsletter } }: FitFacts): Judgement {
  if (newsletter === null)
    return unknown("Whether it mails a newsletter is not known.", "Note whether it does.");
  return newsletter
    ? { share: 1, reason: "It mails a newsletter.", change: null }
    : { share: 0, reason: "It mails no newsletter.", change: null };
}
