import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainOmission, explainOmissions } from "@/lib/plan/explain-omission";
import type { Instance, InstanceTask, PlanEntry } from "@/lib/plan/instance";
import { optimisePlan } from "@/lib/plan/optimise-plan";
import { arbitraryInstance } from "@/lib/testing/arbitrary-instance";

const POST: InstanceTask = {
  id: "post",
  duration: 4,
  earliest: 0,
  latest: 60,
  fixedStart: null,
  channel: "x-ana",
  needs: [],
  automatic: false,
  optional: true,
  after: [],
  prepared: null,
};
const RATES = { reach: 0.2, click: 0.05, recommend: 0.1, halfLife: 50, online: [] };

/** A post of 4 minutes beside another one, by one person, on a platform with a distance of 20 minutes. */
function instance(
  post: Partial<InstanceTask>,
  others: Partial<InstanceTask>[],
  cap: number | null = null,
): Instance {
  return {
    format: "launch-plan/1",
    name: "case",
    now: null,
    people: [{ id: "ana", can: ["publish"] }],
    platforms: [
      { id: "x", minGap: 20, cap, repeatFactor: 1 },
      { id: "chat", minGap: 0, cap: null, repeatFactor: 1 },
    ],
    channels: [
      { id: "x-ana", platform: "x", followers: 2000, ...RATES },
      { id: "group", platform: "chat", followers: 500, ...RATES },
    ],
    tasks: [
      { ...POST, ...post },
      ...others.map((other, index) => ({ ...POST, id: `other-${index}`, ...other })),
    ],
    locked: [],
  };
}

const at = (task: string, start: number, person: string | null = "ana"): PlanEntry => ({
  task,
  person,
  start,
});

describe("why a task is not in a plan", () => {
  test.each([
    ["nobody has what it needs", instance({ needs: ["notary"] }, []), [], { kind: "nobody" }],
    ["its window cannot hold it", instance({ latest: 3 }, []), [], { kind: "window" }],
    ["its minute is before its window", instance({ fixedStart: -3 }, []), [], { kind: "window" }],
    ["its time is over", { ...instance({}, []), now: 57 }, [], { kind: "window" }],
    [
      "what it waits for is not done",
      instance({ after: ["other-0"] }, [{}]),
      [],
      { kind: "predecessor", task: "other-0" },
    ],
    ["its platform is full", instance({}, [{}], 1), [at("other-0", 0)], { kind: "cap", tasks: ["other-0"] }],
    ["nothing needs it", instance({ channel: null }, []), [], { kind: "no use" }],
    [
      "it can only be finished when the hour is over",
      instance({ earliest: 56 }, []),
      [],
      { kind: "no value" },
    ],
    [
      "it would be too close to another post",
      instance({ latest: 30 }, [{}]),
      [at("other-0", 10)],
      { kind: "spacing", tasks: ["other-0"] },
    ],
    [
      "somebody else's work stands in its way",
      instance({ latest: 8 }, [{ channel: null, duration: 6 }]),
      [at("other-0", 0)],
      { kind: "displaced", tasks: ["other-0"] },
    ],
    [
      "it should have been taken",
      instance({}, [{ channel: null }]),
      [at("other-0", 0)],
      { kind: "overlooked" },
    ],
  ] as [string, Instance, PlanEntry[], object][])("%s", (_, asked, plan, reason) => {
    expect(explainOmission(asked, plan, asked.tasks[0] as InstanceTask)).toEqual(reason);
  });

  test("a post that only pushes a better one back brings no gain", () => {
    const asked = instance({ channel: "group", latest: 8 }, [{ channel: "group", earliest: 6, latest: 10 }]);
    asked.platforms[1] = { id: "chat", minGap: 1, cap: null, repeatFactor: 0.1 };
    asked.channels.push({ id: "big", platform: "chat", followers: 50_000, ...RATES });
    (asked.tasks[1] as InstanceTask).channel = "big";
    expect(explainOmission(asked, [at("other-0", 6)], asked.tasks[0] as InstanceTask)).toEqual({
      kind: "no gain",
    });
  });

  test("every optional task that is left out gets exactly one reason, and no other task", () => {
    fc.assert(
      fc.property(arbitraryInstance({ tasks: 10, from: -20, to: 60, people: 2 }), (random) => {
        const { plan, status } = optimisePlan(random);
        if (status !== "feasible") return;
        const done = new Set([...plan, ...random.locked].map(({ task }) => task));
        expect(explainOmissions(random, plan).map(({ task }) => task)).toEqual(
          random.tasks.filter(({ id, optional }) => optional && !done.has(id)).map(({ id }) => id),
        );
      }),
      { numRuns: 60 },
    );
  });
});
