import type { CompiledPlatform } from "@/lib/plan/compile-instance";
import type { Option } from "@/lib/plan/list-options";
import type { ModelRows } from "@/lib/plan/model-rows";

/**
 * The discount of a platform: each post takes a place (0 first) among the planned ones in order of finish, and one
 * unit of flow goes from place to place, waiting between them for at least the platform's distance. So spacing is
 * kept too. `isPromising` may rule out a place for an option. Locked posts that end earlier move every place on.
 */
export function addDiscount(
  rows: ModelRows,
  platform: CompiledPlatform,
  posts: readonly Option[],
  columnOf: (option: Option) => number,
  isPromising: (option: Option, place: number) => boolean,
): void {
  const gap = platform.minGap;
  const finishes = [...new Set(posts.map(({ end }) => end))].sort((a, b) => a - b);
  const places = countPlaces(platform, posts, finishes);
  const flow = new UnitFlow(finishes, places);
  const cells = new Map<string, Option[]>();
  for (const post of posts) {
    const key = `${post.task} ${post.end}`;
    cells.set(key, [...(cells.get(key) ?? []), post]);
  }
  for (const cell of cells.values()) {
    const [post] = cell as [Option];
    const before = platform.lockedFinishes.filter((finish) => finish < post.end).length;
    const shares: number[] = [];
    for (let place = 0; place < places; place += 1) {
      if (post.value > 0 && !cell.some((option) => isPromising(option, place))) continue;
      const share = rows.addShare(post.value * platform.repeatFactor ** (place + before));
      flow.add(share, place, post.end, post.end + gap);
      shares.push(share);
    }
    rows.addDifference(shares, cell.map(columnOf), 0, 0);
  }
  flow.write(rows);
}

function countPlaces(
  platform: CompiledPlatform,
  posts: readonly Option[],
  finishes: readonly number[],
): number {
  const tasks = new Set(posts.map(({ task }) => task)).size;
  const room = platform.cap === null ? tasks : platform.cap - platform.lockedFinishes.length;
  const span = (finishes.at(-1) ?? 0) - (finishes[0] ?? 0);
  return Math.min(tasks, room, Math.floor(span / platform.minGap) + 1);
}

/** Conservation of one unit over (posts done, minute). */
class UnitFlow {
  readonly #finishes: readonly number[];
  readonly #leaving: number[][];
  readonly #entering: number[][];
  readonly #places: number;

  constructor(finishes: readonly number[], places: number) {
    this.#finishes = finishes;
    this.#places = places;
    this.#leaving = Array.from({ length: (places + 1) * (finishes.length + 1) }, () => []);
    this.#entering = this.#leaving.map(() => []);
  }

  add(column: number, place: number, finish: number, next: number): void {
    this.#leaving[this.#node(place, this.#finishes.indexOf(finish))]?.push(column);
    const later = this.#finishes.findIndex((other) => other >= next);
    this.#entering[this.#node(place + 1, later < 0 ? this.#finishes.length : later)]?.push(column);
  }

  #node(place: number, minute: number): number {
    return place * (this.#finishes.length + 1) + minute;
  }

  write(rows: ModelRows): void {
    const last = this.#finishes.length;
    for (let place = 0; place <= this.#places; place += 1) {
      let waited: number[] = [];
      for (let minute = 0; minute < last; minute += 1) {
        const node = this.#node(place, minute);
        const waits = rows.addShare(0);
        const source = place === 0 && minute === 0 ? 1 : 0;
        const entering = [...(this.#entering[node] as number[]), ...waited];
        const leaving = [...(this.#leaving[node] as number[]), waits];
        rows.addDifference(leaving, entering, source, source);
        waited = [waits];
      }
    }
  }
}
