"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { canFinish } from "@/lib/review/can-finish";
import { reasonText } from "@/lib/review/reason-text";
import { finishReviewSchema, saveReviewNoteSchema } from "@/lib/review/schema";
import { saveReviewedAt, saveReviewNote } from "@/lib/review/store";
import { findLaunch } from "@/lib/slot/store";

/** Saves the review note as it is typed; `conflict` holds what another window stored in between. */
export const saveReviewNoteAction = ownerAction(
  saveReviewNoteSchema,
  async ({ owner, input, now }): Promise<ActionResult<{ conflict: string | null }>> => {
    const saved = await saveReviewNote(owner.ownerId, input.launchId, input.note, input.seen, now);
    if (saved === null) throw new AppError("not_found");
    return { ok: true, value: { conflict: saved.ok ? null : saved.current } };
  },
);

/** Finishes the review, or opens it again; the draft moves along. */
export const finishReviewAction = ownerAction(finishReviewSchema, async ({ owner, input, now }) => {
  const launch = await findLaunch(owner.ownerId, input.launchId);
  if (launch === null) throw new AppError("not_found");
  if (input.isFinished && launch.reviewedAt === null && !canFinish(launch, now)) {
    return refuse("hour_not_over", reasonText("hour_not_over"));
  }
  await saveReviewedAt(owner.ownerId, launch.id, input.isFinished ? now : null, now);
  revalidatePath("/", "layout");
  return { ok: true, value: null };
});
