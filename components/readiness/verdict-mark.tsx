import type { ChipTone } from "@/components/ui/chip";
import { Chip } from "@/components/ui/chip";
import type { Verdict } from "@/lib/readiness/check";

const WORDS: Record<Verdict, { sign: string; word: string; tone: ChipTone }> = {
  pass: { sign: "✓", word: "Passes", tone: "good" },
  warn: { sign: "!", word: "Look at it", tone: "warn" },
  fail: { sign: "✕", word: "Fails", tone: "bad" },
  cannot_tell: { sign: "?", word: "Cannot tell", tone: "plain" },
};

/** A verdict as a word with its sign. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { sign, word, tone } = WORDS[verdict];
  return (
    <Chip tone={tone}>
      <span aria-hidden="true">{sign}</span>
      {word}
    </Chip>
  );
}
