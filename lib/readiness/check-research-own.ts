import type { CheckContext, Finding } from "@/lib/readiness/check";

const BASIS = "The practice: choose a topic you have experience with, and add your own view";

/** Whether the writer has said what they themselves bring to it. */
export function checkResearchOwn({ basis }: CheckContext): Finding {
  const isSaid = basis.research.own.trim() !== "";
  const next = {
    says: "Write down your own experience and your view.",
    goal: { at: "research", field: "own" } as const,
  };
  return isSaid
    ? { verdict: "pass", says: "Your own part is written down.", evidence: [], next: null, basis: BASIS }
    : {
        verdict: "warn",
        says: "Your own part is empty. Without it the piece repeats what exists.",
        evidence: [],
        next,
        basis: BASIS,
      };
}
