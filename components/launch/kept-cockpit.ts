import { findCopy, putCopy, removeCopy } from "@/components/launch/device-store";
import { COCKPIT_FORMAT, type Cockpit } from "@/lib/launch/cockpit";
import { pauseBeforeRetry } from "@/lib/launch/outbox";
import { KEPT_PAGES } from "@/lib/offline/worker-message";

/** Changes come in bursts; one write holds them all. */
const PAUSE_MILLISECONDS = 300;

/** A state, and the server's time minus this device's as known then; null: not known. */
export type KeptState = { cockpit: Cockpit; offset: number | null };

/** The last state of one launch that this device has seen, for the live page opened without a network. */
export class KeptCockpit {
  readonly #launchId: string;
  readonly #by: string;
  #next: KeptState | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;

  constructor(launchId: string, by: string) {
    this.#launchId = launchId;
    this.#by = by;
  }

  /** Null when there is none that this version of the app can read. */
  async find(): Promise<KeptState | null> {
    const copy = await findCopy(this.#by, this.#launchId).catch(() => null);
    return copy?.format === COCKPIT_FORMAT ? { cockpit: copy.cockpit, offset: copy.offset ?? null } : null;
  }

  keepSoon(cockpit: Cockpit, offset: number): void {
    this.#next = { cockpit, offset };
    this.#timer ??= setTimeout(() => this.flush(), PAUSE_MILLISECONDS);
  }

  /** Takes the state and the page itself off this device; what was not sent stays. */
  async forget(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#next = null;
    await removeCopy(this.#by, this.#launchId).catch(() => {});
    // Browsers have no such store over plain http, and then nothing was kept in it.
    if (!("caches" in window)) return;
    const pages = await caches.open(KEPT_PAGES);
    await pages.delete(window.location.pathname, { ignoreSearch: true, ignoreVary: true });
  }

  /** Writes now what waits to be written. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#next === null) return;
    const state = this.#next;
    this.#next = null;
    void this.#write(state);
  }

  /** What could not be written is tried again, unless something newer came; the page says so of unsent operations. */
  async #write(state: KeptState): Promise<void> {
    const { cockpit, offset } = state;
    try {
      const known = offset === null ? {} : { offset };
      await putCopy({ by: this.#by, launchId: this.#launchId, format: COCKPIT_FORMAT, cockpit, ...known });
      this.#failures = 0;
    } catch {
      this.#failures += 1;
      this.#next ??= state;
      this.#timer ??= setTimeout(() => this.flush(), pauseBeforeRetry(this.#failures, Math.random()));
    }
  }
}
