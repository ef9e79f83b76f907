import type { ImportRow, ImportSetting } from "@/lib/publications/build-import";
import { buildImport } from "@/lib/publications/build-import";
import type { DecodedFile, FileFault } from "@/lib/publications/decode-file";
import { decodeFile } from "@/lib/publications/decode-file";
import { FIELD_NAMES, matchColumns } from "@/lib/publications/match-columns";
import type { EntryField, Publication } from "@/lib/publications/publication";
import type { Separator, TableFault, TableRow } from "@/lib/publications/read-table";
import { readTable } from "@/lib/publications/read-table";
import { REASON_TEXT } from "@/lib/publications/reason-text";

export type ImportOutcome = ImportRow["outcome"];

/** A file that can be imported, cut into rows; `fields` says what each column is. */
export type ReadFile = {
  ok: true;
  encoding: Extract<DecodedFile, { ok: true }>["encoding"];
  separator: Separator;
  fields: (EntryField | null)[];
  /** Headings that nothing is read from. */
  unused: string[];
  rows: TableRow[];
};

export type FileRefusal = {
  ok: false;
  reason: FileFault | TableFault | "heading_missing";
  /** Where in the file, where that is known. */
  line: number | null;
  /** The headings that were found, when the needed ones were not. */
  found: string[];
};

/** One row of the report, in words. */
export type ReportRow = {
  line: number;
  name: string;
  outcome: ImportOutcome;
  /** Names of the fields that change. */
  changed: string[];
  /** Why it was refused, each with the field and what was found in it. */
  faults: { field: string | null; message: string; value: string }[];
};

export type ImportReport = {
  ok: true;
  /** false: a preview, nothing was changed. */
  isWritten: boolean;
  encoding: ReadFile["encoding"];
  separator: Separator;
  unused: string[];
  counts: Record<ImportOutcome, number>;
  rows: ReportRow[];
};

export type ImportRefusal = {
  ok: false;
  reason: string;
  message: string;
  line: number | null;
  found: string[];
};

/** From bytes to rows whose columns are known, or why the file as a whole cannot be used. */
export function readImport(bytes: Uint8Array): ReadFile | FileRefusal {
  const file = decodeFile(bytes);
  if (!file.ok) return { ...file, line: null, found: [] };
  const table = readTable(file.text);
  if (!table.ok) return { ok: false, reason: table.reason, line: table.line ?? null, found: [] };
  const columns = matchColumns(table.heading.cells);
  if (!columns.ok)
    return { ok: false, reason: columns.reason, line: table.heading.line, found: columns.found };
  const { fields, unused } = columns;
  return { ok: true, encoding: file.encoding, separator: table.separator, fields, unused, rows: table.rows };
}

/** What the file does to this directory, row by row as it is asked. */
export function decideImport(
  file: ReadFile,
  existing: readonly Publication[],
  setting: ImportSetting,
): Iterable<ImportRow> {
  return buildImport(file.fields, file.rows, existing, setting);
}

/** The report as the page shows it. */
export function buildReport(file: ReadFile, rows: readonly ImportRow[], isWritten: boolean): ImportReport {
  const counts = { made: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const row of rows) counts[row.outcome]++;
  const { encoding, separator, unused } = file;
  return { ok: true, isWritten, encoding, separator, unused, counts, rows: rows.map(describeRow) };
}

const SHOWN_CHARACTERS = 80;

function describeRow(row: ImportRow): ReportRow {
  const start = { line: row.line, name: row.name, outcome: row.outcome };
  if (row.outcome === "updated") {
    return { ...start, changed: row.changed.map((field) => FIELD_NAMES[field]), faults: [] };
  }
  if (row.outcome !== "refused") return { ...start, changed: [], faults: [] };
  const faults = row.faults.map(({ field, fault, value }) => ({
    field: field === null ? null : FIELD_NAMES[field],
    message:
      fault === "repeats_line" ? `The same publication stands on line ${row.otherLine}.` : REASON_TEXT[fault],
    value: value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value,
  }));
  return { ...start, changed: [], faults };
}
