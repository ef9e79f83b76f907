import { findWords, type Word } from "@/lib/readiness/find-words";
import { isFunctionWord } from "@/lib/readiness/function-words";
import { maskMarkdown } from "@/lib/readiness/mask-markdown";
import { splitBlocks } from "@/lib/readiness/split-blocks";
import { stemWord } from "@/lib/readiness/stem-word";

/** A text that drafts are compared with: a source the writer used, or an earlier draft of their own. */
export type ComparedText = {
  id: string;
  kind: "source" | "own";
  name: string;
  address: string | null;
  /** Markdown or plain text. */
  text: string;
};

/** A word of a compared or checked text: its stem as a number, or −1 where no compared text has it. */
export type Token = { stem: number; isFunction: boolean; start: number; end: number };

export type IndexedText = Omit<ComparedText, "text"> & { text: string; tokens: readonly Token[] };

/** All compared texts, ready to be asked; built once for many checks of one draft. */
export type OverlapIndex = {
  texts: readonly IndexedText[];
  stems: ReadonlyMap<string, number>;
  /** By pair of stems: text and place (`text * PLACES + token`), each of its two tokens beside the other. */
  pairs: ReadonlyMap<number, readonly number[]>;
};

/** How many content words further the partner of a content word may stand: two may have been put in between. */
export const PAIR_REACH = 3;
/** Room for the tokens of one text in a posting; far beyond the longest text that is kept. */
export const PLACES = 2 ** 24;
/** A pair that a text repeats more often than this (a refrain) is looked up at these places only. */
const MOST_PLACES_PER_TEXT = 40;
const STEMS = 2 ** 24;

/**
 * Indexes texts by pairs of neighbouring content words. Winnowing (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003)
 * keeps a sample of all shingles and finds runs of unchanged words; texts here are few, so all pairs are kept, and as a
 * pair knows no order and spans exchanged words, it also survives light rewording.
 */
export function buildOverlapIndex(texts: readonly ComparedText[]): OverlapIndex {
  const stems = new Map<string, number>();
  const pairs = new Map<number, number[]>();
  const indexed = texts.map((text, place) => {
    const tokens = tokenise(findWords(maskMarkdown(text.text, splitBlocks(text.text))), (stem) => {
      const known = stems.get(stem);
      if (known !== undefined) return known;
      stems.set(stem, stems.size);
      return stems.size - 1;
    });
    forEachPair(tokens, (key, first) => addPosting(pairs, key, place, first));
    return { ...text, tokens };
  });
  return { texts: indexed, stems, pairs };
}

/** Words by their stems; `idOf` says −1 for a stem that is to be no match. */
export function tokenise(words: readonly Word[], idOf: (stem: string) => number): Token[] {
  return words.map(({ text, start, end }) => {
    const isFunction = isFunctionWord(text.toLowerCase());
    return { stem: idOf(stemWord(text)), isFunction, start, end };
  });
}

/** Calls `then` for every content word and each of the next three, by the pair's key and the two places. */
export function forEachPair(
  tokens: readonly Token[],
  then: (key: number, first: number, second: number) => void,
): void {
  const recent: number[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.isFunction) continue;
    for (const before of recent) {
      const other = tokens[before]?.stem ?? -1;
      if (other >= 0 && token.stem >= 0 && other !== token.stem) {
        const key = Math.min(other, token.stem) * STEMS + Math.max(other, token.stem);
        then(key, before, place);
      }
    }
    recent.push(place);
    if (recent.length > PAIR_REACH) recent.shift();
  }
}

function addPosting(pairs: Map<number, number[]>, key: number, text: number, place: number): void {
  const posting = text * PLACES + place;
  const postings = pairs.get(key);
  if (postings === undefined) {
    pairs.set(key, [posting]);
    return;
  }
  const crowded = postings[postings.length - MOST_PLACES_PER_TEXT];
  // Postings of one text follow each other: were the fortieth last of the same text, there are enough.
  if (crowded === undefined || crowded < text * PLACES) postings.push(posting);
}
