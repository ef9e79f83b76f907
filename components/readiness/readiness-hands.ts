import type { Goal, Place } from "@/lib/readiness/check";

export type TabName = "checks" | "research" | "sources" | "headlines";

/** What the parts of the readiness panel can do with the page around them. */
export type ReadinessHands = {
  draftId: string;
  /** Selects a passage in the editor. */
  show: (place: Place) => void;
  /** Leads to where something can be done. */
  lead: (goal: Goal) => void;
  /** Reads again what was just stored. */
  reload: () => Promise<void>;
};
