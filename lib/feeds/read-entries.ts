import { decodeText } from "@/lib/drafts/decode-text";
import { findFeedLink } from "@/lib/drafts/feed-address";
import { stripTracking } from "@/lib/drafts/identities";
import { isBinary } from "@/lib/drafts/is-binary";
import { type FeedFault, parseFeed, plainText } from "@/lib/drafts/parse-feed";
import type { FeedEntry } from "@/lib/feeds/feed-entry";

export type FeedText =
  | { kind: "feed"; title: string; entries: FeedEntry[] }
  /** A web page that says in its head where its feed is. */
  | { kind: "page"; leadsTo: string }
  | { kind: "fault"; reason: Exclude<FeedFault, "feed_empty"> | "not_text" };

/** A new piece stands at the top; Medium's feeds hold ten (FACTS.md), others up to a few dozen. Our own bound. */
const MOST_ENTRIES = 60;
const LONGEST_TITLE = 300;

/**
 * What a server sent as a feed: its title and latest entries. A feed without any is one too: a new publication's
 * first piece is yet to come. Large files take a second: call it on a thread beside the server.
 */
export function readEntries(bytes: Uint8Array, address: string): FeedText {
  if (isBinary(bytes)) return { kind: "fault", reason: "not_text" };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { kind: "fault", reason: "not_text" };
  const feed = parseFeed(decoded.text);
  if (feed.ok) {
    const entries = feed.items.map(({ title, link, guid, publishedAt }) => ({
      title: plainText(title).slice(0, LONGEST_TITLE),
      link: stripTracking(link),
      guid,
      publishedAt,
    }));
    return { kind: "feed", title: feed.title.slice(0, LONGEST_TITLE), entries: keepLatest(entries) };
  }
  if (feed.reason === "feed_empty") return { kind: "feed", title: "", entries: [] };
  const leadsTo = findFeedLink(decoded.text, address);
  return leadsTo === null ? { kind: "fault", reason: feed.reason } : { kind: "page", leadsTo };
}

/** What has no date may be new. */
function keepLatest(entries: readonly FeedEntry[]): FeedEntry[] {
  const at = ({ publishedAt }: FeedEntry) => publishedAt ?? Number.POSITIVE_INFINITY;
  return entries.toSorted((a, b) => (at(a) === at(b) ? 0 : at(b) - at(a))).slice(0, MOST_ENTRIES);
}
