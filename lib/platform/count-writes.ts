import { rawDb } from "@/lib/platform/db";

/** Counts the rows the writing connection and the commits others have written so far; while it stands still nothing has changed. */
export function countWrites(): number {
  return Number(
    rawDb().prepare("SELECT total_changes() + data_version FROM pragma_data_version").pluck().get(),
  );
}
