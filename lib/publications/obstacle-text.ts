import type { FitObstacle } from "@/lib/publications/score-fit";

/** What stands in the way, in a few words. */
export const OBSTACLE_TEXT: Record<FitObstacle, string> = {
  drafts_only: "takes drafts only; this piece is published",
  published_only: "takes published pieces only; this is a draft",
  three_waiting: "three pieces of yours wait there",
  declined: "declined this piece",
  on_the_list: "on the list already",
};
