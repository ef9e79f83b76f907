import type { CompiledTask } from "@/lib/plan/compile-instance";
import type { Option, Problem } from "@/lib/plan/list-options";
import { OptionPrices } from "@/lib/plan/option-prices";
import { PlatformPath } from "@/lib/plan/platform-path";

/** Steps of the search for prices, and how a step is chosen: both from the prototype (design, part B). */
const MOST_STEPS = 200;
/** Fewer where there is more to choose from; this holds 40 tasks of a crew of five near 30 ms. */
const LEAST_STEPS = 60;
const WORK = 600_000;
/** Rounds without a better bound after which steps become half as long. */
const PATIENCE = 8;

export type Relaxation = {
  /** No plan out of the problem's options is worth more, what is locked included; −∞ when there is no plan. */
  bound: number;
  /** A bound on plans that do the task this way. */
  boundWith(option: Option): number;
  /** The same with the post at this place (0 first) among the planned posts of a discounted platform. */
  boundAt(option: Option, place: number): number;
};

/**
 * An upper bound on the value of every plan, by Lagrangian relaxation: people's capacity, "needs its draft (or an
 * optional predecessor)", once per task and a largest count get prices; spacing, cap and discount of each platform stay
 * exact. Prices follow Polyak steps towards `target`; any prices give a true bound. Stops once the bound is below it.
 */
export function relaxProblem(problem: Problem, target: number, mostTasks: number | null = null): Relaxation {
  const { tasks } = problem.compiled;
  const impossible = tasks.some(
    (task) => task.mandatory && task.locked === null && problem.options[task.index]?.length === 0,
  );
  if (impossible) {
    const never = () => Number.NEGATIVE_INFINITY;
    return { bound: Number.NEGATIVE_INFINITY, boundWith: never, boundAt: never };
  }
  return new PriceSearch(problem, mostTasks).run(target);
}

class PriceSearch {
  readonly #problem: Problem;
  readonly #prices: OptionPrices;
  /** Where the options of a task begin; one more entry than tasks. */
  readonly #begin: number[] = [0];
  readonly #placeOf = new Map<Option, number>();
  readonly #paths: (PlatformPath | null)[];
  // By option: its value outside a chain of posts, and whether it can only stand in one.
  readonly #alone: Float64Array;
  readonly #inChain: Uint8Array;
  readonly #pathGains: Float64Array;
  readonly #taskGains: Float64Array;

