import { cleanHtml, parseHtml } from "@/lib/drafts/clean-html";
import { findHtmlFault } from "@/lib/drafts/html-limits";
import { htmlToMarkdown } from "@/lib/drafts/html-to-markdown";
import { isBinary } from "@/lib/drafts/is-binary";
import { decodePage, type EncodingFault, isWide } from "@/lib/readiness/decode-page";
import { nameOfAddress } from "@/lib/readiness/name-of-address";

export type PageFault = "binary" | EncodingFault | "piece_too_long" | "piece_too_deep" | "page_empty";
export type ReadPage = { ok: true; name: string; text: string } | { ok: false; reason: PageFault };

/** Where pages keep their text, the surest first; the whole body where none of them is. */
const PLACES = ["article", "main", "[role=main]", "body"];
/** Around a page's text, never in it. */
const AROUND = "nav, header, footer, aside, dialog, [role=navigation], [role=banner], [role=contentinfo]";
/** Fewer words are a notice or a challenge for robots, not a text to compare with (assumption). */
const FEWEST_CHARACTERS = 200;

/** The text of a fetched page, as Markdown, and its title. Nothing in it runs. Untrusted bytes; refusals are reasons. */
export function readPage(bytes: Uint8Array, contentType: string, address: string): ReadPage {
  if (!isWide(contentType) && isBinary(bytes)) return { ok: false, reason: "binary" };
  const decoded = decodePage(bytes, contentType);
  if (!decoded.ok) return decoded;
  if (!/html|xml/i.test(contentType) && !/^\s*<(?:!doctype|html)/i.test(decoded.text)) {
    return answer(nameOf("", address), decoded.text);
  }
  const fault = findHtmlFault(decoded.text);
  if (fault !== null) return { ok: false, reason: fault };
  const document = parseHtml(decoded.text);
  const name =
    document.querySelector("meta[property='og:title']")?.getAttribute("content") ?? document.title ?? "";
  const root = PLACES.map((place) => document.querySelector(place)).find((found) => found !== null);
  if (root === undefined || root === null) return { ok: false, reason: "page_empty" };
  for (const node of root.querySelectorAll(AROUND)) node.remove();
  cleanHtml(root, address);
  return answer(nameOf(name, address), htmlToMarkdown(root));
}

function answer(name: string, text: string): ReadPage {
  return text.trim().length < FEWEST_CHARACTERS
    ? { ok: false, reason: "page_empty" }
    : { ok: true, name, text };
}

function nameOf(title: string, address: string): string {
  return title.replace(/\s+/g, " ").trim().slice(0, 300) || nameOfAddress(address);
}
