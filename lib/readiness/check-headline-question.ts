import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quoteWhole } from "@/lib/readiness/find-evidence";

/** Questions that begin with these can be answered with no. */
const CLOSED =
  /^(?:is|are|am|was|were|do|does|did|can|could|should|would|will|has|have|had|may|must|ist|sind|kann|soll|sollte|muss|hat|haben|est-ce|es|son|puede|debe|devo|pode|posso|può|deve)\s/i;

/** Whether the headline asks what a reader can answer with no, and go on. */
export function checkHeadlineQuestion({ piece }: CheckContext): Finding {
  const title = piece.title.trim();
  const base = { evidence: [], next: null, basis: "" };
  if (title === "") return { ...base, verdict: "cannot_tell", says: "There is no headline yet." };
  if (!/[?？]/.test(title)) return { ...base, verdict: "pass", says: "It asks nothing." };
  if (!CLOSED.test(title))
    return { ...base, verdict: "pass", says: "It asks a question that no or yes does not answer." };
  return {
    verdict: "warn",
    says: "A reader can answer this with no, and go on.",
    evidence: quoteWhole(piece, "title"),
    next: { says: "Ask how or why, or say what you found.", goal: { at: "field", field: "title" } },
    basis: "Judgement; no measurement known to us",
  };
}
