import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import type { Overlap } from "@/lib/readiness/find-overlaps";

/** From here on a cited passage is the source's sentence, not a retelling (assumption). */
const VERBATIM = 0.9;
const BASIS =
  "Compared word by word with the texts kept here, and with nothing else: this says nothing about the rest of the web";

/** Passages with a source's words: unmarked ones fail, quotations want their source, near copies their marks. */
export function checkSources({ piece, basis, overlaps, textNames }: CheckContext): Finding {
  const goal = { at: "sources", field: "add" } as const;
  const compared = basis.research.links.filter((link) => link.hasText).length;
  if (compared === 0) {
    return {
      verdict: "cannot_tell",
      says: "No source’s text is kept here to compare with.",
      evidence: [],
      next: { says: "Paste or fetch the texts you used.", goal },
      basis: BASIS,
    };
  }
  const open = overlaps.filter((one) => one.kind === "source" && whatIsWrong(one) !== null);
  const evidence = open.map((one) =>
    quote(piece, "body", one, `${textNames.get(one.textId) ?? "A source"}: ${whatIsWrong(one)}`),
  );
  const texts = compared === 1 ? "the one source" : `the ${compared} sources`;
  if (evidence.length === 0) {
    const marked = overlaps.filter((one) => one.kind === "source").length;
    const says =
      marked === 0
        ? `No passage shares its words with ${texts} kept here.`
        : `What it has from ${texts} kept here is marked as theirs.`;
    return { verdict: "pass", says, evidence: [], next: null, basis: BASIS };
  }
  const unmarked = open.filter((one) => one.treatment === "unmarked").length;
  return {
    verdict: unmarked > 0 ? "fail" : "warn",
    says: saysOpen(unmarked, open.length - unmarked),
    evidence,
    next: {
      says: "Quote it and name the source, or say it in your own words.",
      goal: { at: "field", field: "body" },
    },
    basis: BASIS,
  };
}

/** Counts every passage that is listed, by what is wrong with it. */
function saysOpen(unmarked: number, half: number): string {
  const bare = `${unmarked === 1 ? "One passage has" : `${unmarked} passages have`} a source’s words without saying so`;
  const marked = `${half === 1 ? "One passage is" : `${half} passages are`} only half marked as another’s`;
  if (unmarked === 0) return `${marked}.`;
  return half === 0 ? `${bare}.` : `${bare}. ${marked}.`;
}

/** What is missing for an overlap to be fair; null when nothing is. */
export function whatIsWrong({
  treatment,
  closeness,
}: Pick<Overlap, "treatment" | "closeness">): string | null {
  switch (treatment) {
    case "unmarked":
      return "neither quoted nor cited";
    case "quoted":
      return "quoted, but the source is not named";
    case "cited":
      return closeness >= VERBATIM ? "the source is named, but its sentence has no quotation marks" : null;
    case "quoted_and_cited":
      return null;
  }
}
