import { describe, expect, it } from "vitest";
import { DRAFT_STATES } from "@/lib/drafts/draft-state";
import { groupOf, rankDrafts } from "@/lib/slot/rank-drafts";

describe("the drafts to schedule", () => {
  it("begin with accepted and ready ones and end with published ones", () => {
    const states = DRAFT_STATES.filter((state) => state !== "scheduled");
    const drafts = states.map((state, index) => ({ id: state, state, updatedAt: index }));
    const ranked = rankDrafts(drafts).map((draft) => draft.state);
    expect(ranked).toEqual(["accepted", "ready", "submitted", "writing", "idea", "reviewed", "live"]);
  });

  it("come newest first within a state", () => {
    const drafts = [1, 3, 2].map((updatedAt) => ({
      id: String(updatedAt),
      state: "ready" as const,
      updatedAt,
    }));
    expect(rankDrafts(drafts).map(({ id }) => id)).toEqual(["3", "2", "1"]);
  });

  it("stand in one group after the other, never twice under the same heading", () => {
    const drafts = DRAFT_STATES.map((state) => ({ id: state, state, updatedAt: 0 }));
    const groups = rankDrafts(drafts).map((draft) => groupOf(draft.state));
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([
      "Ready to go",
      "Still on the desk",
      "Published already",
    ]);
  });
});
