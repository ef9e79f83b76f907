/** What a first hour that begins at `at` is expected to bring; the planner's figures (lib/plan/slot-map.ts). */
export type HalfHourScore = {
  at: number;
  p10: number;
  p50: number;
  p90: number;
  mean: number;
  /** Of reaching the target, 0..1. */
  chance: number;
};

/** Scores of half-hours from `firstAt` on, rounded and in columns: four weeks are 1,344 half-hours, sent with the page. */
export type Heat = {
  firstAt: number;
  /** null: that half-hour has no score. */
  means: (number | null)[];
  lows: number[];
  middles: number[];
  highs: number[];
  /** Per thousand. */
  chances: number[];
};

/** By the medians; `bands` has the least and the greatest mean among the half-hours of each median. */
export type HeatScale = {
  /** The least and the greatest median of any half-hour. */
  least: number;
  most: number;
  /** All half-hours are alike. */
  isFlat: boolean;
  /** Nothing at all is expected of any. */
  isEmpty: boolean;
  bands: ReadonlyMap<number, Band>;
};

type Band = { least: number; most: number };

const STEP = 30 * 60_000;
/** More steps than these look alike, fewer hide what differs. */
export const HEAT_LEVELS = 5;
/** Half-hours whose expectations differ by less than this part are the same to anybody. */
const SAME = 0.01;

/** null when there is nothing to colour. Instants off the half-hours counted from the first are left out. */
export function buildHeat(scores: readonly HalfHourScore[]): Heat | null {
  const sorted = [...scores].sort((a, b) => a.at - b.at);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const length = Math.floor((last.at - first.at) / STEP) + 1;
  const empty = () => new Array<number>(length).fill(0);
  const heat: Heat = {
    firstAt: first.at,
    means: new Array<number | null>(length).fill(null),
    lows: empty(),
    middles: empty(),
    highs: empty(),
    chances: empty(),
  };
  for (const { at, p10, p50, p90, mean, chance } of sorted) {
    const index = (at - first.at) / STEP;
    if (!Number.isInteger(index)) continue;
    // Two decimals: small audiences expect fractions of a recommendation, and those still differ.
    heat.means[index] = Math.round(mean * 100) / 100;
    heat.lows[index] = Math.round(p10);
    heat.middles[index] = Math.round(p50);
    heat.highs[index] = Math.round(p90);
    heat.chances[index] = Math.round(chance * 1000);
  }
  return heat;
}

/** The score of the half-hour that begins at an instant; null where there is none. */
export function scoreAt(heat: Heat | null, at: number): HalfHourScore | null {
  const index = heat === null ? -1 : (at - heat.firstAt) / STEP;
  const mean = heat?.means[index];
  if (heat === null || mean === null || mean === undefined) return null;
  return {
    at,
    mean,
    p10: heat.lows[index] ?? 0,
    p50: heat.middles[index] ?? 0,
    p90: heat.highs[index] ?? 0,
    chance: (heat.chances[index] ?? 0) / 1000,
  };
}

/** From the least to the greatest median of any half-hour; flat when their expectations are alike. */
export function scaleOf(heat: Heat | null): HeatScale {
  const bands = new Map<number, Band>();
  for (const [index, mean] of (heat?.means ?? []).entries()) {
    if (mean === null) continue;
    const middle = heat?.middles[index] ?? 0;
    const { least, most } = bands.get(middle) ?? { least: mean, most: mean };
    bands.set(middle, { least: Math.min(least, mean), most: Math.max(most, mean) });
  }
  if (bands.size === 0) return { least: 0, most: 0, isFlat: true, isEmpty: true, bands };
  const means = [...bands.values()];
  const leastMean = Math.min(...means.map(({ least }) => least));
  const mostMean = Math.max(...means.map(({ most }) => most));
  return {
    least: Math.min(...bands.keys()),
    most: Math.max(...bands.keys()),
    isFlat: mostMean - leastMean <= SAME * mostMean,
    isEmpty: mostMean <= 0,
    bands,
  };
}

/** 0 for the weakest fifth of the scale to 4 for the strongest; 0 throughout on a flat one. */
export function levelOf(score: Pick<HalfHourScore, "p50" | "mean">, scale: HeatScale): number {
  const { least, most, isFlat, bands } = scale;
  if (isFlat) return 0;
  const from = least;
  const to = most + depthOf(bands.get(most), bands.get(most)?.most ?? 0);
  const place = (score.p50 + depthOf(bands.get(score.p50), score.mean) - from) / (to - from);
  return Math.max(0, Math.min(HEAT_LEVELS - 1, Math.floor(place * HEAT_LEVELS)));
}

/** How far, 0 to just under 1, a mean stands above the least of its median: medians are whole numbers, and means break ties. */
function depthOf(band: Band | undefined, mean: number): number {
  if (band === undefined || band.most === band.least) return 0;
  return (0.999 * (mean - band.least)) / (band.most - band.least);
}
