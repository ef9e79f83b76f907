import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";

const BASIS = "Compared word by word with your other drafts";

/** Passages that the writer has used in another draft of theirs. */
export function checkOwnDrafts({ piece, basis, overlaps, textNames }: CheckContext): Finding {
  const { compared, total } = basis.ownTexts;
  if (total === 0) {
    const says = "You have no other draft with a text.";
    return { verdict: "pass", says, evidence: [], next: null, basis: "" };
  }
  const repeated = overlaps.filter((one) => one.kind === "own" && one.treatment === "unmarked");
  const among =
    compared === total
      ? `your ${total === 1 ? "other draft" : `${total} other drafts`}`
      : `the ${compared} newest of your ${total} other drafts`;
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
