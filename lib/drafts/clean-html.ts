import { parseHTML } from "linkedom";
import { parseLink } from "@/lib/drafts/parse-link";

const DROPPED =
  "style, noscript, template, svg, canvas, form, input, button, select, textarea, object, embed, audio, video, link, meta, title, .js-mixtapeImage, .mixtapeImage, .medium-feed-image, .medium-feed-link";
const MEDIUM_TRAILER =
  /was originally published in .{0,300} on Medium, where people are continuing the conversation/s;
/** Assumption: no text indents further. The converter's time grows with the square of such a run. */
const LONG_SPACE = /(\s{100})\s+/g;
const GIST = /^https:\/\/gist\.github\.com\//;

/** An untrusted HTML page or fragment as a document. Nothing in it runs and nothing is fetched. Check findHtmlFault first. */
export function parseHtml(html: string): Document {
  const tame = html.replace(LONG_SPACE, "$1");
  const isPage = /<html[\s>]/i.test(tame);
  return parseHTML(isPage ? tame : `<!doctype html><html><body>${tame}</body></html>`).document;
}

/**
 * Takes out of a piece's HTML what is not its text: scripts, pixels, players, unsafe links. Embeds become links.
 * Works in place. `baseUrl` makes relative links whole.
 */
export function cleanHtml(root: Element, baseUrl: string | null): void {
  const document = root.ownerDocument;
  for (const script of root.querySelectorAll("script")) replaceEmbed(document, script, GIST);
  for (const frame of root.querySelectorAll("iframe")) replaceEmbed(document, frame, /^https?:/);
  for (const node of root.querySelectorAll(DROPPED)) node.remove();
  for (const image of root.querySelectorAll("img")) cleanImage(image, baseUrl);
  for (const anchor of root.querySelectorAll("a")) cleanAnchor(anchor, baseUrl);
  for (const card of root.querySelectorAll(".graf--mixtapeEmbed, .mixtapeEmbed")) replaceCard(document, card);
  for (const pre of root.querySelectorAll("pre")) {
    for (const br of pre.querySelectorAll("br")) br.replaceWith(document.createTextNode("\n"));
  }
  for (const figure of root.querySelectorAll("figure")) cleanFigure(document, figure);
  dropMediumTrailer(root);
  dropEdgeRules(root);
}

function replaceEmbed(document: Document, embed: Element, wanted: RegExp): void {
  const source = embed.getAttribute("src") ?? "";
  const address = parseLink(source.startsWith("//") ? `https:${source}` : source);
  if (address === null || !wanted.test(address)) {
    embed.remove();
    return;
  }
  // A feed's fallback link to the same place follows its frame; one is enough.
  const next = embed.nextElementSibling;
  if (next?.localName === "a" && next.getAttribute("href") === source) next.remove();
  const target = address.replace(/\.js$/, "");
  const paragraph = document.createElement("p");
  const anchor = document.createElement("a");
  anchor.setAttribute("href", target);
  anchor.textContent = target;
  paragraph.append(anchor);
  embed.replaceWith(paragraph);
}

function cleanImage(image: Element, baseUrl: string | null): void {
  const address = wholeLink(image.getAttribute("src"), baseUrl);
  const isPixel = ["width", "height"].some((name) => /^[01]$/.test(image.getAttribute(name) ?? ""));
  if (address === null || isPixel || address.startsWith("https://medium.com/_/stat")) {
    image.remove();
    return;
  }
  image.setAttribute("src", address);
  image.removeAttribute("title");
}

function cleanAnchor(anchor: Element, baseUrl: string | null): void {
  const href = anchor.getAttribute("href") ?? "";
  const address = /^mailto:/i.test(href) ? href : wholeLink(href, baseUrl);
  if (address === null) anchor.replaceWith(...anchor.childNodes);
  else anchor.setAttribute("href", address);
  anchor.removeAttribute("title");
}

/** A card that links to another piece: its title as a link, without the teaser. */
function replaceCard(document: Document, card: Element): void {
  const anchor = card.querySelector("a[href]");
  if (anchor === null) return;
  const title = anchor.querySelector("strong, h2")?.textContent ?? anchor.textContent ?? "";
  const paragraph = document.createElement("p");
  const link = document.createElement("a");
  link.setAttribute("href", anchor.getAttribute("href") ?? "");
  link.textContent = title.trim();
  paragraph.append(link);
  card.replaceWith(paragraph);
}

/** A caption serves as the picture's description where it has none, else it stands below in italics. */
function cleanFigure(document: Document, figure: Element): void {
  const caption = figure.querySelector("figcaption");
  const images = [...figure.querySelectorAll("img")];
  const first = images[0];
  if (caption === null || first === undefined) return;
  const text = (caption.textContent ?? "").trim();
  const isPlain = caption.querySelector("a") === null;
  if (isPlain && (first.getAttribute("alt") ?? "").trim() === "") {
    first.setAttribute("alt", text.replace(/\s+/g, " "));
    caption.remove();
    return;
  }
  const paragraph = document.createElement("p");
  const emphasis = document.createElement("em");
  emphasis.append(...caption.childNodes);
  paragraph.append(emphasis);
  caption.replaceWith(paragraph);
}

function dropMediumTrailer(root: Element): void {
  const last = [...root.querySelectorAll("p")].at(-1);
  if (last === undefined || !MEDIUM_TRAILER.test(last.textContent ?? "")) return;
  const before = last.previousElementSibling;
  if (before?.localName === "hr") before.remove();
  last.remove();
}

/** Medium wraps every section in a rule; one before the first or after the last word divides nothing. */
function dropEdgeRules(root: Element): void {
  let pending: Element[] = [];
  let hasContent = false;
  for (const node of root.querySelectorAll("hr, img, p, h1, h2, h3, h4, h5, h6, pre, li, blockquote")) {
    if (node.localName === "hr") {
      if (hasContent) pending.push(node);
      else node.remove();
    } else if (node.localName === "img" || (node.textContent ?? "").trim() !== "") {
      hasContent = true;
      pending = [];
    }
  }
  for (const rule of pending) rule.remove();
}

function wholeLink(address: string | null, baseUrl: string | null): string | null {
  if (address === null || address.trim() === "" || /^(?:javascript|data|vbscript):/i.test(address.trim()))
    return null;
  try {
    const url = baseUrl === null ? new URL(address.trim()) : new URL(address.trim(), baseUrl);
    return url.protocol === "http:" || url.protocol === "https:" ? parseLink(url.href) : null;
  } catch {
    return null;
  }
}
