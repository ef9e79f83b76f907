import { z } from "zod";
import type { AudienceShare, Overrides } from "@/lib/channels/channel";
import { PARAMETER_NAMES } from "@/lib/channels/parameter-text";
import { isPlatformId } from "@/lib/channels/platforms";
import { isParameterValue } from "@/lib/channels/resolve-channel";
import { parseZone } from "@/lib/time/zone";

/** Longer than any name or address there is, and short enough that nobody fills the disk with one. */
const LINE = 300;
const NOTES = 5_000;
/** More lines than an audience has places worth telling apart. */
const MOST_ZONES = 60;
/** More than anybody has; the column holds 32 bits. */
const MOST_FOLLOWERS = 2_000_000_000;
/** A reading a day for ten years. */
const MOST_COUNTS = 4_000;

const line = z.string().max(LINE, "That is too long; shorten it.");
const id = z.string().min(1).max(80);
const platform = z.string().refine(isPlatformId, "Choose a platform from the list.");

/** What the form of one channel sends: texts as typed. */
export const channelFormSchema = z.object({
  platform,
  name: line,
  handle: line,
  address: line,
  notes: z.string().max(NOTES, "That is too long; shorten it."),
});
/** `isTwinMeant`: the writer was told of a channel for the same place and wants a second one. */
export const newChannelSchema = channelFormSchema.extend({ followers: line, isTwinMeant: z.boolean() });
export const changedChannelSchema = channelFormSchema.extend({ id });
export const channelIdSchema = z.object({ id });
export const archiveSchema = z.object({ id, isArchived: z.boolean() });
export const audienceFormSchema = z.object({
  id,
  rows: z.array(z.object({ zone: line, percent: z.string().max(20) })).max(MOST_ZONES),
});
export const parameterFormSchema = z.object({
  id,
  texts: z.partialRecord(z.enum(PARAMETER_NAMES), z.string().max(40)),
});
/** `countId` null adds; a count of the same day is then replaced and handed back for undo. */
export const countFormSchema = z.object({
  id,
  countId: id.nullable(),
  followers: line,
  readOn: z.string().max(20),
});
export const countIdSchema = z.object({ id, countId: id });

const share = z.object({ zone: z.string(), share: z.number().min(0).max(1) });

/** The audience column; lines this version cannot read are passed over rather than hiding the channel. */
export function parseAudienceColumn(column: string): AudienceShare[] {
  const rows = z.array(z.unknown()).parse(JSON.parse(column));
  return rows.flatMap((row) => {
    const parsed = share.safeParse(row);
    return parsed.success && parseZone(parsed.data.zone) !== null ? [parsed.data] : [];
  });
}

/** The overrides column; unknown names and values out of range are passed over. */
export function parseOverridesColumn(column: string): Overrides {
  const record = z.record(z.string(), z.unknown()).parse(JSON.parse(column));
  const overrides: Overrides = {};
  for (const name of PARAMETER_NAMES) {
    const value = record[name];
    if ((typeof value === "number" || value === null) && isParameterValue(name, value))
      overrides[name] = value;
  }
  return overrides;
}

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A removed channel on its way back through "undo". */
export const removedChannelSchema = z.object({
  id,
  platform,
  name: line,
  handle: line,
  address: line,
  audience: z.array(share).max(MOST_ZONES),
  postMinutes: z.int().min(1).max(60).nullable(),
  overrides: z.partialRecord(z.enum(PARAMETER_NAMES), z.number().nullable()),
  notes: z.string().max(NOTES),
  archivedAt: z.int().nullable(),
  createdAt: z.int(),
  counts: z
    .array(z.object({ id, followers: z.int().min(0).max(MOST_FOLLOWERS), readOn: date }))
    .max(MOST_COUNTS),
  launchIds: z.array(id).max(10_000),
  /** Its wordings, rule card and counted posts, which go and come back with it. */
  patterns: z.array(z.string().max(20_000)).max(100),
  card: z
    .object({
      allowedDays: z.string().max(100),
      flair: z.string().max(LINE),
      selfPromotion: z.string().max(NOTES),
      rulesUrl: z.string().max(2_000),
      ownOneIn: z.int().nullable(),
      sharedWith: z.string().max(20_000),
    })
    .nullable(),
  otherPosts: z.array(z.object({ postedOn: date, posts: z.int().min(0) })).max(MOST_COUNTS),
});
export type RemovedChannel = z.infer<typeof removedChannelSchema>;

const LONGEST_LIMIT = 1_000_000;
const limit = z.int().min(1).max(LONGEST_LIMIT);
const instance = z.union([
  z.object({ configuration: z.object({ statuses: z.object({ max_characters: limit }) }) }),
  // Forks and versions before 3.4.2 say it so.
  z.object({ max_toot_chars: limit }),
]);

/** How long a post may be on a Mastodon server, by what its public API says of it (/api/v2/instance, /api/v1/instance); null: it does not say. */
export function parseInstanceLimit(text: string): number | null {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = instance.safeParse(said).data;
  if (parsed === undefined) return null;
  return "max_toot_chars" in parsed ? parsed.max_toot_chars : parsed.configuration.statuses.max_characters;
}
