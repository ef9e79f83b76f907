import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "@/lib/plan/check-plan";
import { compileInstance } from "@/lib/plan/compile-instance";
import { decodeOrder } from "@/lib/plan/decode-order";
import type { Instance, InstanceTask, PlanEntry } from "@/lib/plan/instance";
import { optimisePlan } from "@/lib/plan/optimise-plan";
import { simpleOrders } from "@/lib/plan/simple-orders";
import { arbitraryInstance } from "@/lib/testing/arbitrary-instance";

const TOLERANCE = 1e-6;

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
  const rates = { reach: 0.2, click: 0.05, recommend: 0.1, online: [] };
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
      { id: "x-ana", platform: "x", followers: 2000, halfLife: 52, ...rates },
      { id: "x-bo", platform: "x", followers: 1000, halfLife: 52, ...rates },
      { id: "group", platform: "chat", followers: 500, halfLife: 30, ...rates },
    ],
    tasks,
    locked: [],
    ...more,
  };
}

function startOf(plan: PlanEntry[], id: string): number | undefined {
  return plan.find((entry) => entry.task === id)?.start;
}

const post = (id: string, channel: string, more: Partial<InstanceTask> = {}) =>
  task(id, { channel, optional: true, duration: 4, ...more });

describe("cases with a known answer", () => {
  test("a post waits for the link and then goes out at once", () => {
    const answer = optimisePlan(
      instance([
        task("publish", { fixedStart: 0, duration: 1, needs: ["publish"] }),
        task("copy", { duration: 1, after: ["publish"] }),
        post("share", "x-ana", { after: ["copy"] }),
      ]),
    );
    expect(answer.status).toBe("feasible");
    expect(startOf(answer.plan, "share")).toBe(2);
  });

  test("two posts on one platform keep its gap, the stronger first", () => {
    const { plan } = optimisePlan(instance([post("weak", "x-bo"), post("strong", "x-ana")]));
    expect(startOf(plan, "strong")).toBe(0);
    expect(startOf(plan, "weak")).toBe(20);
  });

  test("a cap leaves the weakest post out", () => {
    const { plan } = optimisePlan(
      instance([post("a", "x-bo"), post("b", "x-ana"), post("c", "x-ana")], {
        platforms: [
          { id: "x", minGap: 0, cap: 2, repeatFactor: 1 },
          { id: "chat", minGap: 0, cap: null, repeatFactor: 1 },
        ],
      }),
    );
    expect(plan.map((entry) => entry.task).sort()).toEqual(["b", "c"]);
  });

  test("an appointment keeps its minute and the work goes around it", () => {
    const { plan } = optimisePlan(
      instance([task("numbers", { fixedStart: 3, duration: 2 }), post("share", "group")]),
    );
    expect(startOf(plan, "numbers")).toBe(3);
    expect(startOf(plan, "share")).toBe(5);
  });

  test("a preparation is done when it pays, and left out when it does not", () => {
    const drafts = (short: number) =>
      instance([
        task("draft", { optional: true, duration: 3, earliest: -30, latest: 0 }),
        post("share", "group", { prepared: { by: "draft", duration: short } }),
      ]);
    expect(startOf(optimisePlan(drafts(1)).plan, "draft")).toBe(-30);
    expect(startOf(optimisePlan(drafts(4)).plan, "draft")).toBeUndefined();
  });

  test("a post waits for its audience to wake", () => {
    const asleep = instance([post("share", "group")]);
    asleep.channels[2] = {
      ...asleep.channels[2],
      online: [
        [0, 0.1],
        [30, 1],
      ],
    } as Instance["channels"][0];
    expect(startOf(optimisePlan(asleep).plan, "share")).toBe(26);
  });

  test("what is done or running keeps its person busy and its platform's gap", () => {
    const { plan } = optimisePlan(
      instance([post("first", "x-ana"), post("second", "x-bo"), post("chat", "group")], {
        now: 6,
        locked: [{ task: "first", person: "ana", start: 5, end: 9 }],
      }),
    );
    expect(startOf(plan, "chat")).toBe(9);
    expect(startOf(plan, "second")).toBe(25);
  });

  test("the empty plan is an answer when nothing brings anything", () => {
    expect(optimisePlan(instance([task("idle", { optional: true })]))).toMatchObject({
      status: "feasible",
      plan: [],
      value: 0,
      finish: null,
      count: 0,
    });
  });

  test("certain contradictions are infeasible and name the tasks", () => {
    const clash = instance([
      task("publish", { fixedStart: 0, needs: ["publish"] }),
      task("call", { fixedStart: 1, needs: ["publish"] }),
    ]);
    expect(optimisePlan(clash)).toMatchObject({ status: "infeasible", conflict: ["publish", "call"] });
    const nobody = instance([task("sign", { needs: ["notary"] })]);
    expect(optimisePlan(nobody)).toMatchObject({ status: "infeasible", conflict: ["sign"] });
    const late = instance([
      task("copy", { after: ["publish"], latest: 5 }),
      task("publish", { fixedStart: 8 }),
    ]);
    expect(optimisePlan(late).status).toBe("infeasible");
  });

  test("a contradiction that only a search could prove is called none found", () => {
    const tight = instance([task("a", { duration: 3, latest: 5 }), task("b", { duration: 3, latest: 5 })]);
    const answer = optimisePlan(tight);
    expect(answer.status).toBe("none found");
    expect(answer.conflict).toHaveLength(1);
  });

  test("what is no instance is invalid", () => {
    expect(optimisePlan(null).status).toBe("invalid");
    expect(optimisePlan({ format: "launch-plan/2" }).problems[0]?.field).toBe("format");
  });
});

