import type { Piece } from "@/lib/readiness/read-piece";

export type Span = { start: number; end: number };

/** Pairs of quotation marks of the six languages; a straight one closes itself. */
const PAIRS: readonly [string, string][] = [
  ["“", "”"],
  ["„", "“"],
  ["„", "”"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["‘", "’"],
  ['"', '"'],
];
/** Assumption: no quotation without a block of its own is longer. */
const LONGEST = 2_000;

/** Where the body quotes: block quotations, and what stands between quotation marks within one block. */
export function findQuotations({ prose, blocks }: Piece): Span[] {
  return blocks.flatMap((block) => {
    if (block.kind === "quote") return [{ start: block.start, end: block.end }];
    if (block.kind === "code" || block.kind === "rule") return [];
    return findPairs(prose.slice(block.start, block.end)).map(({ start, end }) => ({
      start: block.start + start,
      end: block.start + end,
    }));
  });
}

function findPairs(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const close = closeOf(text, at);
    if (close === null) at += 1;
    else {
      spans.push({ start: at, end: close + 1 });
      at = close + 1;
    }
  }
  return spans;
}

/** Where the quotation that opens here ends; null when none opens, or none ends. */
function closeOf(text: string, at: number): number | null {
  const mark = text.charAt(at);
  const ends = PAIRS.filter(([open]) => open === mark).map(([, end]) => end);
  if (ends.length === 0 || !opensAWord(text, at)) return null;
  const limit = Math.min(text.length, at + LONGEST);
  for (let place = at + 2; place < limit; place += 1) {
    // An apostrophe looks like the closing mark; it has a letter behind it.
    if (ends.includes(text.charAt(place)) && !/[\p{L}\p{N}]/u.test(text.charAt(place + 1))) return place;
  }
  return null;
}

function opensAWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}
