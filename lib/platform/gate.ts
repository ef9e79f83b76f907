/** Lets at most `limit` in at once; the others are told at once instead of waiting with their hands full. */
export class Gate {
  private inside = 0;

  constructor(private readonly limit: number) {}

  /** A way out to call once when done; null when it is full. */
  enter(): (() => void) | null {
    if (this.inside >= this.limit) return null;
    this.inside += 1;
    let isInside = true;
    return () => {
      if (isInside) this.inside -= 1;
      isInside = false;
    };
  }
}
