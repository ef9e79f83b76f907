import { z } from "zod";
import { parseZone } from "@/lib/time/zone";

const LARGEST_TARGET = 1_000_000;

/** Longer than a year between two launches is a slip of the finger. */
const LONGEST_GAP = 366;

const zoneSchema = z.string().refine((text) => parseZone(text) !== null, "Choose a time zone from the list.");

export const preferenceSchema = z.object({
  zone: zoneSchema,
  target: z.coerce
    .number("Enter a whole number of recommendations, such as 100.")
    .int("Enter a whole number of recommendations, such as 100.")
    .min(1, "A target is at least 1.")
    .max(LARGEST_TARGET, "That is more than a million; enter a smaller target."),
  weekStartsOn: z.coerce.number().int().min(1).max(7),
  launchGapDays: z.coerce
    .number("Enter a whole number of days, or 0 for no rule.")
    .int("Enter a whole number of days, or 0 for no rule.")
    .min(0, "Enter 0 or more days.")
    .max(LONGEST_GAP, "That is more than a year; enter fewer days."),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "Enter a currency by its three letters, such as USD."),
});
export type Preference = z.output<typeof preferenceSchema>;

export const signUpOpenSchema = z.object({ isOpen: z.boolean() });
export const sessionIdSchema = z.object({ sessionId: z.string().min(1).max(100) });
