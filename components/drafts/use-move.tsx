"use client";

import { type ReactNode, useState } from "react";
import { loadLater } from "@/components/ui/load-later";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { moveDraftAction } from "@/lib/drafts/actions";
import { canMove, DRAFT_STATE_NAMES, type DraftState } from "@/lib/drafts/draft-state";
import { findMoveFault } from "@/lib/drafts/move-fault";
import { REASON_TEXT } from "@/lib/drafts/reason-text";

const ReadyQuestion = loadLater(() =>
  import("@/components/drafts/ready-question").then((loaded) => loaded.ReadyQuestion),
);

type Moved = { id: string; title: string; state: DraftState };
type Asked = { draft: Moved; to: DraftState; failing: readonly string[]; isOpen: boolean };

/**
 * Moves a draft on the board: says what happened, offers to undo it, or says why not. `question` is what is asked
 * before a draft that fails checks is called ready; it has to stand on the page.
 */
export function useMove(onMoved: (draftId: string, to: DraftState) => void) {
  const { run, isPending } = useAction(moveDraftAction);
  const showToast = useToast();
  // Kept once it was asked, so that closing it gives the focus back.
  const [asked, setAsked] = useState<Asked | null>(null);
  const move = async (draft: Moved, to: DraftState, isSure = false): Promise<void> => {
    const from = draft.state;
    if (from === to) return;
    const fault = findMoveFault(from, to);
    if (fault !== null) {
      showToast(REASON_TEXT[fault], { tone: "bad" });
      return;
    }
    // What may be asked about is shown where it was until the answer.
    const mayAsk = to === "ready" && !isSure;
    if (!mayAsk) onMoved(draft.id, to);
    const outcome = await run({ draftId: draft.id, to, isSure });
    if (!outcome.ok || !outcome.value.isMoved) {
      if (!mayAsk) onMoved(draft.id, from);
      if (outcome.ok) setAsked({ draft, to, failing: outcome.value.failing, isOpen: true });
      else showToast(outcome.message, { tone: "bad" });
      return;
    }
    if (mayAsk) onMoved(draft.id, to);
    // What is taken back is not asked about: it was so before.
    const undo = canMove(to, from) ? () => move({ ...draft, state: to }, from, true) : undefined;
    showToast(`“${draft.title}” is now in ${DRAFT_STATE_NAMES[to]}.`, { undo });
  };
  const answer = (isSure: boolean) => {
    if (asked === null || !asked.isOpen) return;
    setAsked({ ...asked, isOpen: false });
    if (isSure) void move(asked.draft, asked.to, true);
  };
  const question: ReactNode =
    asked === null ? null : (
      <ReadyQuestion
        title={asked.draft.title}
        failing={asked.failing}
        isOpen={asked.isOpen}
        onAnswer={answer}
      />
    );
  return { move, isPending, question };
}
