import { LOG_STATES, type LogState } from "@/lib/review/log-state";

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
  /** From 1. */
  page: number;
};

/** Launches on one page of the log book: a year of two a week on two pages. */
export const LOG_PAGE = 50;

export const OWN_PAGE = "own";
const LONGEST_TEXT = 200;

export const EMPTY_QUERY: LogQuery = {
  text: "",
  publication: "",
  year: "",
  state: "",
  sort: "date",
  isDescending: true,
  page: 1,
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
    page: Math.max(1, Math.floor(Number(one("page"))) || 1),
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
  if (query.page > 1) parameters.set("page", String(query.page));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** The query after a column's heading was chosen: the same column turns round, another starts its own way. */
export function sortBy(query: LogQuery, sort: LogSort): LogQuery {
  const isDescending = query.sort === sort ? !query.isDescending : isDescendingFirst(sort);
  return { ...query, sort, isDescending, page: 1 };
}

/** The rows of the page asked for; a page past the end is the last. */
export function turnTo<T>(rows: readonly T[], page: number): { rows: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / LOG_PAGE));
  const shown = Math.min(page, pages);
  return { rows: rows.slice((shown - 1) * LOG_PAGE, shown * LOG_PAGE), page: shown, pages };
}

export function isFiltered(query: LogQuery): boolean {
  return query.text !== "" || query.publication !== "" || query.year !== "" || query.state !== "";
}
