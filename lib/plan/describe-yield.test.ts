import { expect, it } from "vitest";
import { describeYield } from "@/lib/plan/describe-yield";

it("tells a range, and never a part of a person", () => {
  expect(describeYield(6.4)).toMatch(/^brings \d+–\d+$/);
  expect(describeYield(0.27)).toBe("brings 0–1");
  expect(describeYield(0.03)).toBe("seldom brings one");
});
