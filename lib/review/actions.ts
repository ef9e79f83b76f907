"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { buildLearning } from "@/lib/review/build-learning";
import { canFinish } from "@/lib/review/can-finish";
import { decisionOn } from "@/lib/review/learned-decision";
import { listLearned } from "@/lib/review/list-learned";
import { reasonText } from "@/lib/review/reason-text";
import {
  addNextTimeSchema,
  decideSchema,
  finishReviewSchema,
  heedSchema,
  removeNextTimeSchema,
  saveReviewNoteSchema,
} from "@/lib/review/schema";
import {
  addNextTime,
  readTeachingGround,
  removeNextTime,
  saveDecision,
  saveHeeded,
  saveReviewedAt,
  saveReviewNote,
} from "@/lib/review/store";
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

/** Notes one thing to do differently; it stands beside every next plan until it is ticked off. */
export const addNextTimeAction = ownerAction(addNextTimeSchema, async ({ owner, input, now }) => {
  const added = await addNextTime(owner.ownerId, input.launchId, input.text, now);
  if (added === null) throw new AppError("not_found");
  if (added === "full") return refuse("next_times_full", reasonText("next_times_full"));
  revalidatePath("/", "layout");
  return { ok: true, value: null };
});

/** Ticks a note off as heeded, or lets it stand again; a list that shows it keeps it in sight, for it can be taken back. */
export const heedAction = ownerAction(heedSchema, async ({ owner, input, now }) => {
  if (!(await saveHeeded(owner.ownerId, input.noteId, input.isHeeded, now))) throw new AppError("not_found");
  return { ok: true, value: null };
});

export const removeNextTimeAction = ownerAction(removeNextTimeSchema, async ({ owner, input }) => {
  await removeNextTime(owner.ownerId, input.noteId);
  revalidatePath("/", "layout");
  return { ok: true, value: null };
});

/** Pins one number where it stands, forgets what taught it so far, or lets launches teach it again. */
export const decideAction = ownerAction(decideSchema, async ({ owner, input, now }) => {
  const { ownerId, zone } = owner;
  const { subject, parameter, what } = input;
  const ground = await readTeachingGround(ownerId, zone, now);
  const onlyId = ground.channels.some(({ id }) => id === subject) ? subject : null;
  const line = listLearned(buildLearning(ground), ground.channels, ground.decisions, onlyId).find(
    (one) => one.subject === subject && one.parameter === parameter,
  );
  if (line === undefined) throw new AppError("not_found");
  const before = decisionOn(ground.decisions, subject, parameter);
  await saveDecision(
    ownerId,
    {
      subject,
      parameter,
      pinnedValue: what === "pin" ? line.value : null,
      forgottenBefore: what === "pin" ? before.forgottenBefore : what === "forget" ? now : null,
    },
    now,
  );
  revalidatePath("/", "layout");
  return { ok: true, value: null };
});

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
