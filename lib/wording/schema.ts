import { z } from "zod";
import { MOST_PATTERNS } from "@/lib/wording/most-patterns";

const id = z.string().min(1).max(120);
/** As long as a post may be (lib/plan/schema.ts). */
const LONGEST_TEXT = 20_000;
const text = z.string().max(LONGEST_TEXT, "That is too long; shorten it.");

/** What a channel's wordings are set to; empty ones are left out. */
export const patternsSchema = z.object({
  channelId: id,
  texts: z.array(text).max(MOST_PATTERNS, `At most ${MOST_PATTERNS} wordings, please.`),
});

export const hookSchema = z.object({
  launchId: id,
  hook: z.string().trim().max(500, "A hook is one sentence: 500 characters at most."),
});

export const taskWordingSchema = z.object({ launchId: id, taskId: id });
export const variantSchema = z.object({ launchId: id, taskId: id, variantId: id });
/** A removed wording on its way back through "undo". */
export const putBackVariantSchema = z.object({ launchId: id, taskId: id, variantId: id, text });
