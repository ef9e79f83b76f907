import { describe, expect, it } from "vitest";
import { describeProof } from "@/lib/plan/describe-proof";
import type { Proof } from "@/lib/plan/prove-plan";

const proven: Proof = { status: "optimal", plan: [], value: 41.3, bound: 41.3, improvised: 33 };
const stopped: Proof = { ...proven, status: "feasible", bound: 43 };

describe("what a proof says of a plan", () => {
  it.each<[string, Proof, number, string, { canImprove: boolean; canLookFurther: boolean }]>([
    [
      "proven, and the plan is the best",
      proven,
      41.3,
      "No order of these tasks brings more than 41.3; this one brings just that.",
      { canImprove: false, canLookFurther: false },
    ],
    [
      "proven, and a better order is known",
      proven,
      39,
      "The best order of these tasks brings 41.3; this one brings 39.0.",
      { canImprove: true, canLookFurther: false },
    ],
    [
      "stopped, and none better is known",
      stopped,
      41.3,
      "This order brings 41.3, and no order brings more than 43.0.",
      { canImprove: false, canLookFurther: true },
    ],
    [
      "stopped, and a better one is known",
      stopped,
      39,
      "An order that brings 41.3 is known; this one brings 39.0. None brings more than 43.0.",
      { canImprove: true, canLookFurther: true },
    ],
    [
      "nothing foreseen",
      { ...proven, value: 0, bound: 0, improvised: 0 },
      0,
      "No order brings more than another yet.",
      { canImprove: false, canLookFurther: false },
    ],
  ])("%s", (_, proof, value, headline, can) => {
    expect(describeProof(proof, value)).toMatchObject({ headline, ...can });
  });

  it("says what planning is worth, also when what was locked costs more than that", () => {
    expect(describeProof(proven, 41.3).detail).toContain("would bring 33.0: planning is worth 8.3.");
    expect(describeProof(proven, 30).detail).toContain("costs more than planning gains");
    expect(describeProof({ ...proven, improvised: 41.3 }, 41.3).detail).toContain("about the same");
  });
});
