import { chooseCover, dropRepeated, trimToLimits } from "@/lib/drafts/build-piece";
import { cleanHtml, parseHtml } from "@/lib/drafts/clean-html";
import { findHtmlFault } from "@/lib/drafts/html-limits";
import { htmlToMarkdown } from "@/lib/drafts/html-to-markdown";
import { listIdentities, mediumIdOf, stripTracking } from "@/lib/drafts/identities";
import { parseFeedTime } from "@/lib/drafts/parse-feed-time";
import type { PieceResult } from "@/lib/drafts/piece";
import { parseXml, type XmlNode } from "@/lib/drafts/xml-tree";

export type FeedFault = "xml_broken" | "xml_entities" | "not_a_feed" | "feed_empty" | "feed_too_long";
/** Assumption: feeds hold 10 to a few hundred items; Medium's hold 10. */
export const MAX_FEED_ITEMS = 2_000;

export type FeedResult = { ok: true; title: string; items: FeedItem[] } | { ok: false; reason: FeedFault };

/** What RSS 2.0, RSS 1.0 and Atom call the same things. */
export type FeedItem = {
  title: string;
  link: string;
  guid: string;
  /** Who wrote it; empty: the feed does not say. */
  author: string;
  categories: string[];
  publishedAt: number | null;
  html: string;
  pictures: string[];
};

/**
 * Reads a feed: RSS 2.0 (as Medium documents it), RSS 1.0 (RDF) or Atom. Items keep the feed's order; their text is
 * still HTML, for turning it into Markdown takes long and is done item by item (pieceOfFeedItem).
 */
export function parseFeed(text: string): FeedResult {
  const xml = parseXml(text);
  if (!xml.ok) return xml;
  const channel = child(xml.root, "channel") ?? xml.root;
  const isAtom = xml.name === "feed";
  if (!isAtom && xml.name !== "rss" && xml.name !== "rdf") return { ok: false, reason: "not_a_feed" };
  const nodes = isAtom ? list(xml.root, "entry") : [...list(channel, "item"), ...list(xml.root, "item")];
  if (nodes.length === 0) return { ok: false, reason: "feed_empty" };
  if (nodes.length > MAX_FEED_ITEMS) return { ok: false, reason: "feed_too_long" };
  const items = nodes.map(isAtom ? readAtom : readRss);
  return { ok: true, title: plainText(textOf(channel, "title")), items };
}

function readRss(item: XmlNode): FeedItem {
  const guid = textOf(item, "guid");
  const isPermalink = child(item, "guid")?.attributes.isPermaLink !== "false";
  const enclosures = list(item, "enclosure").filter((node) =>
    (node.attributes.type ?? "").startsWith("image/"),
  );
  const media = [...list(item, "media:thumbnail"), ...list(item, "media:content")].filter(
    (node) =>
      (node.attributes.medium ?? "image") === "image" &&
      !/^(?:audio|video)\//.test(node.attributes.type ?? ""),
  );
  return {
    title: textOf(item, "title"),
    link: textOf(item, "link") || (isPermalink ? guid : ""),
    guid,
    author: textOf(item, "dc:creator") || textOf(item, "author"),
    categories: [...list(item, "category"), ...list(item, "dc:subject")].map((node) => node.text),
    publishedAt: parseFeedTime(
      textOf(item, "pubdate") || textOf(item, "dc:date") || textOf(item, "atom:updated"),
    ),
    html: textOf(item, "content:encoded") || textOf(item, "description"),
    pictures: [...media, ...enclosures].map((node) => node.attributes.url ?? ""),
  };
}

function readAtom(entry: XmlNode): FeedItem {
  const links = list(entry, "link");
  const link = links.find((node) => (node.attributes.rel ?? "alternate") === "alternate") ?? links[0];
  return {
    title: markupText(child(entry, "title")),
    link: link?.attributes.href ?? "",
    guid: textOf(entry, "id"),
    author: textOf(child(entry, "author") ?? entry, "name"),
    categories: list(entry, "category").map((node) => node.attributes.label ?? node.attributes.term ?? ""),
    publishedAt: parseFeedTime(textOf(entry, "published") || textOf(entry, "updated")),
    html: markupText(child(entry, "content")) || markupText(child(entry, "summary")),
    pictures: list(entry, "media:thumbnail").map((node) => node.attributes.url ?? ""),
  };
}

/** One item as a piece with its text in Markdown, or why it cannot be taken. */
export function pieceOfFeedItem(item: FeedItem): PieceResult {
  const title = plainText(item.title);
  const fault = findHtmlFault(item.html);
  if (fault !== null) return { ok: false, name: title, reason: fault };
  const link = stripTracking(item.link);
  const body = parseHtml(`<article>${item.html}</article>`).querySelector("article");
  if (body === null) return { ok: false, name: title, reason: "piece_unreadable" };
  const isMedium = mediumIdOf(item.guid) !== null;
  cleanHtml(body, link);
  const coverUrl = chooseCover([...item.pictures, isMedium ? pictureOf(body) : null], link);
  dropRepeated(body, title, "");
  const subtitle = isMedium ? takeSubtitle(body) : "";
  return trimToLimits({
    title,
    subtitle,
    body: htmlToMarkdown(body),
    topics: item.categories.map(topicOf),
    coverUrl,
    canonicalUrl: link,
    publishedUrl: link,
    publishedAt: item.publishedAt,
    isPublished: true,
    source: "feed",
    identities: listIdentities({ links: [link], guid: item.guid }),
  });
}

/** Medium's feed has no subtitle of its own; the small heading that opens the text is it. */
function takeSubtitle(body: Element): string {
  const first = [...body.children].find((node) => (node.textContent ?? "").trim() !== "");
  if (first?.localName !== "h4") return "";
  const text = (first.textContent ?? "").replace(/\s+/g, " ").trim();
  first.remove();
  return text;
}

function pictureOf(body: Element): string | null {
  return body.querySelector("img")?.getAttribute("src") ?? null;
}

/** Medium's categories are slugs: "data-science" is the topic "data science". */
export function topicOf(category: string): string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(category.trim()) ? category.trim().replace(/-/g, " ") : category;
}

const INLINE_TAG = /<\/?(?:a|abbr|b|code|em|i|mark|small|span|strong|sub|sup|u)(?:\s[^<>]{0,500})?\/?>/gi;

/** A title as a reader sees it: feeds put HTML there, once or twice escaped. Other tags are the author's words. */
export function plainText(title: string): string {
  const text = title.replace(INLINE_TAG, "").replace(/\s+/g, " ").trim();
  if (!text.includes("&")) return text;
  const paragraph = parseHtml(`<p>${text.replace(/</g, "&lt;")}</p>`).querySelector("p");
  return (paragraph?.textContent ?? text).replace(/\s+/g, " ").trim();
}

function markupText(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  if (node.markup !== "") return node.markup;
  return node.attributes.type === "text" || node.attributes.type === undefined
    ? escapeHtml(node.text)
    : node.text;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.get(name)?.[0];
}

function list(node: XmlNode, name: string): XmlNode[] {
  return node.children.get(name) ?? [];
}

function textOf(node: XmlNode, name: string): string {
  return (child(node, name)?.text ?? "").trim();
}
