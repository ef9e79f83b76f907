import type { StripBlock } from "@/components/plan/hour-strip";
import { type Comparison, isLate } from "@/lib/review/compare";
import { describeOutcome } from "@/lib/review/describe-outcome";
import { doneStart } from "@/lib/review/off-strip";

/** The plan's row of the strip: every task where it was planned. */
export function plannedBlocks(comparisons: readonly Comparison[]): StripBlock[] {
  return comparisons.map((comparison) => ({
    id: comparison.taskId,
    title: comparison.title,
    startMinute: comparison.plannedMinute,
    durationMinutes: comparison.durationMinutes,
    expected: comparison.expected,
    state: comparison.automatic ? "automatic" : "planned",
  }));
}

/** The row of what happened: done tasks end where they were ticked, the others stay dashed where they were planned, behind what was done. */
export function doneBlocks(comparisons: readonly Comparison[]): StripBlock[] {
  return comparisons
    .filter(({ automatic, outcome }) => !automatic && outcome !== "to_come")
    .sort((a, b) => Number(a.outcome === "done") - Number(b.outcome === "done"))
    .map((comparison) => ({
      id: comparison.taskId,
      title: `${comparison.title}, ${describeOutcome(comparison).words}`,
      startMinute: doneStart(comparison) ?? comparison.plannedMinute,
      durationMinutes: comparison.durationMinutes,
      expected: comparison.expected,
      state:
        comparison.outcome !== "done" ? "skipped" : isLate(comparison.latenessMinutes ?? 0) ? "late" : "done",
    }));
}
