import { chooseCover, dropRepeated, trimToLimits } from "@/lib/drafts/build-piece";
import { cleanHtml, parseHtml } from "@/lib/drafts/clean-html";
import { findHtmlFault } from "@/lib/drafts/html-limits";
import { htmlToMarkdown } from "@/lib/drafts/html-to-markdown";
import { listIdentities, mediumIdAtEnd, mediumIdOf, stripTracking } from "@/lib/drafts/identities";
import type { PieceResult } from "@/lib/drafts/piece";

/**
 * One post of a Medium export (descriptions of importers, FACTS.md): `h1.p-name`, `section[data-field=subtitle]`,
 * `section[data-field=body]`, `a.p-canonical`, `time.dt-published`; drafts are named `draft_…` and have no date.
 */
export function parseExportPost(fileName: string, html: string): PieceResult {
  const baseName = (fileName.split("/").at(-1) ?? fileName).replace(/\.html?$/i, "");
  const fault = findHtmlFault(html);
  if (fault !== null) return { ok: false, name: nameOf(baseName), reason: fault };
  const document = parseHtml(html);
  if (document.querySelector("h1.p-name, section[data-field=body]") === null) {
    return { ok: false, name: nameOf(baseName), reason: "piece_unreadable" };
  }
  const canonical = stripTracking(document.querySelector("a.p-canonical")?.getAttribute("href") ?? "");
  const postLink = document.querySelector("footer a[href*='/p/']")?.getAttribute("href") ?? "";
  const publishedAt = parseTime(
    document.querySelector("time.dt-published")?.getAttribute("datetime") ?? null,
  );
  const isPublished = !baseName.startsWith("draft_") && (publishedAt !== null || canonical !== null);
  const title = textOf(document.querySelector("h1.p-name")) || textOf(document.querySelector("title"));
  const subtitle = textOf(document.querySelector("section[data-field=subtitle]"));
  const section = document.querySelector("section[data-field=body]");
  const cover = section === null ? null : readCover(section, canonical);
  const body = section === null ? "" : readBody(section, title, subtitle, canonical);
  const mediumId = mediumIdOf(postLink) ?? mediumIdAtEnd(baseName);
  return trimToLimits({
    title: title || nameOf(baseName),
    // Medium fills an empty subtitle with the text's opening, cut off; that is no subtitle.
    subtitle: isTeaser(subtitle, body) ? "" : subtitle,
    body,
    topics: [...document.querySelectorAll(".p-tags .p-tag, a.p-category")].map((node) => textOf(node)),
    coverUrl: cover,
    canonicalUrl: canonical,
    publishedUrl: isPublished ? canonical : null,
    publishedAt: isPublished ? publishedAt : null,
    isPublished,
    source: "export",
    // The file's name holds Medium's id as a rule. Where nothing does, name and title are the same in the next export.
    identities: listIdentities({ mediumId, links: [canonical], guid: `export:${baseName}:${title}` }),
  });
}

function readBody(section: Element, title: string, subtitle: string, baseUrl: string | null): string {
  cleanHtml(section, baseUrl);
  dropRepeated(section, title, subtitle);
  return htmlToMarkdown(section);
}

function readCover(section: Element, baseUrl: string | null): string | null {
  const featured = section.querySelector("img[data-is-featured=true]") ?? section.querySelector("img");
  return chooseCover([featured?.getAttribute("src") ?? null], baseUrl);
}

function isTeaser(subtitle: string, body: string): boolean {
  if (/(?:…|\.\.\.)$/.test(subtitle)) return true;
  return subtitle !== "" && squeeze(body).startsWith(squeeze(subtitle));
}

function squeeze(text: string): string {
  return text
    .slice(0, 2_000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** "2019-09-04_My-Post-a1b2c3d4e5f6" as a person would say it: "My Post". */
function nameOf(baseName: string): string {
  return baseName
    .replace(/^(?:draft|\d{4}-\d{2}-\d{2})_/, "")
    .replace(/-+[0-9a-f]{10,12}$/, "")
    .replace(/-+/g, " ")
    .trim();
}

function parseTime(datetime: string | null): number | null {
  const at = datetime === null ? Number.NaN : Date.parse(datetime);
  return Number.isFinite(at) ? at : null;
}

function textOf(node: Element | null): string {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}
