import type { Instance, InstancePlatform, PlanEntry } from "@/lib/plan/instance";
import { canStandTogether, listWays, type Way } from "@/lib/testing/list-ways";

/** `most` is V*, the largest value of any plan; the best plan may be worth less, within the tolerance. */
export type BestPlan =
  | { feasible: true; most: number; value: number; finish: number | null; count: number; plan: PlanEntry[] }
  | { feasible: false };

/** Part A, section 4 of the format. */
const TOLERANCE = 1e-6;

/**
 * The best plan of a small valid instance, or that there is none, by trying every way to deal with every task.
 * First the largest value V* is found, then, among the plans worth V* but for the tolerance, the one that finishes
 * first with the fewest tasks. A branch is left only when the rules forbid it or when even the undiscounted worth of
 * what is undecided cannot help. Written from the format alone and sharing nothing with the planners, to judge them.
 */
export function findBestPlan(instance: Instance): BestPlan {
  const search = new Search(instance);
  const richest = search.run((open, best) => open.bound > (best?.value ?? Number.NEGATIVE_INFINITY), byWorth);
  if (richest === null) return { feasible: false };
  const enough = richest.value - TOLERANCE * Math.max(1, Math.abs(richest.value));
  const best =
    search.run((open, found) => open.bound >= enough && isEarlier(open, found ?? richest), byFinish) ??
    richest;
  return { ...best, feasible: true, most: richest.value, finish: best.count === 0 ? null : best.finish };
}

/** The rule is lexicographic: the finish, then the number of tasks. */
function isEarlier(a: { finish: number; count: number }, b: { finish: number; count: number }): boolean {
  return a.finish < b.finish || (a.finish === b.finish && a.count < b.count);
}

type Found = { value: number; finish: number; count: number; plan: PlanEntry[] };

/** What every completion of an open branch must live with: no more value, no earlier finish, no fewer tasks. */
type Open = { bound: number; finish: number; count: number };

type IsWorthwhile = (open: Open, best: Found | null) => boolean;

const byWorth = (a: Way, b: Way) => b.worth - a.worth;
const byFinish = (a: Way, b: Way) => Number(a.isDone) - Number(b.isDone) || a.finish - b.finish;

class Search {
  readonly #instance: Instance;
  readonly #ways: Way[];
  readonly #platforms: Map<string, InstancePlatform>;
  readonly #twins: Map<string, string[]>;
  /** By way: which others it can stand with; filled when first asked for. */
  readonly #fits: (Uint8Array | undefined)[] = [];
  #isWorthwhile: IsWorthwhile = () => true;
  #best: Found | null = null;

  constructor(instance: Instance) {
    this.#instance = instance;
    this.#ways = instance.tasks.flatMap((task) => listWays(instance, task));
    this.#platforms = new Map(instance.platforms.map((platform) => [platform.id, platform]));
    this.#twins = new Map(instance.people.map(({ id }) => [id, twinsBefore(instance, id)]));
  }

