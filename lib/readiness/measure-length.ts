import { CJK_CHARACTERS_PER_MINUTE, WORDS_PER_MINUTE } from "@/lib/drafts/count-words";
import { countOf } from "@/lib/text/count-of";

const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
/** By how fast both are read (Medium's help page "Read time"): 265 words or 500 characters a minute. */
const WORDS_PER_CHARACTER = WORDS_PER_MINUTE / CJK_CHARACTERS_PER_MINUTE;

export type Length = {
  /** As words; a Chinese or Japanese character is about half a one. */
  words: number;
  /** "41 words", or "80 characters" where most of it is in characters. */
  says: string;
  /** The same for a limit in words: "40 words", "75 characters". */
  limit: (words: number) => string;
};

/** How long a stretch is to read, given its words as findWords parts them: each Chinese or Japanese character alone. */
export function measureLength(found: readonly { text: string }[]): Length {
  const characters = found.filter(({ text }) => CJK.test(text)).length;
  const words = found.length - characters + characters * WORDS_PER_CHARACTER;
  return characters * 2 > found.length
    ? {
        words,
        says: countOf(found.length, "character"),
        limit: (most) => countOf(Math.floor(most / WORDS_PER_CHARACTER), "character"),
      }
    : { words, says: countOf(found.length, "word"), limit: (most) => countOf(most, "word") };
}
