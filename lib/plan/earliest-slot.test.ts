import fc from "fast-check";
import { expect, it } from "vitest";
import { earliestFirstSlot, earliestSlot } from "@/lib/plan/earliest-slot";
import { listTemplate } from "@/lib/plan/list-template";
import type { PlanInput } from "@/lib/plan/plan-input";
import { arbitraryPlanInput } from "@/lib/testing/arbitrary-plan-input";

const DAY = 86_400_000;
const basisOf = (input: PlanInput, done: ReadonlySet<string>) => ({
  input,
  earlier: { tasks: [], done },
  lines: null,
});

it("a slot is not moved to where preparation would lose its day, nor further off than needed", () => {
  fc.assert(
    fc.property(arbitraryPlanInput, (input) => {
      const at = earliestSlot(basisOf(input, new Set()));
      expect(at).toBeGreaterThanOrEqual(input.now + DAY);
      const begins = listTemplate(input).flatMap(({ phase, rule }) =>
        phase === "days" ? [rule.earliest] : [],
      );
      const firstAt = at + Math.min(...begins) * 60_000;
      const hasRoom = firstAt >= input.now;
      expect(hasRoom || at === Math.max(input.slotAt, input.now + DAY)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it("with the preparation done, tomorrow is early enough", () => {
  fc.assert(
    fc.property(arbitraryPlanInput, (input) => {
      const done = new Set(listTemplate(input).map(({ id }) => id));
      expect(earliestSlot(basisOf(input, done))).toBe(input.now + DAY);
    }),
    { numRuns: 20 },
  );
});

it("a piece without a slot gets one that leaves all of its preparation its days", () => {
  fc.assert(
    fc.property(arbitraryPlanInput, (input) => {
      const at = earliestFirstSlot(input);
      const begins = listTemplate(input).flatMap(({ phase, rule }) =>
        phase === "days" ? [rule.earliest] : [],
      );
      expect(at).toBeGreaterThanOrEqual(input.now + DAY);
      expect(at + Math.min(...begins) * 60_000).toBeGreaterThanOrEqual(input.now);
    }),
    { numRuns: 20 },
  );
});
