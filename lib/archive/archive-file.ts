import { stringify } from "csv-stringify/sync";
import type { Row } from "@/lib/archive/archive-row";
import type { TableShape } from "@/lib/archive/table-shape";
import { defuseCell } from "@/lib/publications/defuse-cell";

/** Raised when an archive can no longer be read as it was. */
export const ARCHIVE_FORMAT = "first-hour-archive/1";
/** So many rows become one piece of text: enough to be quick, few enough that others have their turn. */
const ROWS_AT_ONCE = 500;

/** What an archive says of itself first. */
export type Manifest = {
  format: typeof ARCHIVE_FORMAT;
  /** The last migration of the database it was taken from. */
  schema: string;
  tables: { name: string; rows: number }[];
};

export const MANIFEST_NAME = "manifest.json";

export function csvName(table: string): string {
  return `csv/${table}.csv`;
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The rows as one JSON list with a line a row, so that a reader may also go line by line; in pieces. */
export function* writeJson(rows: Iterable<Row>): Generator<string> {
  let before = "[\n";
  for (const group of inGroups(rows)) {
    yield before + group.map((row) => JSON.stringify(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[\n]\n" : "\n]\n";
}

/** The rows for a spreadsheet: RFC 4180, UTF-8 with BOM, cells that it would run defused; in pieces. */
export function* writeCsv(shape: TableShape, rows: Iterable<Row>): Generator<string> {
  const columns = shape.columns.map(({ name }) => name);
  const settings = { record_delimiter: "windows", quoted_match: /[;\t\r\n]/ } as const;
  yield stringify([columns], { ...settings, bom: true });
  for (const group of inGroups(rows)) {
    yield stringify(
      group.map((row) => columns.map((name) => cellOf(row[name] ?? null))),
      settings,
    );
  }
}

function cellOf(value: Row[string]): string {
  return typeof value === "string" ? defuseCell(value) : value === null ? "" : String(value);
}

function* inGroups(rows: Iterable<Row>): Generator<Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length === ROWS_AT_ONCE) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

/** The value of one line of `writeJson`; undefined for the brackets. @throws SyntaxError for what is no JSON. */
export function parseJsonLine(line: string): unknown {
  const text = line.trim().replace(/,$/, "");
  return text === "" || text === "[" || text === "]" ? undefined : JSON.parse(text);
}
