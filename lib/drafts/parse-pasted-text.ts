import { MAX_SUBTITLE_CHARACTERS, MAX_TITLE_CHARACTERS } from "@/lib/drafts/check-fields";

export type PastedText = { title: string; subtitle: string; body: string };

const HEADING = /^#{1,6}\s+(.+?)\s*#*\s*$/;
const UNDERLINE = /^(=+|-+)\s*$/;
/** Assumption: a first line longer than this is a paragraph, not a headline. */
const LONGEST_FIRST_LINE = 140;

/**
 * Splits a pasted Markdown or plain text into title, subtitle and body. The title is the first heading if only blank
 * lines come before it, else a short first line that stands alone; a text that begins with a paragraph has no title.
 * A heading or an italic line right below the title is the subtitle.
 */
export function parsePastedText(pasted: string): PastedText {
  const lines = withoutFrontMatter(pasted.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")).split("\n");
  let at = nextText(lines, 0);
  const title = readTitle(lines, at);
  if (title === null) return { title: "", subtitle: "", body: lines.join("\n").trim() };
  at = nextText(lines, title.next);
  const subtitle = readSubtitle(lines, at);
  if (subtitle !== null) at = subtitle.next;
  return { title: title.text, subtitle: subtitle?.text ?? "", body: lines.slice(at).join("\n").trim() };
}

type Taken = { text: string; next: number };

function readTitle(lines: string[], at: number): Taken | null {
  const line = lines[at] ?? "";
  const heading = HEADING.exec(line);
  if (heading?.[1] !== undefined) return take(heading[1], at + 1);
  if (/^=+\s*$/.test(lines[at + 1] ?? "") && line.trim() !== "") return take(line, at + 2);
  const standsAlone = (lines[at + 1] ?? "").trim() === "";
  const isPlain =
    line.trim() !== "" && line.length <= LONGEST_FIRST_LINE && !/^\s*(?:[-*+>|]|\d+[.)]|```|!\[)/.test(line);
  return standsAlone && isPlain ? take(line, at + 1) : null;
}

function readSubtitle(lines: string[], at: number): Taken | null {
  const line = lines[at] ?? "";
  const isFollowedByText = nextText(lines, at + 1) < lines.length;
  const heading = /^#{2,6}\s/.test(line) ? HEADING.exec(line)?.[1] : undefined;
  const italic = /^([*_])(?!\1)(.+)\1\s*$/.exec(line)?.[2];
  const text = heading ?? italic;
  const standsAlone = (lines[at + 1] ?? "").trim() === "" && !UNDERLINE.test(lines[at + 1] ?? "");
  // A second heading that opens the first section of a text is that section's, not the subtitle.
  const opensSection = heading !== undefined && lines.slice(at + 1).some((later) => sameLevel(line, later));
  if (text === undefined || !standsAlone || !isFollowedByText || opensSection) return null;
  return text.length <= MAX_SUBTITLE_CHARACTERS ? { text: unmark(text), next: at + 1 } : null;
}

function sameLevel(heading: string, line: string): boolean {
  return HEADING.test(line) && line.indexOf(" ") === heading.indexOf(" ");
}

function take(text: string, next: number): Taken | null {
  const title = unmark(text);
  return title === "" || title.length > MAX_TITLE_CHARACTERS ? null : { text: title, next };
}

/** A title is plain text: emphasis marks and links around it are taken off. */
function unmark(text: string): string {
  return text
    .trim()
    .replace(/\[([^\]]{1,300})\]\([^)]{1,2000}\)/g, "$1")
    .replace(/(\*\*|__|\*|`)(\S(?:.{0,298}\S)?)\1/g, "$2")
    .replace(/\\([\\`*_{}[\]()#+.!>~-])/g, "$1");
}

function nextText(lines: string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] ?? "").trim() === "") at += 1;
  return at;
}

function withoutFrontMatter(text: string): string {
  const match = /^---\n[\s\S]{0,5000}?\n(?:---|\.\.\.)\n/.exec(text);
  return match === null || !/^\w[\w -]*:/m.test(match[0]) ? text : text.slice(match[0].length);
}
