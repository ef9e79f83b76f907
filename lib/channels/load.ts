import { findActivity } from "@/lib/accounts/store";
import { type Activity, PLATFORM_KINDS, resolveActivity } from "@/lib/channels/activity";
import type { Channel } from "@/lib/channels/channel";
import { type LaunchGain, launchGain } from "@/lib/channels/launch-gain";
import { OWN_PART_DAYS, type OwnPart, ownPart } from "@/lib/channels/own-part";
import type { PlatformKind } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";
import { emptyCard, type RuleCard } from "@/lib/channels/rule-card";
import { findChannel, listChannels, listLaunchesOfChannel } from "@/lib/channels/store";
import { oneInOf } from "@/lib/guard/own-links";
import { listOtherPosts, listRuleCards } from "@/lib/guard/store";
import { shapeAlone } from "@/lib/plan/parameters";
import { listSentPosts } from "@/lib/plan/posted-text";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";
import { buildLearning } from "@/lib/review/build-learning";
import { type LearnedLine, listLearned } from "@/lib/review/list-learned";
import { readTeachingGround } from "@/lib/review/store";
import { addDays, type CalendarDate, dateAt } from "@/lib/time/calendar-date";
import { listPatterns, listStoredPosts } from "@/lib/wording/store";

const DAY = 24 * 60 * 60_000;

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
  const ground = await readTeachingGround(owner.ownerId, owner.zone, now);
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
  /** Those that went live, the latest first. */
  flown: { id: string; title: string; launchOn: CalendarDate; gain: LaunchGain }[];
  /** The writer's own wordings; empty: the house's are used. */
  patterns: string[];
  /** The rules as noted, or an empty card. */
  card: RuleCard;
  /** The writer's other communities in use. */
  communities: { id: string; name: string }[];
  /** Other posts the writer counted here today, and how own links stand. */
  otherPostsToday: number;
  ownPart: OwnPart | null;
  oneIn: number | null;
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
  const { ownerId, zone } = owner;
  const today = dateAt(now, zone);
  const [launches, patterns, cards, others, channels, posts, ground] = await Promise.all([
    listLaunchesOfChannel(ownerId, id),
    listPatterns(ownerId),
    listRuleCards(ownerId),
    listOtherPosts(ownerId, addDays(today, -OWN_PART_DAYS)),
    listChannels(ownerId),
    // A piece can go live long before its slot.
    listStoredPosts(ownerId, null, now - OWN_PART_DAYS * DAY, now + OWN_PART_DAYS * DAY),
    readTeachingGround(ownerId, zone, now),
  ]);
  const card = cards.get(id) ?? emptyCard(id);
  const counted = others.get(id) ?? [];
  const oneIn = oneInOf({ platform: channel.platform, card });
  const ownOn = listSentPosts(posts, now)
    .filter(({ channelId }) => channelId === id)
    .map(({ at }) => dateAt(Math.min(at, now), zone));
  const learning = buildLearning(ground);
  const learned = learning.channels.find((one) => one.id === id)?.learned ?? {};
  return {
    channel: { ...channel, learned },
    shape: shapeAlone(learning.rates, id),
    learned: listLearned(learning, ground.channels, ground.decisions, id),
    launches,
    flown: listGains(channel, launches, zone),
    patterns: patterns[id] ?? [],
    card,
    communities: channels
      .filter((other) => other.id !== id && other.archivedAt === null)
      .filter(({ platform }) => findPlatform(platform).kind === "community")
      .map(({ id, name }) => ({ id, name })),
    otherPostsToday: counted.find(({ postedOn }) => postedOn === today)?.posts ?? 0,
    ownPart: oneIn === null ? null : ownPart(ownOn, counted, oneIn, today),
    oneIn,
    today,
    now,
    zone,
  };
}

/** What each launch that went live brought the channel, as far as its counts tell. */
function listGains(
  { counts }: Channel,
  launches: readonly { id: string; title: string; liveAt: number | null }[],
  zone: string,
): ChannelPage["flown"] {
  const flown = launches.flatMap(({ id, title, liveAt }) =>
    liveAt === null ? [] : [{ id, title, launchOn: dateAt(liveAt, zone) }],
  );
  return flown.map((launch) => {
    const others = flown.filter(({ id }) => id !== launch.id).map(({ launchOn }) => launchOn);
    return { ...launch, gain: launchGain(counts, launch.launchOn, others) };
  });
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
