import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineWithoutControls, withoutControls } from "@/lib/text/without-controls";

describe("withoutControls", () => {
  it.each([
    ["Ben \u202e", "Ben "],
    ["\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061ca", "a"],
    ["be\u0007ll\u0000\u001b\u007f\u009b", "bell"],
    ["one\n\ttwo\r\n", "one\n\ttwo\r\n"],
    ["\uffff\ud800", "\ufffd"],
    // A joiner is part of how a family, or a word in Persian, is written.
    ["👩\u200d👧 می\u200cخواهم", "👩\u200d👧 می\u200cخواهم"],
    ["דנה", "דנה"],
  ])("makes of %j: %j", (text, plain) => {
    expect(withoutControls(text)).toBe(plain);
  });

  it("leaves nothing that could turn what stands behind it, and changes nothing twice", () => {
    const text = fc.string({
      unit: fc.constantFrom(
        "a",
        "ד",
        "\n",
        "\u0007",
        "\u200f",
        "\u202e",
        "\u2067",
        "\ud800",
        "\udc00",
        "\uffff",
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const plain = withoutControls(`${before}\u202e${after}\u2067`);
        expect(plain).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u);
        expect(withoutControls(plain)).toBe(plain);
      }),
    );
  });
});

describe("lineWithoutControls", () => {
  it.each([
    ["Ben \u202e", "Ben"],
    ["\u202e\u0007 ", ""],
    [" Ben\nBo\u00a0\t", "Ben Bo"],
  ])("makes of %j: %j", (text, line) => {
    expect(lineWithoutControls(text)).toBe(line);
  });
});
