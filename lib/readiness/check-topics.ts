import { MAX_TOPICS } from "@/lib/drafts/topics";
import type { CheckContext, Finding } from "@/lib/readiness/check";

/** Assumption: with fewer than three the piece is shown to fewer readers. */
const FEWEST_TOPICS = 3;
const BASIS = "Medium takes five topics (writersguide.substack.com); three at least is an assumption";

/** Whether the piece has topics, and uses most of the five. */
export function checkTopics({ piece }: CheckContext): Finding {
  const count = piece.topics.length;
  const goal = { at: "field", field: "topics" } as const;
  if (count >= FEWEST_TOPICS && count <= MAX_TOPICS) {
    return {
      verdict: "pass",
      says: `${count} of ${MAX_TOPICS} topics.`,
      evidence: [],
      next: null,
      basis: BASIS,
    };
  }
  return {
    verdict: count > MAX_TOPICS ? "fail" : "warn",
    says: count === 0 ? "It has no topics." : `It has ${count === 1 ? "one topic" : `${count} topics`}.`,
    evidence: [],
    next: { says: count > MAX_TOPICS ? "Take some away." : "Add the words readers follow.", goal },
    basis: BASIS,
  };
}
