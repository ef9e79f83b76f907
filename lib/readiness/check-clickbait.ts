import type { CheckContext, Evidence, Finding } from "@/lib/readiness/check";
import { findEvidence } from "@/lib/readiness/find-evidence";

/** Phrases of the kinds that A. Chakraborty et al. found to mark clickbait (Stop Clickbait, ASONAM 2016); the list is ours. */
const PHRASES =
  /\b(?:you (?:won['’]t|will never|wouldn['’]t) (?:believe|guess)|what happen(?:s|ed) next|will (?:shock|surprise|amaze|blow)(?: you| your mind)?|blow(?:s|n)? (?:my|your) mind|this (?:one|simple|weird|little) (?:simple |weird |little )?(?:trick|secret|thing|hack|habit)|doctors hate|(?:nobody|no one) (?:is talking about|tells you|talks about)|they don['’]t want you to know|changed my life forever|will change your life|the (?:real )?reason (?:why )?will|can['’]t stop (?:laughing|crying)|is (?:everything|all the feels)|number \d+ will|restore your faith|mind[- ]?blowing|jaw[- ]?dropping|gone wrong|you need to (?:see|read) this|(?:only|just) \d+% of people)\b/gi;
const SHOUTING_MARKS = /[!?]{2,}|!$/g;
/** Four letters and more: shorter ones are abbreviations. */
const CAPITALS = /(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu;
const BASIS = "Patterns after A. Chakraborty et al., Stop Clickbait, ASONAM 2016; phrases in English only";

/** Patterns in headline and description that readers have learned to distrust. */
export function checkClickbait({ piece }: CheckContext): Finding {
  if (`${piece.title}${piece.subtitle}`.trim() === "") {
    return { verdict: "cannot_tell", says: "There is no headline yet.", evidence: [], next: null, basis: "" };
  }
  const evidence = (["title", "subtitle"] as const).flatMap((field): Evidence[] => {
    const text = piece[field];
    const capitals = findEvidence(piece, field, text, CAPITALS, "in capitals");
    return [
      ...findEvidence(piece, field, text, PHRASES, "a phrase of clickbait"),
      ...findEvidence(piece, field, text, SHOUTING_MARKS, "shouts"),
      // One word in capitals is a name (NASA, UNESCO); two are a voice.
      ...(capitals.length > 1 ? capitals : []),
    ];
  });
  if (evidence.length === 0) {
    const isKnown = piece.language === null || piece.language === "en";
    return {
      verdict: isKnown ? "pass" : "cannot_tell",
      says: isKnown
        ? "None of the patterns of clickbait known here."
        : "Neither shouting marks nor capitals; phrases are known here in English only.",
      evidence: [],
      next: null,
      basis: BASIS,
    };
  }
  return {
    verdict: evidence.length > 1 ? "fail" : "warn",
    says: "Readers have learned to distrust this.",
    evidence,
    next: {
      says: "Say plainly what the piece gives.",
      goal: { at: "field", field: evidence[0]?.place?.field ?? "title" },
    },
    basis: BASIS,
  };
}
