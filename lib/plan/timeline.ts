/** The busy half-open intervals of one person, in order of time. */
export class Timeline {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  isFree(start: number, end: number): boolean {
    for (let index = 0; index < this.#starts.length; index += 1) {
      if ((this.#ends[index] as number) <= start) continue;
      return (this.#starts[index] as number) >= end;
    }
    return true;
  }

  /** The earliest start not before `from` with `duration` free minutes. There always is one. */
  firstFree(from: number, duration: number): number {
    let start = from;
    for (let index = 0; index < this.#starts.length; index += 1) {
      if ((this.#ends[index] as number) <= start) continue;
      if ((this.#starts[index] as number) >= start + duration) return start;
      start = this.#ends[index] as number;
    }
    return start;
  }

  add(start: number, end: number): void {
    let index = this.#starts.length;
    while (index > 0 && (this.#starts[index - 1] as number) > start) index -= 1;
    this.#starts.splice(index, 0, start);
    this.#ends.splice(index, 0, end);
  }
}
