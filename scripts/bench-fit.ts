import { LATER_FIT_DRAFTS } from "@/lib/testing/fit-drafts";
import { type FitFigures, measureFit, rankSet, rankSetByTopics } from "@/lib/testing/fit-figures";
import { printFigure } from "./print-figure";

const LEAST_FIRST_FIVE = 0.8;

/** How often the right publication of the made set is found, by fit and by the simple way. */
export async function benchFit(): Promise<void> {
  const print = (way: string, figures: FitFigures, isHeld: boolean) =>
    printFigure({
      bench: "fit",
      way,
      ...figures,
      missed: figures.missed.map(({ right, place }) => `${right}: ${place}`),
      isWithin: isHeld ? figures.firstFive >= LEAST_FIRST_FIVE : null,
      within: isHeld
        ? `right one among the first five in at least ${LEAST_FIRST_FIVE * 100} %`
        : "for comparison",
    });
  print("topics only", measureFit(rankSetByTopics), false);
  print(
    "fit, feeds not read",
    measureFit((draft) => rankSet(draft, false)),
    false,
  );
  print(
    "fit",
    measureFit((draft) => rankSet(draft)),
    true,
  );
  print("topics only, later drafts", measureFit(rankSetByTopics, LATER_FIT_DRAFTS), false);
  print(
    "fit, later drafts",
    measureFit((draft) => rankSet(draft), LATER_FIT_DRAFTS),
    true,
  );
}
