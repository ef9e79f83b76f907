import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCsv } from "@/lib/publications/build-csv";
import { buildImport } from "@/lib/publications/build-import";
import { decodeFile } from "@/lib/publications/decode-file";
import { matchColumns } from "@/lib/publications/match-columns";
import { parseEntry } from "@/lib/publications/parse-entry";
import type { EntryText, Publication, PublicationEntry } from "@/lib/publications/publication";
import { EMPTY_ENTRY_TEXT } from "@/lib/publications/publication";
import { readTable } from "@/lib/publications/read-table";

const SETTING = { today: "2026-11-22", readOn: null };

function run(
  csv: string,
  existing: Publication[] = [],
  setting: { today: string; readOn: string | null } = SETTING,
) {
  const file = decodeFile(new TextEncoder().encode(csv));
  const table = file.ok ? readTable(file.text) : file;
  const columns = table.ok ? matchColumns(table.heading.cells) : table;
  if (!table.ok || !columns.ok) throw new Error("the file was refused whole");
  return [...buildImport(columns.fields, table.rows, existing, setting)];
}

function keep(rows: ReturnType<typeof run>): Publication[] {
  return rows.flatMap((row, index) =>
    row.outcome === "made"
      ? [{ ...row.entry, id: `p${index}`, addressKey: row.addressKey, createdAt: 0, updatedAt: 0 }]
      : [],
  );
}

describe("an import", () => {
  test("says for each row what becomes of it, with the line it begins on", () => {
    const existing = keep(
      run("Name,Address,Followers,Notes\nBetter Humans,medium.com/better-humans,100,mine\nKept,kept.org,5,"),
    );
    const rows = run(
      [
        "Title,URL,Follower Count,NOTES,Colour",
        'Better Humans,https://medium.com/better-humans?source=x,"12.3K",,red',
        "Kept,www.kept.org,5,,",
        '"New\none",new.org,1.2M,"a\nb",',
        "Wrong,new2.org,many,,",
        ",nameless.org,,,",
        "Again,http://new.org/,,,",
        "Too,wide.org,1,2,3,4",
      ].join("\n"),
      existing,
    );
    expect(rows.map((row) => [row.line, row.name, row.outcome])).toEqual([
      [2, "Better Humans", "updated"],
      [3, "Kept", "unchanged"],
      [4, "New one", "made"],
      [7, "Wrong", "refused"],
      [8, "", "refused"],
      [9, "Again", "refused"],
      [10, "Too", "refused"],
    ]);
    expect(rows[0]).toMatchObject({ changed: ["followers"], entry: { followers: 12_300, notes: "mine" } });
    expect(rows.slice(3).map((row) => (row.outcome === "refused" ? row.faults[0]?.fault : null))).toEqual([
      "followers_unreadable",
      "name_missing",
      "repeats_line",
      "cells_too_many",
    ]);
    expect(rows[5]).toMatchObject({ otherLine: 4 });
  });

  test("gives a new count of followers the date the writer names, and never the date of the old count", () => {
    const existing = keep(run("Name,Address,Followers,Followers read on\nA,a.org,100,2026-01-05"));
    const csv = "Name,Address,Followers\nA,a.org,200";
    expect(run(csv, existing)[0]).toMatchObject({ entry: { followersReadOn: null } });
    expect(run(csv, existing, { ...SETTING, readOn: "2026-11-20" })[0]).toMatchObject({
      entry: { followersReadOn: "2026-11-20" },
    });
    expect(run("Name,Address,Followers\nA,a.org,100", existing)[0]).toMatchObject({ outcome: "unchanged" });
  });

  test("refuses a reading from the future", () => {
    const [row] = run("Name,Address,Followers,as of\nA,a.org,100,2026-11-23");
    expect(row).toMatchObject({
      outcome: "refused",
      faults: [{ field: "followersReadOn", fault: "date_in_future" }],
    });
  });
});

describe("columns", () => {
  test("are known by many headings, in any case and spelling", () => {
    expect(
      matchColumns(["PUBLICATION", "web_address", "Followers-Count", "tags", "", "Shoe size", "url"]),
    ).toEqual({
      ok: true,
      fields: ["name", "address", "followers", "topics", null, null, null],
      unused: ["Shoe size", "url"],
    });
  });

  test("without name or address refuse the file and say what was found", () => {
    expect(matchColumns(["Better Humans", "medium.com/better-humans"])).toEqual({
      ok: false,
      reason: "heading_missing",
      missing: ["name", "address"],
      found: ["Better Humans", "medium.com/better-humans"],
      fields: [null, null],
    });
  });

  test("are what the writer says they are, where the writer says it", () => {
    expect(matchColumns(["Wer", "Wo", "Name"], ["name", "address", null])).toEqual({
      ok: true,
      fields: ["name", "address", null],
      unused: ["Name"],
    });
  });
});

const spiky = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "'",
        "=",
        "+",
        "-",
        "@",
        '"',
        ",",
        ";",
        "\t",
        "\r",
        "\n",
        "\r\n",
        " ",
        "\uFEFF",
        "é",
        "a",
      ),
    )
    .map((all) => all.join("")),
);

const entryText = fc.record<EntryText>({
  name: spiky.map((text) => `${text}n`),
  address: fc.domain().map((domain) => `https://${domain}/x`),
  followers: fc.option(fc.nat(1_000_000), { nil: "" }).map(String),
  followersReadOn: fc.constantFrom("", "2026-11-22", "2024-02-29"),
  topics: fc.array(spiky, { maxLength: 5 }).map((all) => all.join(";")),
  accepts: fc.constantFrom("", "drafts", "published", "both"),
  howToSubmit: spiky,
  newsletter: fc.constantFrom("", "yes", "no"),
  answerDays: fc.constantFrom("", "1", "14"),
  postingDays: fc.constantFrom("", "Mon, Wed", "Sat"),
  notes: spiky,
});

const entries = fc
  .array(entryText, { maxLength: 20 })
  .map((texts) => texts.map((text) => parseEntry({ ...EMPTY_ENTRY_TEXT, ...text }, SETTING.today)))
  .map((all) => all.flatMap((parsed) => (parsed.ok ? [parsed] : [])))
  .map((all) => [...new Map(all.map((parsed) => [parsed.addressKey, parsed.entry])).values()]);

describe("an exported file", () => {
  test("imported into an empty directory gives the same entries, to the letter", () => {
    fc.assert(
      fc.property(entries, (all: PublicationEntry[]) => {
        const rows = run(buildCsv(all));
        expect(rows.map((row) => (row.outcome === "made" ? row.entry : row))).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  test("imported into the directory it came from changes nothing", () => {
    fc.assert(
      fc.property(entries, (all: PublicationEntry[]) => {
        const csv = buildCsv(all);
        const again = run(csv, keep(run(csv)));
        expect(again.every((row) => row.outcome === "unchanged")).toBe(true);
      }),
    );
  });

  test("begins with a BOM, ends rows with CRLF, and holds no cell that a spreadsheet runs", () => {
    const parsed = parseEntry(
      { ...EMPTY_ENTRY_TEXT, name: "=HYPERLINK(1)", address: "a.org", notes: "-1\n=2" },
      SETTING.today,
    );
    if (!parsed.ok) throw new Error("the entry is sound");
    const csv = buildCsv([parsed.entry]);
    expect(csv).toBe(
      "\uFEFFName,Address,Followers,Followers read on,Topics,Accepts,How to submit,Newsletter,Answer days,Publishes on,Notes\r\n" +
        "'=HYPERLINK(1),https://a.org,,,,unknown,,,,,\"'-1\n=2\"\r\n",
    );
  });
});
