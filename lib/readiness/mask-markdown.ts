import type { Block } from "@/lib/readiness/split-blocks";

const IMAGE = /!\[[^\]\n]{0,1000}\]\([^)\n]{0,2000}\)/g;
const LINK_TARGET = /\]\([^)\n]{0,2000}\)/g;
const AUTOLINK = /<https?:[^>\s]{1,2000}>/gi;
const BARE_LINK = /https?:\/\/[^\s<>)\]"”]+/gi;
const HTML_TAG = /<\/?[a-z][^<>]{0,2000}>/gi;
const LINE_MARK = /^[ \t]*(?:(?:>[ \t]?)+|#{1,6}(?=\s)|[-*+](?=\s)|\d{1,9}[.)](?=\s))/gm;
/** Marks of emphasis and code; an underscore only at a word's edge, for inside a word it is itself. */
const EMPHASIS = /[*`~\\[\]]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/**
 * The body with everything a reader does not read (marks, code, pictures, link targets, tags) turned to spaces. It is
 * as long as the body, so that a place in one is the same place in the other.
 */
export function maskMarkdown(body: string, blocks: readonly Block[]): string {
  let prose = body;
  for (const block of blocks) {
    if (block.kind !== "code" && block.kind !== "rule" && block.kind !== "image") continue;
    prose = prose.slice(0, block.start) + blank(prose.slice(block.start, block.end)) + prose.slice(block.end);
  }
  return prose
    .replace(IMAGE, blank)
    .replace(LINK_TARGET, blank)
    .replace(AUTOLINK, blank)
    .replace(BARE_LINK, blank)
    .replace(HTML_TAG, blank)
    .replace(LINE_MARK, blank)
    .replace(EMPHASIS, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
