import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { type PlanBasis, prepareBuild } from "@/lib/plan/build-plan";
import { expectedByTask } from "@/lib/plan/expected-by-task";
import { forecastTotal } from "@/lib/plan/forecast";
import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { solveExactly } from "@/lib/plan/solve-exactly";

/** What the best plan brings within the hour, in expected recommendations. */
export type Weight = {
  /** Of the best plan found. */
  value: number;
  /** No plan brings more; equal to `value` when that is proven the best. */
  bound: number;
  /** In eight of ten hours the count lies within these, both included. */
  low: number;
  high: number;
};

type Options = { timeLimitMilliseconds: number; readClock: () => number };

/** The best that can be had from a plan's tasks, what is locked staying; null when no plan was found. */
export async function weighPlan(basis: PlanBasis, options: Options): Promise<Weight | null> {
  const { first } = prepareBuild(basis);
  if (first === null) return null;
  const exact = await solveExactly(first.instance, options);
  const isFound = exact.status === "optimal" || exact.status === "feasible";
  const { plan, value, bound, status } = isFound ? exact : first.answer;
  const { p10: low, p90: high } = forecastTotal(listYields(first.instance, plan), basis.input.rates, 0);
  const best = value ?? 0;
  return { value: best, bound: status === "optimal" ? best : Math.max(best, bound ?? best), low, high };
}

/** What each post of a plan brings, by its audience; null: the publication's, which is no channel of the writer's. */
function listYields(instance: Instance, plan: readonly PlanEntry[]) {
  const expected = expectedByTask(instance, plan);
  return instance.tasks.flatMap(({ id, channel }) => {
    const channelId = channel === PUBLICATION_CHANNEL ? null : channel;
    return expected.has(id) ? [{ channelId, expected: expected.get(id) ?? 0 }] : [];
  });
}
