/** A whole number with commas between thousands, the same on every server and in every browser. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(Math.trunc(count))).replace(/\B(?=(\d{3})+$)/g, ",");
  return count < 0 ? `\u2212${digits}` : digits;
}
