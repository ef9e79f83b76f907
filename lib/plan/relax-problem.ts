import type { CompiledTask } from "@/lib/plan/compile-instance";
import { countFree, type Option, type Problem } from "@/lib/plan/list-options";
import { PlatformPath } from "@/lib/plan/platform-path";
import { HOUR_END } from "@/lib/plan/post-value";

/** Steps of the search for prices, and how a step is chosen: both from the prototype (design, part B). */
const MOST_STEPS = 200;
/** Fewer where there is more to choose from; this holds 40 tasks of a crew of five near 30 ms. */
const LEAST_STEPS = 60;
const WORK = 600_000;
const MOMENTUM = 0.7;
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

/** `followers` may be chosen only when the leader is. */
type Link = { leader: number; follower: number; shortOnly: boolean; place: number };

class PriceSearch {
  readonly #problem: Problem;
  readonly #options: Option[];
  /** Where the options of a task begin; one more entry than tasks. */
  readonly #begin: number[] = [0];
  readonly #first: number;
  readonly #minutes: number;
  readonly #links: Link[];
  /** 1: "exactly once", which may reward as well as charge. */
  readonly #isSigned: Uint8Array;
  // By option: where its work begins and ends in the sums of prices, and its value outside a chain of posts.
  readonly #workFrom: Int32Array;
  readonly #workTo: Int32Array;
  readonly #alone: Float64Array;
  readonly #inChain: Uint8Array;
  readonly #paths: (PlatformPath | null)[];
  readonly #mostTasks: number | null;
  // Prices in one vector: people by class and minute, links, once per task, count.
  readonly #prices: Float64Array;
  readonly #slope: Float64Array;
  readonly #linkAt: number;
  readonly #onceAt: number;
  readonly #countAt: number;
  readonly #free: Float64Array;
  readonly #sums: Float64Array;
  readonly #costs: Float64Array;
  readonly #taskCosts: Float64Array;
  readonly #shortCosts: Float64Array;
  readonly #pathGains: Float64Array;
  readonly #taskGains: Float64Array;
  readonly #placeOf = new Map<Option, number>();

