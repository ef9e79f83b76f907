import { z } from "zod";
import { DEEDS } from "@/lib/warm-up/deed";

/** `isDone` false takes a tick back. The day is the one the page showed, so that a tick at midnight is not the next day's. */
export const deedSchema = z.object({
  deed: z.enum(DEEDS),
  doneOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  isDone: z.boolean(),
});
