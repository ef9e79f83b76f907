import { describe, expect, it } from "vitest";
import { findWords } from "@/lib/readiness/find-words";
import { measureLength } from "@/lib/readiness/measure-length";

describe("how long a stretch is to read", () => {
  it.each([
    ["One two three.", "3 words", "40 words", false],
    ["lamp ".repeat(41), "41 words", "40 words", true],
    ["灯".repeat(41), "41 characters", "75 characters", false],
    ["灯".repeat(75), "75 characters", "75 characters", false],
    ["灯".repeat(76), "76 characters", "75 characters", true],
    [`${"lamp ".repeat(39)}灯灯`, "41 words", "40 words", true],
    ["", "0 words", "40 words", false],
  ])("of %s is %s, of at most %s", (text, says, limit, isOver) => {
    const length = measureLength(findWords(text));
    expect(length.says).toBe(says);
    expect(length.limit(40)).toBe(limit);
    expect(length.words > 40).toBe(isOver);
  });
});
