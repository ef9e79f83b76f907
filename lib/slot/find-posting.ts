import type { Calendar, Piece, PostingDays } from "@/lib/slot/calendar";

/**
 * The days of whoever carries a piece: the launch's publication, or the one that has accepted the draft. null: the
 * writer's own page, or a publication that comes out on any day.
 */
export function findPosting(
  piece: Piece | null,
  { launches, carriers, postingDays }: Pick<Calendar, "launches" | "carriers" | "postingDays">,
): PostingDays | null {
  if (piece === null) return null;
  const publicationId =
    piece.kind === "launch"
      ? launches.find(({ id }) => id === piece.id)?.publicationId
      : carriers.find(({ draftId, state }) => draftId === piece.id && state === "accepted")?.publicationId;
  return postingDaysOf(publicationId ?? null, postingDays);
}

export function postingDaysOf(
  publicationId: string | null,
  postingDays: readonly PostingDays[],
): PostingDays | null {
  return postingDays.find((posting) => posting.publicationId === publicationId) ?? null;
}
