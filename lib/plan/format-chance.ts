/** A chance (0..1) in words that promise no more than it knows: "under 1 %", "about 40 %", "over 99 %". */
export function formatChance(chance: number): string {
  if (chance < 0.01) return "under 1 %";
  if (chance > 0.99) return "over 99 %";
  return `about ${Math.round(chance * 100)} %`;
}
