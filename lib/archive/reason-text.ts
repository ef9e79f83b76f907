import type { RowFault } from "@/lib/archive/archive-row";

export type ArchiveFault =
  | "not_an_archive"
  | "too_large"
  | "newer"
  | "incomplete"
  | "desk_not_empty"
  | "already_here"
  | "foreign_row"
  | "bad_row"
  | "busy";

/** Why nothing of an archive was taken in, and where it lies. */
export type ArchiveRefusal = {
  ok: false;
  reason: ArchiveFault;
  message: string;
};

const SENTENCES: Record<Exclude<ArchiveFault, "bad_row" | "foreign_row">, string> = {
  not_an_archive: "This is not a file that First Hour made. Choose the zip file from “Download everything”.",
  too_large: "This file is larger than 1 GB, more than can be taken in.",
  newer: "This file was made by a newer First Hour. Bring this one up to date, then try again.",
  incomplete: "This file is damaged: a part of it is missing or was cut off. Download it again.",
  desk_not_empty:
    "Your desk is not empty. Bring the file into a new account or installation, so that nothing is mixed up.",
  already_here: "What is in this file is in this installation already, in another account.",
  busy: "Another file is being brought in. Try again in a minute.",
};

const ROW_WORDS: Record<RowFault, string> = {
  not_a_row: "is no row",
  unknown_column: "has a column that is not known",
  missing_value: "lacks a value",
  wrong_kind: "has a value of the wrong kind",
  not_json: "has a value that cannot be read",
  not_a_time: "has a time that cannot be read",
};

export function refuseArchive(reason: keyof typeof SENTENCES): ArchiveRefusal {
  return { ok: false, reason, message: `${SENTENCES[reason]} Nothing was changed.` };
}

/** `row` counts from 1. */
export function refuseRow(
  table: string,
  row: number,
  fault: RowFault,
  column: string | null,
): ArchiveRefusal {
  const where = column === null ? "" : ` (${column})`;
  const message = `Row ${row} of ${table} ${ROW_WORDS[fault]}${where}: the file was changed by hand or is damaged. Nothing was changed.`;
  return { ok: false, reason: "bad_row", message };
}

export function refuseForeignRow(table: string, row: number, column: string): ArchiveRefusal {
  const message = `Row ${row} of ${table} belongs to something that is not in the file (${column}). Nothing was changed.`;
  return { ok: false, reason: "foreign_row", message };
}
