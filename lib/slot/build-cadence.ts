import { type Launch, t0Of } from "@/lib/slot/launch";
import { type CalendarDate, dateAt, daysBetween } from "@/lib/time/calendar-date";

/** One launch in the row of all: its date on the writer's calendar and the days since the one before (null: the first). */
export type Beat<L> = { launch: L; on: CalendarDate; isPast: boolean; daysSince: number | null };

export type Cadence<L> = {
  /** Earliest first. */
  beats: Beat<L>[];
  /** The usual number of days between two launches that have been; null: too few to say. */
  usualDays: number | null;
  /** The longest pause between two launches that have been; null: too few to say. */
  longestDays: number | null;
  /** Days since the last launch that has been, and until the next that is to come. */
  daysSinceLast: number | null;
  daysUntilNext: number | null;
};

/** Fewer gaps than this are chance, no rhythm (assumption). */
const FEWEST_GAPS = 3;

type Timed = Pick<Launch, "id" | "liveAt" | "slotAt">;

/** How regularly the writer launches, counted in days of their own calendar. Missed slots that never went live count as they stand. */
export function buildCadence<L extends Timed>(launches: readonly L[], zone: string, now: number): Cadence<L> {
  const sorted = [...launches].sort((a, b) => t0Of(a) - t0Of(b) || a.id.localeCompare(b.id, "en"));
  const beats: Beat<L>[] = [];
  for (const launch of sorted) {
    const on = dateAt(t0Of(launch), zone);
    const previous = beats.at(-1);
    const daysSince = previous === undefined ? null : daysBetween(previous.on, on);
    beats.push({ launch, on, isPast: t0Of(launch) <= now, daysSince });
  }
  const today = dateAt(now, zone);
  const last = beats.findLast((beat) => beat.isPast);
  const next = beats.find((beat) => !beat.isPast);
  const gaps = beats.flatMap((beat) => (beat.isPast && beat.daysSince !== null ? [beat.daysSince] : []));
  const isRhythm = gaps.length >= FEWEST_GAPS;
  return {
    beats,
    usualDays: isRhythm ? median(gaps) : null,
    longestDays: isRhythm ? Math.max(...gaps) : null,
    daysSinceLast: last === undefined ? null : daysBetween(last.on, today),
    daysUntilNext: next === undefined ? null : daysBetween(today, next.on),
  };
}

/** Days from the nearest launch before an instant and to the nearest behind it; null where there is none. */
export function findNeighbours<L extends Timed>(
  launches: readonly L[],
  at: number,
  zone: string,
  exceptId: string | null,
): { daysAfterPrevious: number | null; daysBeforeNext: number | null } {
  const on = dateAt(at, zone);
  const others = launches.filter((launch) => launch.id !== exceptId).map(t0Of);
  const previous = Math.max(...others.filter((other) => other <= at));
  const next = Math.min(...others.filter((other) => other > at));
  return {
    daysAfterPrevious: Number.isFinite(previous) ? daysBetween(dateAt(previous, zone), on) : null,
    daysBeforeNext: Number.isFinite(next) ? daysBetween(on, dateAt(next, zone)) : null,
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
