import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote, quoteWhole } from "@/lib/readiness/find-evidence";

/** Google cuts a title at about 60 characters (Medium’s own note on search, no year; it is a width, so roughly). */
const GOOGLE_CHARACTERS = 60;
/** X’s cards take 70 characters (card documentation; niallkennedy.com 2012). */
export const CARD_CHARACTERS = 70;
/** Medium’s previews cut at 100 (N. Göke’s account; no page of Medium’s seen). */
const PREVIEW_CHARACTERS = 100;
/** Assumption: one or two words say too little beside other headlines. */
const FEWEST_WORDS = 3;

const BASIS =
  "Google shows about 60 characters, X’s cards 70, Medium’s previews 100 (single accounts; widths differ)";

/** Whether the headline is whole where it is first seen: in feeds, on cards, in search. */
export function checkHeadlineLength({ piece }: CheckContext): Finding {
  const { title } = piece;
  const goal = { at: "field", field: "title" } as const;
  if (title.trim() === "") {
    const next = { says: "Write the headline.", goal };
    return { verdict: "fail", says: "There is no headline yet.", evidence: [], next, basis: "" };
  }
  const characters = [...title].length;
  if (characters > CARD_CHARACTERS) {
    const limit = characters > PREVIEW_CHARACTERS ? PREVIEW_CHARACTERS : CARD_CHARACTERS;
    const where = limit === PREVIEW_CHARACTERS ? "Medium’s previews" : "X’s cards";
    const start = [...title].slice(0, limit).join("").length;
    return {
      verdict: limit === PREVIEW_CHARACTERS ? "fail" : "warn",
      says: `It has ${characters} characters; ${where} cut it after ${limit}.`,
      evidence: [quote(piece, "title", { start, end: title.length }, "this is cut off")],
      next: { says: "Shorten it, or put what matters first.", goal },
      basis: BASIS,
    };
  }
  if (
    title.trim().split(/\s+/).length < FEWEST_WORDS &&
    !/[\p{Script=Han}\p{Script=Hiragana}]/u.test(title)
  ) {
    return {
      verdict: "warn",
      says: "One or two words say little beside other headlines.",
      evidence: quoteWhole(piece, "title"),
      next: { says: "Say what the reader will find.", goal },
      basis: "Assumption: three words at least",
    };
  }
  const search = characters > GOOGLE_CHARACTERS ? "; Google may cut its end" : "";
  return {
    verdict: "pass",
    says: `${characters} characters: it is whole on cards and in feeds${search}.`,
    evidence: [],
    next: null,
    basis: BASIS,
  };
}
