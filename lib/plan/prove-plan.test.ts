import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildPlan, type PlanBasis } from "@/lib/plan/build-plan";
import { expectedTotal } from "@/lib/plan/expected-total";
import type { PlanInput } from "@/lib/plan/plan-input";
import { applyProof, provePlan } from "@/lib/plan/prove-plan";
import { arbitraryCrewInput, arbitraryPlanInput } from "@/lib/testing/arbitrary-plan-input";
import { planFaults } from "@/lib/testing/plan-faults";

const FRESH = { earlier: { tasks: [], done: new Set<string>() }, lines: null };
/** No time passes: what is proven is proven by as many steps on every machine. */
const WITHOUT_HURRY = { timeLimitMilliseconds: 60_000, readClock: () => 0 };
/** Unknown followers are worth a trace to the planner and nothing on the screen. */
const TRACE = 0.01;

describe("a proof of a launch's plan", () => {
  it("is never below the quick plan, and its order keeps every rule and brings what it says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(arbitraryPlanInput, arbitraryCrewInput), async (input) => {
        const basis: PlanBasis = { input, ...FRESH };
        const quick = buildPlan(input);
        const proof = await provePlan(basis, WITHOUT_HURRY);
        expect(proof.bound).toBeGreaterThanOrEqual(proof.value);
        expect(proof.value).toBeGreaterThanOrEqual(expectedTotal(quick) - TRACE);
        const tasks = applyProof(basis, proof.plan);
        if (tasks === null) throw new Error("the proof's order does not fit");
        expect(planFaults(input, tasks)).toEqual([]);
        expect(Math.abs(expectedTotal(tasks) - proof.value)).toBeLessThan(
          TRACE * (1 + input.channels.length),
        );
      }),
      { numRuns: 12 },
    );
  });

  it("keeps the post of a channel whose followers nobody knows within the hour", async () => {
    const [drawn] = fc.sample(arbitraryPlanInput, { seed: 7, numRuns: 1 });
    if (drawn === undefined) throw new Error("nothing drawn");
    const input: PlanInput = {
      ...drawn,
      now: drawn.slotAt - 20 * 86_400_000,
      channels: (["x", "whatsapp", "mastodon"] as const).map((platform, index) => ({
        id: platform,
        platform,
        name: platform,
        followers: index === 0 ? null : 900 * index,
        audience: [],
        parameters: resolveChannel({ platform, overrides: {}, postMinutes: null }),
      })),
    };
    const basis: PlanBasis = { input, ...FRESH };
    const tasks = applyProof(basis, (await provePlan(basis, WITHOUT_HURRY)).plan) ?? [];
    expect(tasks.find(({ channelId }) => channelId === "x")).toMatchObject({ phase: "hour", expected: 0 });
  });
});
