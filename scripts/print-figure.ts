type Figure = {
  bench: string;
  /** null: nobody set a limit. */
  isWithin: boolean | null;
  /** In words, what `isWithin` says. */
  within: string;
} & Record<string, unknown>;

/** One JSON line a figure; a figure beyond its limit makes the whole bench end with code 1. */
export function printFigure(figure: Figure): void {
  console.log(JSON.stringify(figure));
  if (figure.isWithin === false) process.exitCode = 1;
}
