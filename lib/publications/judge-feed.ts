/** One post of a publication's feed, as much as fit needs. */
export type SeenPost = {
  title: string;
  /** Empty: the feed names none. */
  author: string;
  topics: string[];
  publishedAt: number | null;
};

/** What stood in a publication's feed when the writer had it read. */
export type SeenFeed = { readAt: number; posts: SeenPost[] };

export type FeedVerdict = {
  /** Days between the latest post and the reading; null: the feed dates none. */
  lastPostDays: number | null;
  /** Different authors among the posts; null: the feed names none. */
  authors: number | null;
  isRecent: boolean | null;
  hasAuthors: boolean | null;
  /** Days since the reading. */
  readDays: number;
  /** Too long ago to say how it is today. */
  isOld: boolean;
};

/** A live publication posted in the last 10 days and has at least 3 authors (Active Publications' rules, FACTS.md). */
export const RECENT_DAYS = 10;
export const LEAST_AUTHORS = 3;
/** After so many days a reading says nothing about today (assumption). */
export const OLD_READING_DAYS = 30;

const DAY = 86_400_000;

/** Whether a publication looked alive when its feed was read. What a feed does not say stays unknown. */
export function judgeFeed({ readAt, posts }: SeenFeed, now: number): FeedVerdict {
  const dates = posts.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt]));
  const names = new Set(posts.map(({ author }) => author.trim().toLowerCase()).filter((name) => name !== ""));
  // A feed without a single post is a quiet one; one whose posts carry no dates says nothing.
  const isSilent = posts.length === 0;
  const lastPostDays =
    dates.length === 0 ? null : Math.max(0, Math.floor((readAt - Math.max(...dates)) / DAY));
  const authors = names.size === 0 ? null : names.size;
  const readDays = Math.max(0, Math.floor((now - readAt) / DAY));
  return {
    lastPostDays,
    authors,
    isRecent: isSilent ? false : lastPostDays === null ? null : lastPostDays <= RECENT_DAYS,
    hasAuthors: isSilent ? false : authors === null ? null : authors >= LEAST_AUTHORS,
    readDays,
    isOld: readDays > OLD_READING_DAYS,
  };
}