  constructor(problem: Problem, mostTasks: number | null) {
    this.#problem = problem;
    const { compiled } = problem;
    this.#prices = new OptionPrices(problem, mostTasks);
    const { options } = this.#prices;
    for (const [place, option] of options.entries()) this.#placeOf.set(option, place);
    for (const listed of problem.options) {
      this.#begin.push((this.#begin.at(-1) as number) + listed.length);
    }
    this.#paths = compiled.platforms.map((platform, place) => {
      const posts = compiled.tasks.filter(
        (task) => task.platform === place && (problem.options[task.index]?.length ?? 0) > 0,
      );
      const isFree = platform.minGap === 0 && platform.cap === null && platform.repeatFactor === 1;
      return posts.length < 2 || isFree ? null : new PlatformPath(platform, posts.length);
    });
    this.#alone = Float64Array.from(options, (option) => this.#aloneValue(option));
    this.#inChain = Uint8Array.from(options, (option) =>
      option.value > 0 && this.#pathOf(option.task) !== null ? 1 : 0,
    );
    this.#pathGains = new Float64Array(compiled.platforms.length);
    this.#taskGains = new Float64Array(compiled.tasks.length);
  }

  run(target: number): Relaxation {
    let best = Number.POSITIVE_INFINITY;
    const { prices, options } = this.#prices;
    let bestPrices = prices.slice();
    let scale = 1;
    let stale = 0;
    const steps = Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.floor(WORK / options.length)));
    for (let step = 0; step < steps; step += 1) {
      const bound = this.#evaluate();
      if (bound < best) {
        bestPrices = prices.slice();
        best = bound;
        stale = 0;
      } else if (++stale >= PATIENCE) {
        scale /= 2;
        stale = 0;
      }
      if (best <= target) break;
      if (!this.#prices.step(scale * (bound - target))) break;
    }
    prices.set(bestPrices);
    const bound = this.#evaluate();
    for (const path of this.#paths) path?.lookBack();
    return {
      bound,
      boundWith: (option) => this.#boundWith(option, bound),
      boundAt: (option, place) => this.#boundAt(option, place, bound),
    };
  }

  /** The bound at the present prices, and its slope. */
  #evaluate(): number {
    const { compiled } = this.#problem;
    this.#prices.priceOptions();
    let bound = compiled.lockedValue + this.#prices.begin();
    for (const path of this.#paths) path?.clear();
    for (const task of compiled.tasks) bound += this.#evaluateTask(task);
    this.#paths.forEach((path, place) => {
      if (path === null) return;
      const gain = path.solve();
      this.#pathGains[place] = gain;
      bound += gain;
      for (const { option } of path.trace()) this.#choose(option);
    });
    return bound;
  }

  #choose(place: number): void {
    const option = this.#prices.options[place] as Option;
    this.#prices.choose(option, this.#pathOf(option.task) !== null);
  }

  /** What the task brings outside platform chains; its options inside one are offered to the chain. */
  #evaluateTask(task: CompiledTask): number {
    const path = this.#pathOf(task.index);
    const once = path === null ? 0 : this.#prices.onceOf(task.index);
    let best = -1;
    let bestGain = task.mandatory && path === null ? Number.NEGATIVE_INFINITY : 0;
    const from = this.#begin[task.index] as number;
    const to = this.#begin[task.index + 1] as number;
    for (let place = from; place < to; place += 1) {
      const price = (this.#prices.costs[place] as number) + once;
      if (path !== null && this.#inChain[place] === 1) {
        const { value, end } = this.#prices.options[place] as Option;
        path.offer(place, value, price, end);
      } else {
        const gain = (this.#alone[place] as number) - price;
        if (gain > bestGain) {
          bestGain = gain;
          best = place;
        }
      }
    }
    if (path !== null) this.#prices.allowOnce(task.index);
    if (best >= 0) this.#choose(best);
    if (from === to) bestGain = 0;
    this.#taskGains[task.index] = bestGain;
    return bestGain + (from === to ? 0 : once);
  }

  #pathOf(task: number): PlatformPath | null {
    return this.#paths[this.#problem.compiled.tasks[task]?.platform ?? -1] ?? null;
  }

  /** The value of a post whose place in a discount hangs on locked posts only. */
  #aloneValue({ task, value, end }: Option): number {
    const { tasks, platforms } = this.#problem.compiled;
    const platform = platforms[tasks[task]?.platform ?? -1];
    if (value === 0 || platform === undefined || platform.repeatFactor === 1) return value;
    return value * platform.repeatFactor ** platform.lockedFinishes.filter((finish) => finish < end).length;
  }

  #costOf(option: Option): number {
    return this.#prices.costs[this.#placeOf.get(option) ?? -1] ?? Number.NEGATIVE_INFINITY;
  }

  #boundWith(option: Option, bound: number): number {
    const task = this.#problem.compiled.tasks[option.task] as CompiledTask;
    const path = this.#pathOf(task.index);
    if (path !== null && option.value > 0) {
      let best = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < path.places; place += 1) {
        best = Math.max(best, this.#boundAt(option, place, bound));
      }
      return best;
    }
    const once = path === null ? 0 : this.#prices.onceOf(task.index);
    const gain = this.#aloneValue(option) - this.#costOf(option) - once;
    return bound - (this.#taskGains[task.index] as number) + gain;
  }

  #boundAt(option: Option, place: number, bound: number): number {
    const task = this.#problem.compiled.tasks[option.task] as CompiledTask;
    const path = this.#pathOf(task.index);
    if (path === null || place >= path.places) return Number.NEGATIVE_INFINITY;
    const price = this.#costOf(option) + this.#prices.onceOf(task.index);
    const through = path.through(place, option.end, option.value, price);
    return bound - (this.#pathGains[task.platform] as number) + through;
  }
}
