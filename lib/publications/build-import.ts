import { restoreCell } from "@/lib/publications/defuse-cell";
import { parseAddress } from "@/lib/publications/parse-address";
import type { EntryFault } from "@/lib/publications/parse-entry";
import { parseEntry, textOfEntry } from "@/lib/publications/parse-entry";
import { parseFollowers } from "@/lib/publications/parse-followers";
import type { EntryField, EntryText, Publication, PublicationEntry } from "@/lib/publications/publication";
import { EMPTY_ENTRY_TEXT, ENTRY_FIELDS } from "@/lib/publications/publication";
import type { TableRow } from "@/lib/publications/read-table";
import type { CalendarDate } from "@/lib/time/calendar-date";

export type RowFault = EntryFault | "cells_too_many" | "repeats_line" | "entry_no_object";

/** What becomes of one row of a file. `line` is where it begins in the file. */
export type ImportRow = { line: number; name: string } & (
  | { outcome: "made"; entry: PublicationEntry; addressKey: string }
  | {
      outcome: "updated";
      id: string;
      entry: PublicationEntry;
      addressKey: string;
      changed: EntryField[];
    }
  | { outcome: "unchanged"; id: string }
  | {
      outcome: "refused";
      faults: { field: EntryField | null; fault: RowFault; value: string }[];
      otherLine: number | null;
    }
);

export type ImportSetting = {
  /** The writer's date. */
  today: CalendarDate;
  /** When the followers of rows without a date were read; null when the writer does not say. */
  readOn: CalendarDate | null;
};

/**
 * Decides, row by row as it is asked, what a file does to a directory, and does nothing itself. The same address is the same
 * publication. An empty cell leaves what is there, so that a short list cannot wipe out notes; a faulty row is refused
 * whole, and the others go on. Importing the same file again leaves everything unchanged.
 */
export function* buildImport(
  fields: readonly (EntryField | null)[],
  rows: readonly TableRow[],
  existing: readonly Publication[],
  setting: ImportSetting,
): Generator<ImportRow> {
  const byKey = new Map(existing.map((publication) => [publication.addressKey, publication]));
  const lineByKey = new Map<string, number>();
  for (const row of rows) {
    if (row.isOdd === true) {
      yield refuse(row, EMPTY_ENTRY_TEXT, "entry_no_object", null, row.cells[0]);
      continue;
    }
    const text = textOfRow(fields, row.cells);
    const address = parseAddress(text.address);
    const key = address.ok ? address.key : null;
    const otherLine = key === null ? undefined : lineByKey.get(key);
    if (otherLine !== undefined) yield refuse(row, text, "repeats_line", otherLine);
    else if (row.cells.slice(fields.length).some((cell) => cell.trim() !== ""))
      yield refuse(row, text, "cells_too_many");
    else {
      const built = buildRow(row, text, key === null ? undefined : byKey.get(key), setting);
      if (key !== null && built.outcome !== "refused") lineByKey.set(key, row.line);
      yield built;
    }
  }
}

function buildRow(
  row: TableRow,
  text: EntryText,
  known: Publication | undefined,
  setting: ImportSetting,
): ImportRow {
  const before = known === undefined ? EMPTY_ENTRY_TEXT : textOfEntry(known);
  const parsed = parseEntry(withReadOn(overlay(before, text), before, text, setting), setting.today);
  if (!parsed.ok) {
    const faults = ENTRY_FIELDS.flatMap((field) => {
      const fault = parsed.faults[field];
      return fault === undefined ? [] : [{ field, fault, value: text[field] }];
    });
    return { line: row.line, name: text.name.trim(), outcome: "refused", faults, otherLine: null };
  }
  const { entry, addressKey } = parsed;
  const start = { line: row.line, name: entry.name };
  if (known === undefined) return { ...start, outcome: "made", entry, addressKey };
  const after = textOfEntry(entry);
  const changed = ENTRY_FIELDS.filter((field) => after[field] !== before[field]);
  return changed.length === 0
    ? { ...start, outcome: "unchanged", id: known.id }
    : { ...start, outcome: "updated", id: known.id, entry, addressKey, changed };
}

function textOfRow(fields: readonly (EntryField | null)[], cells: readonly string[]): EntryText {
  const text = { ...EMPTY_ENTRY_TEXT };
  fields.forEach((field, index) => {
    if (field !== null) text[field] = restoreCell(cells[index] ?? "");
  });
  return text;
}

function overlay(before: EntryText, text: EntryText): EntryText {
  const merged = { ...before };
  for (const field of ENTRY_FIELDS) if (text[field].trim() !== "") merged[field] = text[field];
  // Found by its address, so the address is the same; how it was written first stays.
  if (before.address !== "") merged.address = before.address;
  return merged;
}

/** A new count of followers must not keep the date of the old one. */
function withReadOn(
  merged: EntryText,
  before: EntryText,
  text: EntryText,
  { readOn }: ImportSetting,
): EntryText {
  if (text.followersReadOn.trim() !== "" || text.followers.trim() === "") return merged;
  const isSame = textOfFollowers(merged) === before.followers;
  return isSame ? merged : { ...merged, followersReadOn: readOn ?? "" };
}

function textOfFollowers(text: EntryText): string | null {
  const parsed = parseFollowers(text.followers);
  return parsed.ok && parsed.followers !== null ? String(parsed.followers) : null;
}

function refuse(
  row: TableRow,
  text: EntryText,
  fault: "repeats_line" | "cells_too_many" | "entry_no_object",
  otherLine: number | null = null,
  value = "",
): ImportRow {
  return {
    line: row.line,
    name: text.name.trim(),
    outcome: "refused",
    faults: [{ field: null, fault, value }],
    otherLine,
  };
}
