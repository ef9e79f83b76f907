import type { DraftState } from "@/lib/drafts/draft-state";

/** A piece of the example's writer, who mends hospital machines at night and writes about repair and attention. */
export type DraftSketch = {
  key: string;
  state: DraftState;
  title: string;
  subtitle: string;
  topics: string[];
  /** Days before today on which it was begun, and last touched. */
  begunDaysAgo: number;
  touchedDaysAgo: number;
  /** Last part of the address where it can be read; null: not published. */
  slug: string | null;
  body: string;
};
