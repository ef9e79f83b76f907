import { z } from "zod";
import { DECIDED_PARAMETERS, type DecidedParameter } from "@/lib/review/learned-decision";
import { LONGEST_NEXT_TIME } from "@/lib/review/next-time";
import { LONGEST_REVIEW_NOTE, reasonText } from "@/lib/review/reason-text";

const launchId = z.string().min(1).max(120);

export const saveReviewNoteSchema = z.object({
  launchId,
  note: z.string().max(LONGEST_REVIEW_NOTE, reasonText("note_long")),
  /** The stored note as this window last knew it. */
  seen: z.string(),
});

export const finishReviewSchema = z.object({ launchId, isFinished: z.boolean() });

export const addNextTimeSchema = z.object({
  launchId,
  text: z
    .string()
    .trim()
    .min(1, reasonText("next_time_empty"))
    .max(LONGEST_NEXT_TIME, reasonText("next_time_long")),
});

export const heedSchema = z.object({ noteId: z.string().min(1).max(120), isHeeded: z.boolean() });

export const removeNextTimeSchema = z.object({ noteId: z.string().min(1).max(120) });

const decidedParameter = z.enum(DECIDED_PARAMETERS);

/** null for a word of another version. */
export function parseDecidedParameter(text: string): DecidedParameter | null {
  return decidedParameter.safeParse(text).data ?? null;
}

/** pin: the value as it stands now stays; forget: launches until now do not count; listen: neither any more. */
export const decideSchema = z.object({
  subject: z.string().min(1).max(120),
  parameter: decidedParameter,
  what: z.enum(["pin", "forget", "listen"]),
});
