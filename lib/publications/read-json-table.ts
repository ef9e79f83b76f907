import { defuseCell } from "@/lib/publications/defuse-cell";
import { TABLE_ROWS, type TableRow } from "@/lib/publications/read-table";

export type JsonFault =
  | "json_broken"
  | "json_no_list"
  | "json_not_objects"
  | "table_empty"
  | "table_too_long";

export type JsonTable = { ok: true; heading: TableRow; rows: TableRow[] } | { ok: false; reason: JsonFault };

/** Whether a file's text means to be JSON: no heading of a table begins so. */
export function isJsonText(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text);
}

/**
 * Reads a JSON list of objects, or an object with exactly one such list in it, as a table: the names of all objects
 * are the heading, in the order in which they turn up. `line` is the entry's number, 1 the first. Lists within become
 * texts with commas; what is not there is an empty cell. An entry that is no object is an odd row, and costs no other.
 */
export function readJsonTable(text: string): JsonTable {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, reason: "json_broken" };
  }
  const list = findList(value);
  if (list === null) return { ok: false, reason: "json_no_list" };
  if (list.length > TABLE_ROWS) return { ok: false, reason: "table_too_long" };
  const records = list.filter(isRecord);
  if (records.length === 0 && list.length > 0) return { ok: false, reason: "json_not_objects" };
  const names = [...new Set(records.flatMap((entry) => Object.keys(entry)))];
  if (names.length === 0) return { ok: false, reason: "table_empty" };
  return {
    ok: true,
    heading: { line: 0, cells: names },
    // A spreadsheet's apostrophe is taken off every cell later: put on here, it comes off again.
    rows: list.map((entry, index) =>
      isRecord(entry)
        ? {
            line: index + 1,
            cells: names.map((name) => defuseCell(textOf(Object.hasOwn(entry, name) ? entry[name] : ""))),
          }
        : { line: index + 1, cells: [JSON.stringify(entry)], isOdd: true },
    ),
  };
}

function findList(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  const lists = Object.values(value).filter(Array.isArray);
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
