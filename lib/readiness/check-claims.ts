import type { CheckContext, Evidence, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import { listLinks } from "@/lib/readiness/list-links";

/** Claims a reader would want to look up. The list is ours, in English; figures in per cent in any language. */
const CLAIM =
  /\b(?:(?:new |recent |many |several |most |some )?(?:studies|research|surveys?|scientists|researchers|experts|statistics|data) (?:have |has )?(?:shows?|shown|says?|suggests?|finds?|found|proves?|proven|confirms?|agree|indicates?)|according to (?:a |the |recent |new )?(?:study|research|survey|report|experts?)|it (?:is|has been) (?:well[- ]known|proven)|a (?:recent )?study)\b|\b\d+(?:[.,]\d+)?\s?(?:%|per ?cent\b|percent\b)/gi;
const NAMED = /\baccording to \p{Lu}|\(\p{Lu}\p{L}+[^)\n]{0,40}\b(?:19|20)\d\d\)/u;
const BASIS = "A link, or a name with a year, in the same paragraph counts; phrases in English only";

/** Whether claims that rest on others' work say on whose. */
export function checkClaims({ piece }: CheckContext): Finding {
  const links = listLinks(piece);
  const open = piece.blocks.flatMap((block): Evidence[] => {
    if (!["paragraph", "item", "quote"].includes(block.kind)) return [];
    if (links.some((link) => link.kind !== "image" && link.start >= block.start && link.start < block.end))
      return [];
    const text = piece.prose.slice(block.start, block.end);
    if (NAMED.test(text)) return [];
    return [...text.matchAll(CLAIM)].slice(0, 1).map((match) => {
      const start = block.start + match.index;
      return quote(piece, "body", { start, end: start + match[0].length }, "whose finding is it?");
    });
  });
  if (open.length === 0) {
    const isEmpty = piece.words.length === 0;
    return {
      verdict: isEmpty ? "cannot_tell" : "pass",
      says: isEmpty ? "There is no text yet." : "No claim was found that lacks its source.",
      evidence: [],
      next: null,
      basis: BASIS,
    };
  }
  return {
    verdict: "warn",
    says:
      open.length === 1
        ? "One claim does not say where it is from."
        : `${open.length} claims do not say where they are from.`,
    evidence: open,
    next: { says: "Link to it, or say that it is your own count.", goal: { at: "field", field: "body" } },
    basis: BASIS,
  };
}
