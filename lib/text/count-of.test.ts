import { expect, it } from "vitest";
import { countOf } from "@/lib/text/count-of";

it.each([
  [0, "0 words"],
  [1, "1 word"],
  [2, "2 words"],
  [6006, "6,006 words"],
])("%i is said as one, or as many in groups of three", (count, words) => {
  expect(countOf(count, "word")).toBe(words);
});

it("takes a plural of its own", () => {
  expect([1, 2].map((count) => countOf(count, "person", "people"))).toEqual(["1 person", "2 people"]);
});
