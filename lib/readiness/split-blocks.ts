export type BlockKind = "heading" | "paragraph" | "quote" | "item" | "code" | "rule" | "image";

/** One block of a Markdown text; `body.slice(start, end)` is its source, marks included. */
export type Block = {
  kind: BlockKind;
  start: number;
  end: number /** Of a heading, 1 to 6; else 0. */;
  level: number;
};

type Line = { text: string; start: number; end: number };

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:\s|$)/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const QUOTE = /^ {0,3}>/;
const ITEM = /^\s{0,8}(?:[-*+]|\d{1,9}[.)])\s+\S/;
const IMAGE_ALONE = /^\s*!\[[^\]]*\]\([^)]*\)\s*$/;

/** The blocks of a Markdown text in order, without the blank lines between them. One pass; never throws. */
export function splitBlocks(body: string): Block[] {
  const lines = splitLines(body);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined || line.text.trim() === "") {
      at += 1;
      continue;
    }
    const { kind, level, next } = readBlock(lines, at, line);
    blocks.push({ kind, level, start: line.start, end: lines[next - 1]?.end ?? line.end });
    at = next;
  }
  return blocks;
}

type Read = { kind: BlockKind; level: number; next: number };

function readBlock(lines: Line[], at: number, line: Line): Read {
  const { text } = line;
  const fence = FENCE.exec(text)?.[1];
  if (fence !== undefined) return { kind: "code", level: 0, next: endOfFence(lines, at, fence) };
  const marks = HEADING.exec(text)?.[1];
  if (marks !== undefined) return { kind: "heading", level: marks.length, next: at + 1 };
  if (RULE.test(text)) return { kind: "rule", level: 0, next: at + 1 };
  if (IMAGE_ALONE.test(text)) return { kind: "image", level: 0, next: at + 1 };
  if (QUOTE.test(text))
    return { kind: "quote", level: 0, next: endOf(lines, at, (later) => QUOTE.test(later)) };
  if (ITEM.test(text)) return { kind: "item", level: 0, next: endOf(lines, at, isContinued) };
  const underline = lines[at + 1]?.text ?? "";
  if (/^ {0,3}(?:=+|-{2,})\s*$/.test(underline)) {
    return { kind: "heading", level: underline.trim().startsWith("=") ? 1 : 2, next: at + 2 };
  }
  return { kind: "paragraph", level: 0, next: endOf(lines, at, isContinued) };
}

function isContinued(text: string): boolean {
  return ![FENCE, HEADING, RULE, QUOTE, ITEM, IMAGE_ALONE].some((pattern) => pattern.test(text));
}

function endOf(lines: Line[], at: number, belongs: (text: string) => boolean): number {
  let next = at + 1;
  while (next < lines.length) {
    const text = lines[next]?.text ?? "";
    if (text.trim() === "" || !belongs(text)) break;
    next += 1;
  }
  return next;
}

function endOfFence(lines: Line[], at: number, fence: string): number {
  const close = new RegExp(`^ {0,3}${fence[0] === "~" ? "~" : "`"}{${fence.length},}\\s*$`);
  for (let next = at + 1; next < lines.length; next += 1) {
    if (close.test(lines[next]?.text ?? "")) return next + 1;
  }
  return lines.length;
}

function splitLines(body: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= body.length) {
    const feed = body.indexOf("\n", start);
    const end = feed < 0 ? body.length : feed;
    const text = body.slice(start, end);
    lines.push({ text: text.endsWith("\r") ? text.slice(0, -1) : text, start, end });
    if (feed < 0) break;
    start = feed + 1;
  }
  return lines;
}
