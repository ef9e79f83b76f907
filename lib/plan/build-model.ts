import type { CompiledPlatform, CompiledTask } from "@/lib/plan/compile-instance";
import { countFree, type Option, type Problem } from "@/lib/plan/list-options";
import { addDiscount } from "@/lib/plan/model-discount";
import { ModelRows } from "@/lib/plan/model-rows";
import type { Relaxation } from "@/lib/plan/relax-problem";

/** A mixed integer programme: its first columns are the options. `offset` is the value of what is locked. */
export type PlanModel = { rows: ModelRows; options: Option[]; offset: number };

/**
 * The exact formulation: one column an option, of which a best plan holds some (design, part B). Rows: once per task;
 * per class and minute no more work than people; order and preparation minute by minute; spacing by windows; cap;
 * discount by a unit flow over place and minute; optionally a largest count. Places in a discount that cannot lead to
 * `cutoff` or more by the relaxation's bound are left out, so an infeasible model proves that there is no such plan.
 */
export function buildModel(
  problem: Problem,
  relaxation: Relaxation,
  cutoff: number,
  mostTasks: number | null,
): PlanModel {
  const options = problem.options.flat();
  const rows = new ModelRows();
  const columns = new Map(options.map((option) => [option, rows.addBinary()]));
  const builder = new RowBuilder(problem, rows, columns);
  builder.addOnce();
  builder.addCapacity();
  for (const task of problem.compiled.tasks) builder.addOrder(task);
  problem.compiled.platforms.forEach((platform, place) => {
    const posts = options.filter(({ task }) => problem.compiled.tasks[task]?.platform === place);
    if (posts.length === 0) return;
    const column = (option: Option) => columns.get(option) as number;
    if (platform.cap !== null) {
      rows.add(posts.map(column), Number.NEGATIVE_INFINITY, platform.cap - platform.lockedFinishes.length);
    }
    const count = new Set(posts.map(({ task }) => task)).size;
    if (count > 1 && platform.repeatFactor < 1) {
      addDiscount(rows, platform, posts, column, promising(relaxation, posts, cutoff));
      return;
    }
    for (const post of posts) rows.setValue(column(post), valueAlone(platform, post));
    if (count > 1 && platform.minGap > 0) builder.addSpacing(posts, platform.minGap);
  });
  if (mostTasks !== null) rows.add([...columns.values()], Number.NEGATIVE_INFINITY, mostTasks);
  return { rows, options, offset: problem.compiled.lockedValue };
}

/** Worthless posts take places that the relaxation does not count: then a post may stand behind its place there. */
function promising(relaxation: Relaxation, posts: readonly Option[], cutoff: number) {
  const mayBeBehind = posts.some(({ value }) => value === 0);
  return (option: Option, place: number): boolean => {
    for (let at = place; at >= 0; at -= 1) {
      if (relaxation.boundAt(option, at) >= cutoff) return true;
      if (!mayBeBehind) return false;
    }
    return false;
  };
}

/** The value of a post with no other planned post on its platform, or with no discount there. */
function valueAlone(platform: CompiledPlatform, { value, end }: Option): number {
  if (platform.repeatFactor === 1) return value;
  return value * platform.repeatFactor ** platform.lockedFinishes.filter((finish) => finish < end).length;
}

class RowBuilder {
  readonly #problem: Problem;
  readonly #rows: ModelRows;
  readonly #columns: ReadonlyMap<Option, number>;

  constructor(problem: Problem, rows: ModelRows, columns: ReadonlyMap<Option, number>) {
    this.#problem = problem;
    this.#rows = rows;
    this.#columns = columns;
  }

