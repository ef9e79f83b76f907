import fc from "fast-check";
import { expect, test } from "vitest";
import { defuseCell, restoreCell } from "@/lib/publications/defuse-cell";

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("'", "=", "+", "-", "@", "＝", "\t", "\r", "\n", " ", "\u00a0", "a", ","))
    .map((all) => all.join("")),
);

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\tx",
  "\rx",
  " =1",
  "\n=1",
  "\u00a0@x",
  "＝1",
  "'=1",
  "''+1",
  "' =1",
  " \t1",
])("a cell that a spreadsheet could run gets an apostrophe: %j", (text) =>
  expect(defuseCell(text)).toBe(`'${text}`),
);

test.each(["", "Better Humans", "a=b", "1-2", "'tis", "12,345", "https://x.org/?a=b", "don't"])(
  "other cells stay as they are: %j",
  (text) => {
    expect(defuseCell(text)).toBe(text);
    expect(restoreCell(text)).toBe(text);
  },
);

test("no defused cell begins with what a spreadsheet runs, white space trimmed or not", () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(defuseCell(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^\s*[\t\r]/);
    }),
  );
});

test("what was defused is restored to the letter", () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(restoreCell(defuseCell(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
