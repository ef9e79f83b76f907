import { CsvError, parse } from "csv-parse/sync";

export type Separator = "," | ";" | "\t";

/** One row with the line of the file on which it begins (1 is the first). */
export type TableRow = {
  line: number;
  cells: string[];
  /** A list’s entry that is no object; what it is stands in its only cell. */
  isOdd?: true;
};

export type TableFault = "table_empty" | "table_too_long" | RowFault;
type RowFault = "quote_not_closed" | "quote_misplaced" | "row_too_long";

export type ReadTable =
  | { ok: true; separator: Separator; heading: TableRow; rows: TableRow[] }
  | { ok: false; reason: TableFault; line?: number };

export const TABLE_ROWS = 20_000;
/** No row of a directory comes near (assumption); an unclosed quote does. */
const ROW_CHARACTERS = 200_000;

const SEPARATORS: readonly Separator[] = [",", ";", "\t"];

/**
 * Cuts a text into rows and cells by RFC 4180, strictly: a quote that does not fit refuses the whole text and names the
 * line, for after it nothing can be trusted. CRLF, LF and CR end a row; the separator is the one the heading uses most,
 * or the one an Excel "sep=" line names. Empty rows are left out.
 */
export function readTable(text: string): ReadTable {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const named = /^sep=([,;\t])\n/i.exec(lines);
  const separator = (named?.[1] as Separator | undefined) ?? mostUsed(lines);
  const cut = cutRows(lines.slice(named?.[0].length ?? 0), separator, named === null ? 1 : 2);
  if (!cut.ok) return cut;
  const [heading, ...rows] = cut.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  if (heading === undefined) return { ok: false, reason: "table_empty" };
  if (rows.length > TABLE_ROWS) return { ok: false, reason: "table_too_long" };
  return { ok: true, separator, heading, rows };
}

/** Counted outside quotes in the first row that has any letter. */
function mostUsed(lines: string): Separator {
  const first = (/^.*\S.*$/m.exec(lines)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

type CutRows = { ok: true; rows: TableRow[] } | { ok: false; reason: RowFault; line: number };

function cutRows(lines: string, separator: Separator, firstLine: number): CutRows {
  let line = firstLine;
  const rows: TableRow[] = [];
  try {
    parse(lines, {
      delimiter: separator,
      record_delimiter: "\n",
      relax_column_count: true,
      max_record_size: ROW_CHARACTERS,
      // The parser tells where a row ends; where it begins is one after the end of the row before.
      on_record: (cells: string[], context) => {
        rows.push({ line, cells });
        line = firstLine + context.lines;
        return null;
      },
    });
    return { ok: true, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") return { ok: false, reason: "quote_not_closed", line };
    if (error.code === "CSV_MAX_RECORD_SIZE") return { ok: false, reason: "row_too_long", line };
    return { ok: false, reason: "quote_misplaced", line };
  }
}
