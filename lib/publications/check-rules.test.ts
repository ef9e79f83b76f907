import { describe, expect, test } from "vitest";
import type { Declaration, SubmissionSurroundings } from "@/lib/publications/check-rules";
import { checkRules, DECLARATIONS } from "@/lib/publications/check-rules";
import type { Accepts } from "@/lib/publications/publication";
import type { SubmissionState } from "@/lib/publications/submission";

const FREE: SubmissionSurroundings = { accepts: "both", isPublished: false, sameDraft: [], waitingThere: 0 };

function reasonOf(
  state: SubmissionState,
  around: Partial<SubmissionSurroundings>,
  declared: Declaration[] = [],
) {
  const check = checkRules(state, { ...FREE, ...around }, declared);
  return check.ok ? "allowed" : check.reason;
}

describe("the rules of submitting", () => {
  test.each([
    [0, "allowed"],
    [2, "allowed"],
    [3, "three_waiting"],
    [9, "three_waiting"],
  ])("let a guest have three pieces waiting: with %i others the next is %s", (waitingThere, outcome) => {
    expect(reasonOf("sent", { waitingThere })).toBe(outcome);
    expect(reasonOf("sent", { waitingThere }, ["approved_writer"])).toBe("allowed");
  });

  test("warn before a piece is offered to two, and yield when the writer says so", () => {
    const sameDraft = [{ publicationName: "B", state: "sent" as const }];
    expect(checkRules("sent", { ...FREE, sameDraft }, [])).toEqual({
      ok: false,
      reason: "offered_elsewhere",
      publicationName: "B",
      declaration: "asked_about_several",
    });
    expect(reasonOf("sent", { sameDraft }, ["asked_about_several"])).toBe("allowed");
  });

  test("let one publication carry a piece, whatever is declared", () => {
    const sameDraft = [{ publicationName: "B", state: "accepted" as const }];
    expect(reasonOf("sent", { sameDraft }, [...DECLARATIONS])).toBe("carried_elsewhere");
    expect(reasonOf("accepted", { sameDraft }, [...DECLARATIONS])).toBe("carried_elsewhere");
  });

  test.each([
    ["drafts", true, "drafts_only"],
    ["drafts", false, "allowed"],
    ["published", true, "allowed"],
    ["published", false, "published_only"],
    ["both", true, "allowed"],
    ["both", false, "allowed"],
    ["unknown", true, "allowed"],
    ["unknown", false, "allowed"],
  ] as [Accepts, boolean, string][])(
    "keep to what it takes: %s, published %s, is %s",
    (accepts, isPublished, outcome) => {
      expect(reasonOf("sent", { accepts, isPublished }, [...DECLARATIONS])).toBe(outcome);
    },
  );

  test("never hinder a plan, a refusal or a withdrawal", () => {
    for (const state of ["planned", "declined", "withdrawn"] as const) {
      expect(
        reasonOf(state, {
          accepts: "drafts",
          isPublished: true,
          waitingThere: 9,
          sameDraft: [{ publicationName: "B", state: "accepted" }],
        }),
      ).toBe("allowed");
    }
  });
});
