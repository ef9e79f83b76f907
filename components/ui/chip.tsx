import type { ReactNode } from "react";

export type ChipTone = "plain" | "good" | "warn" | "bad" | "ember";

const TONE: Record<ChipTone, string> = {
  plain: "bg-sunken text-muted border-line",
  good: "bg-good-soft text-good border-good/40",
  warn: "bg-warn-soft text-warn border-warn/40",
  bad: "bg-bad-soft text-bad border-bad/40",
  ember: "bg-ember-soft text-ember border-ember/40",
};

/** A short word about a thing's state; its colour never says more than its word. */
export function Chip({ tone = "plain", children }: { tone?: ChipTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full border px-2.5 py-0.5 text-sm ${TONE[tone]}`}
    >
      {children}
    </span>
  );
}
