/**
 * "still worth 4 of 9": recommendations expected within the hour when it is begun now, of those it was planned to
 * bring; an estimate, in whole numbers because no more is known. "" for what brings none by itself.
 */
export function describeWorth(stillWorth: number, expected: number): string {
  if (expected <= 0) return "";
  const whole = Math.round(expected);
  const of = whole === 0 ? "" : ` of ${whole}`;
  if (stillWorth <= 0) return `nothing left${of} within the hour`;
  return `still worth ${Math.round(stillWorth) || "less than 1"}${of}`;
}
