import { currencyDigits } from "@/lib/measurement/currency";
import { LOG_STATES, type LogRow, type LogState } from "@/lib/review/log-row";
import { dateAt } from "@/lib/time/calendar-date";

export const LOG_SORTS = ["date", "title", "hour", "late", "day", "week", "month", "earned"] as const;
export type LogSort = (typeof LOG_SORTS)[number];

/** What the log book's address asks for. Empty text means no restriction. */
export type LogQuery = {
  text: string;
  /** A publication's id, or OWN_PAGE. */
  publication: string;
  /** Four digits. */
  year: string;
  state: LogState | "";
  sort: LogSort;
  isDescending: boolean;
};

export const OWN_PAGE = "own";
const LONGEST_TEXT = 200;

export const EMPTY_QUERY: LogQuery = {
  text: "",
  publication: "",
  year: "",
  state: "",
  sort: "date",
  isDescending: true,
};

type Parameters = Record<string, string | string[] | undefined>;

/** Reads the address; what it does not know it takes for "no restriction", so that an old bookmark still opens. */
export function parseLogQuery(parameters: Parameters): LogQuery {
  const one = (name: string) => {
    const value = parameters[name];
    return (Array.isArray(value) ? value[0] : value)?.trim().slice(0, LONGEST_TEXT) ?? "";
  };
  const sort = LOG_SORTS.find((id) => id === one("sort")) ?? "date";
  const order = one("order");
  return {
    text: one("q"),
    publication: one("publication"),
    year: /^\d{4}$/.test(one("year")) ? one("year") : "",
    state: LOG_STATES.find((state) => state === one("state")) ?? "",
    sort,
    isDescending: order === "up" ? false : order === "down" ? true : isDescendingFirst(sort),
  };
}

/** Numbers start with the largest and dates with the latest; titles with A, lateness with the least. */
function isDescendingFirst(sort: LogSort): boolean {
  return sort !== "title" && sort !== "late";
}

/** The address of a query, without what is as usual; starts with "?" or is empty. */
export function writeLogQuery(query: LogQuery): string {
  const parameters = new URLSearchParams();
  if (query.text !== "") parameters.set("q", query.text);
  if (query.publication !== "") parameters.set("publication", query.publication);
  if (query.year !== "") parameters.set("year", query.year);
  if (query.state !== "") parameters.set("state", query.state);
  if (query.sort !== "date") parameters.set("sort", query.sort);
  if (query.isDescending !== isDescendingFirst(query.sort)) {
    parameters.set("order", query.isDescending ? "down" : "up");
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** The query after a column's heading was chosen: the same column turns round, another starts its own way. */
export function sortBy(query: LogQuery, sort: LogSort): LogQuery {
  const isDescending = query.sort === sort ? !query.isDescending : isDescendingFirst(sort);
  return { ...query, sort, isDescending };
}

export function isFiltered(query: LogQuery): boolean {
  return query.text !== "" || query.publication !== "" || query.year !== "" || query.state !== "";
}

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
