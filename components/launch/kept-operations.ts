import { listRows, putRow, removeRow } from "@/components/launch/device-store";
import type { SentOperation } from "@/lib/launch/operation";

/** An operation the server did not take, and why. */
export type RefusedOperation = { operation: SentOperation; reason: string };

export type Kept = { waiting: SentOperation[]; refused: RefusedOperation[] };

/**
 * The operations of one account and launch that this device still answers for, across tabs, reloads and restarts of
 * the browser: kept until the server has acknowledged them, and refused ones until the person has seen it.
 */
export class KeptOperations {
  readonly #by: string;
  readonly #launchId: string;
  readonly #name: string;
  #others: BroadcastChannel | null = null;
  /** Writes take turns, so that an operation is never dropped before it was kept. */
  #writing: Promise<unknown> = Promise.resolve();
  /** Kept nowhere but on this page. */
  readonly #unkept = new Set<string>();
  /** false: the browser keeps nothing here (private window, no room). */
  canKeep = true;

  constructor(launchId: string, by: string) {
    this.#by = by;
    this.#launchId = launchId;
    this.#name = `first-hour:queue:${by}:${launchId}`;
  }

  /** Calls back when another tab of this device has changed what is kept; returns what ends it. */
  watch(onChange: () => void): () => void {
    const others = new BroadcastChannel(this.#name);
    others.onmessage = onChange;
    this.#others = others;
    return () => {
      this.#others = null;
      others.close();
    };
  }

  keep(operation: SentOperation): Promise<void> {
    this.#unkept.add(operation.id);
    return this.#write(async () => {
      await putRow({ ...this.#key(operation.id), operation, refusedBecause: null });
      this.#unkept.delete(operation.id);
    });
  }

  drop(ids: readonly string[]): Promise<void> {
    return this.#write(async () => {
      for (const id of ids) if (!this.#unkept.delete(id)) await removeRow(this.#key(id));
    });
  }

  refuse({ operation, reason }: RefusedOperation): Promise<void> {
    return this.#write(() => putRow({ ...this.#key(operation.id), operation, refusedBecause: reason }));
  }

  /** Whether this page alone holds it, so that no other tab can have sent it. */
  isUnkept(id: string): boolean {
    return this.#unkept.has(id);
  }

  /** Null when nothing can be read here. */
  async list(): Promise<Kept | null> {
    try {
      await this.#writing;
      const rows = await listRows(this.#by, this.#launchId);
      return {
        waiting: rows.filter((row) => row.refusedBecause === null).map(({ operation }) => operation),
        refused: rows.flatMap(({ operation, refusedBecause }) =>
          refusedBecause === null ? [] : [{ operation, reason: refusedBecause }],
        ),
      };
    } catch {
      this.canKeep = false;
      return null;
    }
  }

  /**
   * One tab of the device at a time sends; `work` learns whether it had to wait for another. Over plain http the
   * browser has no locks: then an operation may be sent by two tabs, which changes nothing on the server.
   */
  async inTurn(work: (hadToWait: boolean) => Promise<void>): Promise<void> {
    if (navigator.locks === undefined) return work(true);
    const isTaken = await navigator.locks.request(this.#name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await work(false);
      return lock === null;
    });
    if (isTaken) await navigator.locks.request(this.#name, () => work(true));
  }

  #key(id: string) {
    return { by: this.#by, launchId: this.#launchId, id };
  }

  #write(work: () => Promise<void>): Promise<void> {
    const written = this.#writing
      .then(work)
      .then(() => this.#others?.postMessage("changed"))
      .catch(() => {
        this.canKeep = false;
      });
    this.#writing = written;
    return written;
  }
}
