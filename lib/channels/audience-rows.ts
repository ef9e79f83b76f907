import type { AudienceShare } from "@/lib/channels/channel";
import { readZone } from "@/lib/channels/read-zone";

/** One line of the form: a zone and its percent as typed. */
export type AudienceRow = { zone: string; percent: string };

export type AudienceProblem =
  | { row: number; reason: "zone_unknown" | "zone_twice" | "percent_unreadable" }
  | { row: null; reason: "not_hundred"; total: number };

export type ParsedAudience =
  | { ok: true; audience: AudienceShare[] }
  | { ok: false; problems: AudienceProblem[] };

/** Tenths of a percent: finer than anybody knows their audience. */
const WHOLE_TENTHS = 1_000;

/** Tenths of a percent of "12", "12.5", "12,5 %"; null when it is no percent between 0 and 100. */
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d))?0*\s*%?$/.exec(text.trim());
  if (match === null) return null;
  const tenths = Number(match[1]) * 10 + Number(match[2] ?? 0);
  return tenths <= WHOLE_TENTHS ? tenths : null;
}

/** What the readable percents add up to, in tenths of a percent. */
export function sumTenths(rows: AudienceRow[]): number {
  return rows.reduce((sum, row) => sum + (parsePercent(row.percent) ?? 0), 0);
}

/**
 * The rows of the form as shares that add up to exactly 1; lines left wholly empty are passed over, none at all means "not known".
 * Every problem is named at its line. Two names of one zone are one zone.
 */
export function parseAudience(rows: AudienceRow[]): ParsedAudience {
  const problems: AudienceProblem[] = [];
  const tenths = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.zone.trim() === "" && row.percent.trim() === "") return;
    const zone = readZone(row.zone);
    const percent = parsePercent(row.percent);
    if (zone === null) problems.push({ row: index, reason: "zone_unknown" });
    else if (tenths.has(zone)) problems.push({ row: index, reason: "zone_twice" });
    else tenths.set(zone, percent ?? 0);
    if (percent === null) problems.push({ row: index, reason: "percent_unreadable" });
  });
  const total = [...tenths.values()].reduce((sum, part) => sum + part, 0);
  if (problems.length === 0 && tenths.size > 0 && total !== WHOLE_TENTHS) {
    problems.push({ row: null, reason: "not_hundred", total: total / 10 });
  }
  if (problems.length > 0) return { ok: false, problems };
  const audience = [...tenths].filter(([, part]) => part > 0);
  return { ok: true, audience: audience.map(([zone, part]) => ({ zone, share: part / WHOLE_TENTHS })) };
}

/**
 * Shares out what is missing to 100 %: equally over the lines without a percent, or, when every line has one,
 * all lines in proportion. The result adds up to exactly 100; lines keep their order.
 */
export function shareOutRest(rows: AudienceRow[]): AudienceRow[] {
  const known = rows.map((row) => parsePercent(row.percent));
  const total = known.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const hasBlank = known.some((part) => part === null);
  if (hasBlank && total <= WHOLE_TENTHS) {
    const blanks = known.filter((part) => part === null).length;
    const shares = apportion(new Array<number>(blanks).fill(1), WHOLE_TENTHS - total);
    return rows.map((row, index) =>
      known[index] === null ? { ...row, percent: showTenths(shares.shift() ?? 0) } : row,
    );
  }
  const weights = known.map((part) => part ?? 0);
  const shares = apportion(total === 0 ? weights.map(() => 1) : weights, WHOLE_TENTHS);
  return rows.map((row, index) => ({ ...row, percent: showTenths(shares[index] ?? 0) }));
}

/** "12.5", "40": tenths of a percent as the form shows them. */
export function showTenths(tenths: number): string {
  return String(tenths / 10);
}

/** Splits a whole by weights into whole parts that add up to it: the largest remainders are rounded up. */
function apportion(weights: number[], whole: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (weight * whole) / sum);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = whole - parts.reduce((total, part) => total + part, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
