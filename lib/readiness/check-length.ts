import { countWords } from "@/lib/drafts/count-words";
import type { CheckContext, Finding } from "@/lib/readiness/check";
import { formatCount } from "@/lib/text/format-count";

/** A read is 30 seconds (help.medium.com 215108608); a text of a minute barely allows for one (assumption). */
const FEWEST_MINUTES = 2;
/** Assumption: beyond it a piece is better split in two. */
const MOST_MINUTES = 15;
const BASIS =
  "265 words a minute (Medium’s help page); seven minutes held readers longest in all (M. Sall, Medium, 2013), with great variance";

/** Whether there is a text, and how long it takes to read. */
export function checkLength({ piece }: CheckContext): Finding {
  const { words, readingMinutes } = countWords(piece.body);
  const goal = { at: "field", field: "body" } as const;
  const base = { evidence: [], basis: BASIS };
  if (words === 0)
    return {
      ...base,
      verdict: "fail",
      says: "There is no text yet.",
      next: { says: "Write the text.", goal },
    };
  const says = `${readingMinutes} min to read, ${formatCount(words)} words.`;
  if (readingMinutes < FEWEST_MINUTES)
    return {
      ...base,
      verdict: "warn",
      says,
      next: { says: "A read takes 30 seconds; give it more to hold on to.", goal },
    };
  if (readingMinutes > MOST_MINUTES)
    return { ...base, verdict: "warn", says, next: { says: "Cut it, or make two pieces of it.", goal } };
  return { ...base, verdict: "pass", says, next: null };
}
