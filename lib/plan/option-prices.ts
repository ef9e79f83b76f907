import { countFree, LONG_MINUTES, type Option, type Problem } from "@/lib/plan/list-options";
import { HOUR_END } from "@/lib/plan/post-value";

const MOMENTUM = 0.7;
/** Sums over minutes and tasks round off at most this part of all prices; without it a bound was seen 1e-9 too low. */
const ROUNDING = 1e-12;

/** The follower may be chosen only when the leader is; `shortOnly`: its short ways only. */
type Link = { leader: number; follower: number; shortOnly: boolean; place: number };

/**
 * The prices of a Lagrangian relaxation and what every option costs at them: the minutes of each class of people in
 * the hour, each link between tasks, "once" for each task, and the count. They stand in one vector, in that order, and
 * so does the slope of the bound, from which `step` moves them.
 */
export class OptionPrices {
  readonly options: Option[];
  /** By option, as of the last `priceOptions`; "once" is not in it. */
  readonly costs: Float64Array;
  readonly prices: Float64Array;
  readonly #first: number;
  readonly #minutes: number;
  readonly #classes: number;
  readonly #mostTasks: number | null;
  readonly #links: Link[];
  readonly #linkAt: number;
  readonly #onceAt: number;
  readonly #countAt: number;
  readonly #slope: Float64Array;
  readonly #direction: Float64Array;
  /** 1: "exactly once", which may reward as well as charge. */
  readonly #isSigned: Uint8Array;
  readonly #free: Float64Array;
  readonly #sums: Float64Array;
  // By option: where its work begins and ends in the sums of prices.
  readonly #workFrom: Int32Array;
  readonly #workTo: Int32Array;
  readonly #taskCosts: Float64Array;
  readonly #shortCosts: Float64Array;

