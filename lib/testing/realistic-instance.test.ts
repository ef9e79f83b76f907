import { expect, test } from "vitest";
import { checkPlan } from "@/lib/plan/check-plan";
import { planInstance } from "@/lib/plan/optimise-plan";
import { parseInstance } from "@/lib/plan/parse-instance";
import { realisticInstance } from "@/lib/testing/realistic-instance";
import { realisticReplanning } from "@/lib/testing/realistic-replanning";

const SIZES = [6, 10, 15, 20, 30, 40].flatMap((tasks) => [1, 2, 5].map((people) => ({ tasks, people })));

test.each(SIZES)(
  "$tasks tasks for $people: valid, of that size, with a plan, the same for the same seed",
  (size) => {
    for (const seed of [1, 2, 3]) {
      const instance = realisticInstance({ ...size, seed });
      expect(parseInstance(instance)).toMatchObject({ ok: true });
      expect(instance.tasks).toHaveLength(size.tasks);
      expect(instance.people).toHaveLength(size.people);
      expect(realisticInstance({ ...size, seed })).toEqual(instance);
      const { status, plan } = planInstance(instance);
      expect(status).toBe("feasible");
      expect(checkPlan(instance, plan).problems).toEqual([]);
    }
  },
);

test.each([5, 15, 25, 35, 45])(
  "an hour under way at +%d is valid, with history, 15 open tasks and a plan",
  (now) => {
    for (const people of [1, 2]) {
      const instance = realisticInstance({ tasks: 50, people, seed: now });
      const { plan } = planInstance(instance);
      const rest = realisticReplanning({ instance, plan, now, open: 15, seed: now });
      expect(parseInstance(rest)).toMatchObject({ ok: true });
      expect(rest.locked.length).toBeGreaterThan(1);
      expect(rest.tasks.length - rest.locked.length).toBe(15);
      expect(planInstance(rest).status).toBe("feasible");
    }
  },
);
