import { plainText } from "@/lib/publications/arrange-directory";
import type { RankedPublication } from "@/lib/publications/rank-fit";

export const FIT_SORTS = ["fit", "followers", "answers", "name"] as const;
export type FitSort = (typeof FIT_SORTS)[number];

export type FitQuery = {
  text: string;
  /** open: nothing stands in the way · newsletter: mails one · fresh: seen alive in its feed. */
  only: "" | "open" | "newsletter" | "fresh";
  sort: FitSort;
  /** From 1. */
  page: number;
  /** Ids of up to three publications side by side. */
  compare: string[];
};

export const FIT_PAGE = 20;
export const MOST_COMPARED = 3;

type SearchParameters = Record<string, string | string[] | undefined>;

/** Reads the query out of an address; anything unknown falls back to the whole list by fit. */
export function parseFitQuery(parameters: SearchParameters): FitQuery {
  const read = (name: string) => [parameters[name] ?? ""].flat()[0]?.trim() ?? "";
  const compare = [parameters.compare ?? []].flat().filter((id) => id !== "" && id.length <= 64);
  return {
    text: read("q").slice(0, 200),
    only: (["open", "newsletter", "fresh"] as const).find((one) => one === read("only")) ?? "",
    sort: FIT_SORTS.find((one) => one === read("sort")) ?? "fit",
    page: Math.max(1, Math.floor(Number(read("page"))) || 1),
    compare: [...new Set(compare)].slice(0, MOST_COMPARED),
  };
}

/** The query as an address of the draft's fit page. */
export function fitHref(draftId: string, query: Partial<FitQuery>): string {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set("q", query.text);
  if (query.only) parameters.set("only", query.only);
  if (query.sort && query.sort !== "fit") parameters.set("sort", query.sort);
  if ((query.page ?? 1) > 1) parameters.set("page", String(query.page));
  for (const id of query.compare ?? []) parameters.append("compare", id);
  const text = parameters.toString();
  return `/drafts/${draftId}/fit${text === "" ? "" : `?${text}`}`;
}

/** Those compared after one is chosen or chosen again; null: it would be one too many, and none is dropped for it. */
export function toggleCompared(compare: readonly string[], id: string): string[] | null {
  const others = compare.filter((other) => other !== id);
  if (others.length < compare.length) return others;
  return compare.length < MOST_COMPARED ? [...compare, id] : null;
}

/** The rows of one page with their place in the whole ranking, and those to compare in the order chosen. */
export function arrangeFit(ranked: readonly RankedPublication[], query: FitQuery) {
  const words = plainText(query.text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const placed = ranked.map((row, index) => ({ ...row, place: index + 1 }));
  const found = placed.filter((row) => isWanted(row, query, words));
  const value = SORT_VALUE[query.sort];
  if (value !== null) {
    found.sort((a, b) => {
      const [one, other] = [value(a), value(b)];
      if (one === null || other === null)
        return Number(one === null) - Number(other === null) || a.place - b.place;
      return (one < other ? -1 : Number(one > other)) || a.place - b.place;
    });
  }
  const pages = Math.max(1, Math.ceil(found.length / FIT_PAGE));
  const page = Math.min(query.page, pages);
  return {
    rows: found.slice((page - 1) * FIT_PAGE, page * FIT_PAGE),
    found: found.length,
    page,
    pages,
    compared: query.compare.flatMap((id) => placed.find(({ publication }) => publication.id === id) ?? []),
  };
}

function isWanted({ publication, fit }: RankedPublication, { only }: FitQuery, words: string[]): boolean {
  if (only === "open" && fit.obstacle !== null) return false;
  if (only === "newsletter" && publication.newsletter !== true) return false;
  if (only === "fresh" && fit.parts.find(({ name }) => name === "fresh")?.share !== 1) return false;
  if (words.length === 0) return true;
  const { name, address, topics, howToSubmit, notes } = publication;
  const text = plainText([name, address, ...topics, howToSubmit, notes].join(" "));
  return words.every((word) => text.includes(word));
}

/** Smallest first; null: the ranking as it is. What is not known comes last. */
const SORT_VALUE: Record<FitSort, ((row: RankedPublication) => number | string | null) | null> = {
  fit: null,
  followers: ({ publication }) => (publication.followers === null ? null : -publication.followers),
  answers: ({ answers, publication }) => answers?.medianDays ?? publication.answerDays,
  name: ({ publication }) => plainText(publication.name),
};
