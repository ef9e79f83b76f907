/** "29 of 40 points"; "not known: 0 to 12 points". */
export function describePart(share: number | null, weight: number): string {
  return share === null
    ? `not known: 0 to ${weight} points`
    : `${Number((share * weight).toFixed(1))} of ${weight} points`;
}
