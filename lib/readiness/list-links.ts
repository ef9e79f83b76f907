import type { Piece } from "@/lib/readiness/read-piece";

/** A link or picture of a Markdown text; start and end hold the whole of it, marks included. */
export type WrittenLink = {
  kind: "link" | "image" | "bare";
  start: number;
  end: number;
  /** What is read: the link's words, the picture's description. */
  text: string;
  target: string;
};

const INLINE = /(!?)\[([^\]\n]{0,1000})\]\(\s*<?([^)\n>]{0,2000}?)>?(?:\s+["'(][^"'\n]{0,500}["')])?\s*\)/g;
const BARE = /(?<!\]\(<?)(?<!["'(])https?:\/\/[^\s<>)\]"”’]+/gi;

/** All links and pictures outside code, in order. */
export function listLinks({ body, blocks }: Pick<Piece, "body" | "blocks">): WrittenLink[] {
  const links: WrittenLink[] = [];
  for (const block of blocks) {
    if (block.kind === "code") continue;
    const text = body.slice(block.start, block.end);
    const covered: { start: number; end: number }[] = [];
    for (const match of text.matchAll(INLINE)) {
      const start = block.start + match.index;
      const end = start + match[0].length;
      covered.push({ start, end });
      links.push({
        kind: match[1] === "!" ? "image" : "link",
        start,
        end,
        text: match[2] ?? "",
        target: match[3] ?? "",
      });
    }
    for (const match of text.matchAll(BARE)) {
      const start = block.start + match.index;
      const target = match[0].replace(/[.,;:!?]+$/, "");
      if (covered.some((one) => one.start <= start && start < one.end)) continue;
      links.push({ kind: "bare", start, end: start + target.length, text: target, target });
    }
  }
  return links.sort((a, b) => a.start - b.start);
}
