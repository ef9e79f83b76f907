import type { CompiledPlatform } from "@/lib/plan/compile-instance";
import { HOUR_END } from "@/lib/plan/post-value";

/** Finish minutes at which a post can be worth something: 0 … 59. */
const MINUTES = HOUR_END;
const NONE = -1;

/** A post of the chain: its place among the planned ones (0 first), its finish, and which way of doing it. */
export type ChainLink = { place: number; finish: number; option: number };

/**
 * The best chain of posts on one platform: finishes at least `minGap` apart, no more posts than its cap leaves room
 * for, each worth its discount by place, and each at its price. Exact, by dynamic programming over place and minute;
 * the same post may occur twice (the prices see to it that it does not pay).
 */
export class PlatformPath {
  readonly places: number;
  readonly #gap: number;
  readonly #factors: Float64Array;
  readonly #gain: Float64Array;
  readonly #option: Int32Array;
  readonly #ahead: Float64Array;
  readonly #behind: Float64Array;

  constructor(platform: CompiledPlatform, posts: number) {
    this.#gap = platform.minGap;
    const room = platform.cap === null ? posts : platform.cap - platform.lockedFinishes.length;
    const fitting = platform.minGap === 0 ? posts : Math.floor((MINUTES - 1) / platform.minGap) + 1;
    this.places = Math.max(0, Math.min(posts, room, fitting));
    this.#factors = new Float64Array(this.places * MINUTES);
    for (let place = 0; place < this.places; place += 1) {
      for (let finish = 0; finish < MINUTES; finish += 1) {
        const before = platform.lockedFinishes.filter((other) => other < finish).length;
        this.#factors[place * MINUTES + finish] = platform.repeatFactor ** (place + before);
      }
    }
    this.#gain = new Float64Array(this.places * MINUTES);
    this.#option = new Int32Array(this.places * MINUTES);
    this.#ahead = new Float64Array((this.places + 1) * (MINUTES + 1));
    this.#behind = new Float64Array((this.places + 1) * (MINUTES + 1));
  }

  factor(place: number, finish: number): number {
    return this.#factors[place * MINUTES + finish] as number;
  }

  /** Begins a new round of prices. */
  clear(): void {
    this.#gain.fill(Number.NEGATIVE_INFINITY);
    this.#option.fill(NONE);
  }

  offer(option: number, value: number, price: number, finish: number): void {
    for (let cell = finish, place = 0; place < this.places; place += 1, cell += MINUTES) {
      const gain = value * (this.#factors[cell] as number) - price;
      if (gain > (this.#gain[cell] as number)) {
        this.#gain[cell] = gain;
        this.#option[cell] = option;
      }
    }
  }

  /** What the best chain brings at these prices, at least 0. */
  solve(): number {
    const ahead = this.#ahead;
    const width = MINUTES + 1;
    ahead.fill(0);
    for (let place = this.places - 1; place >= 0; place -= 1) {
      for (let minute = MINUTES - 1; minute >= 0; minute -= 1) {
        const next = (place + 1) * width + Math.min(MINUTES, minute + this.#gap);
        const taken = (this.#gain[place * MINUTES + minute] as number) + (ahead[next] as number);
        ahead[place * width + minute] = Math.max(ahead[place * width + minute + 1] as number, taken);
      }
    }
    return this.places === 0 ? 0 : (ahead[0] as number);
  }

  /** The best chain itself, after `solve`. */
  trace(): ChainLink[] {
    const links: ChainLink[] = [];
    const width = MINUTES + 1;
    for (let place = 0, minute = 0; place < this.places && minute < MINUTES; ) {
      const here = this.#ahead[place * width + minute] as number;
      if (here === this.#ahead[place * width + minute + 1]) {
        minute += 1;
        continue;
      }
      links.push({ place, finish: minute, option: this.#option[place * MINUTES + minute] as number });
      place += 1;
      minute = Math.min(MINUTES, minute + this.#gap);
    }
    return links;
  }

  /** Prepares `through`: what the best chain up to each place and minute brings. */
  lookBack(): void {
    const behind = this.#behind;
    const width = MINUTES + 1;
    behind.fill(Number.NEGATIVE_INFINITY);
    for (let minute = 0; minute <= MINUTES; minute += 1) behind[minute] = 0;
    for (let place = 1; place <= this.places; place += 1) {
      for (let minute = 0; minute <= MINUTES; minute += 1) {
        const stay = minute === 0 ? Number.NEGATIVE_INFINITY : (behind[place * width + minute - 1] as number);
        const from = minute - this.#gap;
        const came =
          from < 0 || from >= MINUTES
            ? Number.NEGATIVE_INFINITY
            : (this.#gain[(place - 1) * MINUTES + from] as number) +
              (behind[(place - 1) * width + from] as number);
        behind[place * width + minute] = Math.max(stay, came);
      }
    }
  }

  /** The best chain that has the post at this place and finish. */
  through(place: number, finish: number, value: number, price: number): number {
    const width = MINUTES + 1;
    const gain = value * this.factor(place, finish) - price;
    const next = (place + 1) * width + Math.min(MINUTES, finish + this.#gap);
    return (this.#behind[place * width + finish] as number) + gain + (this.#ahead[next] as number);
  }
}