  constructor(problem: Problem, mostTasks: number | null) {
    this.#problem = problem;
    this.#mostTasks = mostTasks;
    const { compiled, classes } = problem;
    this.#options = problem.options.flat();
    for (const [place, option] of this.#options.entries()) this.#placeOf.set(option, place);
    for (const listed of problem.options) {
      this.#begin.push((this.#begin.at(-1) as number) + listed.length);
    }
    this.#first = firstMinute(problem);
    this.#minutes = Math.max(0, HOUR_END - this.#first);
    this.#links = listLinks(problem);
    this.#paths = compiled.platforms.map((platform, place) => {
      const posts = compiled.tasks.filter(
        (task) => task.platform === place && (problem.options[task.index]?.length ?? 0) > 0,
      );
      const isFree = platform.minGap === 0 && platform.cap === null && platform.repeatFactor === 1;
      return posts.length < 2 || isFree ? null : new PlatformPath(platform, posts.length);
    });
    this.#linkAt = classes.length * this.#minutes;
    this.#onceAt = this.#linkAt + this.#links.length;
    this.#countAt = this.#onceAt + compiled.tasks.length;
    this.#prices = new Float64Array(this.#countAt + 1);
    this.#slope = new Float64Array(this.#countAt + 1);
    this.#free = new Float64Array(this.#linkAt);
    classes.forEach((people, who) => {
      for (let minute = 0; minute < this.#minutes; minute += 1) {
        this.#free[who * this.#minutes + minute] = countFree(people, this.#first + minute);
      }
    });
    // One more than needed, so that work of nobody (place 0) costs nothing where there are no people either.
    this.#sums = new Float64Array(classes.length * (this.#minutes + 1) + 1);
    this.#costs = new Float64Array(this.#options.length);
    this.#taskCosts = new Float64Array(compiled.tasks.length);
    this.#shortCosts = new Float64Array(compiled.tasks.length);
    this.#isSigned = new Uint8Array(this.#prices.length);
    for (const task of compiled.tasks) this.#isSigned[this.#onceAt + task.index] = task.mandatory ? 1 : 0;
    this.#workFrom = Int32Array.from(this.#options, ({ who, start }) => this.#sumAt(who, start));
    this.#workTo = Int32Array.from(this.#options, ({ who, end }) => this.#sumAt(who, end));
    this.#alone = Float64Array.from(this.#options, (option) => this.#aloneValue(option));
    this.#inChain = Uint8Array.from(this.#options, ({ task, value }) =>
      value > 0 && this.#pathOf(compiled.tasks[task] as CompiledTask) !== null ? 1 : 0,
    );
    this.#pathGains = new Float64Array(compiled.platforms.length);
    this.#taskGains = new Float64Array(compiled.tasks.length);
  }

  run(target: number): Relaxation {
    let best = Number.POSITIVE_INFINITY;
    let bestPrices = this.#prices.slice();
    const direction = new Float64Array(this.#prices.length);
    let scale = 1;
    let stale = 0;
    const steps = Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.floor(WORK / this.#options.length)));
    for (let step = 0; step < steps; step += 1) {
      const bound = this.#evaluate();
      if (bound < best) {
        bestPrices = this.#prices.slice();
        best = bound;
        stale = 0;
      } else if (++stale >= PATIENCE) {
        scale /= 2;
        stale = 0;
      }
      if (best <= target) break;
      if (!this.#move(direction, scale * (bound - target))) break;
    }
    this.#prices.set(bestPrices);
    const bound = this.#evaluate();
    for (const path of this.#paths) path?.lookBack();
    return {
      bound,
      boundWith: (option) => this.#boundWith(option, bound),
      boundAt: (option, place) => this.#boundAt(option, place, bound),
    };
  }

  /** One step against the slope; false when there is no slope left, so that the prices are the best there are. */
  #move(direction: Float64Array, distance: number): boolean {
    let norm = 0;
    for (let place = 0; place < direction.length; place += 1) {
      const wanted = (this.#slope[place] as number) + MOMENTUM * (direction[place] as number);
      // What a price of 0 cannot follow is no part of the direction.
      const stuck = wanted > 0 && this.#prices[place] === 0 && this.#isSigned[place] === 0;
      direction[place] = stuck ? 0 : wanted;
      norm += (direction[place] as number) ** 2;
    }
    if (norm < 1e-18) return false;
    for (let place = 0; place < direction.length; place += 1) {
      const moved = (this.#prices[place] as number) - (distance / norm) * (direction[place] as number);
      this.#prices[place] = this.#isSigned[place] === 1 ? moved : Math.max(0, moved);
    }
    return true;
  }

  /** The bound at the present prices, and its slope. */
  #evaluate(): number {
    const { compiled } = this.#problem;
    this.#priceOptions();
    this.#slope.fill(0);
    let bound = compiled.lockedValue;
    for (let place = 0; place < this.#linkAt; place += 1) {
      bound += (this.#prices[place] as number) * (this.#free[place] as number);
      this.#slope[place] = this.#free[place] as number;
    }
    for (const path of this.#paths) path?.clear();
    for (const task of compiled.tasks) bound += this.#evaluateTask(task);
    this.#paths.forEach((path, place) => {
      if (path === null) return;
      const gain = path.solve();
      this.#pathGains[place] = gain;
      bound += gain;
      for (const { option } of path.trace()) this.#choose(this.#options[option] as Option);
    });
    if (this.#mostTasks !== null) {
      bound += (this.#prices[this.#countAt] as number) * this.#mostTasks;
      this.#slope[this.#countAt] = (this.#slope[this.#countAt] as number) + this.#mostTasks;
    }
    return bound;
  }

  #priceOptions(): void {
    const { classes } = this.#problem;
    for (let who = 0; who < classes.length; who += 1) {
      let sum = 0;
      for (let minute = 0; minute < this.#minutes; minute += 1) {
        this.#sums[who * (this.#minutes + 1) + minute] = sum;
        sum += this.#prices[who * this.#minutes + minute] as number;
      }
      this.#sums[who * (this.#minutes + 1) + this.#minutes] = sum;
    }
    const perTask = this.#mostTasks === null ? 0 : (this.#prices[this.#countAt] as number);
    this.#taskCosts.fill(perTask);
    this.#shortCosts.fill(0);
    for (const { leader, follower, shortOnly, place } of this.#links) {
      const price = this.#prices[this.#linkAt + place] as number;
      const charged = shortOnly ? this.#shortCosts : this.#taskCosts;
      this.#taskCosts[leader] = (this.#taskCosts[leader] as number) - price;
      charged[follower] = (charged[follower] as number) + price;
    }
    for (let place = 0; place < this.#options.length; place += 1) {
      const { task, short } = this.#options[place] as Option;
      const work =
        (this.#sums[this.#workTo[place] as number] as number) -
        (this.#sums[this.#workFrom[place] as number] as number);
      const prepared = short ? (this.#shortCosts[task] as number) : 0;
      this.#costs[place] = (this.#taskCosts[task] as number) + prepared + work;
    }
  }

  /** Where the prices of a class up to a minute are summed up. */
  #sumAt(who: number, minute: number): number {
    return who < 0 ? 0 : who * (this.#minutes + 1) + this.#clamp(minute);
  }

  #clamp(minute: number): number {
    return Math.max(0, Math.min(this.#minutes, minute - this.#first));
  }

  /** What the task brings outside platform chains; its options inside one are offered to the chain. */
  #evaluateTask(task: CompiledTask): number {
    const path = this.#pathOf(task);
    const once = path === null ? 0 : (this.#prices[this.#onceAt + task.index] as number);
    let best = -1;
    let bestGain = task.mandatory && path === null ? Number.NEGATIVE_INFINITY : 0;
    const from = this.#begin[task.index] as number;
    const to = this.#begin[task.index + 1] as number;
    for (let place = from; place < to; place += 1) {
      const price = (this.#costs[place] as number) + once;
      if (path !== null && this.#inChain[place] === 1) {
        const { value, end } = this.#options[place] as Option;
        path.offer(place, value, price, end);
      } else {
        const gain = (this.#alone[place] as number) - price;
        if (gain > bestGain) {
          bestGain = gain;
          best = place;
        }
      }
    }
    if (path !== null) {
      this.#slope[this.#onceAt + task.index] = (this.#slope[this.#onceAt + task.index] as number) + 1;
    }
    if (best >= 0) this.#choose(this.#options[best] as Option);
    if (from === to) bestGain = 0;
    this.#taskGains[task.index] = bestGain;
    return bestGain + (from === to ? 0 : once);
  }

  #pathOf(task: CompiledTask): PlatformPath | null {
    return this.#paths[task.platform] ?? null;
  }

  /** The value of a post whose place in a discount hangs on locked posts only. */
  #aloneValue({ task, value, end }: Option): number {
    const { tasks, platforms } = this.#problem.compiled;
    const platform = platforms[tasks[task]?.platform ?? -1];
    if (value === 0 || platform === undefined || platform.repeatFactor === 1) return value;
    return value * platform.repeatFactor ** platform.lockedFinishes.filter((finish) => finish < end).length;
  }

  /** Counts a chosen option in the slope. */
  #choose(option: Option): void {
    if (option.who >= 0) {
      const at = option.who * this.#minutes;
      const to = this.#clamp(option.end);
      for (let minute = this.#clamp(option.start); minute < to; minute += 1) this.#lower(at + minute, 1);
    }
    const task = this.#problem.compiled.tasks[option.task] as CompiledTask;
    if (this.#pathOf(task) !== null) this.#lower(this.#onceAt + option.task, 1);
    for (const { leader, follower, shortOnly, place } of this.#links) {
      if (leader === option.task) this.#lower(this.#linkAt + place, -1);
      if (follower === option.task && (!shortOnly || option.short)) this.#lower(this.#linkAt + place, 1);
    }
    if (this.#mostTasks !== null) this.#lower(this.#countAt, 1);
  }

  #lower(place: number, by: number): void {
    this.#slope[place] = (this.#slope[place] as number) - by;
  }

  #costOf(option: Option): number {
    return this.#costs[this.#placeOf.get(option) ?? -1] ?? Number.NEGATIVE_INFINITY;
  }

  #boundWith(option: Option, bound: number): number {
    const task = this.#problem.compiled.tasks[option.task] as CompiledTask;
    const path = this.#pathOf(task);
    if (path !== null && option.value > 0) {
      let best = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < path.places; place += 1) {
        best = Math.max(best, this.#boundAt(option, place, bound));
      }
      return best;
    }
    const once = path === null ? 0 : (this.#prices[this.#onceAt + task.index] as number);
    const gain = this.#aloneValue(option) - this.#costOf(option) - once;
    return bound - (this.#taskGains[task.index] as number) + gain;
  }

  #boundAt(option: Option, place: number, bound: number): number {
    const task = this.#problem.compiled.tasks[option.task] as CompiledTask;
    const path = this.#pathOf(task);
    if (path === null || place >= path.places) return Number.NEGATIVE_INFINITY;
    const price = this.#costOf(option) + (this.#prices[this.#onceAt + task.index] as number);
    const through = path.through(place, option.end, option.value, price);
    return bound - (this.#pathGains[task.platform] as number) + through;
  }
}

function firstMinute({ options }: Problem): number {
  let first = HOUR_END;
  for (const listed of options) {
    for (const { value, start } of listed) if (value > 0 && start < first) first = start;
  }
  return first;
}

/** What follows an optional task that is open itself. A mandatory leader is there anyway. */
function listLinks({ compiled, options }: Problem): Link[] {
  const { tasks } = compiled;
  const isOpen = (index: number) => {
    const leader = tasks[index];
    return leader !== undefined && leader.locked === null && !leader.mandatory;
  };
  const links = tasks.flatMap((task): Omit<Link, "place">[] => {
    const follower = task.index;
    const listed = options[follower] ?? [];
    if (listed.length === 0) return [];
    const waits = task.after.filter(isOpen).map((leader) => ({ leader, follower, shortOnly: false }));
    const isPrepared = listed.some(({ short }) => short) && isOpen(task.preparedBy);
    return isPrepared ? [...waits, { leader: task.preparedBy, follower, shortOnly: true }] : waits;
  });
  return links.map((link, place) => ({ ...link, place }));
}
