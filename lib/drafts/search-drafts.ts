import type { DraftSummary } from "@/lib/drafts/draft";
import { DRAFT_STATES, type DraftState } from "@/lib/drafts/draft-state";

export type BoardColumn = { state: DraftState; drafts: DraftSummary[] };

/** The drafts whose title, subtitle or topics hold every word of the query, in any order; an empty query holds all. */
export function searchDrafts(drafts: DraftSummary[], query: string): DraftSummary[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  return drafts.filter((draft) => {
    const text = fold([draft.title, draft.subtitle, ...draft.topics].join(" "));
    return words.every((word) => text.includes(word));
  });
}

/** The board's columns in the order of the journey; drafts keep their order. */
export function buildBoard(drafts: DraftSummary[]): BoardColumn[] {
  return DRAFT_STATES.map((state) => ({ state, drafts: drafts.filter((draft) => draft.state === state) }));
}

/** Capitals and accents do not matter in a search. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
