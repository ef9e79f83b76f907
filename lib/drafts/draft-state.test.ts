import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canMove,
  DRAFT_STATES,
  type DraftEvent,
  type DraftState,
  listMoves,
  stateAfter,
} from "@/lib/drafts/draft-state";

const state = fc.constantFrom(...DRAFT_STATES);
const open = fc.subarray(["sent", "accepted"] as const).map((list) => [...list]);
const event: fc.Arbitrary<DraftEvent> = fc.oneof(
  fc.constantFrom<DraftEvent>(
    { kind: "submission_sent" },
    { kind: "submission_accepted" },
    { kind: "launch_created" },
    { kind: "went_live" },
    { kind: "go_live_undone" },
    { kind: "review_finished" },
    { kind: "review_reopened" },
  ),
  open.map((left): DraftEvent => ({ kind: "submission_closed", open: left })),
  fc
    .record({ open, isPublished: fc.boolean() })
    .map((left): DraftEvent => ({ kind: "launch_removed", ...left })),
);

const CASES: [DraftState, DraftEvent, DraftState][] = [
  ["idea", { kind: "submission_sent" }, "submitted"],
  ["accepted", { kind: "submission_sent" }, "accepted"],
  ["submitted", { kind: "submission_accepted" }, "accepted"],
  ["live", { kind: "submission_accepted" }, "live"],
  ["submitted", { kind: "submission_closed", open: [] }, "ready"],
  ["accepted", { kind: "submission_closed", open: ["sent"] }, "submitted"],
  ["scheduled", { kind: "submission_closed", open: [] }, "scheduled"],
  ["writing", { kind: "launch_created" }, "scheduled"],
  ["reviewed", { kind: "launch_created" }, "scheduled"],
  ["scheduled", { kind: "launch_removed", open: [], isPublished: false }, "ready"],
  ["scheduled", { kind: "launch_removed", open: ["accepted", "sent"], isPublished: false }, "accepted"],
  ["scheduled", { kind: "launch_removed", open: [], isPublished: true }, "live"],
  ["live", { kind: "launch_removed", open: [], isPublished: false }, "live"],
  ["scheduled", { kind: "went_live" }, "live"],
  ["live", { kind: "go_live_undone" }, "scheduled"],
  ["live", { kind: "review_finished" }, "reviewed"],
  ["reviewed", { kind: "review_reopened" }, "live"],
];

test.each(CASES)("a draft that is %s is, after %j, %s", (before, happened, after) => {
  expect(stateAfter(before, happened)).toBe(after);
});

test("an event that happens twice moves a draft no further than once", () => {
  fc.assert(
    fc.property(state, event, (before, happened) => {
      const once = stateAfter(before, happened);
      expect(stateAfter(once, happened)).toBe(once);
    }),
  );
});

test("no hand puts a draft on the calendar, or takes it off but by going live", () => {
  for (const from of DRAFT_STATES) expect(canMove(from, "scheduled")).toBe(false);
  expect(listMoves("scheduled")).toEqual(["live"]);
});

test("every draft can be moved somewhere by hand, and never to where it is", () => {
  for (const from of DRAFT_STATES) {
    expect(listMoves(from).length).toBeGreaterThan(0);
    expect(listMoves(from)).not.toContain(from);
  }
});
