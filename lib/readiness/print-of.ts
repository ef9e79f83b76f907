import { findWords } from "@/lib/readiness/find-words";

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short print of a text's words, to tell whether it has changed since (FNV-1a, 32 bits; one in four thousand million
 * changes goes unnoticed). Marks, capitals and spaces do not count.
 */
export function printOf(body: string): string {
  let hash = OFFSET;
  for (const word of findWords(body)) {
    for (const character of `${word.text.toLowerCase()} `) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), PRIME) >>> 0;
    }
  }
  return hash.toString(16).padStart(8, "0");
}
