import type { SentOperation } from "@/lib/launch/operation";

/**
 * The unsent operations of one account and launch on this device. One entry each, so that two tabs never write
 * over one another; kept until the server has acknowledged it, across reloads and restarts of the browser.
 */
export class KeptOperations {
  readonly #prefix: string;
  /** false: the browser keeps nothing here (private window, no room). */
  canKeep = true;

  constructor(launchId: string, by: string) {
    this.#prefix = `first-hour:unsent:${by}:${launchId}:`;
  }

  keep(operation: SentOperation): void {
    this.#try(() => localStorage.setItem(this.#prefix + operation.id, JSON.stringify(operation)));
  }

  drop(id: string): void {
    this.#try(() => localStorage.removeItem(this.#prefix + id));
  }

  /** In the order they were made. An entry that cannot be read is left alone and not sent. */
  list(): SentOperation[] {
    const found: SentOperation[] = [];
    this.#try(() => {
      for (const key of Object.keys(localStorage)) {
        const operation = key.startsWith(this.#prefix) ? parseKept(localStorage.getItem(key)) : null;
        if (operation !== null) found.push(operation);
      }
    });
    return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  #try(work: () => void): void {
    try {
      work();
    } catch {
      this.canKeep = false;
    }
  }
}

/** What this device wrote; the server checks it again. */
function parseKept(text: string | null): SentOperation | null {
  try {
    const value = JSON.parse(text ?? "") as Partial<SentOperation>;
    const isWhole =
      typeof value.id === "string" && typeof value.at === "number" && value.payload !== undefined;
    return isWhole ? (value as SentOperation) : null;
  } catch {
    return null;
  }
}
