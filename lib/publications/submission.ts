import type { DraftState } from "@/lib/drafts/draft-state";
import type { Declaration } from "@/lib/publications/check-rules";
import type { Accepts } from "@/lib/publications/publication";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { daysBetween } from "@/lib/time/calendar-date";

export const SUBMISSION_STATES = ["planned", "sent", "accepted", "declined", "withdrawn"] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const SUBMISSION_STATE_NAMES: Record<SubmissionState, string> = {
  planned: "Planned",
  sent: "Sent",
  accepted: "Accepted",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

/** One state entered, and the date it happened on in the writer's zone. */
export type SubmissionStep = {
  id: string;
  state: SubmissionState;
  happenedOn: CalendarDate;
  recordedAt: number;
  /** What the writer declared when it was recorded, so that a rule did not apply. */
  declared: readonly Declaration[];
};

/** One draft offered to one publication, with the names a page needs. */
export type Submission = {
  id: string;
  draftId: string;
  draftTitle: string;
  draftState: DraftState;
  publicationId: string;
  publicationName: string;
  publicationAddress: string;
  accepts: Accepts;
  answerDays: number | null;
  howToSubmit: string;
  /** That of the last step. */
  state: SubmissionState;
  note: string;
  createdAt: number;
  /** Oldest first, never empty. */
  steps: SubmissionStep[];
};

export type StepFault =
  | "already_there"
  | "not_sent_yet"
  | "nothing_to_withdraw"
  | "plan_again_first"
  | "withdraw_first"
  | "answer_stands";

export type DateFault = "step_date_unreadable" | "step_in_future" | "step_before_last" | "step_after_next";

type StepAnswer<T> = { ok: true } & T;
type StepRefusal = { ok: false; reason: StepFault | DateFault };

/** From (row) to (column): allowed, or why not. A round begins with a plan; only a withdrawal ends an acceptance. */
const PATHS: Record<SubmissionState, Record<SubmissionState, "allowed" | StepFault>> = {
  planned: {
    planned: "already_there",
    sent: "allowed",
    accepted: "not_sent_yet",
    declined: "not_sent_yet",
    withdrawn: "nothing_to_withdraw",
  },
  sent: {
    planned: "withdraw_first",
    sent: "already_there",
    accepted: "allowed",
    declined: "allowed",
    withdrawn: "allowed",
  },
  accepted: {
    planned: "withdraw_first",
    sent: "withdraw_first",
    accepted: "already_there",
    declined: "answer_stands",
    withdrawn: "allowed",
  },
  declined: {
    planned: "allowed",
    sent: "plan_again_first",
    accepted: "plan_again_first",
    declined: "already_there",
    withdrawn: "answer_stands",
  },
  withdrawn: {
    planned: "allowed",
    sent: "plan_again_first",
    accepted: "plan_again_first",
    declined: "plan_again_first",
    withdrawn: "already_there",
  },
};

/** The states that can follow, in the order of SUBMISSION_STATES. */
export function listNextStates(from: SubmissionState): SubmissionState[] {
  return SUBMISSION_STATES.filter((to) => PATHS[from][to] === "allowed");
}

/** Steps are oldest first and never empty; the last one is where the submission stands. */
export function stateOf(steps: readonly SubmissionStep[]): SubmissionState {
  return steps.at(-1)?.state ?? "planned";
}

/**
 * Adds one step. Its date may be any day from the step before it up to today. A plan binds nobody: when the piece was
 * sent before the day it was put on the list, the plan's date moves back with it.
 */
export function addStep(
  steps: readonly SubmissionStep[],
  step: SubmissionStep,
  today: CalendarDate,
): StepAnswer<{ steps: SubmissionStep[] }> | StepRefusal {
  const path = PATHS[stateOf(steps)][step.state];
  if (path !== "allowed") return { ok: false, reason: path };
  return placeDate([...steps, step], steps.length, step.happenedOn, today);
}

/** Moves the date of one step; the order of the steps stays as it was. An unknown id is refused as unreadable. */
export function changeStepDate(
  steps: readonly SubmissionStep[],
  stepId: string,
  happenedOn: CalendarDate,
  today: CalendarDate,
): StepAnswer<{ steps: SubmissionStep[] }> | StepRefusal {
  const index = steps.findIndex((step) => step.id === stepId);
  if (index < 0) return { ok: false, reason: "step_date_unreadable" };
  return placeDate(steps, index, happenedOn, today);
}

function placeDate(
  steps: readonly SubmissionStep[],
  index: number,
  happenedOn: CalendarDate,
  today: CalendarDate,
): StepAnswer<{ steps: SubmissionStep[] }> | StepRefusal {
  if (happenedOn > today) return { ok: false, reason: "step_in_future" };
  const next = steps[index + 1];
  if (next !== undefined && happenedOn > next.happenedOn) return { ok: false, reason: "step_after_next" };
  const placed = [...steps];
  const own = placed[index];
  if (own !== undefined) placed[index] = { ...own, happenedOn };
  const plan = placed[index - 1];
  if (plan?.state === "planned" && plan.happenedOn > happenedOn) placed[index - 1] = { ...plan, happenedOn };
  const before = placed[index - 1]?.state === "planned" ? placed[index - 2] : placed[index - 1];
  if (before !== undefined && before.happenedOn > happenedOn)
    return { ok: false, reason: "step_before_last" };
  return { ok: true, steps: placed };
}

/** Takes back the last step; null when only the first is left, for then the submission itself goes. */
export function undoStep(steps: readonly SubmissionStep[]): SubmissionStep[] | null {
  return steps.length <= 1 ? null : steps.slice(0, -1);
}

/** The day it was last sent; null when it waits for nothing. */
export function sentOn(steps: readonly SubmissionStep[]): CalendarDate | null {
  const last = steps.at(-1);
  return last?.state === "sent" ? last.happenedOn : null;
}

/** Whole days since it was sent; null when it waits for nothing. */
export function waitingDays(steps: readonly SubmissionStep[], today: CalendarDate): number | null {
  const sent = sentOn(steps);
  return sent === null ? null : Math.max(0, daysBetween(sent, today));
}
