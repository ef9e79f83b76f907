import type { Highs } from "highs";
import { buildModel } from "@/lib/plan/build-model";
import type { CompiledInstance } from "@/lib/plan/compile-instance";
import type { Placement } from "@/lib/plan/decode-order";
import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { listOptions, type Problem } from "@/lib/plan/list-options";
import { type Relaxation, relaxProblem } from "@/lib/plan/relax-problem";
import { settleWorthless } from "@/lib/plan/settle-worthless";
import { solveModel } from "@/lib/plan/solve-model";
import { countStarts } from "@/lib/plan/start-minutes";
import { findWindows, leastDuration, type TaskWindow } from "@/lib/plan/task-windows";
import { writePlan } from "@/lib/plan/write-plan";

/** Above this many ways of doing tasks HiGHS would not get to its first bound within minutes. */
const MOST_OPTIONS = 120_000;
const ROUNDS_OF_FIXING = 4;

/** Is there a plan that is worth `cutoff`, over by `lastFinish`, of at most `mostTasks` tasks? */
export type PlanQuestion = {
  cutoff: number;
  lastFinish: number;
  mostTasks: number | null;
  /** Such a plan is enough; otherwise the most valuable one is wanted. */
  anyWill: boolean;
  tolerance: number;
  timeLimitMilliseconds: number;
  onProgress?: (plan: PlanEntry[] | null, bound: number) => void;
};

export type QuestionAnswer = {
  /** found: as wanted. none: proven that there is none. stopped: out of time; `plan` is the best one met. */
  status: "found" | "none" | "stopped";
  plan: PlanEntry[] | null;
  /** No plan by `lastFinish` of so few tasks is worth more. */
  bound: number;
};

/** The minute before which no plan is over: that of the mandatory task that cannot be finished earlier. */
export function surelyUntil(compiled: CompiledInstance, windows: readonly (TaskWindow | null)[]): number {
  let until = Number.NEGATIVE_INFINITY;
  for (const task of compiled.tasks) {
    const window = windows[task.index];
    if (!task.mandatory || !window) continue;
    until = Math.max(until, window.earliest + leastDuration(compiled, windows, task));
  }
  return until;
}

/**
 * Answers exactly, with HiGHS (asked for only where the Lagrangian bound does not settle it). `placements`, of any plan
 * found so far even if unfinished, tell where worthless tasks may stay.
 */
export async function answerQuestion(
  instance: Instance,
  compiled: CompiledInstance,
  placements: readonly (Placement | null)[],
  question: PlanQuestion,
  load: () => Promise<Highs>,
): Promise<QuestionAnswer> {
  const none: QuestionAnswer = { status: "none", plan: null, bound: question.cutoff };
  const windows = findWindows(compiled, question.lastFinish);
  if (isHopeless(compiled, windows)) return none;
  const settled = settleWorthless(compiled, windows, placements, surelyUntil(compiled, windows));
  if (countStarts(compiled, windows, settled) > MOST_OPTIONS) {
    const { bound } = relaxProblem(listOptions(compiled, windows, settled, true), compiled.lockedValue);
    return bound < question.cutoff ? none : { status: "stopped", plan: null, bound };
  }
  const fixed = fixOptions(listOptions(compiled, windows, settled), question);
  if (fixed === null) return none;
  const { problem, relaxation } = fixed;
  const stopped: QuestionAnswer = { status: "stopped", plan: null, bound: relaxation.bound };
  if (countOptions(problem) === 0) return { status: "found", plan: [], bound: relaxation.bound };
  if (countOptions(problem) > MOST_OPTIONS || question.timeLimitMilliseconds <= 0) return stopped;
  const model = buildModel(problem, relaxation, question.cutoff, question.mostTasks);
  const bounded = (bound: number) => Math.min(relaxation.bound, Math.max(bound, question.cutoff));
  const answer = solveModel(await load(), model, {
    cutoff: question.cutoff,
    enough: question.anyWill ? question.cutoff : null,
    tolerance: question.tolerance,
    timeLimitMilliseconds: question.timeLimitMilliseconds,
    ...(question.onProgress === undefined
      ? {}
      : {
          onProgress: (chosen, bound) =>
            question.onProgress?.(
              chosen === null ? null : writePlan(instance, problem, chosen),
              bounded(bound),
            ),
        }),
  });
  if (answer.status === "none") return { ...none, bound: bounded(question.cutoff) };
  const plan = answer.chosen === null ? null : writePlan(instance, problem, answer.chosen);
  return { status: answer.status === "solved" ? "found" : "stopped", plan, bound: bounded(answer.bound) };
}

/** A mandatory task without a window, or more mandatory posts than a cap has room for. */
function isHopeless(compiled: CompiledInstance, windows: readonly (TaskWindow | null)[]): boolean {
  const needed = compiled.tasks.filter((task) => task.mandatory && task.locked === null);
  return (
    needed.some(({ index }) => !windows[index]) ||
    compiled.platforms.some(({ cap, lockedFinishes }, place) => {
      const posts = needed.filter(({ platform }) => platform === place).length;
      return cap !== null && posts > 0 && posts + lockedFinishes.length > cap;
    })
  );
}

/**
 * Leaves out, again and again, every option with which no plan can be worth the cutoff; null when that leaves no
 * plan. Each time the bound gets tighter, because less is left to choose from.
 */
function fixOptions(
  listed: Problem,
  { cutoff, mostTasks }: PlanQuestion,
): { problem: Problem; relaxation: Relaxation } | null {
  const target = Number.isFinite(cutoff) ? cutoff : listed.compiled.lockedValue;
  let problem = listed;
  for (let round = 0; ; round += 1) {
    const relaxation = relaxProblem(problem, target, mostTasks);
    if (relaxation.bound < cutoff || relaxation.bound === Number.NEGATIVE_INFINITY) return null;
    const before = countOptions(problem);
    const options = problem.options.map((ways) => ways.filter((way) => relaxation.boundWith(way) >= cutoff));
    const next = { ...problem, options };
    if (isImpossible(next)) return null;
    if (round >= ROUNDS_OF_FIXING || countOptions(next) > 0.9 * before) return { problem: next, relaxation };
    problem = next;
  }
}

function isImpossible({ compiled, options }: Problem): boolean {
  return compiled.tasks.some(
    (task) => task.mandatory && task.locked === null && options[task.index]?.length === 0,
  );
}

function countOptions({ options }: Problem): number {
  return options.reduce((sum, ways) => sum + ways.length, 0);
}
