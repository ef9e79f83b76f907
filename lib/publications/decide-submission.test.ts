import { expect, test } from "vitest";
import { DRAFT_STATES, type DraftState } from "@/lib/drafts/draft-state";
import { decideSubmission, draftStateAfter } from "@/lib/publications/decide-submission";
import { SUBMISSION_STATES, type SubmissionState, type SubmissionStep } from "@/lib/publications/submission";

test.each([
  ["writing", "planned", "sent", [], "submitted"],
  ["submitted", "sent", "accepted", [], "accepted"],
  ["submitted", "sent", "declined", [], "ready"],
  ["submitted", "sent", "declined", ["sent"], "submitted"],
  ["accepted", "accepted", "withdrawn", [], "ready"],
  ["accepted", "accepted", "sent", [], "submitted"],
  ["ready", "declined", "planned", [], "ready"],
  ["idea", null, "planned", [], "idea"],
  ["submitted", "planned", null, [], "submitted"],
  ["scheduled", "sent", "declined", [], "scheduled"],
  ["live", "planned", "sent", [], "live"],
  ["reviewed", "sent", "accepted", [], "reviewed"],
] as [DraftState, SubmissionState | null, SubmissionState | null, SubmissionState[], DraftState][])(
  "a %s draft whose submission goes from %s to %s beside %j is then %s",
  (draft, before, after, others, then) => {
    expect(draftStateAfter(draft, before, after, others)).toBe(then);
  },
);

test("a draft in the calendar or beyond is moved by no submission", () => {
  for (const draft of DRAFT_STATES.filter((state) => ["scheduled", "live", "reviewed"].includes(state))) {
    for (const before of SUBMISSION_STATES) {
      for (const after of SUBMISSION_STATES) expect(draftStateAfter(draft, before, after, [])).toBe(draft);
    }
  }
});

test("an undo gives back steps, dates and the draft's state as they were before the step", () => {
  const today = "2026-11-22";
  const around = { accepts: "both" as const, isPublished: false, sameDraft: [], waitingThere: 0 };
  const steps: SubmissionStep[] = [{ id: "a", state: "planned", happenedOn: today, recordedAt: 0 }];
  const step = { id: "b", state: "sent" as const, happenedOn: "2026-11-02", recordedAt: 1 };
  const sent = decideSubmission(
    { steps, around, draftState: "writing" },
    { kind: "step", step, declarations: [] },
    today,
  );
  if (!sent.ok || sent.steps === null) throw new Error("it can be sent");
  expect(sent).toMatchObject({ draftState: "submitted", steps: [{ happenedOn: "2026-11-02" }, step] });
  const undo = { kind: "undo" as const, draftState: "writing" as const, happenedOn: today, declarations: [] };
  expect(decideSubmission({ ...sent, steps: sent.steps, around }, undo, today)).toEqual({
    ok: true,
    steps,
    draftState: "writing",
  });
});
