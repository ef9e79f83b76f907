import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNextPath } from "@/lib/accounts/next-path";

describe("the path after signing in", () => {
  it("is the one asked for when it is ours", () => {
    expect(parseNextPath("/launches/1/plan?x=1")).toBe("/launches/1/plan?x=1");
  });

  it("never leads to another site", () => {
    for (const text of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "/\t/evil.example",
      undefined,
    ]) {
      expect(parseNextPath(text)).toBe("/");
    }
    const nearPath = fc.array(fc.constantFrom("/", "\\", "\t", "\n", "@", ":", "e", ".", "%2f"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(nearPath, (parts) => {
        const url = new URL(parseNextPath(parts.join("")), "http://own.example");
        expect(url.host).toBe("own.example");
      }),
    );
  });
});
