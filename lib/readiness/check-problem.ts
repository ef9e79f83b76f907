import type { CheckContext, Finding } from "@/lib/readiness/check";
import { findEvidence } from "@/lib/readiness/find-evidence";

/** Words by which English texts name a trouble, and a way out. Written for this check. */
const PROBLEM =
  /\b(?:problems?|trouble|struggl\w+|fail(?:s|ed|ure|ing)?|mistakes?|wrong|difficult\w*|hard|stuck|lost|cannot|can['’]t|couldn['’]t|never|worr\w+|afraid|broken?|broke|wast\w+|too (?:much|many|late|little|slow)|without|not enough|painful|confus\w+|tired of|worst|late|missed|slow)\b/gi;
const SOLUTION =
  /\b(?:so (?:i|we|you)|instead|the (?:answer|solution|trick|fix|way out|lesson)|you can|try|start (?:with|by)|i (?:began|started|learned|learnt|found|changed|stopped|decided)|what (?:helped|worked|works)|here (?:is|are)|here['’]s|step|first,|then,|next time|works?|helped|solved|fixed|because of that|since then|from then on|now i|in the end)\b/gi;
/** The reader's trouble belongs into the opening, what helps into the rest (assumption: the first 30 per cent). */
const OPENING = 0.3;
const FEWEST_WORDS = 150;
const BASIS = "Looked for by words, in English; a story can do without them";

/** Whether the opening names a trouble and the rest a way out. */
export function checkProblem({ piece }: CheckContext): Finding {
  const base = { evidence: [], next: null, basis: BASIS };
  if (piece.words.length < FEWEST_WORDS)
    return { ...base, verdict: "cannot_tell", says: "The text is too short to tell." };
  if (piece.language !== "en")
    return { ...base, verdict: "cannot_tell", says: "Such words are known here in English only." };
  const cut = piece.words[Math.floor(piece.words.length * OPENING)]?.start ?? piece.body.length;
  const problems = findEvidence(piece, "body", piece.prose, PROBLEM, "a trouble").filter(
    ({ place }) => (place?.start ?? 0) < cut,
  );
  const solutions = findEvidence(piece, "body", piece.prose, SOLUTION, "a way out").filter(
    ({ place }) => (place?.start ?? 0) >= cut,
  );
  const evidence = [...problems.slice(0, 2), ...solutions.slice(0, 2)];
  if (problems.length > 0 && solutions.length > 0) {
    return {
      ...base,
      verdict: "pass",
      says: "The opening seems to name a trouble, and the rest a way out.",
      evidence,
    };
  }
  return {
    verdict: "warn",
    says:
      problems.length === 0
        ? "No trouble of the reader’s was found in the opening."
        : "No way out was found in the text.",
    evidence,
    next: {
      says: problems.length === 0 ? "Open with what goes wrong for the reader." : "Say what helped.",
      goal: { at: "field", field: "body" },
    },
    basis: BASIS,
  };
}
