import { z } from "zod";

/** Longer than any id of ours or any zone's name. */
const SHORT = 64;
/** The target is folklore; more than this is a slip of the finger. */
const GREATEST_TARGET = 1_000_000;

const id = z.string().min(1).max(SHORT);

/** A slot as the calendar asks for it. What it means is decided by resolveSlot, which knows the zones. */
const wish = {
  wall: z.string().max(SHORT),
  zone: z.string().max(SHORT),
  occurrence: z.enum(["earlier", "later"]).nullable(),
};

export const scheduleSchema = z.object({
  ...wish,
  draftId: z.string().min(1, "Choose what you want to schedule.").max(SHORT),
  publicationId: id.nullable(),
  target: z
    .number("Give a whole number, such as 100.")
    .int("Give a whole number, such as 100.")
    .min(1, "A target is at least 1.")
    .max(GREATEST_TARGET, "That is more than anybody has had; give a smaller target."),
});

export const moveSchema = z.object({ ...wish, launchId: id });

export const carrierSchema = z.object({ launchId: id, publicationId: id.nullable() });

/** Long enough for any secret address a calendar is given out by. */
export const calendarAddressSchema = z.object({
  address: z.string().trim().min(1, "Paste the calendar’s address.").max(2_000, "That address is too long."),
});

export const pieceSchema = z.object({
  piece: z.object({ kind: z.enum(["draft", "launch"]), id }).nullable(),
});

export const calendarIdSchema = z.object({ id });

export const launchIdSchema = z.object({ launchId: id });
