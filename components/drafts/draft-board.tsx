"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { BoardColumn } from "@/components/drafts/board-column";
import { DraftCard } from "@/components/drafts/draft-card";
import { addressOfDraft } from "@/components/drafts/remove-draft";
import { useMove } from "@/components/drafts/use-move";
import { TextField } from "@/components/ui/field";
import { isTyping } from "@/components/ui/is-typing";
import { KeySheet } from "@/components/ui/key-sheet";
import { usePendingRemovals } from "@/components/ui/pending-removals";
import { formatCount } from "@/lib/channels/format-number";
import { type DraftSummary, titleOf } from "@/lib/drafts/draft";
import { canMove, type DraftState } from "@/lib/drafts/draft-state";
import { buildBoard, searchDrafts } from "@/lib/drafts/search-drafts";
import { countOf } from "@/lib/text/count-of";

type Props = { drafts: DraftSummary[]; zone: string };

/** All drafts by state. Cards are moved by drag or by the list each card has. */
export function DraftBoard({ drafts, zone }: Props) {
  const [query, setQuery] = useState("");
  const [dragged, setDragged] = useState<DraftSummary | null>(null);
  const { placed, move, question } = usePlacedDrafts(drafts);
  const removed = usePendingRemovals();
  const search = useRef<HTMLInputElement>(null);
  useBoardKeys(search);
  const shown = searchDrafts(
    placed.filter((draft) => !removed.includes(addressOfDraft(draft.id))),
    query,
  );
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <search className="w-full sm:w-72">
          <SearchField ref={search} query={query} onType={setQuery} />
        </search>
        <p role="status" className="text-muted text-sm tabular-nums">
          {query.trim() === ""
            ? countOf(shown.length, "draft")
            : `${formatCount(shown.length)} of ${countOf(placed.length, "draft")}`}
        </p>
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {buildBoard(shown).map((column) => (
          <BoardColumn
            key={column.state}
            state={column.state}
            count={column.drafts.length}
            drop={dropOf(dragged, column.state)}
            onDrop={() => {
              if (dragged !== null) void move({ ...dragged, title: titleOf(dragged) }, column.state);
              setDragged(null);
            }}
            cards={column.drafts.map((draft) => (
              <li key={draft.id}>
                <DraftCard
                  draft={draft}
                  zone={zone}
                  onMove={(to) => void move({ ...draft, title: titleOf(draft) }, to)}
                  onDragStart={() => setDragged(draft)}
                  onDragEnd={() => setDragged(null)}
                />
              </li>
            ))}
          />
        ))}
      </div>
      {question}
      <KeySheet
        title="Keys of this page"
        lines={[
          { keys: ["/"], does: "Search" },
          { keys: ["n"], does: "New draft" },
          { keys: ["i"], does: "Import" },
          { keys: ["Tab"], does: "From card to card; each has a list “Move…”" },
          { keys: ["?"], does: "This sheet" },
        ]}
      />
    </>
  );
}

/** The drafts where the writer has just put them, until the server tells the same. */
function usePlacedDrafts(drafts: DraftSummary[]) {
  const [places, setPlaces] = useState<Record<string, DraftState>>({});
  const { move, question } = useMove((id, to) => setPlaces((all) => ({ ...all, [id]: to })));
  // What the server has drawn anew counts more than what was put here before.
  useEffect(() => {
    setPlaces((all) => {
      const open = Object.entries(all).filter(([id, to]) =>
        drafts.some((draft) => draft.id === id && draft.state !== to),
      );
      return open.length === Object.keys(all).length ? all : Object.fromEntries(open);
    });
  }, [drafts]);
  const placed = drafts.map((draft) => ({ ...draft, state: places[draft.id] ?? draft.state }));
  return { placed, move, question };
}

function dropOf(dragged: DraftSummary | null, state: DraftState): "none" | "allowed" | "refused" {
  if (dragged === null || dragged.state === state) return "none";
  return canMove(dragged.state, state) ? "allowed" : "refused";
}

type SearchProps = { ref: React.Ref<HTMLInputElement>; query: string; onType: (query: string) => void };

function SearchField({ ref, query, onType }: SearchProps) {
  return (
    <TextField
      ref={ref}
      label="Search your drafts"
      isLabelHidden
      type="search"
      placeholder="Search title, subtitle, topics"
      value={query}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

function useBoardKeys(search: React.RefObject<HTMLInputElement | null>): void {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "/") {
        event.preventDefault();
        search.current?.focus();
      }
      if (event.key === "n") router.push("/drafts/new");
      if (event.key === "i") router.push("/drafts/import");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, search]);
}
