import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable, TABLE_ROWS } from "@/lib/publications/read-table";

const rowsOf = (text: string) => {
  const table = readTable(text);
  return table.ok ? table.rows : table;
};

describe("a table", () => {
  test.each([
    ["commas and CRLF", "a,b\r\n1,2\r\n"],
    ["semicolons", "a;b\n1;2"],
    ["tabs", "a\tb\n1\t2\n"],
    ["old Mac line ends", "a,b\r1,2\r"],
    ["a BOM", "\uFEFFa,b\n1,2"],
    ["a comma within a quoted heading", '"a, or x";b\n1;2'],
  ])("is read with %s", (_, text) => {
    expect(rowsOf(text)).toEqual([{ line: 2, cells: ["1", "2"] }]);
  });

  test("of Excel's with a sep= line is read with that separator, lines counted from the file's first", () => {
    expect(rowsOf("sep=;\r\na,x;b\r\n1;2")).toEqual([{ line: 3, cells: ["1", "2"] }]);
  });

  test("keeps line breaks in quotes and names the line on which a row begins", () => {
    const text = 'a,b\r\n1,"x\r\ny"\r\n\r\n ,\r\n3,"say ""hi"", twice"\r\n4,z';
    expect(rowsOf(text)).toEqual([
      { line: 2, cells: ["1", "x\ny"] },
      { line: 6, cells: ["3", 'say "hi", twice'] },
      { line: 7, cells: ["4", "z"] },
    ]);
  });

  test.each([
    ['a,b\n1,2\n3,"open\n4,5\n', { ok: false, reason: "quote_not_closed", line: 3 }],
    ['a,b\n1,say "hi"\n', { ok: false, reason: "quote_misplaced", line: 2 }],
    ['a,b\n1,"x"y\n', { ok: false, reason: "quote_misplaced", line: 2 }],
    ['sep=,\na,b\n1,"x"y\n', { ok: false, reason: "quote_misplaced", line: 3 }],
    [" \n,,\n", { ok: false, reason: "table_empty" }],
    [`a\n${"x\n".repeat(TABLE_ROWS + 1)}`, { ok: false, reason: "table_too_long" }],
    [`a\n${"x".repeat(300_000)}`, { ok: false, reason: "row_too_long", line: 2 }],
  ])("that is broken is refused whole, with the line: %#", (text, refusal) => {
    expect(readTable(text)).toEqual(refusal);
  });

  test("written by any program that keeps RFC 4180 is read cell by cell", () => {
    const cell = fc.string().map((text) => `x${text}`.replace(/\r\n?/g, "\n"));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, delimiter, record_delimiter) => {
          const text = stringify([["h1", "h2"], ...rows], {
            delimiter,
            record_delimiter,
            quoted_match: /[\r\n]/,
          });
          const read = rowsOf(text);
          expect(Array.isArray(read) && read.map((row) => row.cells)).toEqual(rows);
        },
      ),
    );
  });
});
