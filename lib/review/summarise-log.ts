import type { LogRow } from "@/lib/review/log-row";

/** With fewer launches than this a mean says more about chance than about the writer. Assumption. */
export const MEAN_NEEDS = 5;

/** A mean, or how many launches there are of how many it needs. */
export type Mean =
  | { kind: "mean"; value: number; of: number }
  | { kind: "too_few"; of: number; needs: number };

export type LogSummary = {
  launches: number;
  firstHour: Mean;
  /** Launches whose target was seen reached or missed. */
  settled: number;
  reached: number;
  viewsAtDay: Mean;
  viewsAtMonth: Mean;
};

/** The log book in a few numbers; each mean is over the launches that have the number. */
export function summariseLog(rows: readonly LogRow[]): LogSummary {
  const verdicts = rows.map(({ firstHour }) => firstHour.verdict);
  const reached = verdicts.filter((verdict) => verdict === "reached").length;
  return {
    launches: rows.length,
    firstHour: meanOf(rows.map(({ firstHour }) => firstHour.reading?.count ?? null)),
    settled: reached + verdicts.filter((verdict) => verdict === "missed").length,
    reached,
    viewsAtDay: meanOf(rows.map(({ views }) => views["24h"])),
    viewsAtMonth: meanOf(rows.map(({ views }) => views["30d"])),
  };
}

export function meanOf(values: readonly (number | null)[]): Mean {
  const known = values.filter((value) => value !== null);
  if (known.length < MEAN_NEEDS) return { kind: "too_few", of: known.length, needs: MEAN_NEEDS };
  return {
    kind: "mean",
    value: known.reduce((sum, value) => sum + value, 0) / known.length,
    of: known.length,
  };
}
