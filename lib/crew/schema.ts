import { z } from "zod";
import { parseWallTime } from "@/lib/time/wall-time";

const launchId = z.string().min(1).max(120);
const helperId = z.string().min(1).max(120);

export const crewLinkSchema = z.object({ launchId, helperId });

/** `endsWall` is a wall time in the writer's zone; null: a day after the launch again. */
export const crewLinkEndSchema = z.object({
  launchId,
  helperId,
  endsWall: z
    .string()
    .max(40)
    .refine((text) => parseWallTime(text) !== null, "Choose a day and a time.")
    .nullable(),
});
