/** An expected number of recommendations: one digit after the point below 100, whole above; no more is known. */
export function formatEstimate(value: number): string {
  return value < 100 ? value.toFixed(1) : String(Math.round(value));
}
