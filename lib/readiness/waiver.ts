import type { Verdict } from "@/lib/readiness/check";
import type { CheckId, CheckResult } from "@/lib/readiness/run-checks";

/** That the writer waved a check through, why, and what it showed then. */
export type Waiver = {
  checkId: CheckId;
  reason: string;
  verdict: Verdict;
  /** keysOf the finding at that moment. */
  seen: readonly string[];
  waivedAt: number;
};

const SEVERITY: Record<Verdict, number> = { pass: 0, cannot_tell: 1, warn: 2, fail: 3 };
const KEY_LENGTH = 200;
/** Assumption: three sentences; a longer reason is a note on the draft. */
export const MAX_REASON_CHARACTERS = 500;

/** By which the same evidence is known again in a text that has moved: its words, without marks of place. */
export function keysOf({ evidence }: Pick<CheckResult, "evidence">): string[] {
  return [...new Set(evidence.map(({ quote }) => quote.replace(/\s+/g, " ").trim().slice(0, KEY_LENGTH)))];
}

/**
 * Whether a waiver still covers a finding: never one that has become worse, and where single finds were waved through,
 * only while there is no other.
 */
export function holds(waiver: Waiver, result: CheckResult): boolean {
  if (SEVERITY[result.verdict] > SEVERITY[waiver.verdict]) return false;
  if (result.covers === "question") return true;
  const seen = new Set(waiver.seen);
  return keysOf(result).every((key) => seen.has(key));
}
