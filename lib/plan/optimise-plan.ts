import { boundValue } from "@/lib/plan/bound-value";
import { compileInstance } from "@/lib/plan/compile-instance";
import type { DecodedPlan } from "@/lib/plan/decode-order";
import { explainOmissions, type Omission } from "@/lib/plan/explain-omission";
import { findConflict } from "@/lib/plan/find-conflict";
import type { Instance, InstanceProblem, PlanEntry } from "@/lib/plan/instance";
import { parseInstance } from "@/lib/plan/parse-instance";
import { searchOrder } from "@/lib/plan/search-order";

/**
 * optimal: proven best (only an exact planner may say so) · feasible: a plan, with a bound on what any plan could
 * be worth · infeasible: proven that there is none · "none found": nothing found and nothing proven · invalid.
 */
export type PlanStatus = "optimal" | "feasible" | "infeasible" | "none found" | "invalid";

export type PlanAnswer = {
  status: PlanStatus;
  plan: PlanEntry[];
  value: number | null;
  bound: number | null;
  /** Largest finish of the planned tasks; null for an empty plan. */
  finish: number | null;
  count: number;
  problems: InstanceProblem[];
  /** Tasks that cannot go together. */
  conflict: string[];
  /** Why each optional task that is not in the plan was left out. */
  omitted: Omission[];
};

/** What every answer without a plan says besides its status. */
export const NO_ANSWER: Omit<PlanAnswer, "status"> = {
  plan: [],
  value: null,
  bound: null,
  finish: null,
  count: 0,
  problems: [],
  conflict: [],
  omitted: [],
};

/**
 * Plans an instance of the format `launch-plan/1` (anything else is answered `invalid`, with fields and reasons).
 * Deterministic and quick; it never claims to have found the best plan, and says `infeasible` only when that is certain.
 */
export function optimisePlan(input: unknown): PlanAnswer {
  const parsed = parseInstance(input);
  if (!parsed.ok) return { ...NO_ANSWER, status: "invalid", problems: parsed.problems };
  return planInstance(parsed.instance);
}

/** The same for an instance known to be valid. */
export function planInstance(instance: Instance): PlanAnswer {
  const compiled = compileInstance(instance);
  const idOf = (index: number) => instance.tasks[index]?.id ?? "";
  const conflict = findConflict(compiled);
  if (conflict !== null) return { ...NO_ANSWER, status: "infeasible", conflict: conflict.map(idOf) };
  const best = searchOrder(compiled);
  if (best.missing.length > 0) {
    return { ...NO_ANSWER, status: "none found", conflict: best.missing.map(idOf) };
  }
  const plan = writeDecoded(instance, best);
  return {
    ...NO_ANSWER,
    status: "feasible",
    plan,
    value: best.value,
    bound: Math.max(best.value, boundValue(compiled, best.value)),
    finish: best.count === 0 ? null : best.finish,
    count: best.count,
    omitted: explainOmissions(instance, plan),
  };
}

/** A decoded plan in the format's words, by start. */
export function writeDecoded(instance: Instance, { placements }: DecodedPlan): PlanEntry[] {
  return placements
    .flatMap((placement, index): PlanEntry[] => {
      const task = instance.tasks[index];
      if (placement === null || task === undefined) return [];
      const person = instance.people[placement.person]?.id ?? null;
      return [{ task: task.id, person, start: placement.start }];
    })
    .sort((a, b) => a.start - b.start || (a.task < b.task ? -1 : 1));
}
