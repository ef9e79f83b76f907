import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import type { Language } from "@/lib/readiness/function-words";

/** Words that speak to the reader. "Sie" in German is also "she" and "they": it is counted inside a sentence only. */
const READER: Record<Language, ReadonlySet<string>> = {
  en: new Set("you your yours yourself you're you've you'll you'd you’re you’ve you’ll you’d".split(" ")),
  de: new Set("du dich dir dein deine deinen ihr euch euer eure".split(" ")),
  fr: new Set("vous votre vos tu te toi ton ta tes".split(" ")),
  es: new Set("tú te ti tu tus usted ustedes vosotros vuestro vuestra".split(" ")),
  pt: new Set("você vocês te ti teu tua seu sua".split(" ")),
  it: new Set("tu te ti tuo tua tuoi voi vostro vostra".split(" ")),
};
const FEWEST_WORDS = 100;
const BASIS = "Counted, not judged: a story may do without";

/** Whether the text speaks to its reader. */
export function checkReader({ piece }: CheckContext): Finding {
  const base = { evidence: [], next: null, basis: BASIS };
  const { words, language } = piece;
  if (words.length < FEWEST_WORDS || language === null)
    return {
      ...base,
      verdict: "cannot_tell",
      says: "The text is too short, or its language is not known here.",
    };
  const found = words.filter(
    (word) =>
      READER[language].has(word.text.toLowerCase()) || (language === "de" && isFormalYou(piece.prose, word)),
  );
  if (found.length > 0) {
    const says = `It speaks to the reader ${found.length === 1 ? "once" : `${found.length} times`} in ${words.length} words.`;
    return {
      ...base,
      verdict: "pass",
      says,
      evidence: found.slice(0, 3).map((word) => quote(piece, "body", word)),
    };
  }
  return {
    verdict: "warn",
    says: "It never speaks to the reader.",
    evidence: [],
    next: {
      says: "Say once what it means for them, or wave it through for a story.",
      goal: { at: "field", field: "body" },
    },
    basis: BASIS,
  };
}

function isFormalYou(prose: string, { text, start }: { text: string; start: number }): boolean {
  return (
    /^(?:Sie|Ihnen|Ihr|Ihre|Ihren)$/.test(text) &&
    /[\p{L},]\s+$/u.test(prose.slice(Math.max(0, start - 4), start))
  );
}
