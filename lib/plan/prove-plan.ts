import { type PlanBasis, prepareBuild } from "@/lib/plan/build-plan";
import { checkPlan } from "@/lib/plan/check-plan";
import { improvisedValue } from "@/lib/plan/improvised-value";
import type { PlanEntry } from "@/lib/plan/instance";
import { finishPlacing, type PlacedInstance } from "@/lib/plan/place-tasks";
import { solveExactly } from "@/lib/plan/solve-exactly";
import { sortTasks } from "@/lib/plan/sort-tasks";
import type { Task } from "@/lib/plan/task";

/** What the exact planner says of one plan: the best order of what is not locked, and what no order can exceed. */
export type Proof = {
  /** optimal: no order brings more · feasible: stopped, and `bound` is what is certain · none: there is no order at all. */
  status: "optimal" | "feasible" | "none";
  /** The best order found; empty for `none`. */
  plan: PlanEntry[];
  /** Recommendations expected within the hour of that order, and what no order can exceed. */
  value: number;
  bound: number;
  /** What the same channels bring unplanned, top to bottom. */
  improvised: number;
};

type Options = {
  timeLimitMilliseconds: number;
  /** The best so far; certain to be no better than the proof that follows. */
  onProgress?: (progress: Proof) => void;
  readClock: () => number;
};

/**
 * Looks for the best order of a plan's tasks until it is proven or the time is over. Locked tasks stay, skipped ones
 * stay out, all others are free. Never answers less than the quick planner finds.
 */
export async function provePlan(
  basis: PlanBasis,
  { timeLimitMilliseconds, onProgress, readClock }: Options,
): Promise<Proof> {
  const { first } = prepareBuild(basis);
  if (first === null) return { status: "none", plan: [], value: 0, bound: 0, improvised: 0 };
  const improvised = improvisedValue(first.instance);
  const exact = await solveExactly(first.instance, {
    timeLimitMilliseconds,
    readClock,
    onProgress: ({ plan, value, bound }) =>
      onProgress?.({ status: "feasible", plan, value, bound, improvised }),
  });
  const isFound = exact.status === "optimal" || exact.status === "feasible";
  const { plan, value, bound } = isFound ? exact : first.answer;
  return {
    status: exact.status === "optimal" ? "optimal" : "feasible",
    plan,
    value: value ?? 0,
    bound: bound ?? value ?? 0,
    improvised,
  };
}

/** The plan in a proof's order; null when that order does not fit any more, because time has passed. */
export function applyProof(basis: PlanBasis, plan: PlanEntry[]): Task[] | null {
  const { tasks, pins, first } = prepareBuild(basis);
  if (first === null || !checkPlan(first.instance, plan).feasible) return null;
  const placed: PlacedInstance = { ...first, answer: { ...first.answer, plan } };
  return sortTasks(finishPlacing(basis.input, tasks, pins, placed));
}
