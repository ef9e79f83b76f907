import type { Overlap } from "@/lib/readiness/find-overlaps";

export type OverlapSum = { passages: number; words: number; unmarked: number };

/** By compared text: how many passages of the draft have its words, how many words those are, and how many passages say nothing of it. */
export function sumOverlaps(overlaps: readonly Overlap[]): Map<string, OverlapSum> {
  const sums = new Map<string, OverlapSum>();
  for (const { textId, words, treatment } of overlaps) {
    const sum = sums.get(textId) ?? { passages: 0, words: 0, unmarked: 0 };
    sum.passages += 1;
    sum.words += words;
    if (treatment === "unmarked") sum.unmarked += 1;
    sums.set(textId, sum);
  }
  return sums;
}
