/** One thing to do differently, noted after a launch. */
export type NextTimeNote = {
  id: string;
  launchId: string;
  launchTitle: string;
  text: string;
  createdAt: number;
  /** When it was ticked off as heeded; null: it still stands. */
  heededAt: number | null;
};

/** One sentence that is read before the next launch, not an essay. Our choice. */
export const LONGEST_NEXT_TIME = 500;
/** More than these at once nobody heeds. Our choice. */
export const MOST_NEXT_TIMES = 20;
