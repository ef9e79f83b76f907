import { stringify } from "csv-stringify/sync";
import { defuseCell } from "@/lib/publications/defuse-cell";
import { FIELD_NAMES } from "@/lib/publications/match-columns";
import { textOfEntry } from "@/lib/publications/parse-entry";
import type { PublicationEntry } from "@/lib/publications/publication";
import { ENTRY_FIELDS } from "@/lib/publications/publication";

/**
 * The directory as a CSV file by RFC 4180: CRLF, UTF-8 with BOM (without it Excel garbles every accent), cells that a
 * spreadsheet would run defused. Importing it into an empty directory gives the same entries.
 */
export function buildCsv(entries: readonly PublicationEntry[]): string {
  const rows = entries.map((entry) => {
    const text = textOfEntry(entry);
    return ENTRY_FIELDS.map((field) => defuseCell(text[field]));
  });
  const heading = ENTRY_FIELDS.map((field) => FIELD_NAMES[field]);
  // The library quotes only the row's own end, so a lone line feed must be named; semicolon and tab are quoted too,
  // for a program that expects those as separators.
  return stringify([heading, ...rows], { bom: true, record_delimiter: "windows", quoted_match: /[;\t\r\n]/ });
}
