import type { PlatformId } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";

/** A stretch of a post as readers see it. */
export type PreviewPart = { kind: "words" | "link" | "tag"; text: string };

export type Preview = {
  /** The title or subject that stands above; null where there is none. */
  headline: string | null;
  parts: PreviewPart[];
  /** The card the place draws of the link by itself; null where it draws none. */
  card: { title: string; host: string } | null;
};

/** Places that draw a card of a link by themselves, as the piece's page describes itself. */
const CARDED: readonly PlatformId[] = [
  "x",
  "facebook",
  "facebook_group",
  "linkedin",
  "threads",
  "bluesky",
  "mastodon",
  "telegram",
  "whatsapp",
  "discord",
  "slack",
];

type Post = {
  /** With the link in it, where it is known. */
  text: string;
  /** The piece's address, or what stands for it; empty: none. */
  url: string;
  title: string;
};

/**
 * How a post will look in its place, in outline: its words with the link where it will stand, tags as tags, and the card
 * drawn of the link. How the place cuts, colours and folds it is its own matter and is not claimed.
 */
export function buildPreview(platformId: PlatformId, { text, url, title }: Post): Preview {
  const { lengthOf, share } = findPlatform(platformId);
  if (lengthOf === "title") {
    return { headline: text.trim() === "" ? title : text, parts: [], card: cardOf(url, "") };
  }
  const addsLink =
    share !== null && (share.includes("{text+url}") || /\{text\}.*\{url\}|\{url\}.*\{text\}/.test(share));
  const withLink = url !== "" && addsLink && !text.includes(url) ? `${text.trimEnd()} ${url}` : text;
  return {
    headline: platformId === "newsletter" ? title : null,
    parts: partsOf(withLink, url, platformId),
    card: CARDED.includes(platformId) ? cardOf(url, title) : null,
  };
}

function partsOf(text: string, url: string, platformId: PlatformId): PreviewPart[] {
  const pieces = url === "" ? [text] : text.split(url);
  return pieces.flatMap((piece, index): PreviewPart[] => {
    const words = tagsOf(piece);
    return index === 0 ? words : [{ kind: "link", text: shownLink(url, platformId) }, ...words];
  });
}

function tagsOf(text: string): PreviewPart[] {
  return text
    .split(/((?<![\p{L}\p{N}_])#[\p{L}\p{N}_]+)/u)
    .filter((part) => part !== "")
    .map((part) => ({ kind: part.startsWith("#") && part.length > 1 ? "tag" : "words", text: part }));
}

/** X and Mastodon show a link without its protocol and cut it; how far they cut is our approximation. */
function shownLink(url: string, platformId: PlatformId): string {
  if (platformId !== "x" && platformId !== "mastodon") return url;
  const bare = url.replace(/^https?:\/\/(www\.)?/, "");
  return bare.length > 30 ? `${bare.slice(0, 30)}…` : bare;
}

function cardOf(url: string, title: string): Preview["card"] {
  if (!URL.canParse(url)) return null;
  return { title, host: new URL(url).hostname.replace(/^www\./, "") };
}
