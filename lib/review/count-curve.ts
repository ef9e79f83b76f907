import { buildPaceLine, type PaceSource } from "@/lib/launch/build-pace-line";
import { HOUR_MINUTES, type PacePoint, wantedAt } from "@/lib/launch/pace";
import { isSamePoint } from "@/lib/review/first-hour";

export type CurveRow = PacePoint & {
  /** The pace line at that minute; null after the hour. */
  wanted: number | null;
  /** Count minus pace line; null after the hour. */
  ahead: number | null;
};

export type CountCurve = {
  /** What was read, from 0 at T0, cut at T+60 on the straight line to the first reading after it. */
  arrivals: PacePoint[];
  /** The readings themselves within the hour, for dots. */
  dots: PacePoint[];
  /** The target spread over the hour as the plan expected people to come. */
  pace: PacePoint[];
  /** What the plan expected to come, spread likewise; empty when it expected nothing. */
  foreseen: PacePoint[];
  /** Top of the scale: a round number no line crosses. */
  top: number;
  /** Every reading with the pace line beside it, for the table. */
  rows: CurveRow[];
};

/**
 * The count's curve of one launch against the target: pure geometry in minutes and recommendations. `bandTop` is what the
 * forecast's band reaches at most; the scale has room for it.
 */
export function buildCountCurve(
  readings: readonly PacePoint[],
  target: number,
  sources: readonly PaceSource[],
  bandTop = 0,
): CountCurve {
  const pace = buildPaceLine(target, sources);
  const expected = sources.reduce((sum, source) => sum + source.expected, 0);
  const foreseen = expected > 0 ? buildPaceLine(expected, sources) : [];
  const { arrivals, dots } = drawArrivals(readings);
  const highest = Math.max(target, expected, bandTop, ...arrivals.map(({ count }) => count));
  return {
    arrivals,
    dots,
    pace,
    foreseen,
    top: roundUp(highest),
    rows: readings.map((point) => {
      const wanted = point.minute > HOUR_MINUTES ? null : wantedAt(pace, point.minute);
      return { ...point, wanted, ahead: wanted === null ? null : point.count - wanted };
    }),
  };
}

/** Readings within the hour as dots, and the line through them from 0 at T0. */
export function drawArrivals(readings: readonly PacePoint[]): Pick<CountCurve, "arrivals" | "dots"> {
  // A count read within the minute T+60 belongs to the hour's end, not behind it.
  const dots = readings
    .filter(({ minute }) => minute >= 0 && minute < HOUR_MINUTES + 1)
    .map(({ minute, count }) => ({ minute: Math.min(minute, HOUR_MINUTES), count }))
    .filter((point, index, all) => !isSamePoint(point, all[index - 1]));
  return { arrivals: cutAtHour(readings, dots), dots };
}

function cutAtHour(readings: readonly PacePoint[], dots: readonly PacePoint[]): PacePoint[] {
  const last = dots.at(-1);
  if (last === undefined) return [];
  const start = dots[0]?.minute === 0 ? [] : [{ minute: 0, count: 0 }];
  const beyond = readings.find(({ minute }) => minute >= HOUR_MINUTES + 1);
  if (beyond === undefined || last.minute >= HOUR_MINUTES) return [...start, ...dots];
  const share = (HOUR_MINUTES - last.minute) / (beyond.minute - last.minute);
  const atHour = { minute: HOUR_MINUTES, count: last.count + (beyond.count - last.count) * share };
  return [...start, ...dots, atHour];
}

/** The next of 5, 10, 20, 25, 50, 100, 200, 250 … at or above a number. */
export function roundUp(highest: number): number {
  const steps = [1, 2, 2.5, 5, 10];
  const power = 10 ** Math.floor(Math.log10(Math.max(5, highest)));
  const step = steps.find((size) => size * power >= highest) ?? 10;
  return Math.max(5, step * power);
}
