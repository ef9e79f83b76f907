import { parseHtml } from "@/lib/drafts/clean-html";
import { findHtmlFault } from "@/lib/drafts/html-limits";
import { parseLink } from "@/lib/drafts/parse-link";

const NOT_PUBLICATIONS = new Set([
  "feed",
  "p",
  "m",
  "me",
  "search",
  "tag",
  "topic",
  "topics",
  "new-story",
  "about",
]);

/**
 * The address to fetch for what a writer pastes. A Medium profile or publication page becomes its feed
 * (`medium.com/feed/@user`, `medium.com/feed/publication`; FACTS.md); null when it is no web address.
 */
export function feedAddress(typed: string): string | null {
  const link = parseLink(/^@[\w.-]+$/.test(typed.trim()) ? `https://medium.com/${typed.trim()}` : typed);
  if (link === null) return null;
  const url = new URL(link);
  const host = url.hostname.replace(/^www\./, "");
  const [first] = url.pathname.split("/").filter((part) => part !== "");
  if (host === "medium.com" && first !== undefined && !NOT_PUBLICATIONS.has(first)) {
    return `https://medium.com/feed/${first}`;
  }
  if (host.endsWith(".medium.com") && first === undefined) return `https://${host}/feed`;
  return url.href;
}

/** The feed that a web page names in its head; null when the text is no page or names none. */
export function findFeedLink(html: string, pageAddress: string): string | null {
  const head = html.slice(0, 200_000);
  if (!/<html[\s>]|<!doctype html/i.test(head.slice(0, 2_000)) || findHtmlFault(head) !== null) return null;
  for (const link of parseHtml(head).querySelectorAll("link[rel~=alternate][href]")) {
    if (!/^application\/(?:rss|atom)\+xml/i.test(link.getAttribute("type") ?? "")) continue;
    try {
      return parseLink(new URL(link.getAttribute("href") ?? "", pageAddress).href);
    } catch {
      // a broken link: look at the next
    }
  }
  return null;
}
