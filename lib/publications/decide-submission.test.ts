import { expect, test } from "vitest";
import { DRAFT_STATES, type DraftState } from "@/lib/drafts/draft-state";
import { draftStateAfter } from "@/lib/publications/decide-submission";
import { SUBMISSION_STATES, type SubmissionState } from "@/lib/publications/submission";

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
