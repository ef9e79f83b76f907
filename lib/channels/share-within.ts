/** Part (0..1) of a post's engagement that falls within its first `minutes`, if attention decays exponentially (FACTS: derived). */
export function shareWithin(minutes: number, halfLifeMinutes: number): number {
  return minutes <= 0 ? 0 : 1 - 2 ** (-minutes / halfLifeMinutes);
}
