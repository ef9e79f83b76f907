import { ruleOf } from "@/lib/archive/column-rules";
import type { RowFault } from "@/lib/archive/row-fault";
import type { ColumnShape, TableShape } from "@/lib/archive/table-shape";

/** A row as SQLite keeps it. */
export type Row = Record<string, string | number | null>;

/** Stands in an archive where the database has the writer's own id, which is another in every installation. */
export const WRITER = "first-hour:writer";
/** The columns that may name the writer. */
const WRITER_COLUMNS = new Set(["ownerId", "by", "personId"]);

/** As the database writes instants, so that they can be compared as they stand; years beyond 9999 have a sign. */
const TIME = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;

export type ParsedRow = { ok: true; row: Row } | { ok: false; reason: RowFault; column: string | null };

/** The row as an archive holds it: its columns in the table's order, without the writer's id. */
export function archiveRow(shape: TableShape, row: Row, ownerId: string): Row {
  return Object.fromEntries(
    shape.columns.map(({ name }) => {
      const value = row[name] ?? null;
      return [name, WRITER_COLUMNS.has(name) && value === ownerId ? WRITER : value];
    }),
  );
}

/**
 * A row of an archive as it may stand in the table, with `ownerId` as its owner whatever it says. A column the
 * archive does not know yet gets its default; a value that a page could not read later, or that would do harm, is refused.
 */
export function parseArchiveRow(shape: TableShape, value: unknown, ownerId: string): ParsedRow {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, reason: "not_a_row", column: null };
  }
  const known = new Set(shape.columns.map(({ name }) => name));
  for (const name of Object.keys(value)) {
    if (!known.has(name)) return { ok: false, reason: "unknown_column", column: name };
  }
  const row: Row = {};
  for (const column of shape.columns) {
    const { name } = column;
    const cell = (value as Record<string, unknown>)[name];
    if (cell === undefined) {
      if (column.hasDefault || !column.isRequired) continue;
      return { ok: false, reason: "missing_value", column: name };
    }
    const reason = faultOf(column, cell) ?? ruleFault(shape.name, column, cell, value);
    if (reason !== null) return { ok: false, reason, column: name };
    const isWriter = name === "ownerId" || (WRITER_COLUMNS.has(name) && cell === WRITER);
    row[name] = isWriter ? ownerId : (cell as Row[string]);
  }
  return { ok: true, row };
}

/** Of a value whose kind is right. */
function ruleFault(table: string, column: ColumnShape, cell: unknown, row: object): RowFault | null {
  // The writer's id is put in whatever stands there.
  if (cell === null || column.name === "ownerId") return null;
  return ruleOf(table, column)?.(cell as string | number, row as Record<string, unknown>) ?? null;
}

function faultOf({ type, isRequired, json }: ColumnShape, cell: unknown): RowFault | null {
  if (cell === null) return isRequired ? "missing_value" : null;
  switch (type) {
    case "INTEGER":
    case "BIGINT":
      return Number.isSafeInteger(cell) ? null : "wrong_kind";
    case "REAL":
      return typeof cell === "number" && Number.isFinite(cell) ? null : "wrong_kind";
    case "BOOLEAN":
      return cell === 0 || cell === 1 ? null : "wrong_kind";
    case "DATETIME":
      return typeof cell === "string" && TIME.test(cell) && !Number.isNaN(Date.parse(cell))
        ? null
        : "not_a_time";
    default:
      if (typeof cell !== "string") return "wrong_kind";
      return json === null || isJson(cell, json) ? null : "not_json";
  }
}

function isJson(text: string, json: "list" | "object"): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && Array.isArray(value) === (json === "list");
  } catch {
    return false;
  }
}
