import { describe, expect, it } from "vitest";
import { arrangeTables, type TableShape } from "@/lib/archive/table-shape";

const table = (name: string, columns: string[], references: [string, string][] = []): TableShape => ({
  name,
  columns: columns.map((column) => ({
    name: column,
    type: "TEXT",
    isRequired: true,
    hasDefault: false,
    json: null,
  })),
  key: ["id"],
  references: references.map(([column, to]) => ({ column, table: to })),
});

describe("arrangeTables", () => {
  it("puts each table after those it refers to, else by name, in whatever order they come", () => {
    const shapes = [
      table("Operation", ["id", "launchId"], [["launchId", "Launch"]]),
      table(
        "Launch",
        ["id", "ownerId", "draftId"],
        [
          ["ownerId", "user"],
          ["draftId", "Draft"],
        ],
      ),
      table("Channel", ["id", "ownerId"], [["ownerId", "user"]]),
      table("Draft", ["id", "ownerId"], [["ownerId", "user"]]),
      table("user", ["id"]),
    ];
    const names = ["Channel", "Draft", "Launch", "Operation"];
    expect(arrangeTables(shapes).map(({ name }) => name)).toEqual(names);
    expect(arrangeTables(shapes.toReversed()).map(({ name }) => name)).toEqual(names);
    expect(arrangeTables(shapes).at(-1)?.condition).toBe(
      '"launchId" IN (SELECT "id" FROM "Launch" WHERE "ownerId" = ?)',
    );
  });

  it("complains of a table that nobody owns and nobody left out", () => {
    expect(() => arrangeTables([table("Stray", ["id"])])).toThrow(/Stray/);
  });
});
