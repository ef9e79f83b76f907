/** Which of two instants is meant where a wall time occurs twice. */
export type Occurrence = "earlier" | "later";

/** The planned instant of publishing: what the writer meant (wall time, zone, occurrence) and the instant that follows. */
export type Slot = {
  /** "YYYY-MM-DDTHH:MM" in slotZone. */
  slotWall: string;
  /** IANA. */
  slotZone: string;
  /** null where the wall time occurs once. */
  slotOccurrence: Occurrence | null;
  slotAt: number;
};

/** A draft with its slot; plan, live record and review are kept by their own domains under the same id. */
export type Launch = Slot & {
  id: string;
  draftId: string;
  draftTitle: string;
  /** null: the writer's own page. */
  publicationId: string | null;
  publicationName: string | null;
  /** Recommendations wanted within the first hour. */
  target: number;
  plannedAt: number | null;
  planRevision: number;
  /** Confirmed go-live; null until then. */
  liveAt: number | null;
  endedAt: number | null;
  reviewedAt: number | null;
  createdAt: number;
};

/** Whether the slot can still be moved: nobody has seen the piece go live yet, and the hour was not ended. */
export function isMovable(launch: Pick<Launch, "liveAt" | "endedAt" | "reviewedAt">): boolean {
  return launch.liveAt === null && launch.endedAt === null && launch.reviewedAt === null;
}

/** The instant the hour counts from as far as it is known: the go-live, or the slot until that is confirmed. */
export function t0Of(launch: Pick<Launch, "liveAt" | "slotAt">): number {
  return launch.liveAt ?? launch.slotAt;
}
