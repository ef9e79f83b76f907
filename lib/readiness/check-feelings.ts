import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";

/** Words of feeling by the beginning of the word. Written for this check; a reader feels more than words name. */
export const FEELING_WORDS: readonly string[] =
  "afraid angr anxious asham bitter blush bore brave cried cry delight despair disappoint disgust dread embarrass env excit fear fright frustrat furious gratef grief griev guilt happi happy hate heartbr homesick hope horrif humiliat hurt jealous joy laugh lonel lone long love mad misera miss nervous pain panic pity proud pride rage regret reliev relief sad scare shame shock shy smile sorrow sorry stunned tear tender terrif thrill tired upset wept weep worr ache".split(
    " ",
  );
/** Beginnings that would take in other words stand only for themselves. */
const WHOLE = new Set(
  "cry env lone long mad miss tear hope love hate hurt pain rage sad shy bore joy env pity".split(" "),
);
const FORMS = /^(?:|s|es|d|ed|ing|y|er|ful|less|fully|ied|ies|ly|ness|dened|den|dening|ment)$/;
/** Assumption: in a telling text of 500 words one or two are usual. */
const WORDS_PER_FEELING = 500;
const FEWEST_WORDS = 150;
const BASIS = "Counted by a short list of English words; what a reader feels cannot be counted";

/** Whether the text names feelings at all: a count, and no judgement on how it reads. */
export function checkFeelings({ piece }: CheckContext): Finding {
  const base = { evidence: [], next: null, basis: BASIS };
  if (piece.words.length < FEWEST_WORDS)
    return { ...base, verdict: "cannot_tell", says: "The text is too short to tell." };
  if (piece.language !== "en")
    return { ...base, verdict: "cannot_tell", says: "Words of feeling are known here in English only." };
  const found = piece.words.filter((word) => isFeeling(word.text));
  const evidence = found.map((word) => quote(piece, "body", word));
  const wanted = Math.max(1, Math.floor(piece.words.length / WORDS_PER_FEELING));
  if (found.length >= wanted) {
    const count = found.length === 1 ? "One word names" : `${found.length} words name`;
    return { ...base, verdict: "pass", says: `${count} a feeling.`, evidence };
  }
  return {
    verdict: "warn",
    says: found.length === 0 ? "No word names a feeling." : "Hardly a word names a feeling.",
    evidence,
    next: {
      says: "Say what it was like, where it was like something.",
      goal: { at: "field", field: "body" },
    },
    basis: BASIS,
  };
}

/** Whether an English word names a feeling, by a list of beginnings; another list may be handed in. */
export function isFeeling(word: string, list: readonly string[] = FEELING_WORDS): boolean {
  const lower = word.toLowerCase();
  return list.some(
    (start) => lower.startsWith(start) && (!WHOLE.has(start) || FORMS.test(lower.slice(start.length))),
  );
}
