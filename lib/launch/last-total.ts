import type { CountEntry } from "@/lib/launch/launch-state";
import type { CountReading } from "@/lib/launch/operation";

export type LastTotal = { total: number; at: number; by: string };

/** Two devices that count the same person tap within this time of each other (assumption). */
const TWIN_MILLISECONDS = 10_000;

/** The latest reading of one number, whoever made it; null while nobody has. */
export function lastTotal(counts: readonly CountEntry[], name: keyof CountReading): LastTotal | null {
  return listTotals(counts, name).at(-1) ?? null;
}

/**
 * What another reading said of the same number within ten seconds before the latest; null: none, or it said less.
 * Totals are last-writer-wins: two devices that both add one to 23 both say 24, so one of two people may be missing,
 * and the screen has to say so.
 */
export function findTwin(counts: readonly CountEntry[], name: keyof CountReading): LastTotal | null {
  const totals = listTotals(counts, name);
  const [last, before] = [totals.at(-1), totals.at(-2)];
  if (last === undefined || before === undefined) return null;
  return last.at - before.at <= TWIN_MILLISECONDS && before.total === last.total ? before : null;
}

function listTotals(counts: readonly CountEntry[], name: keyof CountReading): LastTotal[] {
  return counts.flatMap((entry) => {
    const total = entry[name];
    return total === undefined ? [] : [{ total, at: entry.at, by: entry.by }];
  });
}
