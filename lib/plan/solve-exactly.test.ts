import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundValue } from "@/lib/plan/bound-value";
import { checkPlan } from "@/lib/plan/check-plan";
import { compileInstance } from "@/lib/plan/compile-instance";
import type { Instance, InstanceTask } from "@/lib/plan/instance";
import { optimisePlan } from "@/lib/plan/optimise-plan";
import { solveExactly } from "@/lib/plan/solve-exactly";
import { arbitraryInstance } from "@/lib/testing/arbitrary-instance";
import { bestByTrying } from "@/lib/testing/best-by-trying";
import { launchInstance, launchUnderWay } from "@/lib/testing/launch-instance";

const TOLERANCE = 1e-6;
/** No limit that could be reached, so that no test hangs on the machine's pace. */
const PATIENT = { timeLimitMilliseconds: 50_000, readClock: () => 0 };

function task(id: string, more: Partial<InstanceTask> = {}): InstanceTask {
  return {
    id,
    duration: 2,
    earliest: 0,
    latest: 60,
    fixedStart: null,
    channel: null,
    needs: [],
    automatic: false,
    optional: false,
    after: [],
    prepared: null,
    ...more,
  };
}

function instance(tasks: InstanceTask[], more: Partial<Instance> = {}): Instance {
  const rates = { reach: 0.2, click: 0.05, recommend: 0.1, halfLife: 50, online: [] };
  return {
    format: "launch-plan/1",
    name: "case",
    now: null,
    people: [{ id: "ana", can: ["publish"] }],
    platforms: [
      { id: "x", minGap: 20, cap: 2, repeatFactor: 0.5 },
      { id: "chat", minGap: 0, cap: null, repeatFactor: 1 },
    ],
    channels: [
      { id: "x-ana", platform: "x", followers: 2000, ...rates },
      { id: "group", platform: "chat", followers: 1000, ...rates },
    ],
    tasks,
    locked: [],
    ...more,
  };
}

const post = (id: string, channel: string, more: Partial<InstanceTask> = {}) =>
  task(id, { channel, optional: true, ...more });

describe("answers that are known", () => {
  test("with nothing to do the empty plan is best, and has no finish", async () => {
    expect(await solveExactly(instance([task("idle", { optional: true })]), PATIENT)).toMatchObject({
      status: "optimal",
      plan: [],
      value: 0,
      bound: 0,
      finish: null,
      count: 0,
    });
  });

  test("a post that can only be finished at the last minute of the hour is worth nothing and left out", async () => {
    const late = instance([post("late", "group", { earliest: 58 })]);
    expect(await solveExactly(late, PATIENT)).toMatchObject({ status: "optimal", plan: [], value: 0 });
  });

  test("a post finished at T0 counts in full", async () => {
    const early = instance([post("early", "group", { earliest: -2 })]);
    const { plan, value } = await solveExactly(early, PATIENT);
    expect(plan).toEqual([{ task: "early", person: "ana", start: -2 }]);
    expect(value).toBeCloseTo(1000 * 0.2 * 0.05 * 0.1 * (1 - 2 ** (-60 / 50)), 9);
  });

  test("of equally good plans the one that is over earlier is best, and of those the smaller", async () => {
    const tied = instance([
      task("must", { earliest: -500, latest: 500 }),
      task("draft", { optional: true, earliest: -30, latest: 0 }),
      post("share", "group", { earliest: 0, prepared: { by: "draft", duration: 2 } }),
    ]);
    expect(await solveExactly(tied, PATIENT)).toMatchObject({ status: "optimal", finish: 2, count: 2 });
  });

  test("weeks of preparation and follow-up around the hour change nothing in what is proven", async () => {
    const tasks = [
      task("weeks-before", { earliest: -20_000, latest: -60, duration: 30 }),
      task("same-day", { earliest: -300, latest: -60, duration: 25 }),
      task("publish", { fixedStart: 0, duration: 1, latest: 200_000 }),
      post("share", "group", { after: ["publish"] }),
      task("weeks-after", { earliest: 40_000, latest: 60_000, duration: 15 }),
    ];
    const answer = await solveExactly(instance(tasks), PATIENT);
    expect(answer).toMatchObject({ status: "optimal", finish: 40_015, count: 5 });
  });

  test("tasks that cannot go together are named, and no others", async () => {
    const tight = instance([
      task("free"),
      task("a", { duration: 3, latest: 5 }),
      task("b", { duration: 3, latest: 5 }),
    ]);
    expect(await solveExactly(tight, PATIENT)).toMatchObject({ status: "infeasible", conflict: ["a", "b"] });
  });

  test("a conflict counts what its tasks wait for", async () => {
    const chain = instance([
      task("first", { optional: true, duration: 3, latest: 5 }),
      task("second", { after: ["first"] }),
      task("other", { duration: 3, latest: 5 }),
    ]);
    expect((await solveExactly(chain, PATIENT)).conflict).toEqual(["second", "other"]);
  });

  test("what is no instance is invalid", async () => {
    expect((await solveExactly({ format: "launch-plan/2" }, PATIENT)).status).toBe("invalid");
  });

  test("without time it answers with the quick planner's plan and a proven bound", async () => {
    const asked = launchInstance(4, 16, 1);
    const answer = await solveExactly(asked, { ...PATIENT, timeLimitMilliseconds: 0 });
    expect(answer.status).toBe("feasible");
    expect(answer.value).toBe(optimisePlan(asked).value);
    expect(answer.bound).toBeGreaterThan(answer.value ?? Number.NaN);
  });

  test("its first progress is the quick planner's plan", async () => {
    const asked = launchInstance(2, 12, 1);
    const seen: number[] = [];
    await solveExactly(asked, { ...PATIENT, onProgress: ({ value }) => seen.push(value) });
    expect(seen[0]).toBeCloseTo(optimisePlan(asked).value ?? Number.NaN, 9);
  });
});

