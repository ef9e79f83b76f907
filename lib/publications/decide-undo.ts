/** A publication that an import made or changed; `before` is empty where it was made. */
export type ImportedRow = { publicationId: string; before: string };

/** What is there now of it. */
export type ImportedNow = {
  updatedAt: number;
  /** A submission or a launch hangs on it. */
  isUsed: boolean;
};

export type UndoneRow = "removed" | "restored" | "kept_changed" | "kept_used" | "gone";

/**
 * What undoing an import does with one of its publications. Whatever happened to it since stays: a changed one keeps its
 * change, one that carries submissions or a launch is not taken away.
 */
export function decideUndo(row: ImportedRow, now: ImportedNow | undefined, importedAt: number): UndoneRow {
  if (now === undefined) return "gone";
  if (now.updatedAt !== importedAt) return "kept_changed";
  if (row.before !== "") return "restored";
  return now.isUsed ? "kept_used" : "removed";
}
