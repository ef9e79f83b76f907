import { mediumIdAtEnd, stripTracking } from "@/lib/drafts/identities";
import { isTrackedLink } from "@/lib/drafts/is-tracked-link";
import { parseLink } from "@/lib/drafts/parse-link";
import type { WatchedFeed } from "@/lib/feeds/feed-look";
import { isSameTitle, normaliseTitle } from "@/lib/feeds/normalise-title";
import { isAmong } from "@/lib/feeds/recognise-piece";

export type LinkVerdict = {
  /** The address to keep, without what only says where a click came from; null: it is not taken. */
  url: string | null;
  /** Why it is not taken and what to do; null: it is taken, or nothing is typed. */
  refused: string | null;
  /** What speaks against it though it is taken. */
  warning: string | null;
  /** What speaks for it, and what of it is not kept. */
  note: string | null;
};

const NOTHING: LinkVerdict = { url: null, refused: null, warning: null, note: null };
const NOT_READERS =
  "That is your own view of the draft, which readers cannot open. Open the published piece and copy its address.";
const NO_PIECE =
  "That is not a piece, but a page of Medium’s. Open the published piece and copy its address.";
const TRACKED_LINK =
  "That is a tracked link: it leads to the piece, and would lead to itself. Open the published piece and copy its own address.";
/** A friend link opens a members' piece to everybody (Medium's help page on friend links); its key is `sk`. */
const NO_FRIEND_LINK =
  "Only the piece’s own address is kept: without the friend link’s key, a members’ piece shows others its beginning alone.";
/** First parts of Medium's paths that are never a piece. */
const MEDIUM_PAGES = new Set([
  "me",
  "m",
  "search",
  "tag",
  "topic",
  "topics",
  "feed",
  "about",
  "explore-topics",
]);

/**
 * What to make of an address typed as the piece's: by its form alone whether it can be one (needs no network), and by
 * the title and the feeds as last seen what speaks for and against it. A doubt never stops it from being taken.
 */
export function judgeLink(
  typed: string,
  { title, feeds }: { title: string; feeds: readonly Pick<WatchedFeed, "fresh">[] },
): LinkVerdict {
  if (typed.trim() === "") return NOTHING;
  const link = parseLink(typed);
  if (link === null) {
    return { ...NOTHING, refused: "Paste the whole address of the piece, such as https://medium.com/p/…" };
  }
  const refused = isTrackedLink(link) ? TRACKED_LINK : refuseMediumPage(new URL(link));
  if (refused !== null) return { ...NOTHING, refused };
  const url = stripTracking(link) ?? link;
  const weighed = weigh(url, title, feeds);
  if (!new URL(link).searchParams.has("sk")) return { ...NOTHING, url, ...weighed };
  const note = [weighed.note, NO_FRIEND_LINK].filter((part) => part !== null).join(" ");
  return { ...NOTHING, url, ...weighed, note };
}

function refuseMediumPage(url: URL): string | null {
  const path = url.pathname.split("/").filter((part) => part !== "");
  const isOwnView = /^\/p\/[0-9a-f]{8,14}\/(?:edit|submission|settings)\b/i.test(url.pathname);
  if (isOwnView) return NOT_READERS;
  const host = url.hostname.replace(/^www\./, "");
  if (host !== "medium.com" && !host.endsWith(".medium.com")) return null;
  const [first = ""] = path;
  if (first === "new-story" || path.join("/").startsWith("me/stories")) return NOT_READERS;
  const isProfile = host === "medium.com" && path.length < 2;
  return path.length === 0 || isProfile || MEDIUM_PAGES.has(first) ? NO_PIECE : null;
}

function weigh(
  url: string,
  title: string,
  feeds: readonly Pick<WatchedFeed, "fresh">[],
): Pick<LinkVerdict, "warning" | "note"> {
  const fresh = feeds.flatMap((feed) => feed.fresh);
  const typed = { title: "", link: url, guid: "", publishedAt: null };
  const isTitled = (found: string) => isSameTitle(title, found, null);
  const found = fresh.find((entry) => isAmong({ ...entry, guid: "" }, [typed]));
  if (found !== undefined) {
    return isTitled(found.title)
      ? { warning: null, note: "The feed has this piece." }
      : { warning: `In the feed this address is “${found.title}”.`, note: null };
  }
  const other = fresh.find((entry) => isTitled(entry.title));
  if (other !== undefined) return { warning: `The feed has the piece at ${other.link}.`, note: null };
  return { warning: doubtSlug(new URL(url).pathname, title), note: null };
}

/** Addresses are mostly made of the title; one that shares no word with it may be another piece's. */
function doubtSlug(path: string, title: string): string | null {
  const last = path.split("/").findLast((part) => part !== "") ?? "";
  const id = mediumIdAtEnd(last);
  const slug = wordsOf(id === null ? last : last.slice(0, -id.length));
  const own = new Set(wordsOf(title));
  if (slug.length < 2 || own.size < 2 || slug.some((word) => own.has(word))) return null;
  return `The address reads “${slug.join(" ")}”: is it this piece?`;
}

/** Words of three Latin letters or digits and more, as addresses spell them. */
function wordsOf(text: string): string[] {
  const plain = normaliseTitle(text).normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.split(" ").filter((word) => /^[a-z0-9]{3,}$/.test(word));
}
