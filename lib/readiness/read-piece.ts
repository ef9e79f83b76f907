import { findWords, type Word } from "@/lib/readiness/find-words";
import type { Language } from "@/lib/readiness/function-words";
import { guessLanguage } from "@/lib/readiness/guess-language";
import { maskMarkdown } from "@/lib/readiness/mask-markdown";
import { type Block, splitBlocks } from "@/lib/readiness/split-blocks";
import { type Sentence, splitSentences } from "@/lib/readiness/split-sentences";

/** What of a draft the checks look at. */
export type PieceText = { title: string; subtitle: string; body: string; topics: readonly string[] };

/** A draft taken apart once for all checks. Every place is an offset in `body`. */
export type Piece = PieceText & {
  /** The body with everything that is not read turned to spaces; as long as the body. */
  prose: string;
  blocks: readonly Block[];
  sentences: readonly Sentence[];
  words: readonly Word[];
  /** Of the text, or of title and subtitle where there is too little of it; null: not one of the six known. */
  language: Language | null;
};

/** Takes a draft apart. Linear in its length; never throws. */
export function readPiece({ title, subtitle, body, topics }: PieceText): Piece {
  const blocks = splitBlocks(body);
  const prose = maskMarkdown(body, blocks);
  const words = findWords(prose);
  const language = guessLanguage(words.length > 0 ? words : findWords(`${title} ${subtitle}`));
  return {
    title,
    subtitle,
    body,
    topics,
    blocks,
    prose,
    words,
    language,
    sentences: splitSentences(prose, blocks),
  };
}

/** The words of a stretch of the body, by binary search. */
export function wordsBetween(words: readonly Word[], start: number, end: number): readonly Word[] {
  return words.slice(firstFrom(words, start), firstFrom(words, end));
}

function firstFrom(words: readonly Word[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
