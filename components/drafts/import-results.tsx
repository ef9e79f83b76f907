"use client";

import { NotTakenList } from "@/components/drafts/piece-choice";
import type { NotTaken } from "@/components/drafts/use-import";
import { Button, ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { DRAFT_STATE_NAMES } from "@/lib/drafts/draft-state";
import type { ImportedItem } from "@/lib/drafts/store";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

type Props = { results: ImportedItem[]; notTaken: NotTaken[]; onAgain: () => void };

/** What became of every chosen piece. */
export function ImportResults({ results, notTaken, onAgain }: Props) {
  const made = results.filter((item) => item.kind === "made").length;
  const there = results.length - made;
  // Titles repeat within a file; a result's place in the list is its name.
  const keyed = results.map((item, place) => ({ item, key: `${place}` }));
  return (
    <div className="grid gap-5">
      <div role="status">
        <h2 className="font-serif text-2xl">
          {made === 0 ? "No new drafts" : made === 1 ? "One draft made" : `${countOf(made, "draft")} made`}
        </h2>
        {there === 0 ? null : (
          <p className="text-muted">
            {there === 1 ? "One was there already" : `${formatCount(there)} were there already`} and stayed as
            it was.
          </p>
        )}
      </div>
      <ul className="divide-y divide-line rounded-card border border-line bg-sheet shadow-lift">
        {keyed.map(({ item, key }) => (
          <li key={key} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
            <span className="min-w-0 break-words font-serif text-lg">
              {item.draftId === null ? (
                item.title || "Untitled draft"
              ) : (
                <Link href={`/drafts/${item.draftId}`} className="underline">
                  {item.title || "Untitled draft"}
                </Link>
              )}
            </span>
            {item.kind === "made" ? (
              <Chip tone="good">made, in {DRAFT_STATE_NAMES[item.state]}</Chip>
            ) : (
              <Chip>{item.draftId === null ? "twice in this file" : "already there"}</Chip>
            )}
          </li>
        ))}
      </ul>
      <NotTakenList items={notTaken} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/drafts" variant="primary">
          To the board
        </ButtonLink>
        <Button onClick={onAgain}>Import more</Button>
      </div>
    </div>
  );
}