  #column(option: Option): number {
    return this.#columns.get(option) as number;
  }

  addOnce(): void {
    for (const task of this.#problem.compiled.tasks) {
      if (task.locked !== null) continue;
      const listed = this.#problem.options[task.index] ?? [];
      if (task.mandatory || listed.length > 1) {
        this.#rows.add(
          listed.map((option) => this.#column(option)),
          task.mandatory ? 1 : Number.NEGATIVE_INFINITY,
          1,
        );
      }
    }
  }

  /** Work of a class only grows where something starts; of two such minutes one can hold all of the other's. */
  addCapacity(): void {
    this.#problem.classes.forEach((people, who) => {
      const work = this.#problem.options.flat().filter((option) => option.who === who);
      work.sort((a, b) => a.start - b.start);
      const starts = [...new Set(work.map(({ start }) => start))];
      let running: Option[] = [];
      let next = 0;
      starts.forEach((minute, place) => {
        running = running.filter(({ end }) => end > minute);
        for (; next < work.length && (work[next] as Option).start === minute; next += 1) {
          running.push(work[next] as Option);
        }
        const free = countFree(people, minute);
        const following = starts[place + 1];
        const isHeldByNext =
          following !== undefined &&
          free === countFree(people, following) &&
          running.every(({ end }) => end > following);
        if (isHeldByNext || new Set(running.map(({ task }) => task)).size <= free) return;
        this.#rows.add(
          running.map((option) => this.#column(option)),
          Number.NEGATIVE_INFINITY,
          free,
        );
      });
    });
  }

  addOrder(task: CompiledTask): void {
    const { tasks } = this.#problem.compiled;
    const own = this.#problem.options[task.index] ?? [];
    if (own.length === 0) return;
    for (const before of task.after) this.#addBefore(before, own);
    const by = tasks[task.preparedBy];
    if (by === undefined || by.locked !== null) return;
    const prepared = own.filter(({ short }) => short);
    if (prepared.length > 0) this.#addBefore(by.index, prepared);
    if (task.fixedStart === null) return;
    // Without a fixed start a prepared task that took its long time could as well begin later and end at the same minute.
    const intime = (this.#problem.options[by.index] ?? []).filter(
      ({ end }) => end <= (task.fixedStart ?? end),
    );
    const long = own.filter(({ short, end, start }) => !short && end - start > task.shortDuration);
    if (long.length > 0 && intime.length > 0) {
      this.#rows.add(
        [...intime, ...long].map((option) => this.#column(option)),
        Number.NEGATIVE_INFINITY,
        1,
      );
    }
  }

  /** By every minute no more of the later task has begun than of the earlier one is finished. */
  #addBefore(leader: number, followers: readonly Option[]): void {
    const before = this.#problem.compiled.tasks[leader];
    if (before === undefined || before.locked !== null) return;
    const leaders = this.#problem.options[leader] ?? [];
    const ends = [...new Set(leaders.map(({ end }) => end))].sort((a, b) => a - b);
    let told = 0;
    for (const [place, end] of [...ends, Number.POSITIVE_INFINITY].entries()) {
      const started = followers.filter(({ start }) => start < end);
      if (started.length === told) continue;
      told = started.length;
      const finished = leaders.filter((option) => option.end < end);
      if (place === ends.length && before.mandatory) continue;
      this.#rows.addDifference(
        started.map((option) => this.#column(option)),
        finished.map((option) => this.#column(option)),
      );
    }
  }

  addSpacing(posts: readonly Option[], gap: number): void {
    const sorted = [...posts].sort((a, b) => a.end - b.end);
    let known = 0;
    let first = 0;
    for (let from = 0; from < sorted.length; from = first) {
      const start = (sorted[from] as Option).end;
      let to = from;
      while (to < sorted.length && (sorted[to] as Option).end < start + gap) to += 1;
      first = from;
      while (first < sorted.length && (sorted[first] as Option).end === start) first += 1;
      if (to === known) continue;
      known = to;
      const window = sorted.slice(from, to);
      if (new Set(window.map(({ task }) => task)).size < 2) continue;
      this.#rows.add(
        window.map((option) => this.#column(option)),
        Number.NEGATIVE_INFINITY,
        1,
      );
    }
  }
}
