import { expect, it } from "vitest";
import { describeExpected } from "@/lib/plan/describe-expected";

it.each([
  [14, 0.092, 20, "Half of such hours bring 14 or more; chance of 20 or more: about 9 %"],
  [0, 0.001, 20, "Half of such hours bring none; chance of 20 or more: under 1 %"],
  [1_250, 0.6, 1_000, "Half of such hours bring 1,250 or more; chance of 1,000 or more: about 60 %"],
])("a median of %i with a chance of %d of %i is told in words", (p50, chance, target, words) => {
  expect(describeExpected({ p50, chance }, target)).toBe(words);
});
