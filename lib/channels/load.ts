import type { Channel } from "@/lib/channels/channel";
import { findChannel, listChannels, listLaunchesOfChannel } from "@/lib/channels/store";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";
import { type CalendarDate, dateAt } from "@/lib/time/calendar-date";

export async function loadChannels(): Promise<{
  active: Channel[];
  archived: Channel[];
  today: CalendarDate;
}> {
  const owner = await requireOwner();
  const channels = await listChannels(owner.ownerId);
  return {
    active: channels.filter((channel) => channel.archivedAt === null),
    archived: channels.filter((channel) => channel.archivedAt !== null),
    today: dateAt(readClock(), owner.zone),
  };
}

export type ChannelPage = {
  channel: Channel;
  launches: { id: string; title: string; slotAt: number }[];
  today: CalendarDate;
  now: number;
  zone: string;
};

/** One channel and what uses it; null when the writer has no such channel. */
export async function loadChannel(id: string): Promise<ChannelPage | null> {
  const owner = await requireOwner();
  const channel = await findChannel(owner.ownerId, id);
  if (channel === null) return null;
  const now = readClock();
  const launches = await listLaunchesOfChannel(owner.ownerId, id);
  return { channel, launches, today: dateAt(now, owner.zone), now, zone: owner.zone };
}

/** For the picker: which platforms the writer already has a channel on. */
export async function loadPlatformUse(): Promise<Record<string, number>> {
  const owner = await requireOwner();
  const use: Record<string, number> = {};
  for (const { platform } of await listChannels(owner.ownerId)) use[platform] = (use[platform] ?? 0) + 1;
  return use;
}
