import type { CheckBasis, CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import { formatCount } from "@/lib/text/format-count";

/** "your other draft", "your 12 other drafts", "the 40 newest of your 1,200 other drafts"; of at least one. */
export function nameOwnTexts({ compared, total }: CheckBasis["ownTexts"]): string {
  if (compared < total)
    return `the ${formatCount(compared)} newest of your ${formatCount(total)} other drafts`;
  return total === 1 ? "your other draft" : `your ${formatCount(total)} other drafts`;
}

const BASIS = "Compared word by word with your other drafts";

/** Passages that the writer has used in another draft of theirs. */
export function checkOwnDrafts({ piece, basis, overlaps, textNames }: CheckContext): Finding {
  const { compared, total } = basis.ownTexts;
  if (total === 0) {
    const says = "You have no other draft with a text.";
    return { verdict: "pass", says, evidence: [], next: null, basis: "" };
  }
  const repeated = overlaps.filter((one) => one.kind === "own" && one.treatment === "unmarked");
  const among = nameOwnTexts({ compared, total });
  if (repeated.length === 0) {
    return {
      verdict: "pass",
      says: `No passage is also in ${among}.`,
      evidence: [],
      next: null,
      basis: BASIS,
    };
  }
  return {
    verdict: "warn",
    says: `${repeated.length === 1 ? "One passage is" : `${repeated.length} passages are`} also in another draft of yours.`,
    evidence: repeated.map((one) => quote(piece, "body", one, textNames.get(one.textId) ?? "another draft")),
    next: { says: "Link to the earlier piece, or write it anew.", goal: { at: "field", field: "body" } },
    basis: BASIS,
  };
}
