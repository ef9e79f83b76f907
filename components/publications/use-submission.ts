"use client";

import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import {
  removeSubmissionAction,
  restoreSubmissionAction,
  stepAction,
  stepDateAction,
  undoStepAction,
} from "@/lib/publications/actions";
import type { Declaration, RuleFault } from "@/lib/publications/check-rules";
import { DECLARATION_FOR, SUBMISSION_RULES } from "@/lib/publications/check-rules";
import { SUBMISSION_STATE_NAMES, type Submission, type SubmissionState } from "@/lib/publications/submission";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

/** Why a step was not recorded, and what the writer may declare to record it all the same. */
export type Obstacle = {
  to: SubmissionState;
  message: string;
  source: string | null;
  declaration: Declaration | null;
};

export type SubmissionActions = ReturnType<typeof useSubmission>;

const isRule = (reason: string): reason is RuleFault => Object.hasOwn(SUBMISSION_RULES, reason);

/** What can be done with one submission; everything done can be undone from the message that says it was done. */
export function useSubmission(submission: Submission) {
  const showToast = useToast();
  const stepping = useAction(stepAction);
  const dating = useAction(stepDateAction);
  const undoing = useAction(undoStepAction);
  const removing = useAction(removeSubmissionAction);
  const restoring = useAction(restoreSubmissionAction);
  const [met, setMet] = useState<{ obstacle: Obstacle; by: Submission } | null>(null);
  // What stood in the way may be gone since the server drew the page anew, as when the other publication declined.
  const obstacle = met?.by === submission ? met.obstacle : null;
  const [declared, setDeclared] = useState<Declaration[]>([]);
  const { id: submissionId, publicationName } = submission;

  const complain = (message: string) => showToast(message, { tone: "bad" });

  const record = async (
    to: SubmissionState,
    happenedOn: CalendarDate,
    isDeclared: boolean,
  ): Promise<boolean> => {
    const declaration = isDeclared ? (obstacle?.declaration ?? null) : null;
    const declarations = declaration === null ? [] : [...declared, declaration];
    setMet(null);
    const outcome = await stepping.run({ submissionId, to, happenedOn, declarations });
    if (!outcome.ok) {
      setDeclared(declarations);
      if (outcome.fields?.happenedOn === undefined)
        setMet({ obstacle: obstacleOf(to, outcome), by: submission });
      return false;
    }
    setDeclared([]);
    const draftState = outcome.value.draftStateBefore;
    showToast(
      `${publicationName}: ${SUBMISSION_STATE_NAMES[to].toLowerCase()} on ${formatDate(happenedOn)}.`,
      {
        undo: async () => {
          const before = { draftState, happenedOn: submission.steps.at(-1)?.happenedOn ?? null };
          const undone = await undoing.run({ submissionId, ...before });
          if (!undone.ok) complain(undone.message);
        },
      },
    );
    return true;
  };

  return {
    record,
    obstacle,
    dateError: stepping.fields.happenedOn,
    isPending: stepping.isPending || undoing.isPending || removing.isPending || dating.isPending,
    /** Answers what is wrong with the date, or null when it is saved. */
    changeDate: async (stepId: string, happenedOn: string): Promise<string | null> => {
      const outcome = await dating.run({ submissionId, stepId, happenedOn });
      return outcome.ok ? null : outcome.message;
    },
    undoLast: async () => {
      const outcome = await undoing.run({
        submissionId,
        draftState: null,
        happenedOn: null,
      });
      if (!outcome.ok) complain(outcome.message);
    },
    remove: async () => {
      const outcome = await removing.run({ submissionId });
      if (!outcome.ok) return complain(outcome.message);
      showToast(`${publicationName} is off the list.`, {
        undo: async () => {
          const back = await restoring.run(outcome.value);
          if (!back.ok) complain(back.message);
        },
      });
    },
  };
}

function obstacleOf(to: SubmissionState, { reason, message }: { reason: string; message: string }): Obstacle {
  if (!isRule(reason)) return { to, message, source: null, declaration: null };
  return {
    to,
    message,
    source: SUBMISSION_RULES[reason].source,
    declaration: DECLARATION_FOR[reason] ?? null,
  };
}
