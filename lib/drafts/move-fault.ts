import { canMove, type DraftState } from "@/lib/drafts/draft-state";

export type MoveFault = "needs_slot" | "has_slot" | "needs_live" | "cannot_move";

/** Why the writer cannot move a draft there by hand; null when they can, or when it is there. */
export function findMoveFault(from: DraftState, to: DraftState): MoveFault | null {
  if (from === to || canMove(from, to)) return null;
  if (to === "scheduled") return "needs_slot";
  if (from === "scheduled") return "has_slot";
  return to === "reviewed" ? "needs_live" : "cannot_move";
}
