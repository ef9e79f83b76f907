import { isDraftState, stateAfter } from "@/lib/drafts/draft-state";
import { db } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";

export type SavedNote = { ok: true } | { ok: false; current: string };

/** The review note of one launch; null when the owner has no such launch. */
export async function findReviewNote(ownerId: OwnerId, launchId: string): Promise<string | null> {
  const row = await db().launch.findFirst({ where: { id: launchId, ownerId }, select: { reviewNote: true } });
  return row?.reviewNote ?? null;
}

/** All review notes of the owner that are not empty, by launch. */
export async function listReviewNotes(ownerId: OwnerId): Promise<Map<string, string>> {
  const rows = await db().launch.findMany({
    where: { ownerId, reviewNote: { not: "" } },
    select: { id: true, reviewNote: true },
  });
  return new Map(rows.map(({ id, reviewNote }) => [id, reviewNote]));
}

/**
 * Replaces the note, but only the text the writer had before them: what another window stored in between is answered
 * as `current` and stays. Saving what is stored already is fine. null when the owner has no such launch.
 */
export async function saveReviewNote(
  ownerId: OwnerId,
  launchId: string,
  note: string,
  seen: string,
  now: number,
): Promise<SavedNote | null> {
  const changed = await db().launch.updateMany({
    where: { id: launchId, ownerId, reviewNote: seen },
    data: { reviewNote: note, updatedAt: new Date(now) },
  });
  if (changed.count > 0) return { ok: true };
  const current = await findReviewNote(ownerId, launchId);
  if (current === null) return null;
  return current === note ? { ok: true } : { ok: false, current };
}

/**
 * Calls a review finished (or open again with null) and moves the draft along, unless another launch of the same draft
 * is still to be reviewed. Doing it twice keeps the first time. false: the owner has no such launch.
 */
export async function saveReviewedAt(
  ownerId: OwnerId,
  launchId: string,
  reviewedAt: number | null,
  now: number,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const launch = await tx.launch.findFirst({ where: { id: launchId, ownerId }, include: { draft: true } });
    if (launch === null) return false;
    const at = new Date(now);
    const stamp = reviewedAt === null ? null : (launch.reviewedAt ?? new Date(reviewedAt));
    await tx.launch.update({ where: { id: launchId }, data: { reviewedAt: stamp, updatedAt: at } });
    const others = await tx.launch.count({
      where: { ownerId, draftId: launch.draftId, id: { not: launchId }, reviewedAt: null },
    });
    if (others > 0 || !isDraftState(launch.draft.state)) return true;
    const kind = reviewedAt === null ? "review_reopened" : "review_finished";
    const state = stateAfter(launch.draft.state, { kind });
    if (state !== launch.draft.state) {
      await tx.draft.update({ where: { id: launch.draftId }, data: { state, updatedAt: at } });
    }
    return true;
  });
}
