import { answerQuestion, type QuestionAnswer, surelyUntil } from "@/lib/plan/answer-question";
import { boundValue } from "@/lib/plan/bound-value";
import { checkPlan } from "@/lib/plan/check-plan";
import { type CompiledInstance, compileInstance } from "@/lib/plan/compile-instance";
import type { DecodedPlan } from "@/lib/plan/decode-order";
import { explainOmissions } from "@/lib/plan/explain-omission";
import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { NO_ANSWER, type PlanAnswer, writeDecoded } from "@/lib/plan/optimise-plan";
import { parseInstance } from "@/lib/plan/parse-instance";
import { searchOrder } from "@/lib/plan/search-order";
import { smallestConflict } from "@/lib/plan/smallest-conflict";
import { loadHighs } from "@/lib/plan/solve-model";
import { findWindows } from "@/lib/plan/task-windows";

/** Plans this close to the best value, relative to it (to 1 where it is smaller), count as equally good (format, 4). */
const VALUE_TOLERANCE = 1e-6;
/** How far the largest value may stay unknown, as a part of that tolerance. */
const PROOF_PART = 1e-3;

/** Where more than this part of the value is open after the quick search, a longer one is cheaper than HiGHS' own. */
const OPEN_PART = 1e-2;
const LONG_EFFORT = 4;

export type SolveProgress = { plan: PlanEntry[]; value: number; bound: number; milliseconds?: number };

export type SolveOptions = {
  timeLimitMilliseconds: number;
  /** Milliseconds from any fixed moment: rules do not read the clock themselves. */
  readClock: () => number;
  onProgress?: (progress: SolveProgress) => void;
};

/**
 * Plans an instance of the format `launch-plan/1` and proves the answer: `optimal` is the best plan by value, then
 * finish, then count; `infeasible` names tasks that cannot go together. At the time limit it is `feasible`, with the
 * best plan so far and a proven bound. Never worse than the quick planner, whose plan is the first progress.
 * Blocks its thread while HiGHS works: call it in a worker.
 */
export async function solveExactly(input: unknown, options: SolveOptions): Promise<PlanAnswer> {
  const parsed = parseInstance(input);
  if (!parsed.ok) return { ...NO_ANSWER, status: "invalid", problems: parsed.problems };
  return new ExactSearch(parsed.instance, options).run();
}

type Incumbent = { plan: PlanEntry[]; value: number; finish: number; count: number };

class ExactSearch {
  readonly #instance: Instance;
  readonly #compiled: CompiledInstance;
  readonly #options: SolveOptions;
  readonly #startedAt: number;
  readonly #quick: DecodedPlan;
  #best: Incumbent | null = null;
  #bound = Number.POSITIVE_INFINITY;
  /** The least value of a value-optimal plan, once the largest value is proven. */
  #keep = Number.NEGATIVE_INFINITY;

  constructor(instance: Instance, options: SolveOptions) {
    this.#instance = instance;
    this.#options = options;
    this.#startedAt = options.readClock();
    this.#compiled = compileInstance(instance);
    this.#quick = searchOrder(this.#compiled);
    if (this.#quick.missing.length === 0) {
      this.#offer(writeDecoded(instance, this.#quick));
      this.#lowerBound(boundValue(this.#compiled, this.#best?.value ?? 0));
      this.#searchLonger();
    }
  }

  async run(): Promise<PlanAnswer> {
    const value = await this.#proveValue();
    if (value === "none") return this.#infeasible();
    this.#keep = (this.#best?.value ?? 0) - this.#tolerance();
    const isProven = value === "proven" && (await this.#proveFinish()) && (await this.#proveCount());
    return this.#answer(isProven ? "optimal" : "feasible");
  }

  #searchLonger(): void {
    const value = this.#best?.value ?? 0;
    if (this.#bound <= value + OPEN_PART * Math.abs(value) || this.#left() <= 0) return;
    const plan = searchOrder(this.#compiled, LONG_EFFORT);
    if (plan.missing.length === 0) this.#offer(writeDecoded(this.#instance, plan));
  }

  #spent(): number {
    return this.#options.readClock() - this.#startedAt;
  }

  #left(): number {
    return this.#options.timeLimitMilliseconds - this.#spent();
  }

