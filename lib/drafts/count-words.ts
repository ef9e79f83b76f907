/** Medium's read time: "roughly 265 WPM" (help.medium.com 214991667, "Read time", page without a year). */
export const WORDS_PER_MINUTE = 265;
/** Same page: Chinese, Japanese and Korean are read at 500 characters a minute. */
export const CJK_CHARACTERS_PER_MINUTE = 500;
export const READING_SOURCE = "Medium’s help page “Read time” (no year given): 265 words a minute";

export type TextSize = { words: number; readingMinutes: number };

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const CODE_FENCE = /^ {0,3}(?:```|~~~).*$/gm;
const IMAGE_OR_LINK_TARGET = /\]\([^)\s]{0,300}(?:\s{1,9}"[^"]{0,500}")?\)/g;
const BARE_LINK = /https?:\/\/\S+/g;
const HTML_TAG = /<\/?[a-z][^<>]{0,2000}>/gi;

/**
 * Words a reader reads in a Markdown text, and whole minutes for them (at least one for any text).
 * Link targets, fences and tags do not count. A CJK character counts as one word.
 */
export function countWords(markdown: string): TextSize {
  const text = markdown
    .replace(CODE_FENCE, " ")
    .replace(IMAGE_OR_LINK_TARGET, "] ")
    .replace(HTML_TAG, " ")
    .replace(BARE_LINK, " link ");
  const cjk = countMatches(text, CJK);
  const words = countMatches(cjk === 0 ? text : text.replace(CJK, " "), WORD);
  const minutes = words / WORDS_PER_MINUTE + cjk / CJK_CHARACTERS_PER_MINUTE;
  return { words: words + cjk, readingMinutes: words + cjk === 0 ? 0 : Math.max(1, Math.round(minutes)) };
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) count += 1;
  return count;
}
