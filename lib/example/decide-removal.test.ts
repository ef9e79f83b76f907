import { describe, expect, it } from "vitest";
import { decideRemoval, type ExampleState } from "@/lib/example/decide-removal";

const untouched: ExampleState = {
  launches: [{ id: "l", name: "L", draftId: "d", publicationId: "p", channelIds: ["c"], isChanged: false }],
  submissions: [{ id: "s", name: "S", draftId: "d", publicationId: "p", isChanged: false }],
  drafts: [{ id: "d", name: "D", launchIds: ["l"], submissionIds: ["s"], isChanged: false }],
  publications: [{ id: "p", name: "P", launchIds: ["l"], submissionIds: ["s"], isChanged: false }],
  channels: [{ id: "c", name: "C", launchIds: ["l"], isChanged: false }],
};
const because = (state: ExampleState, alsoChanged = false) =>
  Object.fromEntries(decideRemoval(state, alsoChanged).kept.map((row) => [row.id, row.because]));
const first = <T>(rows: T[], change: Partial<T>): T[] => rows.map((row) => ({ ...row, ...change }));

describe("decideRemoval", () => {
  it("takes away all of an example that nobody touched", () => {
    const { remove, kept } = decideRemoval(untouched, false);
    expect(kept).toEqual([]);
    expect(Object.values(remove).flat().sort()).toEqual(["c", "d", "l", "p", "s"]);
  });

  it("keeps what an own launch or an own submission hangs on, even when all that was changed may go", () => {
    const state = {
      ...untouched,
      drafts: first(untouched.drafts, { launchIds: ["l", "mine"] }),
      publications: first(untouched.publications, { submissionIds: ["s", "mine too"] }),
      channels: first(untouched.channels, { launchIds: ["mine"] }),
    };
    const kept = { d: "own_launch", p: "own_submission", c: "own_launch" };
    expect(because(state)).toEqual(kept);
    expect(because(state, true)).toEqual(kept);
  });

  it("keeps what the writer changed with everything it needs, unless it may go", () => {
    const state = { ...untouched, launches: first(untouched.launches, { isChanged: true }) };
    expect(because(state)).toEqual({ l: "changed", d: "needed", p: "needed", c: "needed" });
    expect(because(state, true)).toEqual({});
  });

  it("lets the launch of a changed draft go, and the draft stay", () => {
    expect(because({ ...untouched, drafts: first(untouched.drafts, { isChanged: true }) })).toEqual({
      d: "changed",
    });
  });
});
