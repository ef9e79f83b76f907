import fc from "fast-check";
import { expect, test } from "vitest";
import { markChange, shorten } from "@/lib/drafts/changed-part";

test.each([
  ["one two three", "one 2 three", "one ", "two", " three"],
  ["one two", "one two", "one two", "", ""],
  ["", "one", "", "", ""],
  ["one two", "one two three", "one two", "", ""],
  ["walking", "walked", "", "walking", ""],
])("%j beside %j is marked in whole words", (text, other, before, changed, after) => {
  expect(markChange(text, other)).toEqual({ before, changed, after });
});

test("the parts are the text, and two different texts never both look unchanged", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, other) => {
      const mine = markChange(text, other);
      expect(mine.before + mine.changed + mine.after).toBe(text);
      if (text !== other) expect(mine.changed + markChange(other, text).changed).not.toBe("");
    }),
  );
});

test("a long shared part is shown near the change", () => {
  expect(shorten("abcdef", "start", 3)).toBe("…def");
  expect(shorten("abcdef", "end", 3)).toBe("abc…");
  expect(shorten("abc", "end", 3)).toBe("abc");
});
