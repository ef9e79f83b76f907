import type { Place } from "@/lib/readiness/check";
import type { ReportLine } from "@/lib/readiness/report";

export type TabName = "checks" | "research" | "sources" | "headlines";

/** What the parts of the readiness panel can do with the page around them. */
export type ReadinessHands = {
  draftId: string;
  /** Selects a passage in the editor. */
  show: (place: Place) => void;
  /** Leads to where something can be done about a check; to its first passage where that is in the text. */
  follow: (line: ReportLine) => void;
  /** Reads again what was just stored. */
  reload: () => Promise<void>;
};
