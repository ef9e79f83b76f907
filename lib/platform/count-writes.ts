import { rawDb } from "@/lib/platform/db";

/** Counts the rows this process has written so far; while it stands still nothing has changed. */
export function countWrites(): number {
  return Number(rawDb().prepare("SELECT total_changes()").pluck().get());
}
