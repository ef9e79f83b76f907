import { expect, it } from "vitest";
import { nameOwnTexts } from "@/lib/readiness/check-own-drafts";

it.each([
  [1, 1, "your other draft"],
  [12, 12, "your 12 other drafts"],
  [40, 1200, "the 40 newest of your 1,200 other drafts"],
])("%i compared of %i are called %s", (compared, total, words) => {
  expect(nameOwnTexts({ compared, total })).toBe(words);
});
