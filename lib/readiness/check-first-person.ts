import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import type { Language } from "@/lib/readiness/function-words";

/** Only languages that must name the person; in Spanish, Portuguese and Italian the verb alone can say "I". */
const FIRST_PERSON: Partial<Record<Language, ReadonlySet<string>>> = {
  en: new Set("i me my mine myself i'm i've i'd i'll i’m i’ve i’d i’ll we our us".split(" ")),
  de: new Set("ich mich mir mein meine meinen meinem meiner wir uns unser unsere".split(" ")),
  fr: new Set("je j me m moi mon ma mes nous notre nos".split(" ")),
};
/** Assumption: a piece from experience says "I" more often than once in 200 words. */
const WORDS_PER_MENTION = 200;
const FEWEST_WORDS = 100;
const BASIS =
  "Counted, not judged: whether it rings true only a reader can say. Once in 200 words is an assumption";

/** Whether the writer appears in their own piece. */
export function checkFirstPerson({ piece }: CheckContext): Finding {
  const base = { evidence: [], next: null, basis: BASIS };
  const { words, language } = piece;
  if (words.length < FEWEST_WORDS)
    return { ...base, verdict: "cannot_tell", says: "The text is too short to tell." };
  const known = language === null ? undefined : FIRST_PERSON[language];
  if (known === undefined)
    return { ...base, verdict: "cannot_tell", says: "In this language the count would mislead." };
  const found = words.filter((word) => known.has(word.text.toLowerCase()));
  const evidence = found.slice(0, 3).map((word) => quote(piece, "body", word));
  const count = `You appear ${found.length === 1 ? "once" : `${found.length} times`} in ${words.length} words.`;
  if (found.length >= Math.max(1, words.length / WORDS_PER_MENTION))
    return { ...base, verdict: "pass", says: count, evidence };
  return {
    verdict: "warn",
    says: found.length === 0 ? "You do not appear in it." : count,
    evidence,
    next: { says: "Tell what you did, saw or got wrong yourself.", goal: { at: "field", field: "body" } },
    basis: BASIS,
  };
}
