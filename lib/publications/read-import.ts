import type { ImportRow, ImportSetting } from "@/lib/publications/build-import";
import { buildImport } from "@/lib/publications/build-import";
import type { DecodedFile, FileFault } from "@/lib/publications/decode-file";
import { decodeFile } from "@/lib/publications/decode-file";
import { FIELD_NAMES, matchColumns } from "@/lib/publications/match-columns";
import {
  type EntryField,
  NAME_LENGTH,
  type Publication,
  type PublicationEntry,
} from "@/lib/publications/publication";
import { isJsonText, type JsonFault, readJsonTable } from "@/lib/publications/read-json-table";
import type { Separator, TableFault, TableRow } from "@/lib/publications/read-table";
import { readTable } from "@/lib/publications/read-table";
import { REASON_TEXT } from "@/lib/publications/reason-text";

export type ImportOutcome = ImportRow["outcome"];

/** A file that can be imported, cut into rows; `fields` says what each column is. */
export type ReadFile = {
  ok: true;
  encoding: Extract<DecodedFile, { ok: true }>["encoding"];
  /** null: a JSON list. */
  separator: Separator | null;
  fields: (EntryField | null)[];
  columns: ImportColumn[];
  /** Headings that nothing is read from. */
  unused: string[];
  rows: TableRow[];
};

/** One column as the writer can say what it holds. */
export type ImportColumn = { heading: string; sample: string; field: EntryField | null };

/** What the writer says about a file that it does not say itself. */
export type ImportHint = {
  /** What each column holds; null: its heading says it. */
  fields: readonly (EntryField | null)[] | null;
  /** The first row is a publication already. */
  isHeadless: boolean;
};

export type FileRefusal = {
  ok: false;
  reason: FileFault | TableFault | JsonFault | "heading_missing";
  /** Where in the file, where that is known. */
  line: number | null;
  /** The headings that were found, when the needed ones were not. */
  found: string[];
  /** The columns, when only their meaning is missing. */
  columns: ImportColumn[] | null;
};

/** One publication as it was understood. */
export type SampleRow = { line: number } & Pick<
  PublicationEntry,
  "name" | "address" | "followers" | "topics" | "accepts" | "answerDays"
>;

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
  separator: ReadFile["separator"];
  unused: string[];
  columns: ImportColumn[];
  /** By which a written import can be undone; null: nothing was written. */
  importId: string | null;
  counts: Record<ImportOutcome, number>;
  rows: ReportRow[];
  /** The first that are made or changed. */
  sample: SampleRow[];
};

export type ImportRefusal = {
  ok: false;
  reason: string;
  message: string;
  line: number | null;
  found: string[];
  columns: ImportColumn[] | null;
};

/** From bytes to rows whose columns are known, or why the file as a whole cannot be used. */
export function readImport(
  bytes: Uint8Array,
  hint: ImportHint = { fields: null, isHeadless: false },
): ReadFile | FileRefusal {
  const file = decodeFile(bytes);
  if (!file.ok) return { ...file, line: null, found: [], columns: null };
  const table = isJsonText(file.text)
    ? { separator: null, ...readJsonTable(file.text) }
    : readTable(file.text);
  if (!table.ok) {
    return {
      ok: false,
      reason: table.reason,
      line: "line" in table ? (table.line ?? null) : null,
      found: [],
      columns: null,
    };
  }
  const { separator, heading, rows } = hint.isHeadless ? withoutHeading(table) : table;
  const matched = matchColumns(heading.cells, hint.fields);
  const columns = heading.cells.map((name, index) => ({
    heading: name.trim(),
    sample: sampleOf(rows, index),
    field: matched.fields[index] ?? null,
  }));
  if (!matched.ok) {
    return {
      ok: false,
      reason: matched.reason,
      line: heading.line === 0 ? null : heading.line,
      found: matched.found,
      columns,
    };
  }
  const { fields, unused } = matched;
  return { ok: true, encoding: file.encoding, separator, fields, columns, unused, rows };
}

type Table = { separator: ReadFile["separator"]; heading: TableRow; rows: TableRow[] };

function withoutHeading({ separator, heading, rows }: Table): Table {
  const cells = heading.cells.map((_, index) => `Column ${index + 1}`);
  return { separator, heading: { line: heading.line, cells }, rows: [heading, ...rows] };
}

const SAMPLE_CHARACTERS = 40;
const SAMPLE_ROWS = 50;

function sampleOf(rows: readonly TableRow[], index: number): string {
  const cells = rows
    .filter((row) => row.isOdd !== true)
    .slice(0, SAMPLE_ROWS)
    .map((row) => row.cells[index]?.trim() ?? "");
  return (cells.find((cell) => cell !== "") ?? "").slice(0, SAMPLE_CHARACTERS);
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
export function buildReport(
  file: ReadFile,
  rows: readonly ImportRow[],
  written: { importId: string | null } | null,
): ImportReport {
  const counts = { made: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const row of rows) counts[row.outcome]++;
  const { encoding, separator, columns, unused } = file;
  return {
    ok: true,
    isWritten: written !== null,
    importId: written?.importId ?? null,
    encoding,
    separator,
    columns,
    unused,
    counts,
    rows: rows.map(describeRow),
    sample: rows.flatMap(sampleRow).slice(0, SAMPLE_ENTRIES),
  };
}

/** As many as one can take in at a glance; a column taken for another shows in the first. */
const SAMPLE_ENTRIES = 10;

function sampleRow(row: ImportRow): SampleRow[] {
  if (row.outcome !== "made" && row.outcome !== "updated") return [];
  const { name, address, followers, topics, accepts, answerDays } = row.entry;
  return [{ line: row.line, name, address, followers, topics, accepts, answerDays }];
}

const SHOWN_CHARACTERS = 80;

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function describeRow(row: ImportRow): ReportRow {
  const start = { line: row.line, name: shorten(row.name, NAME_LENGTH), outcome: row.outcome };
  if (row.outcome === "updated") {
    return { ...start, changed: row.changed.map((field) => FIELD_NAMES[field]), faults: [] };
  }
  if (row.outcome !== "refused") return { ...start, changed: [], faults: [] };
  const faults = row.faults.map(({ field, fault, value }) => ({
    field: field === null ? null : FIELD_NAMES[field],
    message:
      fault === "repeats_line" ? `The same publication stands on line ${row.otherLine}.` : REASON_TEXT[fault],
    value: shorten(value, SHOWN_CHARACTERS),
  }));
  return { ...start, changed: [], faults };
}
