import type { CheckContext, Finding } from "@/lib/readiness/check";
import { contentWords } from "@/lib/readiness/content-stems";
import { quote } from "@/lib/readiness/find-evidence";

const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million)\b/i;
/** Words that could stand in any headline; written for this check, by judgement. */
const VAGUE = new Set(
  "thing things stuff way ways something everything anything tip tips trick tricks hack hacks secret secrets amazing awesome great good best better perfect ultimate complete guide life success successful things important interesting incredible powerful simple easy really people time idea ideas thoughts reflections some truth".split(
    " ",
  ),
);
/** Assumption: two words of its own make a headline concrete. */
const FEWEST_OWN = 2;
const BASIS = "Assumption: a number, or two words that could not stand in any headline";

/** Whether the headline names something: a number, or words of its own subject. */
export function checkHeadlineWords({ piece }: CheckContext): Finding {
  const words = contentWords(piece.title);
  if (words.length === 0)
    return { verdict: "cannot_tell", says: "There is no headline yet.", evidence: [], next: null, basis: "" };
  if (NUMBER.test(piece.title)) {
    return { verdict: "pass", says: "It has a number.", evidence: [], next: null, basis: BASIS };
  }
  if (piece.language !== null && piece.language !== "en") {
    return {
      verdict: "cannot_tell",
      says: "It has no number, and vague words are known here in English only.",
      evidence: [],
      next: null,
      basis: BASIS,
    };
  }
  const vague = words.filter((word) => VAGUE.has(word.text.toLowerCase()));
  const own = words.filter((word) => !VAGUE.has(word.text.toLowerCase()));
  if (own.length >= FEWEST_OWN) {
    const named = own.map((word) => `“${word.text}”`).slice(0, 4);
    return { verdict: "pass", says: `It names ${named.join(", ")}.`, evidence: [], next: null, basis: BASIS };
  }
  return {
    verdict: "warn",
    says:
      vague.length === 0 ? "It names little that is its own." : "These words could stand in any headline.",
    evidence: vague.map((word) => quote(piece, "title", word)),
    next: { says: "Name the thing, the place or the number.", goal: { at: "field", field: "title" } },
    basis: BASIS,
  };
}
