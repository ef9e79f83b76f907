import { findWords, type Word } from "@/lib/readiness/find-words";
import { isFunctionWord } from "@/lib/readiness/function-words";
import { stemWord } from "@/lib/readiness/stem-word";

/** The words of a text that carry its matter. */
export function contentWords(text: string): Word[] {
  return findWords(text).filter((word) => !isFunctionWord(word.text.toLowerCase()));
}

/** Their stems, each once. */
export function contentStems(text: string): Set<string> {
  return new Set(contentWords(text).map((word) => stemWord(word.text)));
}