describe("against every plan of a tiny instance", () => {
  const sizes = [
    { tasks: 4, from: -2, to: 7, people: 2 },
    { tasks: 4, from: 25, to: 34, people: 2 },
    { tasks: 3, from: 38, to: 64, people: 1 },
    { tasks: 3, from: -24, to: 2, people: 1 },
  ];

  test.each(sizes)(
    "value, finish and count are the best there are, or none is possible: $from to $to",
    async (size) => {
      await fc.assert(
        fc.asyncProperty(arbitraryInstance(size), async (random) => {
          const best = bestByTrying(random);
          const answer = await solveExactly(random, PATIENT);
          if (best === null) {
            expect(answer.status).toBe("infeasible");
            expect(answer.conflict).not.toEqual([]);
            return;
          }
          const tolerance = TOLERANCE * Math.max(1, Math.abs(best.value));
          expect(answer.status).toBe("optimal");
          expect(checkPlan(random, answer.plan).problems).toEqual([]);
          expect(Math.abs((answer.value ?? Number.NaN) - best.value)).toBeLessThanOrEqual(tolerance);
          expect({ finish: answer.finish ?? Number.NEGATIVE_INFINITY, count: answer.count }).toEqual({
            finish: best.finish,
            count: best.count,
          });
          expect(answer.bound).toBeGreaterThanOrEqual(best.value - 1e-9);
        }),
        { numRuns: 80 },
      );
    },
  );

  test("the quick bound is never below the best value", () => {
    fc.assert(
      fc.property(arbitraryInstance({ tasks: 4, from: -2, to: 8, people: 2 }), (random) => {
        const best = bestByTrying(random);
        if (best === null) return;
        // A target far below makes prices large: their rounding errors must be on the safe side too.
        for (const target of [best.value, 0]) {
          expect(boundValue(compileInstance(random), target)).toBeGreaterThanOrEqual(best.value - 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a conflict is impossible as a whole, and possible without any one of its tasks", async () => {
    const crowded = arbitraryInstance({ tasks: 4, from: 0, to: 6, people: 1 }).map((random) => ({
      ...random,
      tasks: random.tasks.map((one) => ({ ...one, optional: false })),
    }));
    await fc.assert(
      fc.asyncProperty(crowded, async (random) => {
        const { status, conflict } = await solveExactly(random, PATIENT);
        if (status !== "infeasible") return;
        const needing = (ids: readonly string[]) => ({
          ...random,
          tasks: random.tasks.map((one) => ({ ...one, optional: !ids.includes(one.id) })),
        });
        expect(bestByTrying(needing(conflict))).toBeNull();
        for (const id of conflict) {
          expect(bestByTrying(needing(conflict.filter((other) => other !== id)))).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("launches as a crew would plan them", () => {
  test.each([
    [1, 12, 1],
    [2, 14, 2],
    [3, 12, 3],
  ])(
    "launch %i of %i tasks and %i people: proven, never below the quick plan, also under way",
    async (seed, tasks, people) => {
      const launch = launchInstance(seed, tasks, people);
      const whole = await solveExactly(launch, PATIENT);
      const later = launchUnderWay(launch, whole.plan, 12, 2);
      for (const asked of [launch, later]) {
        const quick = optimisePlan(asked);
        const exact = await solveExactly(asked, PATIENT);
        expect(exact.status).toBe("optimal");
        expect(checkPlan(asked, exact.plan).problems).toEqual([]);
        expect(exact.value).toBeGreaterThanOrEqual((quick.value ?? 0) - TOLERANCE * (quick.value ?? 1));
        expect(quick.bound).toBeGreaterThanOrEqual((exact.value ?? 0) - 1e-9);
      }
    },
  );
});
