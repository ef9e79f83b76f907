import { HOUR_MINUTES } from "@/lib/launch/pace";
import type { Comparison } from "@/lib/review/compare";

/** The minute at which a done task's block begins: it ends at the tick and is as long as it was planned; null unless done. */
export function doneStart({
  doneMinute,
  durationMinutes,
}: Pick<Comparison, "doneMinute" | "durationMinutes">): number | null {
  return doneMinute === null ? null : Math.round(doneMinute - durationMinutes);
}

/** Titles of the hour's tasks that were done, but whose block lies wholly before T0 or after the hour, so that no strip shows it. */
export function listOffStrip(comparisons: readonly Comparison[]): { before: string[]; after: string[] } {
  const off = { before: [] as string[], after: [] as string[] };
  for (const comparison of comparisons) {
    const start = doneStart(comparison);
    if (comparison.phase !== "hour" || comparison.automatic || start === null) continue;
    if (start + comparison.durationMinutes <= 0) off.before.push(comparison.title);
    if (start >= HOUR_MINUTES) off.after.push(comparison.title);
  }
  return off;
}
