import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DirectoryRow } from "@/lib/publications/arrange-directory";
import {
  arrangeDirectory,
  DIRECTORY_PAGE,
  DIRECTORY_SORTS,
  directoryHref,
  listTopics,
  parseDirectoryQuery,
} from "@/lib/publications/arrange-directory";
import type { Publication } from "@/lib/publications/publication";

function publication(own: Partial<Publication>): Publication {
  return {
    id: own.name ?? "p",
    name: "P",
    address: "https://p.org",
    addressKey: "p.org",
    followers: null,
    followersReadOn: null,
    topics: [],
    accepts: "unknown",
    howToSubmit: "",
    newsletter: null,
    answerDays: null,
    postingDays: [],
    notes: "",
    createdAt: 0,
    updatedAt: 0,
    ...own,
  };
}

const row = (own: Partial<Publication>, rest: Partial<DirectoryRow> = {}): DirectoryRow => ({
  publication: publication(own),
  answers: null,
  waiting: 0,
  offered: 0,
  ...rest,
});

const ROWS = [
  row({ name: "Beta", followers: 10, topics: ["Writing"], accepts: "both", newsletter: true }),
  row({ name: "álpha", followers: null, topics: ["writing", "AI"], accepts: "drafts", newsletter: false }),
  row({ name: "Café Noir", followers: 500, accepts: "published", notes: "ask Maria" }),
];

const names = (query: Record<string, string>) =>
  arrangeDirectory(ROWS, parseDirectoryQuery(query)).rows.map(({ publication: { name } }) => name);

describe("the directory", () => {
  test.each([
    [{}, ["álpha", "Beta", "Café Noir"]],
    [{ q: "cafe MARIA" }, ["Café Noir"]],
    [{ q: "cafe beta" }, []],
    [{ accepts: "drafts" }, ["álpha", "Beta"]],
    [{ accepts: "published" }, ["Beta", "Café Noir"]],
    [{ newsletter: "unknown" }, ["Café Noir"]],
    [{ topic: "WRITING" }, ["álpha", "Beta"]],
    [{ sort: "followers" }, ["Café Noir", "Beta", "álpha"]],
    [{ sort: "followers", way: "up" }, ["Beta", "Café Noir", "álpha"]],
    [{ sort: "nonsense", page: "-3", accepts: "poems" }, ["álpha", "Beta", "Café Noir"]],
  ] as [Record<string, string>, string[]][])("asked for %j shows %j", (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  test("shows every row on exactly one page, and the last page for one past the end", () => {
    const rows = Array.from({ length: DIRECTORY_PAGE * 2 + 1 }, (_, index) => row({ name: `P${index}` }));
    const pages = [1, 2, 3].map((page) => arrangeDirectory(rows, { ...parseDirectoryQuery({}), page }));
    expect(new Set(pages.flatMap((page) => page.rows)).size).toBe(rows.length);
    expect(arrangeDirectory(rows, parseDirectoryQuery({ page: "99" }))).toMatchObject({ page: 3, pages: 3 });
  });

  test("has an address for every query that reads back as the same query", () => {
    const query = fc.record({
      text: fc.string().map((text) => text.trim()),
      accepts: fc.constantFrom("" as const, "drafts" as const, "published" as const, "unknown" as const),
      newsletter: fc.constantFrom("" as const, "yes" as const, "no" as const, "unknown" as const),
      topic: fc.string().map((text) => text.trim()),
      sort: fc.constantFrom(...DIRECTORY_SORTS),
      isDescending: fc.boolean(),
      page: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(query, (wanted) => {
        const { searchParams } = new URL(directoryHref(wanted), "http://x.org");
        expect(parseDirectoryQuery(Object.fromEntries(searchParams))).toEqual(wanted);
      }),
    );
  });

  test("names the topics in use, the most used first, in one spelling", () => {
    expect(listTopics(ROWS, 5)).toEqual(["Writing", "AI"]);
    expect(listTopics(ROWS, 1)).toEqual(["Writing"]);
  });
});
