/** Who may have brought some of a count: recommendations expected of them, and how sure that is (a Gamma distribution's shape). */
export type Part = { id: string; mean: number; shape: number };

/** A part of a count, and where it lies in eight of ten cases. */
export type Share = { value: number; low: number; high: number };

/** Half of eight of ten, in standard deviations of a normal distribution. */
const Z80 = 1.2816;

/**
 * A count shared out by what each part was expected to bring, as learning does it (learn.ts). The range holds the doubt about the
 * parts' rates, by the delta method on pₖ = mₖ / Σm: var pₖ ≈ pₖ² ((1 − pₖ)² / αₖ + Σ pⱼ² / αⱼ, j ≠ k), and chance, binomial in the
 * count; at least 0 and at most the count. Values add up to the count. null where nobody was expected to bring anything.
 */
export function shareOut(count: number, parts: readonly Part[]): ReadonlyMap<string, Share> | null {
  const total = parts.reduce((sum, { mean }) => sum + mean, 0);
  if (!(total > 0)) return null;
  const doubts = parts.map(({ mean, shape }) => (mean / total) ** 2 / shape);
  const doubt = doubts.reduce((sum, one) => sum + one, 0);
  return new Map(
    parts.map(({ id, mean, shape }, index): [string, Share] => {
      const part = mean / total;
      const others = doubt - (doubts[index] ?? 0);
      const variance = part ** 2 * ((1 - part) ** 2 / shape + others);
      const reach = Z80 * Math.sqrt(count ** 2 * variance + count * part * (1 - part));
      const value = count * part;
      return [id, { value, low: Math.max(0, value - reach), high: Math.min(count, value + reach) }];
    }),
  );
}

/** Several parts as one: means add, and so do the variances mean² / shape, for they are independent. */
export function joinParts(id: string, parts: readonly Part[]): Part {
  const mean = parts.reduce((sum, part) => sum + part.mean, 0);
  const variance = parts.reduce((sum, part) => sum + part.mean ** 2 / part.shape, 0);
  return { id, mean, shape: variance > 0 ? mean ** 2 / variance : Number.POSITIVE_INFINITY };
}
