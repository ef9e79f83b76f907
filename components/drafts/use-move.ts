"use client";

import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { moveDraftAction } from "@/lib/drafts/actions";
import { canMove, DRAFT_STATE_NAMES, type DraftState } from "@/lib/drafts/draft-state";
import { findMoveFault } from "@/lib/drafts/move-fault";
import { REASON_TEXT } from "@/lib/drafts/reason-text";
import { countOf } from "@/lib/text/count-of";

type Moved = { id: string; title: string; state: DraftState };

/** Moves a draft on the board: says what happened, offers to undo it, or says why not. */
export function useMove(onMoved: (draftId: string, to: DraftState) => void) {
  const { run, isPending } = useAction(moveDraftAction);
  const showToast = useToast();
  const move = async (draft: Moved, to: DraftState): Promise<void> => {
    const from = draft.state;
    if (from === to) return;
    const fault = findMoveFault(from, to);
    if (fault !== null) {
      showToast(REASON_TEXT[fault], { tone: "bad" });
      return;
    }
    onMoved(draft.id, to);
    const outcome = await run({ draftId: draft.id, to });
    if (!outcome.ok) {
      onMoved(draft.id, from);
      showToast(outcome.message, { tone: "bad" });
      return;
    }
    const undo = canMove(to, from) ? () => move({ ...draft, state: to }, from) : undefined;
    const { failing } = outcome.value;
    const still =
      failing.length === 0 ? "" : ` ${countOf(failing.length, "check")} would say no: ${failing.join(", ")}.`;
    showToast(`“${draft.title}” is now in ${DRAFT_STATE_NAMES[to]}.${still}`, { undo });
  };
  return { move, isPending };
}
