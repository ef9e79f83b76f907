import { jsonName } from "@/lib/archive/json-name";
import type { RowFault } from "@/lib/archive/row-fault";

export type ArchiveFault =
  | "not_an_archive"
  | "too_large"
  | "unpacks_to_too_much"
  | "newer"
  | "incomplete"
  | "desk_not_empty"
  | "already_here"
  | "foreign_row"
  | "bad_row"
  | "not_held"
  | "busy";

const LONGEST_NAME = 80;

/** Why nothing of an archive was taken in, and where it lies. */
export type ArchiveRefusal = {
  ok: false;
  reason: ArchiveFault;
  message: string;
};

const SENTENCES: Record<Exclude<ArchiveFault, "bad_row" | "foreign_row">, string> = {
  not_an_archive: "This is not a file that First Hour made. Choose the zip file from “Download everything”.",
  too_large: "This file is larger than 500 MB, more than can be taken in.",
  unpacks_to_too_much:
    "Unpacked, this file would be larger than 500 MB, or one part of it than 250 MB: eight times what a year of 200 launches comes to. It was not read any further. If you did not change it, download it again.",
  newer: "This file was made by a newer First Hour. Bring this one up to date, then try again.",
  incomplete: "This file is damaged: a part of it is missing or was cut off. Download it again.",
  desk_not_empty:
    "Your desk is not empty. Bring the file into a new account or installation, so that nothing is mixed up.",
  already_here: "What is in this file is in this installation already, in another account.",
  not_held: "It has been too long since this file was checked. Choose it again.",
  busy: "Two other files are being brought in at this moment. Try again in a minute.",
};

const ROW_WORDS: Record<RowFault, string> = {
  not_a_row: "is no row",
  unknown_column: "is a column that is not known",
  missing_value: "lacks its value",
  wrong_kind: "holds a value of the wrong kind",
  not_json: "cannot be read",
  not_a_time: "is no time that can be read",
  not_allowed: "holds a value that First Hour never writes there",
  twice: "is in the file twice",
};
const WHAT_TO_DO =
  "The file was changed by hand or is damaged: choose it as it was downloaded, or download it again.";

export function refuseArchive(reason: keyof typeof SENTENCES): ArchiveRefusal {
  return { ok: false, reason, message: `${SENTENCES[reason]} Nothing was changed.` };
}

/** `row` counts from 1. The place is told as the file has it: its part, its row, its column. */
export function refuseRow(
  table: string,
  row: number,
  fault: RowFault,
  column: string | null,
): ArchiveRefusal {
  const message = `${placeOf(table, row, column)} ${ROW_WORDS[fault]}. ${WHAT_TO_DO} Nothing was changed.`;
  return { ok: false, reason: "bad_row", message };
}

export function refuseForeignRow(table: string, row: number, column: string): ArchiveRefusal {
  const message = `${placeOf(table, row, column)} names something that is not in the file. ${WHAT_TO_DO} Nothing was changed.`;
  return { ok: false, reason: "foreign_row", message };
}

function placeOf(table: string, row: number, column: string | null): string {
  const place = `${jsonName(table)}, row ${row}`;
  // A column's name may be anything in a file that was changed.
  return column === null ? place : `${place}, ${column.slice(0, LONGEST_NAME)}`;
}
