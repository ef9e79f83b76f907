import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import { measureLength } from "@/lib/readiness/measure-length";
import { wordsBetween } from "@/lib/readiness/read-piece";

/** Openings that put off the beginning, in English; the list is ours. */
const THROAT =
  /^(?:in this (?:article|post|story|piece|blog)|(?:today|in today['’]s (?:world|article|post))|hello|hi (?:everyone|there|guys)|welcome (?:to|back)|since the (?:dawn|beginning) of|in the (?:modern|fast-paced|digital) (?:world|age)|have you ever|before (?:i|we) (?:begin|start|dive)|let me (?:start|begin|introduce)|as (?:we all|you) know|(?:webster|the dictionary))\b/i;
/** Assumption: below headline, byline and picture a phone of 360 pixels shows about so many words. */
export const SCREEN_WORDS = 60;
const BASIS = `Assumption: a phone shows about ${SCREEN_WORDS} words first`;

/** What a phone shows first: whether it begins with the matter, and is not one paragraph that fills it. */
export function checkFirstScreen({ piece }: CheckContext): Finding {
  const goal = { at: "field", field: "body" } as const;
  const opening = piece.blocks.find(
    (block) => block.kind === "paragraph" || block.kind === "quote" || block.kind === "item",
  );
  if (opening === undefined)
    return { verdict: "cannot_tell", says: "There is no text yet.", evidence: [], next: null, basis: BASIS };
  const words = wordsBetween(piece.words, opening.start, opening.end);
  const start = words[0]?.start ?? opening.start;
  const throat = THROAT.exec(piece.prose.slice(start, opening.end));
  if (throat !== null) {
    return {
      verdict: "warn",
      says: "The opening puts off the beginning.",
      evidence: [quote(piece, "body", { start, end: start + throat[0].length })],
      next: { says: "Begin with the moment, the trouble or the finding.", goal },
      basis: "A list of such openings, in English; ours",
    };
  }
  const length = measureLength(words);
  if (length.words > SCREEN_WORDS) {
    return {
      verdict: "warn",
      says: `The first paragraph has ${length.says} and fills a phone’s first screen.`,
      evidence: [
        quote(
          piece,
          "body",
          {
            start,
            end: words[Math.round((words.length * SCREEN_WORDS) / length.words) - 1]?.end ?? opening.end,
          },
          "about the first screen",
        ),
      ],
      next: { says: "Open with two or three sentences.", goal },
      basis: BASIS,
    };
  }
  return {
    verdict: "pass",
    says: "It begins with its matter, in a short paragraph.",
    evidence: [],
    next: null,
    basis: BASIS,
  };
}
