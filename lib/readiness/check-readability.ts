import type { CheckContext, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import { measureLength } from "@/lib/readiness/measure-length";
import { wordsBetween } from "@/lib/readiness/read-piece";

/** Assumption: readers lose the beginning of a longer sentence before its end. */
const LONGEST_SENTENCE = 40;
/** Assumption: above the twelfth school grade in both formulas the general reader works. */
const HIGHEST_GRADE = 12;
/** Both formulas were made for samples of a hundred words and more. */
const FEWEST_WORDS = 100;
const BASIS =
  "Automated Readability Index (Senter and Smith 1967) and Coleman–Liau (1975), both by letters, for English; sentences over 40 words, or 75 characters in Chinese and Japanese (assumption)";

/** How hard the sentences are, as the range of two formulas, with the longest of them. */
export function checkReadability({ piece }: CheckContext): Finding {
  const base = { evidence: [], next: null, basis: BASIS };
  const { words, sentences } = piece;
  if (words.length < FEWEST_WORDS)
    return { ...base, verdict: "cannot_tell", says: "The text is too short to measure." };
  const long = sentences
    .map((sentence) => ({
      ...sentence,
      length: measureLength(wordsBetween(words, sentence.start, sentence.end)),
    }))
    .filter(({ length }) => length.words > LONGEST_SENTENCE)
    .sort((a, b) => b.length.words - a.length.words);
  const evidence = long.map((sentence) => quote(piece, "body", sentence, sentence.length.says));
  const isEnglish = piece.language === "en";
  const { low, high } = gradesOf(words, sentences.length);
  const grades = low === high ? `grade ${low}` : `grades ${low} to ${high}`;
  const measured = isEnglish ? `Two formulas put it at school ${grades}.` : "The formulas know English only.";
  const isHard = isEnglish && low > HIGHEST_GRADE;
  if (long.length === 0 && !isHard)
    return { ...base, verdict: isEnglish ? "pass" : "cannot_tell", says: measured };
  const limit = measureLength(words).limit(LONGEST_SENTENCE);
  const found = long.length === 1 ? "One sentence is" : `${long.length} sentences are`;
  return {
    verdict: "warn",
    says: long.length === 0 ? measured : `${found} longer than ${limit}. ${measured}`,
    evidence,
    next: { says: "Cut long sentences in two.", goal: { at: "field", field: "body" } },
    basis: BASIS,
  };
}

function gradesOf(words: readonly { text: string }[], sentences: number) {
  const letters = words.reduce((sum, word) => sum + word.text.replace(/['’]/g, "").length, 0);
  const perWord = letters / words.length;
  const perSentence = words.length / Math.max(1, sentences);
  const automated = 4.71 * perWord + 0.5 * perSentence - 21.43;
  const coleman = 5.88 * perWord - 29.6 / perSentence - 15.8;
  const [low = 0, high = 0] = [automated, coleman]
    .map((grade) => Math.max(1, Math.round(grade)))
    .sort((a, b) => a - b);
  return { low, high };
}
