import type { CheckContext, Finding } from "@/lib/readiness/check";

/** Assumption: the first headline is rarely the best of three. */
const FEWEST_HEADLINES = 3;

/** Whether the headline was chosen among several. */
export function checkCandidates({ piece, basis }: CheckContext): Finding {
  const all = new Set([piece.title, ...basis.candidates].map((one) => one.trim().toLowerCase()));
  all.delete("");
  const isEnough = all.size >= FEWEST_HEADLINES;
  return {
    verdict: isEnough ? "pass" : "warn",
    says: isEnough
      ? `Chosen among ${all.size} headlines.`
      : all.size < 2
        ? "There is nothing to choose from yet."
        : `${all.size} headlines are there to choose from.`,
    evidence: [],
    next: isEnough
      ? null
      : { says: "Write two others and look at them side by side.", goal: { at: "headlines" } },
    basis: "Assumption: three at least, this one included",
  };
}
