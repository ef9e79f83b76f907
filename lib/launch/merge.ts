import type { LoggedOperation, Operation, SentOperation } from "@/lib/launch/operation";

/**
 * What a device shows: the server's log, then its own operations the log does not hold yet. The server's copy
 * of an operation replaces the device's own. `by` is who is at this device.
 */
export function mergeOperations(
  logged: Iterable<LoggedOperation>,
  own: readonly SentOperation[],
  by: string,
): Operation[] {
  const merged: Operation[] = [...logged];
  const known = new Set(merged.map((operation) => operation.id));
  for (const operation of own) {
    if (known.has(operation.id)) continue;
    known.add(operation.id);
    merged.push({ ...operation, by });
  }
  return merged;
}

/** The log with newly arrived operations in it, by `seq`, each once; the same array when nothing is new. */
export function addLogged(
  known: readonly LoggedOperation[],
  arrived: readonly LoggedOperation[],
): readonly LoggedOperation[] {
  const seqs = new Set(known.map((operation) => operation.seq));
  const fresh = arrived.filter((operation) => !seqs.has(operation.seq) && seqs.add(operation.seq));
  return fresh.length === 0 ? known : [...known, ...fresh].sort((a, b) => a.seq - b.seq);
}
