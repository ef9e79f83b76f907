import { z } from "zod";
import {
  MAX_BODY_CHARACTERS,
  MAX_SUBTITLE_CHARACTERS,
  MAX_TITLE_CHARACTERS,
} from "@/lib/drafts/check-fields";
import { DRAFT_SOURCES } from "@/lib/drafts/draft";
import { DRAFT_STATES } from "@/lib/drafts/draft-state";
import { isTrackedLink } from "@/lib/drafts/is-tracked-link";
import { parseLink } from "@/lib/drafts/parse-link";
import { REASON_TEXT } from "@/lib/drafts/reason-text";
import { chooseTopics, MAX_TOPIC_CHARACTERS, MAX_TOPICS } from "@/lib/drafts/topics";
import { formatCount } from "@/lib/text/format-count";

const link = z
  .string()
  .max(2_000)
  .transform((text, context) => {
    if (text.trim() === "") return null;
    const href = parseLink(text);
    if (href === null) context.addIssue({ code: "custom", message: "That is not a web address." });
    return href;
  });

/** Where a piece stands. */
const pieceLink = link.refine((href) => href === null || !isTrackedLink(href), REASON_TEXT.tracked_link);

const text = {
  title: z.string().max(MAX_TITLE_CHARACTERS, `A title has at most ${MAX_TITLE_CHARACTERS} characters.`),
  subtitle: z
    .string()
    .max(MAX_SUBTITLE_CHARACTERS, `A subtitle has at most ${MAX_SUBTITLE_CHARACTERS} characters.`),
  body: z
    .string()
    .max(
      MAX_BODY_CHARACTERS,
      `A draft has at most ${formatCount(MAX_BODY_CHARACTERS)} characters; split it.`,
    ),
};

/** The fields of a draft as a device holds them. */
export const draftFieldsSchema = z.object({
  ...text,
  topics: z.array(z.string().min(1).max(MAX_TOPIC_CHARACTERS)).max(MAX_TOPICS),
  coverUrl: link.nullable(),
  canonicalUrl: link.nullable(),
  publishedUrl: link.nullable(),
});

/** A save of the editor. */
export const saveRequestSchema = z.object({
  revision: z.int().min(1),
  fields: draftFieldsSchema
    .extend({ canonicalUrl: pieceLink.nullable(), publishedUrl: pieceLink.nullable() })
    .partial(),
  keepCurrent: z.boolean().default(false),
  /** Texts for the history, as they were. */
  keep: z.array(draftFieldsSchema).max(8).default([]),
});

/** The topics column. A damaged value reads as no topics rather than a page that cannot be opened. */
export const topicsColumnSchema = z
  .string()
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.array(z.string()))
  .transform(chooseTopics)
  .catch([]);

export const draftSourceSchema = z.enum(DRAFT_SOURCES).catch("blank");

export const stateSchema = z.enum(DRAFT_STATES);

export const moveSchema = z.object({
  draftId: z.string().min(1),
  to: stateSchema,
  /** The writer was asked about failing checks, or takes something back. */
  isSure: z.boolean(),
});
export const draftIdSchema = z.object({ draftId: z.string().min(1) });

export const pasteSchema = z.object({
  text: z
    .string()
    .max(
      MAX_BODY_CHARACTERS,
      `A draft has at most ${formatCount(MAX_BODY_CHARACTERS)} characters; split it.`,
    ),
});

export const titleAndLinkSchema = z.object({
  title: z.string().trim().min(1, "Give it a title.").max(MAX_TITLE_CHARACTERS),
  link: z.string().trim().min(1, "Paste the link.").pipe(pieceLink),
  isPublished: z.boolean(),
});

/** One piece that the writer chose from a feed or an export, as the browser sends it back. */
export const importedPieceSchema = z.object({
  ...text,
  topics: z.array(z.string()).transform(chooseTopics),
  coverUrl: link.nullable(),
  canonicalUrl: pieceLink.nullable(),
  publishedUrl: pieceLink.nullable(),
  publishedAt: z.number().min(-8.64e15).max(8.64e15).nullable(),
  source: z.enum(["feed", "export"]),
  identities: z.array(z.string().min(1).max(2_100)).max(4),
  isPublished: z.boolean(),
});

export const importRequestSchema = z.object({
  pieces: z.array(importedPieceSchema).min(1).max(10_000),
  /** Where on the board they go; "as_is" puts published ones in live and the others in writing. */
  place: z.enum(["as_is", "writing", "ready"]).default("as_is"),
});

export const feedAddressSchema = z.object({
  address: z.string().trim().min(1, "Paste the feed’s address.").max(2_000),
});
