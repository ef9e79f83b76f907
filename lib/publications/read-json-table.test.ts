import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildImport } from "@/lib/publications/build-import";
import { buildJson } from "@/lib/publications/build-json";
import { parseEntry } from "@/lib/publications/parse-entry";
import { EMPTY_ENTRY_TEXT } from "@/lib/publications/publication";
import { buildReport, readImport } from "@/lib/publications/read-import";
import { isJsonText, readJsonTable } from "@/lib/publications/read-json-table";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a JSON list", () => {
  test("is a table whose columns are the names of all its entries", () => {
    const text = JSON.stringify([
      { name: "A", topics: ["x", "y"], newsletter: true },
      { name: "B", followers: 12_300, address: null },
    ]);
    expect(readJsonTable(text)).toEqual({
      ok: true,
      heading: { line: 0, cells: ["name", "topics", "newsletter", "followers", "address"] },
      rows: [
        { line: 1, cells: ["A", "x, y", "true", "", ""] },
        { line: 2, cells: ["B", "", "", "12300", ""] },
      ],
    });
    expect(readJsonTable(`{"version": 1, "publications": ${text}}`)).toEqual(readJsonTable(text));
  });

  test.each([
    ["[{", "json_broken"],
    ["{}", "json_no_list"],
    ['{"a": [], "b": []}', "json_no_list"],
    ["[1, 2]", "json_not_objects"],
    ["[]", "table_empty"],
  ])("that is %s is refused as %s", (text, reason) => {
    expect(readJsonTable(text)).toMatchObject({ ok: false, reason });
  });

  test("costs only the entry that is no object, which is refused by its number with what it is", () => {
    const file = readImport(
      bytes('[{"name": "A", "address": "a.org"}, 3, {"name": "B", "address": "b.org"}, null]'),
    );
    if (!file.ok) throw new Error(file.reason);
    const rows = [...buildImport(file.fields, file.rows, [], { today: "2026-11-22", readOn: null })];
    const { counts, rows: told, sample } = buildReport(file, rows, null);
    expect(counts).toEqual({ made: 2, updated: 0, unchanged: 0, refused: 2 });
    expect(told[1]).toMatchObject({ line: 2, outcome: "refused", faults: [{ field: null, value: "3" }] });
    expect(told[3]).toMatchObject({ line: 4, outcome: "refused", faults: [{ field: null, value: "null" }] });
    expect(sample.map(({ line, name, address }) => [line, name, address])).toEqual([
      [1, "A", "https://a.org"],
      [3, "B", "https://b.org"],
    ]);
  });

  test("with a name too long to show is told by its beginning", () => {
    const file = readImport(bytes(JSON.stringify([{ name: "n".repeat(5_000), address: "a.org" }])));
    if (!file.ok) throw new Error(file.reason);
    const rows = [...buildImport(file.fields, file.rows, [], { today: "2026-11-22", readOn: null })];
    const [row] = buildReport(file, rows, null).rows;
    expect(row).toMatchObject({ outcome: "refused" });
    expect(row?.name).toHaveLength(201);
  });

  test("is known from a table by how it begins", () => {
    expect(['\uFEFF [{"a":1}]', "{}", "Name,Address", '"[x]",y'].map(isJsonText)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("that was exported comes back to the letter", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 20 });
    const entry = fc
      .record({ notes: text, howToSubmit: fc.oneof(text, fc.constant("=1+1"), fc.constant("'-x")) })
      .map((random) => {
        const parsed = parseEntry(
          {
            ...EMPTY_ENTRY_TEXT,
            ...random,
            name: "A",
            address: "a.org",
            topics: "x, y",
            newsletter: "no",
            postingDays: "Mon-Wed",
          },
          "2026-11-22",
        );
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
        return parsed.entry;
      });
    fc.assert(
      fc.property(entry, (one) => {
        const file = readImport(bytes(buildJson([one])));
        if (!file.ok) throw new Error(file.reason);
        const setting = { today: "2026-11-22", readOn: null };
        expect([...buildImport(file.fields, file.rows, [], setting)]).toMatchObject([
          { outcome: "made", entry: one },
        ]);
      }),
    );
  });
});

describe("a file whose heading is not understood", () => {
  const file = bytes("Magazin,Seite,Zahl\nA,a.org,12\n");

  test("is refused with its columns, each with a sample, so that they can be told by hand", () => {
    expect(readImport(file)).toMatchObject({
      ok: false,
      reason: "heading_missing",
      columns: [
        { heading: "Magazin", sample: "A", field: null },
        { heading: "Seite", sample: "a.org", field: null },
        { heading: "Zahl", sample: "12", field: null },
      ],
    });
  });

  test("is read as the writer says, also without any heading", () => {
    const fields = ["name", "address", null] as const;
    expect(readImport(file, { fields, isHeadless: false })).toMatchObject({
      ok: true,
      rows: [{ line: 2, cells: ["A", "a.org", "12"] }],
    });
    expect(
      readImport(bytes("A,a.org\nB,b.org"), { fields: ["name", "address"], isHeadless: true }),
    ).toMatchObject({
      ok: true,
      columns: [{ heading: "Column 1", field: "name" }, { heading: "Column 2" }],
      rows: [{ line: 1 }, { line: 2 }],
    });
  });
});
