/**
 * "still worth 4 of 9": recommendations expected within the hour when it is begun now, of those it was planned to
 * bring; an estimate, in whole numbers because no more is known. "" for what brings none by itself.
 */
export function describeWorth(stillWorth: number, expected: number): string {
  const whole = Math.round(expected);
  if (whole === 0) return "";
  const left = Math.round(stillWorth);
  if (stillWorth <= 0) return `nothing left of ${whole} within the hour`;
  return `still worth ${left === 0 ? "less than 1" : left} of ${whole}`;
}
