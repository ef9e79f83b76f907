import { median } from "@/lib/review/compare";

/** One launch's forecast as it was kept, and what came. */
export type Verified = {
  launchId: string;
  title: string;
  t0At: number;
  p10: number;
  p50: number;
  p90: number;
  count: number;
};

export type Calibration =
  | { kind: "too_few"; launches: number; needs: number }
  | {
      kind: "calibration";
      launches: number;
      inBand: number;
      above: number;
      below: number;
      /** Part (0..1) that fell in the band, and where the true part lies in 95 of 100 cases. */
      part: { value: number; low: number; high: number };
      /** The middle of outcome against forecast: above 1 more came than was foreseen. */
      usualRatio: number;
    };

export const CALIBRATION_NEEDS = 5;
const Z95 = 1.96;

/** How often the outcome fell in the 80 % band, with Wilson's interval (1927) for how well so few launches can tell. */
export function calibrate(verified: readonly Verified[]): Calibration {
  const launches = verified.length;
  if (launches < CALIBRATION_NEEDS) return { kind: "too_few", launches, needs: CALIBRATION_NEEDS };
  const above = verified.filter(({ count, p90 }) => count > p90).length;
  const below = verified.filter(({ count, p10 }) => count < p10).length;
  const inBand = launches - above - below;
  const ratios = verified.map(({ count, p50 }) => Math.log((count + 0.5) / (p50 + 0.5)));
  return {
    kind: "calibration",
    launches,
    inBand,
    above,
    below,
    part: { value: inBand / launches, ...wilson(inBand, launches) },
    usualRatio: Math.exp(median(ratios) ?? 0),
  };
}

/** Wilson's 95 % interval for a part of which `hits` of `all` were seen. */
export function wilson(hits: number, all: number): { low: number; high: number } {
  const square = Z95 ** 2;
  const middle = (hits + square / 2) / (all + square);
  const reach = (Z95 / (all + square)) * Math.sqrt((hits * (all - hits)) / all + square / 4);
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
