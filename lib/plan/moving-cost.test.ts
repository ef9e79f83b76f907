import { describe, expect, it } from "vitest";
import { checkPlan } from "@/lib/plan/check-plan";
import type { Instance, InstanceTask, PlanEntry } from "@/lib/plan/instance";
import { DELAY_MINUTES, movingCosts } from "@/lib/plan/moving-cost";

function task(id: string, duration: number, channel: string | null, after: string[] = []): InstanceTask {
  const rest = { needs: [], automatic: false, optional: true, prepared: null, fixedStart: null };
  return { id, duration, channel, after, earliest: 0, latest: 200, ...rest };
}

const instance: Instance = {
  format: "launch-plan/1",
  name: "cost",
  now: null,
  people: [{ id: "ana", can: [] }],
  platforms: [{ id: "x", minGap: 1, cap: null, repeatFactor: 0.5 }],
  channels: ["a", "b"].map((id, index) => ({
    id,
    platform: "x",
    followers: 1000 * (index + 1),
    reach: 0.5,
    click: 0.1,
    recommend: 0.1,
    halfLife: 30,
    online: [],
  })),
  tasks: [task("link", 2, null), task("post-a", 5, "a", ["link"]), task("post-b", 5, "b", ["link"])],
  locked: [],
};
const plan: PlanEntry[] = [
  { task: "link", person: "ana", start: 0 },
  { task: "post-a", person: "ana", start: 2 },
  { task: "post-b", person: "ana", start: 7 },
];
const worthOf = (entries: PlanEntry[]) => checkPlan(instance, entries).value ?? Number.NaN;
const movedTo = (starts: Record<string, number>) =>
  plan.map((entry) => ({ ...entry, start: starts[entry.task] ?? entry.start }));

describe("what moving a task costs", () => {
  const costs = movingCosts(instance, plan);

  it("is the plan's value less that of the plan with the post elsewhere, discounts of the others included", () => {
    for (const finish of [5, 9, 20, 59, 60]) {
      const moved = worthOf(movedTo({ "post-b": finish - 5 }));
      expect(costs.get("post-b")?.byFinish?.[finish]).toBeCloseTo(worthOf(plan) - moved, 9);
    }
  });

  it("counts what waits for a task that brings nothing itself", () => {
    const later = movedTo({ link: DELAY_MINUTES, "post-a": 2 + DELAY_MINUTES, "post-b": 7 + DELAY_MINUTES });
    expect(costs.get("link")).toMatchObject({ byFinish: null, waiting: 2 });
    expect(costs.get("link")?.delay).toBeCloseTo(worthOf(plan) - worthOf(later), 9);
  });
});