  constructor(problem: Problem, mostTasks: number | null) {
    const { compiled, classes } = problem;
    this.options = problem.options.flat();
    this.#mostTasks = mostTasks;
    this.#classes = classes.length;
    this.#first = firstMinute(problem);
    this.#minutes = Math.max(0, HOUR_END - this.#first);
    this.#links = listLinks(problem);
    this.#linkAt = classes.length * this.#minutes;
    this.#onceAt = this.#linkAt + this.#links.length;
    this.#countAt = this.#onceAt + compiled.tasks.length;
    this.prices = new Float64Array(this.#countAt + 1);
    this.#slope = new Float64Array(this.#countAt + 1);
    this.#direction = new Float64Array(this.#countAt + 1);
    this.#isSigned = new Uint8Array(this.#countAt + 1);
    for (const task of compiled.tasks) this.#isSigned[this.#onceAt + task.index] = task.mandatory ? 1 : 0;
    this.#free = new Float64Array(this.#linkAt);
    classes.forEach((people, who) => {
      for (let minute = 0; minute < this.#minutes; minute += 1) {
        this.#free[who * this.#minutes + minute] = countFree(people, this.#first + minute);
      }
    });
    // One more than needed, so that work of nobody (place 0) costs nothing where there are no people either.
    this.#sums = new Float64Array(classes.length * (this.#minutes + 1) + 1);
    this.costs = new Float64Array(this.options.length);
    this.#taskCosts = new Float64Array(compiled.tasks.length);
    this.#shortCosts = new Float64Array(compiled.tasks.length);
    this.#workFrom = Int32Array.from(this.options, ({ who, start }) => this.#sumAt(who, start));
    this.#workTo = Int32Array.from(this.options, ({ who, end }) => this.#sumAt(who, end));
  }

  onceOf(task: number): number {
    return this.prices[this.#onceAt + task] as number;
  }

  /** Begins the slope anew; returns what the limits themselves are worth at the prices, rounding errors included. */
  begin(): number {
    this.#slope.fill(0);
    let worth = 0;
    for (let place = 0; place < this.prices.length; place += 1) {
      worth += ROUNDING * Math.abs(this.prices[place] as number);
    }
    for (let place = 0; place < this.#linkAt; place += 1) {
      worth += (this.prices[place] as number) * (this.#free[place] as number);
      this.#slope[place] = this.#free[place] as number;
    }
    if (this.#mostTasks !== null) {
      worth += (this.prices[this.#countAt] as number) * this.#mostTasks;
      this.#slope[this.#countAt] = this.#mostTasks;
    }
    return worth;
  }

  /** Counts "once" of a task in the slope. */
  allowOnce(task: number): void {
    this.#lower(this.#onceAt + task, -1);
  }

  /** Counts a chosen option in the slope; `isOnce` where its task has a price for being done once. */
  choose(option: Option, isOnce: boolean): void {
    if (option.who >= 0) {
      const at = option.who * this.#minutes;
      const to = this.#clamp(option.end);
      for (let minute = this.#clamp(option.start); minute < to; minute += 1) this.#lower(at + minute, 1);
    }
    if (isOnce) this.#lower(this.#onceAt + option.task, 1);
    for (const { leader, follower, shortOnly, place } of this.#links) {
      if (leader === option.task) this.#lower(this.#linkAt + place, -1);
      if (follower === option.task && (!shortOnly || option.short)) this.#lower(this.#linkAt + place, 1);
    }
    if (this.#mostTasks !== null) this.#lower(this.#countAt, 1);
  }

  #lower(place: number, by: number): void {
    this.#slope[place] = (this.#slope[place] as number) - by;
  }

  /** One step against the slope; false when there is no slope left, so that the prices are the best there are. */
  step(distance: number): boolean {
    const direction = this.#direction;
    let norm = 0;
    for (let place = 0; place < direction.length; place += 1) {
      const wanted = (this.#slope[place] as number) + MOMENTUM * (direction[place] as number);
      // What a price of 0 cannot follow is no part of the direction.
      const stuck = wanted > 0 && this.prices[place] === 0 && this.#isSigned[place] === 0;
      direction[place] = stuck ? 0 : wanted;
      norm += (direction[place] as number) ** 2;
    }
    if (norm < 1e-18) return false;
    for (let place = 0; place < direction.length; place += 1) {
      const moved = (this.prices[place] as number) - (distance / norm) * (direction[place] as number);
      this.prices[place] = this.#isSigned[place] === 1 ? moved : Math.max(0, moved);
    }
    return true;
  }

  /** Computes every option's cost at the present prices. */
  priceOptions(): void {
    for (let who = 0; who < this.#classes; who += 1) {
      let sum = 0;
      for (let minute = 0; minute < this.#minutes; minute += 1) {
        this.#sums[who * (this.#minutes + 1) + minute] = sum;
        sum += this.prices[who * this.#minutes + minute] as number;
      }
      this.#sums[who * (this.#minutes + 1) + this.#minutes] = sum;
    }
    const perTask = this.#mostTasks === null ? 0 : (this.prices[this.#countAt] as number);
    this.#taskCosts.fill(perTask);
    this.#shortCosts.fill(0);
    for (const { leader, follower, shortOnly, place } of this.#links) {
      const price = this.prices[this.#linkAt + place] as number;
      const charged = shortOnly ? this.#shortCosts : this.#taskCosts;
      this.#taskCosts[leader] = (this.#taskCosts[leader] as number) - price;
      charged[follower] = (charged[follower] as number) + price;
    }
    for (let place = 0; place < this.options.length; place += 1) {
      const { task, short } = this.options[place] as Option;
      const work =
        (this.#sums[this.#workTo[place] as number] as number) -
        (this.#sums[this.#workFrom[place] as number] as number);
      const prepared = short ? (this.#shortCosts[task] as number) : 0;
      this.costs[place] = (this.#taskCosts[task] as number) + prepared + work;
    }
  }

  /** Where the prices of a class up to a minute are summed up. */
  #sumAt(who: number, minute: number): number {
    return who < 0 ? 0 : who * (this.#minutes + 1) + this.#clamp(minute);
  }

  #clamp(minute: number): number {
    return Math.max(0, Math.min(this.#minutes, minute - this.#first));
  }
}

function firstMinute({ options }: Problem): number {
  let first = HOUR_END;
  for (const listed of options) {
    for (const { value, start } of listed) if (value > 0 && start < first) first = start;
  }
  return Math.max(-LONG_MINUTES, first);
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
