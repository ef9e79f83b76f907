import { z } from "zod";

const id = z.string().min(1).max(120);
const LINE = 300;
const weekdays = z.array(z.int().min(1).max(7)).max(7);
const ONE_IN = "Give a whole number from 2 to 100, such as 10.";
const ADDRESS = "That is no web address. It starts with https://.";

const rulesUrl = z
  .string()
  .trim()
  .max(2_000, "That is too long; shorten it.")
  .refine((text) => text === "" || isWeb(text), ADDRESS);

function isWeb(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** A rule card as its form sends it. */
export const ruleCardSchema = z.object({
  channelId: id,
  allowedDays: weekdays,
  flair: z.string().trim().max(LINE, "That is too long; shorten it."),
  selfPromotion: z.string().trim().max(2_000, "That is too long; shorten it."),
  rulesUrl,
  ownOneIn: z.int(ONE_IN).min(2, ONE_IN).max(100, ONE_IN).nullable(),
  sharedWith: z.array(id).max(200),
});

/** One more, or one fewer, of the writer's other posts in a place on the day of asking. */
export const countPostSchema = z.object({ channelId: id, by: z.union([z.literal(1), z.literal(-1)]) });

export const waveThroughSchema = z.object({
  launchId: id,
  key: z.string().min(1).max(500),
  reason: z.string().trim().min(1, "Say why, in a few words: you will read it in the review.").max(1_000),
});
export const takeBackWaveSchema = z.object({ launchId: id, key: z.string().min(1).max(500) });

/** The days column of a card; what this version cannot read is passed over. */
export function parseDaysColumn(column: string): number[] {
  return weekdays.safeParse(JSON.parse(column)).data ?? [];
}

export function parseIdsColumn(column: string): string[] {
  return z.array(id).safeParse(JSON.parse(column)).data ?? [];
}
