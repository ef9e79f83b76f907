import type { CheckContext, Evidence, Finding } from "@/lib/readiness/check";
import { contentStems, contentWords } from "@/lib/readiness/content-stems";
import { quote } from "@/lib/readiness/find-evidence";
import type { Piece } from "@/lib/readiness/read-piece";
import { stemWord } from "@/lib/readiness/stem-word";

const NUMBER_WORDS = [
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
/** A number followed, within three words, by something one can count in a list. */
const COUNTED =
  /\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:[\p{L}'’-]+\s+){0,3}?(?:things|ways|lessons|reasons|steps|tips|rules|mistakes|habits|ideas|questions|books|tools|signs|facts|secrets|myths|principles|tricks|examples|exercises|stories|letters|recipes)\b/iu;
/** Assumption: under half of the headline's words in the text is another piece. */
const LEAST_SHARE = 0.5;
/** Too short a text cannot keep a promise yet (assumption). */
const FEWEST_WORDS = 80;
const BASIS = "Words by their stems; synonyms are not seen";

/** Whether the body speaks of what the headline says, and holds as many things as it counts. */
export function checkPromise({ piece }: CheckContext): Finding {
  const base = { evidence: [], next: null, basis: BASIS };
  const words = contentWords(piece.title).filter((word) => !/^\d+$/.test(word.text));
  if (words.length === 0 || piece.words.length < FEWEST_WORDS)
    return { ...base, verdict: "cannot_tell", says: "There is too little to compare yet." };
  const counted = miscounted(piece);
  if (counted !== null) return counted;
  const stems = contentStems(piece.prose);
  const missing = words.filter((word) => !stems.has(stemWord(word.text)));
  if (1 - missing.length / words.length >= LEAST_SHARE) {
    return { ...base, verdict: "pass", says: "The text takes up the headline’s words." };
  }
  return {
    verdict: "warn",
    says: "The text never says most of what the headline names.",
    evidence: missing.map((word): Evidence => quote(piece, "title", word, "not in the text")),
    next: { says: "Take it up in the text, or change the headline.", goal: { at: "field", field: "body" } },
    basis: BASIS,
  };
}

function miscounted(piece: Piece): Finding | null {
  const match = COUNTED.exec(piece.title);
  const said = match?.[1]?.toLowerCase();
  if (match === null || said === undefined) return null;
  const promised = /^\d/.test(said) ? Number(said) : NUMBER_WORDS.indexOf(said) + 2;
  const headings = piece.blocks.filter((block) => block.kind === "heading").length;
  const items = piece.blocks.filter((block) => block.kind === "item").length;
  if (promised <= Math.max(headings, items)) return null;
  return {
    verdict: "warn",
    says: `The headline counts ${promised}; the text has ${headings} ${headings === 1 ? "heading" : "headings"} and ${items} list ${items === 1 ? "item" : "items"}.`,
    evidence: [quote(piece, "title", { start: match.index, end: match.index + match[0].length })],
    next: { says: "Give each its own heading, or count again.", goal: { at: "field", field: "body" } },
    basis: "Headings and list items are counted",
  };
}
