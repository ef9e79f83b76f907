import { stringify } from "csv-stringify/sync";
import { defuseCell } from "@/lib/publications/defuse-cell";
import { wallTimeAt } from "@/lib/time/wall-time";
import { offsetMinutesAt } from "@/lib/time/zone";

/** One column of an exported file: its heading, what it means, and its cell; null is an empty cell. */
export type FileColumn<Row> = {
  name: string;
  meaning: string;
  cell: (row: Row) => string | number | null;
};

/**
 * Rows as a CSV file by RFC 4180: CRLF, UTF-8 with BOM (without it Excel garbles every accent). Text that a spreadsheet
 * would run is defused; numbers are ours and stay numbers.
 */
export function buildFile<Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    columns.map((column) => {
      const cell = column.cell(row);
      return typeof cell === "string" ? defuseCell(cell) : cell === null ? "" : String(cell);
    }),
  );
  const heading = columns.map(({ name }) => name);
  return stringify([heading, ...lines], { bom: true, record_delimiter: "windows", quoted_match: /[;\t\r]/ });
}

/** "2026-11-03T18:30:05-05:00": an instant as its zone's clock shows it, with the offset, so that it means one instant anywhere. */
export function writeInstant(at: number, zone: string): string {
  const offset = offsetMinutesAt(zone, at);
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = two(Math.floor(at / 1000) % 60);
  const sign = offset < 0 ? "-" : "+";
  return `${wallTimeAt(at, zone)}:${seconds}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
