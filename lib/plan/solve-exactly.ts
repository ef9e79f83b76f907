import type { PlanEntry } from "@/lib/plan/instance";
import { optimisePlan, type PlanAnswer } from "@/lib/plan/optimise-plan";

export type SolveProgress = { plan: PlanEntry[]; value: number; bound: number; milliseconds?: number };

export async function solveExactly(
  input: unknown,
  _options: {
    timeLimitMilliseconds: number;
    readClock?: () => number;
    onProgress?: (progress: SolveProgress) => void;
  },
): Promise<PlanAnswer> {
  return optimisePlan(input);
}
