import { expect, test } from "vitest";
import { firstSentence } from "@/lib/drafts/first-sentence";

test.each([
  ["It rained. Then it did not.", "It rained."],
  ["# A heading\n\nIt *rained* on [Sunday](https://a.example). More.", "It rained on Sunday."],
  ["![A cover](c.png)\n\n> A quotation\n\nNo full stop here", "No full stop here"],
  ["Two\nlines of one sentence! And more.", "Two lines of one sentence!"],
  ["", ""],
  [`${"word ".repeat(80)}end.`, ""],
])("%j begins with %j", (body, sentence) => {
  expect(firstSentence(body)).toBe(sentence);
});