  #tolerance(): number {
    return VALUE_TOLERANCE * Math.max(1, Math.abs(this.#best?.value ?? 0));
  }

  /** Takes a plan when it is better than the best so far; the independent checker judges it. */
  #offer(plan: PlanEntry[]): void {
    const { feasible, problems, value, finish, count } = checkPlan(this.#instance, plan);
    if (!feasible || value === null) throw new Error(`the planner broke a rule: ${problems.join(" ")}`);
    const offered = { plan, value, finish: finish ?? Number.NEGATIVE_INFINITY, count };
    if (this.#best !== null && !this.#isBetter(offered, this.#best)) return;
    this.#best = offered;
    this.#report();
  }

  #isBetter(offered: Incumbent, best: Incumbent): boolean {
    const isSame = Math.abs(offered.value - best.value) <= this.#tolerance() * PROOF_PART;
    if (!isSame) return offered.value > best.value;
    return offered.finish < best.finish || (offered.finish === best.finish && offered.count < best.count);
  }

  #lowerBound(bound: number): void {
    if (bound < this.#bound) this.#bound = bound;
    this.#report();
  }

  #report(): void {
    if (this.#best === null) return;
    const { plan, value } = this.#best;
    const bound = Math.max(value, this.#bound);
    this.#options.onProgress?.({ plan, value, bound, milliseconds: this.#spent() });
  }

  #ask(wanted: {
    cutoff: number;
    lastFinish: number;
    mostTasks: number | null;
    anyWill: boolean;
  }): Promise<QuestionAnswer> {
    return answerQuestion(
      this.#instance,
      this.#compiled,
      this.#quick.placements,
      {
        ...wanted,
        tolerance: this.#tolerance(),
        timeLimitMilliseconds: this.#left(),
        ...(wanted.anyWill
          ? {}
          : {
              onProgress: (plan: PlanEntry[] | null, bound: number) => {
                if (plan !== null) this.#offer(plan);
                this.#lowerBound(bound);
              },
            }),
      },
      loadHighs,
    );
  }

  async #proveValue(): Promise<"proven" | "none" | "open"> {
    const cutoff =
      this.#best === null ? Number.NEGATIVE_INFINITY : this.#best.value + PROOF_PART * this.#tolerance();
    const answer =
      this.#bound < cutoff
        ? null
        : await this.#ask({ cutoff, lastFinish: Number.POSITIVE_INFINITY, mostTasks: null, anyWill: false });
    if (answer === null) return "proven";
    if (answer.plan !== null) this.#offer(answer.plan);
    if (answer.status === "none" && this.#best === null) return "none";
    this.#lowerBound(answer.bound);
    return answer.status === "stopped" ? "open" : "proven";
  }

  /** Looks for a plan as good that is over earlier, one minute at first, then by doubling and halving. */
  async #proveFinish(): Promise<boolean> {
    if (this.#compiled.lockedValue >= this.#keep && !this.#hasMandatory()) {
      this.#take([]);
      return true;
    }
    let least = surelyUntil(this.#compiled, findWindows(this.#compiled));
    for (let step = 1; ; ) {
      const finish = this.#best?.finish ?? least;
      if (finish <= least) return true;
      const lastFinish = Math.max(least, finish - step);
      const answer = await this.#ask({ cutoff: this.#keep, lastFinish, mostTasks: null, anyWill: true });
      if (answer.status === "stopped") return false;
      if (answer.status === "none") {
        least = lastFinish + 1;
        step = Math.max(1, Math.floor((finish - least) / 2));
      } else {
        this.#take(answer.plan ?? []);
        step *= 2;
      }
    }
  }

  async #proveCount(): Promise<boolean> {
    const needed = this.#compiled.tasks.filter((task) => task.mandatory && task.locked === null).length;
    for (;;) {
      const { count, finish } = this.#best as Incumbent;
      if (count <= needed) return true;
      const answer = await this.#ask({
        cutoff: this.#keep,
        lastFinish: finish,
        mostTasks: count - 1,
        anyWill: true,
      });
      if (answer.status === "stopped") return false;
      if (answer.status === "none") return true;
      this.#take(answer.plan ?? []);
    }
  }

  #hasMandatory(): boolean {
    return this.#compiled.tasks.some((task) => task.mandatory && task.locked === null);
  }

  /** A plan that wins the tie: it may be worth less by up to the tolerance. */
  #take(plan: PlanEntry[]): void {
    const { feasible, problems, value, finish, count } = checkPlan(this.#instance, plan);
    if (!feasible || value === null) throw new Error(`the planner broke a rule: ${problems.join(" ")}`);
    this.#best = { plan, value, finish: finish ?? Number.NEGATIVE_INFINITY, count };
    this.#report();
  }

  async #infeasible(): Promise<PlanAnswer> {
    const conflict = await smallestConflict(this.#instance, () => this.#left());
    return { ...NO_ANSWER, status: "infeasible", conflict };
  }

  #answer(status: "optimal" | "feasible"): PlanAnswer {
    if (this.#best === null) return { ...NO_ANSWER, status: "none found", conflict: [] };
    const { plan, value, finish, count } = this.#best;
    return {
      ...NO_ANSWER,
      status,
      plan,
      value,
      bound: Math.max(value, this.#bound),
      finish: count === 0 ? null : finish,
      count,
      omitted: explainOmissions(this.#instance, plan),
    };
  }
}
