import { identitiesOfDraft, listIdentities } from "@/lib/drafts/identities";
import type { FeedEntry } from "@/lib/feeds/feed-entry";
import { isSameTitle } from "@/lib/feeds/normalise-title";

/** The piece as the launch knows it. */
export type SoughtPiece = {
  title: string;
  publicationName: string | null;
  sourceKey: string | null;
  canonicalUrl: string | null;
  publishedUrl: string | null;
  /** The slot, moved by what was held. */
  slotAt: number;
};

export type Recognised = { entry: FeedEntry; by: "link" | "title" };

/**
 * An editor may be early by hours, and a daily column has the same title every day: half a day before the slot lies
 * between the two. Our own choice.
 */
const NEW_WITHIN_MILLISECONDS = 12 * 3_600_000;

/** The earliest instant at which a piece can have appeared for this launch; older ones are another, or an earlier appearance. */
export function earliestLiveAt(slotAt: number): number {
  return slotAt - NEW_WITHIN_MILLISECONDS;
}

/**
 * The entry that is the piece, and by what: one of its addresses or Medium's id, else its title. Only an entry counts
 * that is new: dated at most half a day before the slot or, by link at any date and by title without one, absent when
 * this feed was looked at before (`before`; null: never). Null: the piece is not there.
 */
export function recognisePiece(
  piece: SoughtPiece,
  entries: readonly FeedEntry[],
  before: readonly FeedEntry[] | null,
): Recognised | null {
  const known = new Set(identitiesOfDraft(piece));
  const seenBefore = before === null ? null : new Set(before.flatMap(namesOf));
  const earliestAt = earliestLiveAt(piece.slotAt);
  const isDatedNew = ({ publishedAt }: FeedEntry) => publishedAt !== null && publishedAt >= earliestAt;
  const hasAppeared = (entry: FeedEntry) =>
    seenBefore !== null && !namesOf(entry).some((name) => seenBefore.has(name));
  const byLink = entries.find(
    (entry) => namesOf(entry).some((name) => known.has(name)) && (isDatedNew(entry) || hasAppeared(entry)),
  );
  if (byLink !== undefined) return { entry: byLink, by: "link" };
  const byTitle = entries.find(
    (entry) =>
      isSameTitle(piece.title, entry.title, piece.publicationName) &&
      (entry.publishedAt === null ? hasAppeared(entry) : isDatedNew(entry)),
  );
  return byTitle === undefined ? null : { entry: byTitle, by: "title" };
}

/** Whether the feed held this entry at that look. */
export function isAmong(entry: FeedEntry, entries: readonly FeedEntry[]): boolean {
  const names = new Set(namesOf(entry));
  return entries.some((other) => namesOf(other).some((name) => names.has(name)));
}

function namesOf({ link, guid }: FeedEntry): string[] {
  return listIdentities({ links: [link], guid });
}
