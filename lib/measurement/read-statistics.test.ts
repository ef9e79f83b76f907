import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStatistics } from "@/lib/measurement/read-statistics";

const read = (text: string) => {
  const found = readStatistics(text);
  if (!found.ok) throw new Error(found.reason);
  return {
    fields: found.columns.map(({ field }) => field),
    unclear: found.columns.filter(({ isUnclear }) => isUnclear).map(({ heading }) => heading),
    rows: found.rows.map(({ cells }) => cells),
  };
};

describe("numbers as they come", () => {
  it("reads Medium's table as it is copied off its page, rows with their date beside the title", () => {
    const text = [
      "Story\tPresentations\tViews\tReads\tEarnings",
      "The manual nobody reads",
      "7 min read",
      "·",
      "Nov 3, 2026",
      "·",
      "View story",
      "12.4K\t1,204\t480\t$12.34",
      "1984",
      "5 min read · View story",
      "900\t88\t40\t–",
    ].join("\n");
    expect(read(text)).toEqual({
      fields: ["title", null, "views", "reads", "earnings"],
      unclear: [],
      rows: [
        ["The manual nobody reads", "12.4K", "1,204", "480", "$12.34"],
        ["1984", "900", "88", "40", ""],
      ],
    });
  });

  it("reads the same table with each cell on a line of its own", () => {
    const text = [
      "Story",
      "Views",
      "Reads",
      "A piece",
      "View story",
      "1.2K",
      "480",
      "Another",
      "7",
      "3",
    ].join("\n");
    expect(read(text).rows).toEqual([
      ["A piece", "1.2K", "480"],
      ["Another", "7", "3"],
    ]);
  });

  it.each([
    ["headings on one line", "Story\tViews\tReads\tEarnings"],
    ["each heading on its own", "Story\nViews\nReads\nEarnings"],
  ])("reads rows whose numbers stand on the subtitle's line, with %s", (_name, headings) => {
    const text = `${headings}\nA "good" piece\n5 min read · Nov 3, 2026 · View story\t5.3K\t1.8K\t$3\nAnother\n\n7 min read…\t12\t–\t$1`;
    const { fields, rows } = read(text);
    expect(fields).toEqual(["title", "views", "reads", "earnings"]);
    expect(rows).toEqual([
      ['A "good" piece', "5.3K", "1.8K", "$3"],
      ["Another", "12", "", "$1"],
    ]);
  });

  it("keeps the empty cells and the line of a row whose numbers stand on the subtitle's line", () => {
    const found = readStatistics("Story\tViews\tReads\nA piece\n5 min read\t\t1.8K");
    expect(found).toMatchObject({ ok: true, rows: [{ line: 2, cells: ["A piece", "", "1.8K"] }] });
  });

  it.each([
    ["names before numbers", "Views\n1,204\nReads\n480\nRead ratio\n40%\nFans\n31"],
    ["numbers before names", "1,204\nViews\n480\nReads\n40%\nRead ratio\n31\nFans"],
    ["names beside numbers", "Views\t1,204\nReads\t480\nFans\t31"],
  ])("reads one piece's own page with %s", (_name, text) => {
    expect(read(text)).toEqual({
      fields: ["views", "reads", "recommenders"],
      unclear: [],
      rows: [["1,204", "480", "31"]],
    });
  });

  it("reads a CSV file by its headings, with quotes, semicolons and empty cells", () => {
    expect(read('Title;Views;Reads;Taken\r\n"Rain; and sun";1.204;;2026-11-03\r\n')).toEqual({
      fields: ["title", "views", "reads", "taken"],
      unclear: [],
      rows: [["Rain; and sun", "1.204", "", "2026-11-03"]],
    });
  });

  it("says which columns nobody knows, and leaves a second one of a kind out", () => {
    expect(read("title,views,total views,zeal\nA,1,2,3\n")).toMatchObject({
      fields: ["title", "views", null, null],
      unclear: ["zeal"],
    });
  });

  it("keeps a row that ends early, so that it can be refused by name", () => {
    expect(read("Story\tViews\tReads\nOne\n12\nTwo\n5\t2").rows).toEqual([
      ["One", "12"],
      ["Two", "5", "2"],
    ]);
  });

  it.each([
    ["", "table_empty"],
    ["hello", "no_columns"],
    ["a,b", "no_rows"],
    ["Story\tViews", "no_rows"],
  ])("refuses %j with a reason", (text, reason) => {
    expect(readStatistics(text)).toMatchObject({ ok: false, reason });
  });

  it("answers any text without failing", () => {
    const bits = fc.constantFrom(
      "Story",
      "Views",
      "Reads",
      "\t",
      "\n",
      ",",
      ";",
      '"',
      "1.2K",
      "–",
      "rain",
      " ",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const found = readStatistics(parts.join(""));
        if (found.ok) expect(found.rows.length).toBeGreaterThan(0);
      }),
    );
  });
});
