import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import { measureLength } from "@/lib/readiness/measure-length";
import { wordsBetween } from "@/lib/readiness/read-piece";

/** Assumption: about a phone's screen of text. */
const LONGEST_PARAGRAPH = 120;
const BASIS = "Assumption: 120 words, or 226 characters in Chinese and Japanese, about a phone’s screen";

/** Whether a paragraph fills a phone's screen and more. */
export function checkParagraphs({ piece }: CheckContext): Finding {
  const long = piece.blocks
    .filter((block) => block.kind === "paragraph")
    .map((block) => ({ ...block, length: measureLength(wordsBetween(piece.words, block.start, block.end)) }))
    .filter(({ length }) => length.words > LONGEST_PARAGRAPH);
  if (long.length === 0) {
    const isEmpty = piece.words.length === 0;
    const says = isEmpty
      ? "There is no text yet."
      : `No paragraph is longer than ${measureLength(piece.words).limit(LONGEST_PARAGRAPH)}.`;
    return { verdict: isEmpty ? "cannot_tell" : "pass", says, evidence: [], next: null, basis: BASIS };
  }
  return {
    verdict: "warn",
    says:
      long.length === 1
        ? "One paragraph fills more than a phone’s screen."
        : `${long.length} paragraphs fill more than a phone’s screen.`,
    evidence: long.map((block) => quote(piece, "body", block, block.length.says)),
    next: { says: "Part it where the thought turns.", goal: { at: "field", field: "body" } },
    basis: BASIS,
  };
}
