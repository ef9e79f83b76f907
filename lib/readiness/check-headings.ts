import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import { wordsBetween } from "@/lib/readiness/read-piece";

/** Assumption: two minutes of reading without a heading make a wall. */
const LONGEST_STRETCH = 600;
const BASIS = "Assumption: a heading at least every 600 words; the first level is the headline’s";

/** Whether headings part the text, and none is of the headline's own level. */
export function checkHeadings({ piece }: CheckContext): Finding {
  const { blocks, words, body } = piece;
  const headings = blocks.filter((block) => block.kind === "heading");
  const goal = { at: "field", field: "body" } as const;
  const first = headings.filter((block) => block.level === 1);
  if (first.length > 0) {
    return {
      verdict: "warn",
      says: "A heading in the text has the headline’s level.",
      evidence: first.map((block) => quote(piece, "body", block)),
      next: { says: "Begin it with ## instead of #.", goal },
      basis: BASIS,
    };
  }
  const edges = [0, ...headings.map((block) => block.start), body.length];
  const wall = edges
    .slice(0, -1)
    .map((start, place) => ({
      start,
      count: wordsBetween(words, start, edges[place + 1] ?? body.length).length,
    }))
    .find(({ count }) => count > LONGEST_STRETCH);
  if (wall === undefined) {
    const isEmpty = words.length === 0;
    const says = isEmpty
      ? "There is no text yet."
      : headings.length === 0
        ? "Short enough to do without headings."
        : `${headings.length === 1 ? "One heading parts" : `${headings.length} headings part`} it.`;
    return { verdict: isEmpty ? "cannot_tell" : "pass", says, evidence: [], next: null, basis: BASIS };
  }
  const firstWords = wordsBetween(words, wall.start, body.length).slice(0, 8);
  const start = firstWords[0]?.start ?? wall.start;
  return {
    verdict: "warn",
    says: `${wall.count} words stand here without a heading.`,
    evidence: [quote(piece, "body", { start, end: firstWords.at(-1)?.end ?? start }, "from here on")],
    next: { says: "Put a heading where the subject turns.", goal },
    basis: BASIS,
  };
}
