import { HOUR_MINUTES } from "@/lib/launch/pace";
import type { ForecastPoint } from "@/lib/plan/forecast";
import { isLate } from "@/lib/review/compare";
import type { ReplayMoment } from "@/lib/review/replay-at";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";
import { formatMinute } from "@/lib/time/format";

/** One moment of the replay in a line: what was done, clicked and read by then, and what was foreseen by then. */
export function describeMoment(
  {
    minute,
    isEnd,
    comparisons,
    readings,
    clicks,
  }: Pick<ReplayMoment, "minute" | "isEnd" | "comparisons" | "readings" | "clicks">,
  band: readonly ForecastPoint[],
): string {
  const byHand = comparisons.filter(({ phase, automatic }) => phase === "hour" && !automatic);
  const done = byHand.filter(({ outcome }) => outcome === "done");
  const late = done.filter(({ latenessMinutes }) => isLate(latenessMinutes ?? 0));
  const read = readings.findLast((point) => point.minute < HOUR_MINUTES + 1);
  const foreseen = band[Math.min(minute, HOUR_MINUTES)];
  const parts = [
    `${done.length} of ${countOf(byHand.length, "task")} done${late.length > 0 ? `, ${late.length} late` : ""}.`,
    clicks === null
      ? ""
      : `${countOf(
          clicks.reduce((sum, count) => sum + count, 0),
          "click",
        )}.`,
    read === undefined
      ? "No count read yet."
      : `${countOf(read.count, "recommendation")} read at ${formatMinute(read.minute)}.`,
    foreseen === undefined
      ? ""
      : `Foreseen ${isEnd ? "in the hour" : "by then"}: ${formatCount(Math.round(foreseen.p10))} to ${formatCount(Math.round(foreseen.p90))}.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}
