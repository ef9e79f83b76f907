import type { CheckContext, Finding } from "@/lib/readiness/check";

const BASIS = "The practice: look for the gap in what exists";

/** Whether the writer has said what is missing from what exists. */
export function checkResearchMissing({ basis }: CheckContext): Finding {
  const isSaid = basis.research.missing.trim() !== "";
  const next = {
    says: "Say what the others leave out.",
    goal: { at: "research", field: "missing" } as const,
  };
  return isSaid
    ? { verdict: "pass", says: "You have said what is missing.", evidence: [], next: null, basis: BASIS }
    : {
        verdict: "warn",
        says: "What is missing from what exists is not said.",
        evidence: [],
        next,
        basis: BASIS,
      };
}
