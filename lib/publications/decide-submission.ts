import type { DraftState } from "@/lib/drafts/draft-state";
import { stateAfter } from "@/lib/drafts/draft-state";
import type { RuleCheck, SubmissionSurroundings } from "@/lib/publications/check-rules";
import { checkRules } from "@/lib/publications/check-rules";
import type { DateFault, StepFault, SubmissionState, SubmissionStep } from "@/lib/publications/submission";
import { addStep, changeStepDate, stateOf, undoStep } from "@/lib/publications/submission";
import type { CalendarDate } from "@/lib/time/calendar-date";

/** All that a change of one submission depends on, read at one moment. */
export type SubmissionStanding = {
  steps: readonly SubmissionStep[];
  around: SubmissionSurroundings;
  draftState: DraftState;
};

export type SubmissionChange =
  | { kind: "step"; step: SubmissionStep }
  | { kind: "date"; stepId: string; happenedOn: CalendarDate }
  /** `draftState` and `happenedOn`: where the draft was, and the date of the last step, before the step taken back. */
  | { kind: "undo"; draftState: DraftState | null; happenedOn: CalendarDate | null };

export type SubmissionDecision =
  /** `steps` null: nothing is left, the submission goes. */
  | { ok: true; steps: SubmissionStep[] | null; draftState: DraftState }
  | { ok: false; reason: StepFault | DateFault }
  | Extract<RuleCheck, { ok: false }>;

/** What becomes of a submission and its draft by one change, or why it may not be. Decides; writes nothing. */
export function decideSubmission(
  standing: SubmissionStanding,
  change: SubmissionChange,
  today: CalendarDate,
): SubmissionDecision {
  const { steps, around, draftState } = standing;
  if (change.kind === "date") {
    const moved = changeStepDate(steps, change.stepId, change.happenedOn, today);
    return moved.ok ? { ...moved, draftState } : moved;
  }
  const added = change.kind === "step" ? addStep(steps, change.step, today) : null;
  if (added?.ok === false) return added;
  const next = change.kind === "undo" ? stepsBefore(steps, change.happenedOn, today) : (added?.steps ?? null);
  const before = stateOf(steps);
  const after = next === null ? null : stateOf(next);
  const check = next === null ? ({ ok: true } as const) : checkStanding(next, around);
  if (!check.ok) return check;
  const others = around.sameDraft.map((other) => other.state);
  const moved = draftStateAfter(draftState, before, after, others);
  const wasBefore = change.kind === "undo" ? change.draftState : null;
  return {
    ok: true,
    steps: next,
    draftState: moved === "ready" && wasBefore !== null ? earlier(wasBefore) : moved,
  };
}

/**
 * Whether a submission may stand as its steps say: as they lead there, taken back to it, or put back after a removal.
 * What was declared with the last step holds on, and nothing that was not: an undo is no way around a rule.
 */
export function checkStanding(steps: readonly SubmissionStep[], around: SubmissionSurroundings): RuleCheck {
  return checkRules(stateOf(steps), around, steps.at(-1)?.declared ?? []);
}

/** A sending may have moved its plan's date back; taking it back returns that date too. */
function stepsBefore(
  steps: readonly SubmissionStep[],
  happenedOn: CalendarDate | null,
  today: CalendarDate,
): SubmissionStep[] | null {
  const rest = undoStep(steps);
  const last = rest?.at(-1);
  if (rest === null || last === undefined || happenedOn === null) return rest;
  const dated = changeStepDate(rest, last.id, happenedOn, today);
  return dated.ok ? dated.steps : rest;
}

/** Only the states from before any sending can come back by an undo. */
function earlier(state: DraftState): DraftState {
  return state === "idea" || state === "writing" ? state : "ready";
}

/**
 * Where a draft stands after one of its submissions went from `before` to `after` (null: not there), given the states
 * of its other submissions. Plans move nothing; scheduled, live and reviewed drafts stay where they are.
 */
export function draftStateAfter(
  draftState: DraftState,
  before: SubmissionState | null,
  after: SubmissionState | null,
  others: readonly SubmissionState[],
): DraftState {
  if (!isOpen(before) && !isOpen(after)) return draftState;
  const open = [...others, after].filter(isOpen);
  const closed = stateAfter(draftState, { kind: "submission_closed", open });
  if (after === "sent") return stateAfter(closed, { kind: "submission_sent" });
  return after === "accepted" ? stateAfter(closed, { kind: "submission_accepted" }) : closed;
}

function isOpen(state: SubmissionState | null): state is "sent" | "accepted" {
  return state === "sent" || state === "accepted";
}
