import type { Highs, Model } from "highs";
import type { PlanModel } from "@/lib/plan/build-model";
import type { Option } from "@/lib/plan/list-options";

/** HiGHS' own tolerances are absolute (1e-6): values are scaled so that ours is a thousand times as wide. */
const SCALED_TOLERANCE = 1e-3;
/** Leaves out presolve rules that cost more than they bring on these models (design, part B). */
const LEAN_PRESOLVE = 0x1e000;
/** Above every scaled value, and still finite for HiGHS. */
const HUGE = 1e15;

export type ModelQuestion = {
  /** Only plans worth at least this are asked for. */
  cutoff: number;
  /** A plan worth this is enough; null: the best. */
  enough: number | null;
  /** Two values this close count as equal. */
  tolerance: number;
  timeLimitMilliseconds: number;
  /** Called with every better plan and every better bound on the way. */
  onProgress?: (chosen: Option[] | null, bound: number) => void;
};

export type ModelAnswer = {
  /** none: there is certainly no such plan. stopped: out of time, `chosen` is the best found, if any. */
  status: "solved" | "none" | "stopped";
  chosen: Option[] | null;
  /** No plan of the model is worth more than this or the cutoff. */
  bound: number;
};

let loading: Promise<Highs> | null = null;

/** Loads HiGHS (3.5 MB of WebAssembly) when it is first needed; later calls share it. */
export async function loadHighs(): Promise<Highs> {
  loading ??= import("highs").then(({ default: load }) => load());
  return loading;
}

/** Puts the question to HiGHS. Blocks its thread until there is an answer or the time is over. */
export function solveModel(highs: Highs, model: PlanModel, question: ModelQuestion): ModelAnswer {
  const scale = SCALED_TOLERANCE / question.tolerance;
  const instance = highs.createModel(describeModel(highs, model, scale));
  try {
    setOptions(instance, question, scale);
    const { modelStatus } = instance.run(callbacks(highs, model, question, scale));
    return readAnswer(highs, instance, model, modelStatus, question.cutoff, scale);
  } finally {
    instance.dispose();
  }
}

function describeModel(highs: Highs, { rows, offset }: PlanModel, scale: number) {
  const columns = rows.values.length;
  return {
    numCols: columns,
    numRows: rows.lower.length,
    offset: -offset * scale,
    colCost: rows.values.map((value) => (value === 0 ? 0 : -value * scale)),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: rows.lower.map((bound) => Math.max(bound, -highs.infinity)),
    rowUpper: rows.upper,
    matrix: {
      format: "csr" as const,
      numRows: rows.lower.length,
      numCols: columns,
      starts: rows.starts,
      indices: rows.indices,
      values: rows.coefficients,
    },
    integrality: Int32Array.from(rows.integrality),
  };
}

function setOptions(instance: Model, question: ModelQuestion, scale: number): void {
  const { cutoff, enough, timeLimitMilliseconds } = question;
  instance.options.set({
    output_flag: false,
    presolve_rule_off: LEAN_PRESOLVE,
    // On these models a restart costs more than it brings: hard ones took up to seven times as long with it.
    mip_allow_restart: false,
    mip_rel_gap: 0,
    mip_abs_gap: SCALED_TOLERANCE / 1000,
    time_limit: Math.max(0, timeLimitMilliseconds) / 1000,
    // HiGHS asks for less than its bound; the margin keeps plans that are worth the cutoff itself.
    ...(Number.isFinite(cutoff) ? { objective_bound: -cutoff * scale + SCALED_TOLERANCE / 10_000 } : {}),
    ...(enough === null ? {} : { objective_target: targetOf(enough, scale) }),
  });
}

/** Any plan at all will do where nothing is asked of its value. */
function targetOf(enough: number, scale: number): number {
  return Number.isFinite(enough) ? -enough * scale : HUGE;
}

function callbacks(highs: Highs, model: PlanModel, { onProgress }: ModelQuestion, scale: number) {
  if (onProgress === undefined) return {};
  const { mipImprovingSolution, mipLogging } = highs.constants.callbackType;
  const boundOf = (data: Readonly<Record<string, unknown>>) =>
    typeof data.mip_dual_bound === "number" ? -data.mip_dual_bound / scale : Number.POSITIVE_INFINITY;
  return {
    [mipImprovingSolution]: (event: { data: Readonly<Record<string, unknown>> }) => {
      const solution = event.data.mip_solution as ArrayLike<number> | undefined;
      onProgress(solution === undefined ? null : chosenOptions(model, solution), boundOf(event.data));
      return undefined;
    },
    [mipLogging]: (event: { data: Readonly<Record<string, unknown>> }) => {
      onProgress(null, boundOf(event.data));
      return undefined;
    },
  };
}

function readAnswer(
  highs: Highs,
  instance: Model,
  model: PlanModel,
  modelStatus: number,
  cutoff: number,
  scale: number,
): ModelAnswer {
  const { modelStatus: statuses, solutionStatus } = highs.constants;
  const none: ModelAnswer = { status: "none", chosen: null, bound: Number.NEGATIVE_INFINITY };
  // All values are bounded, so "infeasible or unbounded" can only mean the first.
  if (modelStatus === statuses.infeasible || modelStatus === statuses.unboundedOrInfeasible) return none;
  const isFound = instance.info.get("primal_solution_status") === solutionStatus.feasible;
  const chosen = isFound ? chosenOptions(model, instance.getSolution().colValue) : null;
  const isSolved =
    modelStatus === statuses.optimal ||
    modelStatus === statuses.objectiveTarget ||
    modelStatus === statuses.empty;
  if (!isSolved || chosen === null) {
    const dual = Number(instance.info.get("mip_dual_bound"));
    const bound = Number.isFinite(dual) ? -dual / scale : Number.POSITIVE_INFINITY;
    return { status: "stopped", chosen, bound };
  }
  // A model that presolve solves outright is answered without a look at the cutoff.
  const value = -instance.getObjectiveValue();
  if (value < cutoff * scale - SCALED_TOLERANCE / 1000) return none;
  return { status: "solved", chosen, bound: -Number(instance.info.get("mip_dual_bound")) / scale };
}

function chosenOptions({ options }: PlanModel, solution: ArrayLike<number>): Option[] {
  return options.filter((_, column) => (solution[column] ?? 0) > 0.5);
}
