/** The value below which that part of the values lies, to a tenth (or another part of one). */
export function percentile(values: number[], part: number, perOne = 10): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return Math.round(value * perOne) / perOne;
}