  /** The last plan that was worthwhile when it was found; null when none was. */
  run(isWorthwhile: IsWorthwhile, order: (a: Way, b: Way) => number): Found | null {
    this.#isWorthwhile = isWorthwhile;
    this.#best = null;
    const open = this.#instance.tasks.map((task) =>
      [...this.#ways.keys()]
        .filter((index) => this.#way(index).task === task)
        .sort((a, b) => order(this.#way(a), this.#way(b))),
    );
    this.#decide([], open);
    return this.#best;
  }

  #way(index: number): Way {
    return this.#ways[index] as Way;
  }

  #decide(done: Way[], open: number[][]): void {
    if (open.some((ways) => ways.length === 0)) return;
    const look = this.#look(done, open);
    if (!this.#isWorthwhile(look, this.#best) || this.#isOverCap(done, open)) return;
    if (open.length === 0) {
      this.#best = { value: look.bound, finish: look.finish, count: look.count, plan: done.flatMap(entryOf) };
      return;
    }
    const next = open.reduce((a, b) => (this.#isBefore(b, a) ? b : a));
    const rest = open.filter((ways) => ways !== next);
    for (const index of next) {
      const way = this.#way(index);
      if (this.#isTwinOfIdle(way, done)) continue;
      const fits = this.#fitsOf(index);
      this.#decide(
        way.isDone ? [...done, way] : done,
        rest.map((ways) => ways.filter((other) => fits[other] === 1)),
      );
    }
  }

  /** First what must be done, then the task with the fewest ways left: so contradictions show early. */
  #isBefore(a: number[], b: number[]): boolean {
    const mustA = this.#mustBeDone(a);
    return mustA === this.#mustBeDone(b) ? a.length < b.length : mustA;
  }

  #mustBeDone(ways: number[]): boolean {
    return ways.every((index) => this.#way(index).isDone);
  }

  #look(done: Way[], open: number[][]): Open {
    let bound = this.#valueOf(done);
    let finish = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (const way of done) {
      if (way.isLocked) continue;
      finish = Math.max(finish, way.finish);
      count += 1;
    }
    const richest: Way[] = [];
    for (const ways of open) {
      let most = this.#way(ways[0] as number);
      let first = Number.POSITIVE_INFINITY;
      for (const index of ways) {
        const way = this.#way(index);
        if (way.worth > most.worth) most = way;
        first = Math.min(first, way.isDone ? way.finish : Number.NEGATIVE_INFINITY);
      }
      bound += most.worth;
      richest.push(most);
      if (first === Number.NEGATIVE_INFINITY || ways.some((index) => this.#way(index).isLocked)) continue;
      finish = Math.max(finish, first);
      count += 1;
    }
    if (richest.length > 0) bound = Math.min(bound, this.#rankedValue([...done, ...richest]));
    return { bound, finish, count };
  }

  /**
   * No plan with posts worth at most these brings more: where there is a discount there is a distance too, so no two
   * planned posts share a rank, and the richest on the lowest ranks bring the most.
   */
  #rankedValue(ways: Way[]): number {
    let total = this.#valueOf(ways.filter(({ isLocked }) => isLocked));
    for (const [id, { repeatFactor }] of this.#platforms) {
      const worths = ways.flatMap((way) => (way.platform === id && !way.isLocked ? [way.worth] : []));
      worths.sort((a, b) => b - a);
      worths.forEach((worth, rank) => {
        total += worth * repeatFactor ** rank;
      });
    }
    return total;
  }

  /** Section 3. With posts missing the ranks are too low and no factor exceeds 1, so it is never too little. */
  #valueOf(done: Way[]): number {
    let total = 0;
    for (const way of done) {
      if (way.platform === null || way.worth === 0) continue;
      const factor = this.#platforms.get(way.platform)?.repeatFactor ?? 1;
      const before = done.filter(
        (other) =>
          other.platform === way.platform && other.finish < way.finish && (!way.isLocked || other.isLocked),
      );
      total += way.worth * factor ** before.length;
    }
    return total;
  }

  /** Section 2, rule 8, for what is decided and what must be done in any case. */
  #isOverCap(done: Way[], open: number[][]): boolean {
    const certain = open.filter((ways) => this.#mustBeDone(ways)).map((ways) => this.#way(ways[0] as number));
    return this.#instance.platforms.some(({ id, cap }) => {
      const posts = [...done, ...certain].filter(({ platform }) => platform === id);
      return cap !== null && posts.length > cap && posts.some(({ isLocked }) => !isLocked);
    });
  }

  /** Two idle people who can do the same work are the same to the plan: only the first of them need be tried. */
  #isTwinOfIdle({ person, isLocked }: Way, done: Way[]): boolean {
    if (person === null || isLocked) return false;
    const isIdle = (id: string) => done.every((way) => way.person !== id);
    return isIdle(person) && (this.#twins.get(person) ?? []).some(isIdle);
  }

  #fitsOf(index: number): Uint8Array {
    const known = this.#fits[index];
    if (known !== undefined) return known;
    const way = this.#way(index);
    const fits = Uint8Array.from(this.#ways, (other) => Number(canStandTogether(this.#instance, way, other)));
    this.#fits[index] = fits;
    return fits;
  }
}

function entryOf({ isLocked, task, person, start }: Way): PlanEntry[] {
  return isLocked ? [] : [{ task: task.id, person, start }];
}

/** People listed before this one who can do the same tasks, none of them with a history. */
function twinsBefore({ people, tasks, locked }: Instance, id: string): string[] {
  const skills = (can: string[]) =>
    tasks.map(({ needs }) => needs.every((need) => can.includes(need))).join();
  const isFresh = (person: string) => locked.every((entry) => entry.person !== person);
  const own = people.find((person) => person.id === id);
  if (own === undefined || !isFresh(id)) return [];
  return people
    .slice(0, people.indexOf(own))
    .filter((other) => isFresh(other.id) && skills(other.can) === skills(own.can))
    .map((other) => other.id);
}
