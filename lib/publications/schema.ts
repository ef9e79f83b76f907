import { z } from "zod";
import { DRAFT_STATES } from "@/lib/drafts/draft-state";
import { DECLARATIONS } from "@/lib/publications/check-rules";
import {
  ACCEPTS,
  ANSWER_DAYS,
  ENTRY_FIELDS,
  type EntryField,
  NAME_LENGTH,
  TEXT_LENGTH,
} from "@/lib/publications/publication";
import { SUBMISSION_STATES } from "@/lib/publications/submission";
import { parseCalendarDate } from "@/lib/time/calendar-date";

const id = z.string().min(1).max(64);

const weekdays = z
  .array(z.int().min(1).max(7))
  .max(7)
  .transform((days) => [...new Set(days)].sort((a, b) => a - b));

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Thrown, it would pass by every catch() of the schema.
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
});

/** The topics column. A damaged value reads as no topics rather than a page that cannot be opened. */
export const topicsColumnSchema = jsonText.pipe(z.array(z.string())).catch([]);

/** A column of weekdays (1 Monday … 7 Sunday). A damaged value reads as none: any day, or not known. */
export const weekdaysColumnSchema = jsonText.pipe(weekdays).catch([]);

/** The posts column of what was seen in a feed. A damaged value reads as none. */
export const seenPostsColumnSchema = jsonText
  .pipe(
    z.array(
      z.object({
        title: z.string(),
        author: z.string(),
        topics: z.array(z.string()),
        publishedAt: z.number().nullable(),
      }),
    ),
  )
  .catch([]);

const date = z.string().transform((text, context) => {
  const parsed = parseCalendarDate(text);
  if (parsed === null) context.addIssue({ code: "custom", message: "Choose a date." });
  return parsed ?? "";
});

// Wider than the entry's own caps: those answer at the field, this only keeps out what no form sends.
const typed = z.string().max(TEXT_LENGTH * 2, "Shorten this text.");

/** The form of one publication, every field as typed. */
export const publicationFormSchema = z.object({
  /** null: a new one. */
  id: id.nullable(),
  text: z.object({
    name: typed,
    address: typed,
    followers: typed,
    followersReadOn: typed,
    topics: typed,
    accepts: typed,
    howToSubmit: typed,
    newsletter: typed,
    answerDays: typed,
    postingDays: typed,
    notes: typed,
  }),
  /** updatedAt of the entry the form was filled with; null: replace whatever is there. */
  basedOn: z.number().nullable(),
});

const declarations = z.array(z.enum(DECLARATIONS)).max(DECLARATIONS.length);

/** What was declared with a step. A damaged value reads as nothing. */
export const declaredColumnSchema = jsonText.pipe(declarations).catch([]);

const stepSchema = z.object({
  id,
  state: z.enum(SUBMISSION_STATES),
  happenedOn: date,
  recordedAt: z.number().min(0).max(8.64e15),
  declared: declarations.readonly(),
});

const note = z.string().max(TEXT_LENGTH, "Shorten the note.");

/** A submission as a removal hands it out, so that undo can put it back with its history. */
export const removedSubmissionSchema = z.object({
  id,
  draftId: id,
  publicationId: id,
  note,
  createdAt: z.number().min(0).max(8.64e15),
  steps: z.array(stepSchema).min(1).max(1000),
  /** Where the draft was before the removal. */
  draftState: z.enum(DRAFT_STATES),
});
export type RemovedSubmission = z.infer<typeof removedSubmissionSchema>;

/** A publication as its removal hands it out. */
export const removedPublicationSchema = z.object({
  publication: z.object({
    id,
    name: z.string().min(1).max(NAME_LENGTH),
    address: z.string().min(1).max(4000),
    followers: z.int().min(0).max(2_000_000_000).nullable(),
    followersReadOn: date.nullable(),
    topics: z.array(z.string().max(200)).max(200),
    accepts: z.enum(ACCEPTS),
    howToSubmit: z.string().max(TEXT_LENGTH),
    newsletter: z.boolean().nullable(),
    answerDays: z.int().min(1).max(ANSWER_DAYS).nullable(),
    postingDays: weekdays,
    notes: z.string().max(TEXT_LENGTH),
    createdAt: z.number().min(0).max(8.64e15),
    updatedAt: z.number().min(0).max(8.64e15),
  }),
  submissions: z.array(removedSubmissionSchema).max(10_000),
  /** Launches it carried. */
  launchIds: z.array(id).max(10_000),
});
export type RemovedPublication = z.infer<typeof removedPublicationSchema>;

export const publicationIdSchema = z.object({ id });
export const submissionIdSchema = z.object({ submissionId: id });

export const importIdSchema = z.object({ id });

/** What the writer says each column of a file holds, as a query word: JSON, "" for a column nothing is read from. */
export const columnsSchema = jsonText.pipe(
  z.array(z.enum(["", ...ENTRY_FIELDS]).transform((field) => (field === "" ? null : field))).max(1000),
);

/** An entry as texts, and when it had been changed last, as an import keeps it for its undo. */
export const entryBeforeColumnSchema = jsonText.pipe(
  z.object({
    updatedAt: z.number(),
    text: z.object(
      Object.fromEntries(ENTRY_FIELDS.map((field) => [field, z.string()])) as Record<EntryField, z.ZodString>,
    ),
  }),
);

export const offerSchema = z.object({ draftId: id, publicationId: id });
export const searchSchema = z.object({ draftId: id, text: z.string().max(200) });
export const wishSchema = z.object({ draftId: id, wishedOn: date.nullable() });
export const noteSchema = z.object({ submissionId: id, note });

export const stepChangeSchema = z.object({
  submissionId: id,
  to: z.enum(SUBMISSION_STATES),
  happenedOn: date,
  declarations,
});

export const stepDateSchema = z.object({ submissionId: id, stepId: id, happenedOn: date });

export const undoSchema = z.object({
  submissionId: id,
  /** Where the draft was before the step that is taken back. */
  draftState: z.enum(DRAFT_STATES).nullable(),
  /** Date of the step before it, as it was then. */
  happenedOn: date.nullable(),
});
