import type { ForecastPoint } from "@/lib/plan/forecast";

/** The points of the range from p10 to p90 as a closed shape, in minutes and pixels from the top. */
export function bandOf(curve: readonly ForecastPoint[], top: number, height: number): string {
  const upper = lineOf(curve, "p90", top, height);
  return `${upper} ${lineOf([...curve].reverse(), "p10", top, height)}`;
}

/** One of the curve's points over the minutes, for a polyline. */
export function lineOf(
  curve: readonly ForecastPoint[],
  key: "p10" | "p50" | "p90",
  top: number,
  height: number,
): string {
  return curve.map((point) => `${point.minute},${fromTop(point[key], top, height)}`).join(" ");
}

/** Where a count lies in a chart of that height, in pixels from its top. */
export function fromTop(count: number, top: number, height: number): number {
  return Math.round((height - (count / top) * height) * 100) / 100;
}
