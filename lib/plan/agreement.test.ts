import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "@/lib/plan/check-plan";
import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { type PlanAnswer, planInstance } from "@/lib/plan/optimise-plan";
import { parseInstance } from "@/lib/plan/parse-instance";
import { solveExactly } from "@/lib/plan/solve-exactly";
import { arbitrarySmallInstance } from "@/lib/testing/arbitrary-small-instance";
import { EDGE_INSTANCES } from "@/lib/testing/edge-instances";
import { findBestPlan } from "@/lib/testing/exhaustive-plan";
import { pinPlan } from "@/lib/testing/pin-plan";

/** Two values this close, relative to the larger or to one, are equal (part A, section 4). */
const TOLERANCE = 1e-6;
const ROUNDING = 1e-9;
/** How far a bound proven in floating point may fall below the value it bounds, relative to it or to one. */
const PROOF_ROUNDING = 1e-8;
/** In parts, each far from the time at which a test counts as hanging, however busy the machine is. */
const INSTANCES = 500;
const PARTS = [1, 2, 3, 4, 5];
const RUNS = { numRuns: INSTANCES / PARTS.length };
/** The clock stands still, so no answer hangs on how busy the machine is. */
const UNHURRIED = { timeLimitMilliseconds: 60_000, readClock: () => 0 };

const toleranceOf = (value: number, part: number) => part * Math.max(1, Math.abs(value));

/** The plan keeps the rules, and is worth what the answer says. */
function expectHonest(instance: Instance, answer: PlanAnswer): void {
  const checked = checkPlan(instance, answer.plan);
  expect(checked.problems).toEqual([]);
  expect(Math.abs((checked.value ?? Number.NaN) - (answer.value ?? Number.NaN))).toBeLessThan(
    toleranceOf(answer.value ?? 0, ROUNDING),
  );
  expect([checked.finish, checked.count]).toEqual([answer.finish, answer.count]);
}

/** Whether some plan does all these tasks, whatever else it does. */
function canGoTogether(instance: Instance, ids: string[]): boolean {
  const tasks = instance.tasks.map((task) => ({ ...task, optional: !ids.includes(task.id) }));
  return findBestPlan({ ...instance, tasks }).feasible;
}

/** The named tasks are mandatory and cannot go together, and each of them is needed for that. */
function expectSmallestConflict(instance: Instance, conflict: string[]): void {
  expect(canGoTogether(instance, conflict)).toBe(false);
  for (const id of conflict) {
    expect(instance.tasks.find((task) => task.id === id)?.optional).toBe(false);
    const others = conflict.filter((other) => other !== id);
    expect(canGoTogether(instance, others)).toBe(true);
  }
}

/** The exact planner's answer is the exhaustive method's: status, finish and count are equal, the value within the tolerance. */
async function expectExact(instance: Instance): Promise<void> {
  const best = findBestPlan(instance);
  const answer = await solveExactly(instance, UNHURRIED);
  expect(answer.status).toBe(best.feasible ? "optimal" : "infeasible");
  if (!best.feasible) {
    expectSmallestConflict(instance, answer.conflict);
    return;
  }
  expectHonest(instance, answer);
  expect([answer.finish, answer.count]).toEqual([best.finish, best.count]);
  expect(answer.value).toBeGreaterThanOrEqual(best.most - toleranceOf(best.most, TOLERANCE));
  expect(answer.value).toBeLessThanOrEqual(best.most + toleranceOf(best.most, ROUNDING));
  expect(answer.bound).toBeGreaterThanOrEqual(best.most - toleranceOf(best.most, PROOF_ROUNDING));
  expect(answer.bound).toBeGreaterThanOrEqual(answer.value ?? Number.NaN);
}

describe("against the exhaustive method, on small random instances", () => {
  test.each(PARTS)(
    "the quick planner's plan is feasible, never better than the best, and its bound never below it (part %d)",
    () => {
      fc.assert(
        fc.property(arbitrarySmallInstance(), (random) => {
          const best = findBestPlan(random);
          const answer = planInstance(random);
          if (!best.feasible) {
            expect(["infeasible", "none found"]).toContain(answer.status);
            if (answer.status === "infeasible") expect(canGoTogether(random, answer.conflict)).toBe(false);
            return;
          }
          expect(["feasible", "optimal", "none found"]).toContain(answer.status);
          if (answer.status === "none found") return;
          expectHonest(random, answer);
          expect(answer.value).toBeLessThanOrEqual(best.most + toleranceOf(best.most, ROUNDING));
          expect(answer.bound).toBeGreaterThanOrEqual(best.most - toleranceOf(best.most, ROUNDING));
        }),
        RUNS,
      );
    },
  );

  test.each(PARTS)(
    "the exact planner finds the best value, finish and count, or that there is no plan, and its bound holds (part %d)",
    async () => {
      await fc.assert(fc.asyncProperty(arbitrarySmallInstance(), expectExact), RUNS);
    },
  );

  test.each(EDGE_INSTANCES)("the exact planner agrees at a border of the format: %s", async (_, edge) => {
    expect(parseInstance(edge)).toMatchObject({ ok: true });
    await expectExact(edge);
  });

  test("the checker allows a changed plan exactly when the instance pinned to it has a plan", () => {
    fc.assert(
      fc.property(
        arbitrarySmallInstance(),
        fc.array(arbitraryChange, { minLength: 1, maxLength: 6 }),
        (random, changes) => {
          const best = findBestPlan(random);
          if (!best.feasible) return;
          for (const change of changes) {
            const plan = changePlan(random, best.plan, change);
            const checked = checkPlan(random, plan);
            const pinned = findBestPlan(pinPlan(random, plan));
            expect(pinned.feasible).toBe(checked.feasible);
            if (!pinned.feasible) continue;
            expect([pinned.finish, pinned.count]).toEqual([checked.finish, checked.count]);
            expect(pinned.value).toBeCloseTo(checked.value ?? Number.NaN, 9);
          }
        },
      ),
      { numRuns: INSTANCES },
    );
  });
});

type PlanChange = {
  how: "move" | "hand over" | "drop" | "add" | "exchange";
  place: number;
  other: number;
  by: number;
};

const arbitraryChange: fc.Arbitrary<PlanChange> = fc.record({
  how: fc.constantFrom("move", "move", "hand over", "drop", "add", "exchange"),
  place: fc.nat(20),
  other: fc.nat(20),
  by: fc.integer({ min: -4, max: 4 }),
});

/** A plan beside the best one: a task moved, handed over, left out, added, or two that exchange their starts. */
function changePlan(
  instance: Instance,
  plan: PlanEntry[],
  { how, place, other, by }: PlanChange,
): PlanEntry[] {
  const anybody =
    [...instance.people.map(({ id }) => id), null][other % (instance.people.length + 1)] ?? null;
  if (how === "add") {
    const used = [...plan, ...instance.locked].map(({ task }) => task);
    const free = instance.tasks.filter(({ id }) => !used.includes(id));
    const task = free[place % free.length];
    if (task === undefined) return plan;
    return [
      ...plan,
      { task: task.id, person: task.automatic ? null : anybody, start: task.earliest + 2 + by },
    ];
  }
  const changed = plan.map((entry) => ({ ...entry }));
  const one = changed[place % changed.length];
  const two = changed[other % changed.length];
  if (one === undefined || two === undefined) return plan;
  if (how === "drop") return changed.filter((entry) => entry !== one);
  if (how === "move") one.start += by;
  if (how === "hand over") one.person = anybody;
  if (how === "exchange") [one.start, two.start] = [two.start, one.start];
  return changed;
}