describe("any instance", () => {
  const any = arbitraryInstance({ tasks: 14, from: -20, to: 60, people: 3 });

  test("a plan passes the independent checker, with the value, finish and count it claims", () => {
    fc.assert(
      fc.property(any, (random) => {
        const answer = optimisePlan(random);
        expect(["feasible", "infeasible", "none found"]).toContain(answer.status);
        if (answer.status !== "feasible") return;
        const checked = checkPlan(random, answer.plan);
        expect(checked.problems).toEqual([]);
        expect(checked.value).toBeCloseTo(answer.value ?? Number.NaN, 6);
        expect({ finish: checked.finish, count: checked.count }).toEqual({
          finish: answer.finish,
          count: answer.count,
        });
        expect(answer.bound).toBeGreaterThanOrEqual((checked.value ?? 0) - TOLERANCE);
      }),
      { numRuns: 150 },
    );
  });

  test("it is never worse than a simple order", () => {
    fc.assert(
      fc.property(any, (random) => {
        const answer = optimisePlan(random);
        const compiled = compileInstance(random);
        for (const { order } of simpleOrders(compiled)) {
          const simple = decodeOrder(compiled, order);
          if (simple.missing.length > 0) continue;
          expect(answer.status).toBe("feasible");
          expect(answer.value ?? 0).toBeGreaterThanOrEqual(
            simple.value - TOLERANCE * Math.max(1, simple.value),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the same instance gets the same plan", () => {
    fc.assert(
      fc.property(any, (random) => {
        expect(optimisePlan(structuredClone(random))).toEqual(optimisePlan(random));
      }),
      { numRuns: 25 },
    );
  });

  test("against every plan of a tiny instance: infeasible is true, and no plan exceeds the bound", () => {
    const tiny = arbitraryInstance({ tasks: 3, from: -2, to: 9, people: 2 });
    fc.assert(
      fc.property(tiny, (random) => {
        const answer = optimisePlan(random);
        const best = tryAll(random);
        if (best === null) expect(answer.status).not.toBe("feasible");
        else {
          expect(answer.status).not.toBe("infeasible");
          if (answer.status === "feasible") {
            expect(answer.bound ?? 0).toBeGreaterThanOrEqual(best - TOLERANCE);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The best value over every plan there is; null when there is none. Only for a few tasks in a few minutes. */
function tryAll(random: Instance): number | null {
  let best: number | null = null;
  const extend = (index: number, plan: PlanEntry[]): void => {
    const next = random.tasks[index];
    if (next === undefined) {
      const { feasible, value } = checkPlan(random, plan);
      if (feasible && value !== null && (best === null || value > best)) best = value;
      return;
    }
    extend(index + 1, plan);
    if (random.locked.some((entry) => entry.task === next.id)) return;
    const people = next.automatic ? [null] : random.people.map(({ id }) => id);
    for (const person of people) {
      for (
        let start = Math.max(next.earliest, random.now ?? next.earliest);
        start < next.latest;
        start += 1
      ) {
        extend(index + 1, [...plan, { task: next.id, person, start }]);
      }
    }
  };
  extend(0, []);
  return best;
}
