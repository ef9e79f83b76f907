import type { Overlap } from "@/lib/readiness/find-overlaps";
import type { CheckResult } from "@/lib/readiness/run-checks";
import { holds, type Waiver } from "@/lib/readiness/waiver";

/** One check as it is shown: `open` wants something of the writer, `waived` did until they waved it through. */
export type ReportLine = CheckResult & { standing: "open" | "waived" | "settled"; waiver: Waiver | null };

/** A draft's readiness: a list, not a score. */
export type Report = { lines: readonly ReportLine[]; overlaps: readonly Overlap[] };

/** The findings with what the writer waved through. What cannot be told is open where the writer can settle it. */
export function buildReport(
  results: readonly CheckResult[],
  overlaps: readonly Overlap[],
  waivers: readonly Waiver[],
): Report {
  const lines = results.map((result): ReportLine => {
    const waiver = waivers.find((one) => one.checkId === result.id) ?? null;
    const wants = result.verdict === "warn" || result.verdict === "fail" || result.next !== null;
    const isWaived = waiver !== null && holds(waiver, result);
    return { ...result, waiver, standing: !wants ? "settled" : isWaived ? "waived" : "open" };
  });
  return { lines, overlaps };
}

/** What the writer would do next: what fails first, then in the order in which a piece comes about; null: nothing is open. */
export function chooseNextLine({ lines }: Report): ReportLine | null {
  const open = lines.filter((line) => line.standing === "open");
  return open.find((line) => line.verdict === "fail") ?? open[0] ?? null;
}

/** The checks that fail and were not waved through. */
export function listFailing({ lines }: Report): ReportLine[] {
  return lines.filter((line) => line.standing === "open" && line.verdict === "fail");
}
