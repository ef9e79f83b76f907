import { findActivity } from "@/lib/accounts/store";
import { type Activity, PLATFORM_KINDS, resolveActivity } from "@/lib/channels/activity";
import type { Channel } from "@/lib/channels/channel";
import type { PlatformKind } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";
import { findChannel, listChannels, listLaunchesOfChannel } from "@/lib/channels/store";
import { shapeAlone } from "@/lib/plan/parameters";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";
import { buildLearning } from "@/lib/review/build-learning";
import { type LearnedLine, listLearned } from "@/lib/review/list-learned";
import { readLearningGround } from "@/lib/review/store";
import { type CalendarDate, dateAt } from "@/lib/time/calendar-date";

export async function loadChannels(): Promise<{
  /** With what launches taught. */
  active: Channel[];
  /** How sure each one's yield is, by id. */
  shapes: Record<string, number>;
  archived: Channel[];
  today: CalendarDate;
}> {
  const owner = await requireOwner();
  const now = readClock();
  const ground = await readLearningGround(owner.ownerId, owner.zone, now);
  const { rates, channels: taught } = buildLearning(ground);
  const channels = ground.channels.map((channel) => ({
    ...channel,
    learned: taught.find(({ id }) => id === channel.id)?.learned ?? {},
  }));
  return {
    active: channels.filter((channel) => channel.archivedAt === null),
    shapes: Object.fromEntries(channels.map(({ id }) => [id, shapeAlone(rates, id)])),
    archived: channels.filter((channel) => channel.archivedAt !== null),
    today: dateAt(now, owner.zone),
  };
}

export type ChannelPage = {
  /** With what launches taught. */
  channel: Channel;
  /** How sure its yield is. */
  shape: number;
  learned: LearnedLine[];
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
  const [launches, ground] = await Promise.all([
    listLaunchesOfChannel(owner.ownerId, id),
    readLearningGround(owner.ownerId, owner.zone, now),
  ]);
  const learning = buildLearning(ground);
  const learned = learning.channels.find((one) => one.id === id)?.learned ?? {};
  return {
    channel: { ...channel, learned },
    shape: shapeAlone(learning.rates, id),
    learned: listLearned(learning, ground.channels, ground.decisions, id),
    launches,
    today: dateAt(now, owner.zone),
    now,
    zone: owner.zone,
  };
}

/** For the picker: which platforms the writer already has a channel on. */
export async function loadPlatformUse(): Promise<Record<string, number>> {
  const owner = await requireOwner();
  const use: Record<string, number> = {};
  for (const { platform } of await listChannels(owner.ownerId)) use[platform] = (use[platform] ?? 0) + 1;
  return use;
}

export type ActivityPage = {
  activity: Activity;
  /** By kind: the names of the channels in use there, and of those whose zones are not known. */
  channels: Record<PlatformKind, { names: string[]; zoneless: string[] }>;
};

/** The activity curves of whoever asks, with the channels each of them is used for. */
export async function loadActivity(): Promise<ActivityPage> {
  const owner = await requireOwner();
  const [own, channels] = await Promise.all([findActivity(owner.ownerId), listChannels(owner.ownerId)]);
  const inUse = channels.filter(({ archivedAt }) => archivedAt === null);
  const ofKind = (kind: PlatformKind) => {
    const those = inUse.filter(({ platform }) => findPlatform(platform).kind === kind);
    return {
      names: those.map(({ name }) => name),
      zoneless: those.filter(({ audience }) => audience.length === 0).map(({ name }) => name),
    };
  };
  return {
    activity: resolveActivity(own),
    channels: Object.fromEntries(
      PLATFORM_KINDS.map((kind) => [kind, ofKind(kind)]),
    ) as ActivityPage["channels"],
  };
}
