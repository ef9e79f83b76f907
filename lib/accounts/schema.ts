import { z } from "zod";
import { HOURS_OF_DAY, isActivityCurve, type OwnActivity, PLATFORM_KINDS } from "@/lib/channels/activity";
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

/** One kind's own curve; null: back to the default. */
export const activitySchema = z.object({
  kind: z.enum(PLATFORM_KINDS),
  curve: z
    .array(z.number())
    .length(HOURS_OF_DAY)
    .refine(isActivityCurve, "Each hour takes a number from 0 to 3, and not all of them 0.")
    .nullable(),
});

/** The activity column; kinds and curves this version cannot read are passed over and have the default. */
export function parseActivityColumn(column: string): OwnActivity {
  const record = z.record(z.string(), z.unknown()).parse(JSON.parse(column));
  const own: OwnActivity = {};
  for (const kind of PLATFORM_KINDS) {
    const curve = record[kind];
    if (Array.isArray(curve) && isActivityCurve(curve)) own[kind] = curve;
  }
  return own;
}
