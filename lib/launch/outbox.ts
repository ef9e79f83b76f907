import { compareOperations, type SentOperation } from "@/lib/launch/operation";

/** The server's answer to a batch, sent only once it is on disk. */
export type AppendAnswer = {
  accepted: { id: string; seq: number }[];
  refused: { id: string | null; reason: string }[];
  head: number;
};

/** What a device has done and the server has not acknowledged, oldest first. */
export type Outbox = { waiting: readonly SentOperation[]; failures: number };

export const EMPTY_OUTBOX: Outbox = { waiting: [], failures: 0 };

const MOST_IN_BATCH = 200;
/** Below the server's limit on a body, with room for the envelope. */
const MOST_BATCH_CHARACTERS = 60_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 20_000;

export function enqueue(outbox: Outbox, operation: SentOperation): Outbox {
  if (outbox.waiting.some((waiting) => waiting.id === operation.id)) return outbox;
  return { ...outbox, waiting: [...outbox.waiting, operation] };
}

/** The operations to send next: the oldest, in order, within the server's limits on one request. */
export function nextBatch(outbox: Outbox): SentOperation[] {
  const batch: SentOperation[] = [];
  let characters = 0;
  for (const operation of outbox.waiting.slice(0, MOST_IN_BATCH)) {
    characters += JSON.stringify(operation).length;
    if (batch.length > 0 && characters > MOST_BATCH_CHARACTERS) break;
    batch.push(operation);
  }
  return batch;
}

/**
 * Clears what the server has answered for, accepted or refused; everything else stays. An operation leaves
 * the outbox in no other way.
 */
export function acknowledge(outbox: Outbox, answer: AppendAnswer): Outbox {
  const answered = new Set<string | null>([...answer.accepted, ...answer.refused].map(({ id }) => id));
  return { waiting: outbox.waiting.filter(({ id }) => !answered.has(id)), failures: 0 };
}

/**
 * The outbox after a look at what all tabs of the device keep: what other tabs made is added in its place, and what
 * has gone from there was acknowledged to another tab. `isOnlyHere` names what could not be kept.
 */
export function adoptKept(
  outbox: Outbox,
  kept: readonly SentOperation[],
  isOnlyHere: (id: string) => boolean,
): { outbox: Outbox; acknowledged: SentOperation[] } {
  const keptIds = new Set(kept.map(({ id }) => id));
  const missing = outbox.waiting.filter(({ id }) => !keptIds.has(id));
  const onlyHere = missing.filter(({ id }) => isOnlyHere(id));
  return {
    outbox: { ...outbox, waiting: [...kept, ...onlyHere].sort(compareOperations) },
    acknowledged: missing.filter(({ id }) => !isOnlyHere(id)),
  };
}

export function countFailure(outbox: Outbox): Outbox {
  return { ...outbox, failures: outbox.failures + 1 };
}

/**
 * Milliseconds to wait before the next try: doubling from half a second to twenty, shortened by up to half
 * by `chance` (0..1), so that devices that lost the server together do not all come back together.
 */
export function pauseBeforeRetry(failures: number, chance: number): number {
  if (failures <= 0) return 0;
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 16));
  return Math.round(pause * (1 - chance / 2));
}
