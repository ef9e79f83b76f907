import { pauseBeforeRetry } from "@/lib/launch/outbox";

/** Longer than the worker takes to ask for a page (worker.ts); without a word by then it was ended in between. */
const ANSWER_MILLISECONDS = 45_000;

/** Says something to the worker until it answers that it is done: again with growing pauses while it is not. */
export class SayUntilSettled {
  readonly #say: () => boolean;
  #failures = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  /** `say` returns false when there is nobody to say it to; then it waits to be called again. */
  constructor(say: () => boolean) {
    this.#say = say;
  }

  now = (): void => {
    if (this.#say()) this.#later(ANSWER_MILLISECONDS);
    else this.end();
  };

  settle(isDone: boolean): void {
    this.end();
    this.#failures = isDone ? 0 : this.#failures + 1;
    if (!isDone) this.#later(pauseBeforeRetry(this.#failures, Math.random()));
  }

  end(): void {
    clearTimeout(this.#again);
  }

  #later(pause: number): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(this.now, pause);
  }
}
