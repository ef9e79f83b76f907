import { describe, expect, it } from "vitest";
import { archiveRow, parseArchiveRow, WRITER } from "@/lib/archive/archive-row";
import type { ColumnShape, TableShape } from "@/lib/archive/table-shape";

const column = (name: string, type: string, other: Partial<ColumnShape> = {}): ColumnShape => ({
  name,
  type,
  isRequired: true,
  hasDefault: false,
  json: null,
  ...other,
});

const SHAPE: TableShape = {
  name: "Thing",
  columns: [
    column("id", "TEXT"),
    column("ownerId", "TEXT"),
    column("by", "TEXT", { isRequired: false }),
    column("count", "INTEGER"),
    column("share", "REAL", { isRequired: false }),
    column("open", "BOOLEAN", { hasDefault: true }),
    column("madeAt", "DATETIME"),
    column("topics", "TEXT", { hasDefault: true, json: "list" }),
  ],
  key: ["id"],
  references: [],
};

const ROW = {
  id: "a",
  ownerId: WRITER,
  by: WRITER,
  count: 3,
  share: 0.25,
  open: 1,
  madeAt: "2026-11-25T12:00:00.000+00:00",
  topics: '["one"]',
};

describe("a row of an archive", () => {
  it("comes back as it went out, with the new owner in place of the old one", () => {
    const stored = { ...ROW, ownerId: "ana", by: "ana" };
    const kept = archiveRow(SHAPE, stored, "ana");
    expect(kept).toEqual(ROW);
    expect(parseArchiveRow(SHAPE, kept, "bea")).toEqual({
      ok: true,
      row: { ...ROW, ownerId: "bea", by: "bea" },
    });
  });

  it("belongs to whoever brings it in, whatever it says", () => {
    const parsed = parseArchiveRow(SHAPE, { ...ROW, ownerId: "vic", by: "helper-1" }, "bea");
    expect(parsed).toMatchObject({ ok: true, row: { ownerId: "bea", by: "helper-1" } });
  });

  it("from before a column was there leaves it to its default", () => {
    const { open: _, topics: __, share: ___, ...older } = ROW;
    const parsed = parseArchiveRow(SHAPE, older, "bea");
    expect(parsed.ok && Object.keys(parsed.row)).toEqual(["id", "ownerId", "by", "count", "madeAt"]);
  });

  it.each([
    [[ROW], "not_a_row", null],
    ["text", "not_a_row", null],
    [{ ...ROW, 'id") --': 1 }, "unknown_column", 'id") --'],
    [{ ...ROW, count: undefined }, "missing_value", "count"],
    [{ ...ROW, count: null }, "missing_value", "count"],
    [{ ...ROW, count: "3" }, "wrong_kind", "count"],
    [{ ...ROW, count: 2 ** 60 }, "wrong_kind", "count"],
    [{ ...ROW, share: "much" }, "wrong_kind", "share"],
    [{ ...ROW, open: true }, "wrong_kind", "open"],
    [{ ...ROW, id: { toString: "a" } }, "wrong_kind", "id"],
    [{ ...ROW, madeAt: "soon" }, "not_a_time", "madeAt"],
    [{ ...ROW, topics: "{}" }, "not_json", "topics"],
    [{ ...ROW, topics: "[" }, "not_json", "topics"],
  ])("%j is refused: %s", (value, reason, name) => {
    expect(parseArchiveRow(SHAPE, value, "bea")).toEqual({ ok: false, reason, column: name });
  });
});
