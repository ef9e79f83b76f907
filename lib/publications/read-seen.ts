import { decodeText } from "@/lib/drafts/decode-text";
import { findFeedLink } from "@/lib/drafts/feed-address";
import { isBinary } from "@/lib/drafts/is-binary";
import { type FeedFault, parseFeed, plainText, topicOf } from "@/lib/drafts/parse-feed";
import type { SeenPost } from "@/lib/publications/judge-feed";

export type SeenText =
  | { kind: "feed"; posts: SeenPost[] }
  /** A web page that says in its head where its feed is. */
  | { kind: "page"; leadsTo: string }
  | { kind: "fault"; reason: Exclude<FeedFault, "feed_empty"> | "not_text" };

/** Enough to know a publication by; Medium's feeds hold ten (FACTS.md). */
const MOST_POSTS = 20;
const MOST_TOPICS = 5;
const LONGEST_TEXT = 300;

/**
 * Titles, authors, topics and dates of a feed's latest posts. An empty feed is one too. Large files take a second:
 * call it on a thread beside the server.
 */
export function readSeen(bytes: Uint8Array, address: string): SeenText {
  const decoded = isBinary(bytes) ? null : decodeText(bytes);
  if (decoded === null || !decoded.ok) return { kind: "fault", reason: "not_text" };
  const feed = parseFeed(decoded.text);
  if (!feed.ok) {
    if (feed.reason === "feed_empty") return { kind: "feed", posts: [] };
    const leadsTo = findFeedLink(decoded.text, address);
    return leadsTo === null ? { kind: "fault", reason: feed.reason } : { kind: "page", leadsTo };
  }
  const cut = (text: string) => plainText(text).slice(0, LONGEST_TEXT);
  const posts = feed.items.map(
    ({ title, author, categories, publishedAt }): SeenPost => ({
      title: cut(title),
      author: cut(author),
      topics: categories.slice(0, MOST_TOPICS).map((category) => cut(topicOf(category))),
      publishedAt,
    }),
  );
  const at = ({ publishedAt }: SeenPost) => publishedAt ?? Number.NEGATIVE_INFINITY;
  return {
    kind: "feed",
    posts: posts.sort((a, b) => (at(a) === at(b) ? 0 : at(b) - at(a))).slice(0, MOST_POSTS),
  };
}
