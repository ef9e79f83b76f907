import { z } from "zod";
import { templateLineSchema } from "@/lib/plan/schema";
import { cleanName } from "@/lib/templates/template-name";

const id = z.string().min(1).max(64);
const key = z.string().min(1).max(120);
const lines = z.array(templateLineSchema).max(500);
const name = z
  .string()
  .transform(cleanName)
  .pipe(
    z
      .string()
      .min(1, "Give the template a name, such as My usual launch.")
      .max(80, "A shorter name, please."),
  );
const title = z.string().trim().min(1, "Give the task a title.").max(300, "A shorter title, please.");
const WHEN = "Say when, such as 15 minutes before going live.";
const when = z.string().trim().min(1, WHEN).max(100, WHEN);
const MINUTES = "Give whole minutes, from 1 to 240.";
const durationMinutes = z.int(MINUTES).min(1, MINUTES).max(240, MINUTES);

export const keepTemplateSchema = z.object({ launchId: id, name });
export const replaceTemplateSchema = z.object({ launchId: id, id });
export const templateIdSchema = z.object({ id });
export const renameTemplateSchema = z.object({ id, name });

export const editTemplateSchema = z.object({
  id,
  edit: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("when"), key, when }),
    z.object({ kind: z.literal("free"), key }),
    z.object({
      kind: z.literal("rewrite"),
      key,
      change: z.object({
        title: title.optional(),
        postText: z.string().max(20_000, "A shorter text, please.").optional(),
        durationMinutes: durationMinutes.optional(),
      }),
    }),
    z.object({ kind: z.literal("house"), key }),
    z.object({ kind: z.literal("skip"), key, skipped: z.boolean() }),
    z.object({ kind: z.literal("remove"), key }),
  ]),
});

export const addLineSchema = z.object({ id, title, when, durationMinutes });

export const templateTakeBackSchema = z.object({
  id,
  takeBack: z.object({ put: lines, remove: z.array(key).max(500) }),
});

/** A template as "undo" hands it back after it was removed. */
export const removedTemplateSchema = z.object({
  id,
  name,
  lines,
  createdAt: z.number(),
  launchIds: z.array(id).max(5000),
});

export type RemovedTemplate = z.infer<typeof removedTemplateSchema>;
