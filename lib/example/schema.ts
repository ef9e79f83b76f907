import { z } from "zod";

export const addExampleSchema = z.object({});
export const removeExampleSchema = z.object({
  /** The writer was told what they had changed, and wants it gone with the rest. */
  alsoChanged: z.boolean(),
});
export const keepExampleSchema = z.object({});

/** The topics column of a draft; anything else reads as none. */
export function parseTopicsColumn(column: string): string[] {
  return z.array(z.string()).catch([]).parse(JSON.parse(column));
}
