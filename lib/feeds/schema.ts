import { z } from "zod";
import { feedAddress } from "@/lib/drafts/feed-address";
import { IMPORT_REASON_TEXT } from "@/lib/drafts/import-reason-text";
import type { FeedEntry } from "@/lib/feeds/feed-entry";
import type { SeenPiece } from "@/lib/feeds/feed-look";

/** What a writer types for a feed: made its address, or empty for none. */
const typedFeed = z.string().transform((text, context) => {
  if (text.trim() === "") return "";
  const address = feedAddress(text);
  if (address !== null) return address;
  context.addIssue({ code: "custom", message: IMPORT_REASON_TEXT.address_unreadable });
  return z.NEVER;
});

export const writerFeedSchema = z.object({ address: typedFeed });
export const launchFeedSchema = z.object({ launchId: z.string().min(1).max(64), address: typedFeed });
export const watchSwitchSchema = z.object({ launchId: z.string().min(1).max(64), isOff: z.boolean() });

const entriesSchema: z.ZodType<FeedEntry[]> = z.array(
  z.object({
    title: z.string(),
    link: z.string().nullable(),
    guid: z.string(),
    publishedAt: z.number().nullable(),
  }),
);

const seenSchema: z.ZodType<SeenPiece> = z.object({
  address: z.string(),
  by: z.enum(["link", "title"]),
  title: z.string(),
  seenAt: z.number(),
});

/** A look's items column; what an earlier version wrote and this one cannot read counts as none. */
export function parseEntriesColumn(column: string): FeedEntry[] {
  return entriesSchema.safeParse(JSON.parse(column)).data ?? [];
}

export function parseSeenColumn(column: string): SeenPiece | null {
  return column === "" ? null : (seenSchema.safeParse(JSON.parse(column)).data ?? null);
}
