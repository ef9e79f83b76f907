import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildPlan } from "@/lib/plan/build-plan";
import type { PlanInput } from "@/lib/plan/plan-input";
import { arbitraryPlanInput } from "@/lib/testing/arbitrary-plan-input";

const [DRAWN] = fc.sample(arbitraryPlanInput, { seed: 11, numRuns: 1 });

/** A launch twenty days ahead whose writer posts in so many places of one kind, each taking so long. */
function launchWith(platform: PlanInput["channels"][number]["platform"], count: number, postMinutes: number) {
  if (DRAWN === undefined) throw new Error("nothing drawn");
  const channels = Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    platform,
    name: `Place ${index}`,
    followers: 1000 - index,
    audience: [],
    parameters: resolveChannel({ platform, overrides: {}, postMinutes }),
  }));
  return { ...DRAWN, now: DRAWN.slotAt - 20 * 86_400_000, channels };
}
const reasons = (input: PlanInput) =>
  buildPlan(input).flatMap(({ rule, omittedBecause }) => [rule.lateBecause ?? "", omittedBecause]);

describe("why a post is not in the hour", () => {
  it("is a platform's cap, with its number", () => {
    expect(reasons(launchWith("x", 5, 2)).join()).toContain("X gets at most 3 posts in one launch");
  });

  it("names what needs the time instead, and where the post goes", () => {
    const late = reasons(launchWith("whatsapp", 9, 30)).find((why) => why.includes("brings more that way"));
    expect(late).toMatch(
      /^When it would bring most, “.+” needs? the time, and the hour brings more that way\./,
    );
    expect(late).toContain("So it goes out right after the hour.");
  });
});
