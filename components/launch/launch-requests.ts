import { COCKPIT_FORMAT, type Cockpit } from "@/lib/launch/cockpit";
import type { LoggedOperation, SentOperation } from "@/lib/launch/operation";
import type { AppendAnswer } from "@/lib/launch/outbox";

/** "lost": not reached, or it could not answer; "signed_out" and "gone" will not change by asking again. */
export type Asked<T> = { ok: true; value: T } | { ok: false; why: "lost" | "signed_out" | "gone" };

/** A request that takes longer has failed: the hour does not wait. */
const REQUEST_MILLISECONDS = 8000;

/** What a device asks of the server about one launch. */
export class LaunchRequests {
  readonly #address: string;
  /** Behind every address, where a helper asks. */
  readonly #as: string;

  /** `memberId`: the helper who asks, by their link; null: the account that is signed in. */
  constructor(launchId: string, memberId: string | null) {
    this.#address = `/api/launches/${launchId}`;
    this.#as = memberId === null ? "" : `as=${memberId}`;
  }

  streamAddress(after: number): string {
    return `${this.#address}/events?after=${after}${this.#as === "" ? "" : `&${this.#as}`}`;
  }

  send(operations: readonly SentOperation[]): Promise<Asked<AppendAnswer>> {
    return this.#ask("/events", { method: "POST", body: JSON.stringify({ operations }) });
  }

  readLog(after: number): Promise<Asked<{ operations: LoggedOperation[]; head: number }>> {
    return this.#ask(`/events?after=${after}`);
  }

  readClock(): Promise<Asked<{ now: number; head: number }>> {
    return this.#ask("/clock");
  }

  /** What the page starts from, as it is now; null when a newer version of the app wrote it. */
  async readCockpit(): Promise<Asked<Cockpit | null>> {
    const asked = await this.#ask<{ format: number; cockpit: Cockpit }>("/cockpit");
    if (!asked.ok) return asked;
    return { ok: true, value: asked.value.format === COCKPIT_FORMAT ? asked.value.cockpit : null };
  }

  async #ask<T>(path: string, init: RequestInit = {}): Promise<Asked<T>> {
    try {
      const query = this.#as === "" ? "" : `${path.includes("?") ? "&" : "?"}${this.#as}`;
      const response = await fetch(this.#address + path + query, {
        ...init,
        headers: { accept: "application/json", "content-type": "application/json" },
        cache: "no-store",
        signal: AbortSignal.timeout(REQUEST_MILLISECONDS),
      });
      if (response.status === 401) return { ok: false, why: "signed_out" };
      if (response.status === 404) return { ok: false, why: "gone" };
      return response.ok ? { ok: true, value: (await response.json()) as T } : { ok: false, why: "lost" };
    } catch {
      return { ok: false, why: "lost" };
    }
  }
}
