import { expect, it } from "vitest";
import { splitDrafts } from "@/lib/slot/split-drafts";

const drafts = ["a", "b", "c", "d"].map((id) => ({ id }));
const idsOf = (chosen: number | null) => {
  const { shown, others } = splitDrafts(drafts, chosen === null ? null : (drafts[chosen] ?? null), 2);
  return [shown, others].map((part) => part.map(({ id }) => id).join(""));
};

it("shows the chosen draft with the likeliest, and offers below only what is not shown", () => {
  expect(idsOf(null)).toEqual(["ab", "cd"]);
  expect(idsOf(1)).toEqual(["ab", "cd"]);
  expect(idsOf(3)).toEqual(["da", "bc"]);
});
