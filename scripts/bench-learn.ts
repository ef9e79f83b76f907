import { type Fate, type SeenBy, simulateWriter, type Trait } from "@/lib/testing/simulate-writers";
import { printFigure } from "./print-figure";

const SEED = 20_261_125;
const WRITERS = 2_000;
const LAUNCHES = 5;
const TRAITS: Trait[] = ["each its own way", "recommend rate", "click rates alike"];
const SEEN_BY: SeenBy[] = ["clicks", "totals"];
const SCENARIOS = [
  ...SEEN_BY.flatMap((seenBy) => TRAITS.map((trait) => ({ trait, seenBy, fate: "usual" as Fate }))),
  ...SEEN_BY.map((seenBy) => ({ trait: "each its own way" as Trait, seenBy, fate: "one viral" as Fate })),
];

/**
 * Made-up writers whose true rates are three times the defaults or a third: how much nearer the forecast of the sixth launch
 * comes, and how often its outcome lies in the 80 % band.
 */
export async function benchLearn(): Promise<void> {
  for (const { trait, seenBy, fate } of SCENARIOS) {
    const startedAt = performance.now();
    const trials = Array.from({ length: WRITERS }, (_, index) =>
      simulateWriter(SEED + index, trait, seenBy, LAUNCHES, fate),
    );
    const milliseconds = (performance.now() - startedAt) / WRITERS;
    const mean = (of: (trial: (typeof trials)[number]) => number) =>
      trials.reduce((sum, trial) => sum + of(trial), 0) / WRITERS;
    const before = mean(({ errorBefore }) => errorBefore);
    const after = mean(({ errorAfter }) => errorAfter);
    const inBand = mean(({ inBandAfter }) => inBandAfter);
    const fall = 1 - after / before;
    printFigure({
      bench: "learn",
      measure: `true rates three-fold off, ${trait}; seen by ${seenBy}${fate === "usual" ? "" : "; one launch of them went viral"}`,
      seed: SEED,
      writers: WRITERS,
      launches: LAUNCHES,
      logErrorBefore: round(before),
      logErrorAfter: round(after),
      fall: round(fall),
      inBandBefore: round(mean(({ inBandBefore }) => inBandBefore)),
      inBandAfter: round(inBand),
      inBandCountingEdges: round(mean(({ isInAfter }) => Number(isInAfter))),
      millisecondsPerWriter: round(milliseconds),
      isWithin: fall >= 0.4 && Math.abs(inBand - 0.8) <= 0.05,
      within: "the log error falls by 40 % or more, and the 80 % band holds 80 % ± 5 %",
    });
  }
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
