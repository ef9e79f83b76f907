import { z } from "zod";
import { LONGEST_REVIEW_NOTE, reasonText } from "@/lib/review/reason-text";

const launchId = z.string().min(1).max(120);

export const saveReviewNoteSchema = z.object({
  launchId,
  note: z.string().max(LONGEST_REVIEW_NOTE, reasonText("note_long")),
  /** The stored note as this window last knew it. */
  seen: z.string(),
});

export const finishReviewSchema = z.object({ launchId, isFinished: z.boolean() });
