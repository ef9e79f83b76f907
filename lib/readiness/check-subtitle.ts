import type { CheckContext, Finding } from "@/lib/readiness/check";
import { contentStems } from "@/lib/readiness/content-stems";
import { quote, quoteWhole } from "@/lib/readiness/find-evidence";

/** X’s cards take 200 characters of description (card documentation; niallkennedy.com 2012). */
const CARD_CHARACTERS = 200;
/** Assumption: a subtitle most of whose words are the headline's adds nothing. */
const REPEATED_SHARE = 0.6;
const BASIS =
  "X’s cards show 200 characters (niallkennedy.com 2012); repeating is judged by word stems (assumption: six tenths)";

/** Whether there is a description, whole on cards, that says more than the headline. */
export function checkSubtitle({ piece }: CheckContext): Finding {
  const goal = { at: "field", field: "subtitle" } as const;
  const { subtitle, title } = piece;
  if (subtitle.trim() === "") {
    return {
      verdict: "warn",
      says: "There is no subtitle. Medium then shows the text’s beginning instead.",
      evidence: [],
      next: { says: "Write one sentence that says what the reader gets.", goal },
      basis: "seo guides, no page of Medium’s seen",
    };
  }
  const headline = contentStems(title);
  const own = [...contentStems(subtitle)];
  const repeated = own.filter((stem) => headline.has(stem)).length;
  if (own.length > 0 && repeated / own.length >= REPEATED_SHARE) {
    return {
      verdict: "warn",
      says: "It says the headline again.",
      evidence: quoteWhole(piece, "subtitle"),
      next: { says: "Say what the headline leaves open.", goal },
      basis: BASIS,
    };
  }
  const characters = [...subtitle].length;
  if (characters > CARD_CHARACTERS) {
    const start = [...subtitle].slice(0, CARD_CHARACTERS).join("").length;
    return {
      verdict: "warn",
      says: `It has ${characters} characters; X’s cards cut it after ${CARD_CHARACTERS}.`,
      evidence: [quote(piece, "subtitle", { start, end: subtitle.length }, "this is cut off")],
      next: { says: "Shorten it.", goal },
      basis: BASIS,
    };
  }
  return {
    verdict: "pass",
    says: "It adds to the headline, and is whole on cards.",
    evidence: [],
    next: null,
    basis: BASIS,
  };
}
