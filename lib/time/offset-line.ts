import { listClockChanges } from "@/lib/time/clock-change";
import { offsetMinutesAt } from "@/lib/time/zone";

/** A zone's offsets over a stretch of time, in order; each holds from its instant to the next one's. */
export type OffsetLine = readonly { fromAt: number; offsetMinutes: number }[];

/** Looks a stretch up once, so that asking for many instants in it does not ask the calendar each time. Both ends count. */
export function buildOffsetLine(zone: string, from: number, to: number): OffsetLine {
  return [
    { fromAt: Number.NEGATIVE_INFINITY, offsetMinutes: offsetMinutesAt(zone, from) },
    ...listClockChanges(zone, from, to).map(({ at, offsetAfter }) => ({
      fromAt: at,
      offsetMinutes: offsetAfter,
    })),
  ];
}

/** The offset in force at an instant of the stretch, in minutes ahead of UTC. */
export function offsetOn(line: OffsetLine, at: number): number {
  let offset = 0;
  for (const part of line) {
    if (part.fromAt > at) break;
    offset = part.offsetMinutes;
  }
  return offset;
}
