import { currencyDigits } from "@/lib/measurement/currency";
import { type LogQuery, type LogSort, OWN_PAGE } from "@/lib/review/log-query";
import type { LogRow } from "@/lib/review/log-row";
import { dateAt } from "@/lib/time/calendar-date";

/** The rows a query asks for, in its order; a year is one of the writer's own calendar. */
export function selectRows(rows: readonly LogRow[], query: LogQuery, zone: string): LogRow[] {
  const words = fold(query.text).split(/\s+/).filter(Boolean);
  const kept = rows.filter((row) => {
    if (query.state !== "" && row.state !== query.state) return false;
    if (query.publication === OWN_PAGE && row.publicationId !== null) return false;
    if (
      query.publication !== "" &&
      query.publication !== OWN_PAGE &&
      row.publicationId !== query.publication
    ) {
      return false;
    }
    if (query.year !== "" && yearOf(row, zone) !== query.year) return false;
    const text = fold(`${row.title} ${row.publicationName ?? ""}`);
    return words.every((word) => text.includes(word));
  });
  return kept.sort(
    (a, b) => compareRows(a, b, query) || b.t0At - a.t0At || (a.launchId < b.launchId ? -1 : 1),
  );
}

export function yearOf(row: Pick<LogRow, "t0At">, zone: string): string {
  return dateAt(row.t0At, zone).slice(0, 4);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Unknown values come last whichever way the column runs. */
function compareRows(a: LogRow, b: LogRow, { sort, isDescending }: LogQuery): number {
  const [left, right] = [keyOf(a, sort), keyOf(b, sort)];
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  const order =
    typeof left === "string" || typeof right === "string"
      ? String(left).localeCompare(String(right), "en")
      : left - right;
  return isDescending ? -order : order;
}

function keyOf(row: LogRow, sort: LogSort): number | string | null {
  switch (sort) {
    case "date":
      return row.t0At;
    case "title":
      return row.title;
    case "hour":
      return row.firstHour.reading?.count ?? null;
    case "late":
      return row.punctuality.medianMinutes;
    case "day":
      return row.views["24h"];
    case "week":
      return row.views["7d"];
    case "month":
      return row.views["30d"];
    case "earned":
      return earnedKey(row);
  }
}

/** Amounts in different currencies are not converted, only kept apart: by currency, then by amount. */
function earnedKey({ totals }: LogRow): string | null {
  if (totals.earningsMinor === null || totals.currency === null) return null;
  const units = totals.earningsMinor / 10 ** currencyDigits(totals.currency);
  return `${totals.currency} ${units.toFixed(4).padStart(20, "0")}`;
}
