import type { AnswerTimes } from "@/lib/publications/measure-answers";
import type { Publication } from "@/lib/publications/publication";

/** One line of the directory. */
export type DirectoryRow = {
  publication: Publication;
  answers: AnswerTimes | null;
  /** Pieces of the writer that wait for an answer there. */
  waiting: number;
  /** Pieces ever offered there, plans aside. */
  offered: number;
};

export const DIRECTORY_SORTS = ["name", "followers", "answers", "waiting", "changed"] as const;
export type DirectorySort = (typeof DIRECTORY_SORTS)[number];

export type DirectoryQuery = {
  text: string;
  /** Empty: any. "drafts" and "published" include those that take both. */
  accepts: "" | "drafts" | "published" | "unknown";
  newsletter: "" | "yes" | "no" | "unknown";
  topic: string;
  sort: DirectorySort;
  isDescending: boolean;
  /** From 1. */
  page: number;
};

export const DIRECTORY_PAGE = 50;

/** Which way round a column is first sorted: the most interesting end on top. */
export const STARTS_DESCENDING: Record<DirectorySort, boolean> = {
  name: false,
  followers: true,
  answers: false,
  waiting: true,
  changed: true,
};

type SearchParameters = Record<string, string | string[] | undefined>;

/** Reads the query out of an address; anything unknown falls back to the whole directory by name. */
export function parseDirectoryQuery(parameters: SearchParameters): DirectoryQuery {
  const read = (name: string) => {
    const value = parameters[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const sort = DIRECTORY_SORTS.find((one) => one === read("sort")) ?? "name";
  const direction = read("way");
  return {
    text: read("q").slice(0, 200),
    accepts: (["drafts", "published", "unknown"] as const).find((one) => one === read("accepts")) ?? "",
    newsletter: (["yes", "no", "unknown"] as const).find((one) => one === read("newsletter")) ?? "",
    topic: read("topic").slice(0, 100),
    sort,
    isDescending: direction === "" ? STARTS_DESCENDING[sort] : direction === "down",
    page: Math.max(1, Math.floor(Number(read("page"))) || 1),
  };
}

/** The query as an address, without what is as it would be anyway. */
export function directoryHref(query: Partial<DirectoryQuery>): string {
  const parameters = new URLSearchParams();
  const sort = query.sort ?? "name";
  if (query.text) parameters.set("q", query.text);
  if (query.accepts) parameters.set("accepts", query.accepts);
  if (query.newsletter) parameters.set("newsletter", query.newsletter);
  if (query.topic) parameters.set("topic", query.topic);
  if (sort !== "name") parameters.set("sort", sort);
  const isDescending = query.isDescending ?? STARTS_DESCENDING[sort];
  if (isDescending !== STARTS_DESCENDING[sort]) parameters.set("way", isDescending ? "down" : "up");
  if ((query.page ?? 1) > 1) parameters.set("page", String(query.page));
  const text = parameters.toString();
  return text === "" ? "/publications" : `/publications?${text}`;
}

/** Small letters without accents, so that "cafe" finds "Café". */
export function plainText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The rows of one page, and how many there are in all. Every word must be found somewhere in the entry. What is not
 * known comes last whichever way it is sorted; equals stand by name. A page past the end is the last page.
 */
export function arrangeDirectory(
  rows: readonly DirectoryRow[],
  query: DirectoryQuery,
): { rows: DirectoryRow[]; found: number; page: number; pages: number } {
  const words = plainText(query.text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = rows.filter((row) => isWanted(row, query, words));
  const value = SORT_VALUE[query.sort];
  const way = query.isDescending ? -1 : 1;
  const sorted = found
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => compare(a.value, b.value, way) || byName(a.row, b.row))
    .map(({ row }) => row);
  const pages = Math.max(1, Math.ceil(sorted.length / DIRECTORY_PAGE));
  const page = Math.min(query.page, pages);
  return {
    rows: sorted.slice((page - 1) * DIRECTORY_PAGE, page * DIRECTORY_PAGE),
    found: sorted.length,
    page,
    pages,
  };
}

/** The topics in use, the most used first; `most` of them. */
export function listTopics(rows: readonly DirectoryRow[], most: number): string[] {
  const counts = new Map<string, { topic: string; count: number }>();
  for (const { publication } of rows) {
    for (const topic of publication.topics) {
      const known = counts.get(topic.toLowerCase());
      if (known === undefined) counts.set(topic.toLowerCase(), { topic, count: 1 });
      else known.count++;
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
    .slice(0, most)
    .map(({ topic }) => topic);
}

function isWanted({ publication }: DirectoryRow, query: DirectoryQuery, words: string[]): boolean {
  const { accepts, newsletter } = publication;
  if (query.accepts === "unknown" && accepts !== "unknown") return false;
  if (query.accepts === "drafts" && accepts !== "drafts" && accepts !== "both") return false;
  if (query.accepts === "published" && accepts !== "published" && accepts !== "both") return false;
  const mails = newsletter === null ? "unknown" : newsletter ? "yes" : "no";
  if (query.newsletter !== "" && query.newsletter !== mails) return false;
  const topic = plainText(query.topic);
  if (topic !== "" && !publication.topics.some((one) => plainText(one) === topic)) return false;
  if (words.length === 0) return true;
  const { name, address, topics, howToSubmit, notes } = publication;
  const text = plainText([name, address, ...topics, howToSubmit, notes].join(" "));
  return words.every((word) => text.includes(word));
}

const SORT_VALUE: Record<DirectorySort, (row: DirectoryRow) => string | number | null> = {
  name: ({ publication }) => plainText(publication.name),
  followers: ({ publication }) => publication.followers,
  answers: ({ answers }) => answers?.medianDays ?? null,
  waiting: ({ waiting, offered }) => (offered === 0 ? null : waiting + offered / 1000),
  changed: ({ publication }) => publication.updatedAt,
};

function compare(a: string | number | null, b: string | number | null, way: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -way : way;
}

function byName(a: DirectoryRow, b: DirectoryRow): number {
  return compare(plainText(a.publication.name), plainText(b.publication.name), 1);
}
