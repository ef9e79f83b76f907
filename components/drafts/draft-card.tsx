"use client";

import type { DragEvent } from "react";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { useHydrated } from "@/components/ui/use-hydrated";
import { type DraftSummary, titleOf } from "@/lib/drafts/draft";
import type { DraftState } from "@/lib/drafts/draft-state";
import { DRAFT_STATE_NAMES, isDraftState, listMoves } from "@/lib/drafts/draft-state";
import { countOf } from "@/lib/text/count-of";
import { dateAt } from "@/lib/time/calendar-date";
import { formatShortDate } from "@/lib/time/format";

const TOPICS_SHOWN = 2;

type Props = {
  draft: DraftSummary;
  zone: string;
  onMove: (to: DraftState) => void;
  onDragStart: () => void;
  onDragEnd: () => void;
};

/** A draft on the board. It is dragged, or moved by the list at its foot. */
export function DraftCard({ draft, zone, onMove, onDragStart, onDragEnd }: Props) {
  const title = titleOf(draft);
  const isAwake = useHydrated();
  const begin = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", title);
    onDragStart();
  };
  return (
    <article
      draggable
      onDragStart={begin}
      onDragEnd={onDragEnd}
      className="group relative rounded-control border border-line bg-sheet p-3 shadow-lift hover:border-edge"
    >
      <h3 className="break-words font-serif text-lg leading-snug">
        <Link
          href={`/drafts/${draft.id}`}
          draggable={false}
          className="no-underline after:absolute after:inset-0 hover:underline"
        >
          {title}
        </Link>
      </h3>
      {draft.subtitle === "" ? null : (
        <p className="mt-0.5 line-clamp-2 text-muted text-sm">{draft.subtitle}</p>
      )}
      {draft.topics.length === 0 ? null : (
        <p className="mt-2 flex flex-wrap gap-1">
          {draft.topics.slice(0, TOPICS_SHOWN).map((topic) => (
            <Chip key={topic}>
              <span className="max-w-32 truncate">{topic}</span>
            </Chip>
          ))}
          {draft.topics.length > TOPICS_SHOWN ? <Chip>+{draft.topics.length - TOPICS_SHOWN}</Chip> : null}
        </p>
      )}
      <div className="mt-2 flex items-center justify-between gap-2">
        <p className="flex min-w-0 flex-wrap gap-x-2.5 text-faint text-sm tabular-nums leading-snug">
          <span className="whitespace-nowrap">{wordsOf(draft.words)}</span>
          <span className="whitespace-nowrap">{formatShortDate(dateAt(draft.updatedAt, zone))}</span>
        </p>
        <select
          aria-label={`Move “${title}”`}
          value=""
          disabled={!isAwake}
          onChange={(event) => {
            if (isDraftState(event.target.value)) onMove(event.target.value);
          }}
          className="relative z-[1] min-h-8 w-20 shrink-0 cursor-pointer rounded border border-transparent bg-transparent text-muted text-sm hover:border-edge focus:border-edge"
        >
          <option value="" disabled>
            Move…
          </option>
          {listMoves(draft.state).map((state) => (
            <option key={state} value={state}>
              {DRAFT_STATE_NAMES[state]}
            </option>
          ))}
        </select>
      </div>
    </article>
  );
}

function wordsOf(words: number): string {
  if (words === 0) return "No text";
  return countOf(words, "word");
}
