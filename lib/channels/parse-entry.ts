import { parseAddress } from "@/lib/channels/channel-address";
import { parseHandle, showHandle } from "@/lib/channels/channel-handle";
import type { PlatformId } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";
import type { ChannelReason } from "@/lib/channels/reason-text";
import { parseFollowers } from "@/lib/publications/parse-followers";
import { type CalendarDate, parseCalendarDate } from "@/lib/time/calendar-date";

export type EntryText = {
  platform: PlatformId;
  name: string;
  handle: string;
  address: string;
  notes: string;
};
export type EntryFaults = Partial<Record<"name" | "handle" | "address", ChannelReason>>;
export type ParsedEntry = { ok: true; entry: EntryText } | { ok: false; faults: EntryFaults };

/**
 * A channel as typed: the handle bare, the address whole. A full Mastodon name fills in its instance;
 * an empty name becomes "X @ana".
 */
export function parseEntry(typed: EntryText): ParsedEntry {
  const platform = findPlatform(typed.platform);
  const faults: EntryFaults = {};
  const handle = parseHandle(typed.platform, typed.handle);
  if (!handle.ok) faults.handle = handle.reason;
  const instance = handle.ok ? handle.instance : undefined;
  const address = parseAddress(platform, typed.address.trim() === "" ? (instance ?? "") : typed.address);
  if (!address.ok) faults.address = address.reason;
  if (!handle.ok || !address.ok) return { ok: false, faults };
  const name = typed.name.trim() || suggestName(typed.platform, handle.handle, address.address);
  const { platform: platformId, notes } = typed;
  const entry = {
    platform: platformId,
    name,
    handle: handle.handle,
    address: address.address,
    notes: notes.trim(),
  };
  return { ok: true, entry };
}

/** "X @ana", "Facebook group, first-hour-readers", "Newsletter Slow Notes": what a writer would call it. */
export function suggestName(platformId: PlatformId, handle: string, address: string): string {
  const platform = findPlatform(platformId);
  const community = /reddit\.com\/(r\/[^/]+)/.exec(address)?.[1];
  // Readers and moderators know the place, not the account.
  if (community !== undefined) {
    const account = handle === "" ? "" : `, ${showHandle(platformId, handle)}`;
    return `${platform.name} ${community}${account}`;
  }
  if (handle !== "") {
    return platformId === "medium_followers"
      ? `${platform.name} of @${handle}`
      : `${platform.name} ${showHandle(platformId, handle)}`;
  }
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
  return host === "" ? platform.name : `${platform.name}, ${host}`;
}

export type ParsedReading =
  | { ok: true; reading: { followers: number; readOn: CalendarDate } }
  | { ok: false; faults: { followers?: ChannelReason; readOn?: ChannelReason } };

/** A reading of followers as typed; `today` is the writer's, and no reading is later. */
export function parseReading(
  typed: { followers: string; readOn: string },
  today: CalendarDate,
): ParsedReading {
  const count = parseFollowers(typed.followers);
  const date = parseCalendarDate(typed.readOn);
  const faults: { followers?: ChannelReason; readOn?: ChannelReason } = {};
  if (!count.ok) faults.followers = "followers_unreadable";
  else if (count.followers === null) faults.followers = "followers_missing";
  if (date === null) faults.readOn = "date_unreadable";
  else if (date > today) faults.readOn = "date_in_future";
  if (!count.ok || count.followers === null || date === null || date > today) return { ok: false, faults };
  return { ok: true, reading: { followers: count.followers, readOn: date } };
}
