"use client";

import { type DragEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/channels/format-number";
import { DRAFT_STATE_NAMES, type DraftState } from "@/lib/drafts/draft-state";
import { countOf } from "@/lib/text/count-of";

/** More than these are folded away: old live pieces must not push the desk off the screen. */
const SHOWN = 5;

const HINT: Record<DraftState, string> = {
  idea: "A title is enough.",
  writing: "What is being written.",
  ready: "Reads well, waits to be offered.",
  submitted: "Waits for an answer.",
  accepted: "A publication will carry it.",
  scheduled: "Comes here by its slot.",
  live: "Out in the world.",
  reviewed: "Its story is told.",
};

type Props = {
  state: DraftState;
  count: number;
  cards: ReactNode[];
  /** While a card is dragged: whether it may be dropped here. */
  drop: "none" | "allowed" | "refused";
  onDrop: () => void;
};

/** One state of the board: a column on a laptop, a group of a list on a phone. */
export function BoardColumn({ state, count, cards, drop, onDrop }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isOver, setOver] = useState(false);
  const isFolded = cards.length > SHOWN + 1 && !isOpen;
  const over = (event: DragEvent) => {
    if (drop === "none") return;
    event.preventDefault();
    event.dataTransfer.dropEffect = drop === "allowed" ? "move" : "none";
    setOver(true);
  };
  const look =
    drop === "allowed"
      ? isOver
        ? "border-ink bg-sheet"
        : "border-edge border-dashed"
      : drop === "refused"
        ? "border-transparent opacity-50"
        : "border-transparent";
  return (
    <section
      aria-label={`${DRAFT_STATE_NAMES[state]}, ${countOf(count, "draft")}`}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
      className={`min-w-0 rounded-card border bg-sunken p-2.5 transition-[background,opacity] ${look} ${count === 0 ? "max-sm:hidden" : ""}`}
    >
      <h2 className="flex items-baseline justify-between gap-2 px-1 pb-2 font-semibold text-sm">
        {DRAFT_STATE_NAMES[state]}
        <span className="font-normal text-muted tabular-nums">{formatCount(count)}</span>
      </h2>
      {count === 0 ? (
        <p className="px-1 pb-2 text-faint text-sm">{HINT[state]}</p>
      ) : (
        <ul className="grid gap-2.5">{isFolded ? cards.slice(0, SHOWN) : cards}</ul>
      )}
      {isFolded ? (
        <Button variant="plain" size="small" className="mt-2 w-full" onClick={() => setOpen(true)}>
          Show all {formatCount(count)}
        </Button>
      ) : null}
    </section>
  );
}
