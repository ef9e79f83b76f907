import { describe, expect, it } from "vitest";
import type { PlanChannel } from "@/lib/plan/plan-input";
import { describeTooLong } from "@/lib/wording/describe-too-long";

const x = { platform: "x", parameters: { lengthLimit: { value: 280 } } } as unknown as PlanChannel;

describe("a channel's wordings", () => {
  it("are named where their own words alone are too long, with the link and without the fields", () => {
    const own = (characters: number) => `{title} {subtitle}${"a".repeat(characters)} {link}`;
    expect(describeTooLong([own(255), own(256), "{title}"], x)).toEqual([
      "Wording 2 has 281 of 280 characters without its fields: shorten it, or no post of it fits.",
    ]);
  });
});
