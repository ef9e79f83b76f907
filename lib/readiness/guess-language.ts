import type { Word } from "@/lib/readiness/find-words";
import { FUNCTION_WORDS, LANGUAGES, type Language } from "@/lib/readiness/function-words";

/** Assumption: a short text has too few function words to tell by. */
const FEWEST_WORDS = 20;
/** Assumption: in all six languages a third of running text and more are such words; a fifth is told from chance. */
const LEAST_SHARE = 0.2;
const MOST_WORDS_READ = 2000;

/** The language most of whose function words the text has; null: none of the six, or too short to tell. */
export function guessLanguage(words: readonly Word[]): Language | null {
  const read = words.slice(0, MOST_WORDS_READ);
  if (read.length < FEWEST_WORDS) return null;
  const counts = new Map<Language, number>();
  for (const word of read) {
    const text = word.text.toLowerCase();
    for (const language of LANGUAGES) {
      if (FUNCTION_WORDS[language].has(text)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= read.length * LEAST_SHARE ? best[0] : null;
}
