/** The busy half-open intervals of one person, in order of time. */
export class Timeline {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  isFree(start: number, end: number): boolean {
    const next = this.#firstEndingAfter(start);
    return next === this.#starts.length || (this.#starts[next] as number) >= end;
  }

  /** The earliest start not before `from` with `duration` free minutes. There always is one. */
  firstFree(from: number, duration: number): number {
    let start = from;
    for (let index = this.#firstEndingAfter(from); index < this.#starts.length; index += 1) {
      if ((this.#starts[index] as number) >= start + duration) return start;
      start = this.#ends[index] as number;
    }
    return start;
  }

  add(start: number, end: number): void {
    const index = this.#firstEndingAfter(start);
    this.#starts.splice(index, 0, start);
    this.#ends.splice(index, 0, end);
  }

  /** Intervals do not overlap, so their ends are in order too. */
  #firstEndingAfter(minute: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as number) > minute) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
