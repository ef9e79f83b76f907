import type { DraftState } from "@/lib/drafts/draft-state";

/** What the writer most likely wants to schedule comes first; the order of the groups in the list. */
const ORDER: Record<DraftState, number> = {
  accepted: 0,
  ready: 1,
  submitted: 2,
  writing: 3,
  idea: 4,
  live: 5,
  reviewed: 5,
  // Only ever listed when its launch is over without having gone live.
  scheduled: 1,
};

export type DraftGroup = "Ready to go" | "Still on the desk" | "Published already";

type Rankable = { id: string; state: DraftState; updatedAt: number };

/** The drafts that can be given a slot, likeliest first, newest change first within a state. */
export function rankDrafts<D extends Rankable>(drafts: D[]): D[] {
  return [...drafts].sort(
    (a, b) => ORDER[a.state] - ORDER[b.state] || b.updatedAt - a.updatedAt || a.id.localeCompare(b.id, "en"),
  );
}

/** Under which heading a draft stands in the list to choose from. */
export function groupOf(state: DraftState): DraftGroup {
  if (state === "live" || state === "reviewed") return "Published already";
  return state === "accepted" || state === "ready" || state === "scheduled"
    ? "Ready to go"
    : "Still on the desk";
}
