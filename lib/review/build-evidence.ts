import type { Activity } from "@/lib/channels/activity";
import type { Channel, LearnedValues } from "@/lib/channels/channel";
import { findPlatform } from "@/lib/channels/platforms";
import { placeAudienceAt, presenceOf } from "@/lib/channels/presence";
import { type ChannelParameters, resolveChannel } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { channelOfTask, PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { HOUR_END } from "@/lib/plan/post-value";
import { finishMinute } from "@/lib/plan/task";
import type { FlownLaunch } from "@/lib/review/flown-launch";
import type { LaunchEvidence, PostEvidence } from "@/lib/review/learn";
import { matchSource } from "@/lib/review/match-source";
import { dateAt } from "@/lib/time/calendar-date";

const MINUTE_MS = 60_000;
/** Views by source say something of a post's readers while most of them are the post's: three days, the mark's own window. */
const SOURCES_WITHIN_MINUTES = 3 * 24 * 60;

/** One post that went out: on which channel, when, and to how many followers who were there. */
export type SentPost = {
  taskId: string;
  key: string;
  /** Minutes after T0, to a hundredth; a post out before T0 counts from T0. */
  minute: number;
  /** Followers × presence × the platform's discount; times the part of its life, the exposure. */
  audience: number;
  halfLifeMinutes: number;
};

export type EvidenceDesk = { channels: readonly Channel[]; activity: Activity; zone: string };

/**
 * What a launch says about its channels' rates; null where it says nothing: nobody ticked a post, so that what went out is not
 * known. Followers are those counted last before the launch. Posts count as they were ticked, what happens by itself as planned.
 */
export function buildEvidence(launch: FlownLaunch, desk: EvidenceDesk): LaunchEvidence | null {
  const sent = listSent(launch, desk);
  if (sent === null) return null;
  const until = launch.reading?.minute ?? HOUR_END;
  const keys = [...new Set(sent.map(({ key }) => key))];
  const posts = keys.map((key): PostEvidence => {
    const own = sent.filter((post) => post.key === key);
    return { key, exposure: exposureOf(own, until), readers: countReaders(launch, desk, own, until) };
  });
  return { launchId: launch.launchId, t0At: launch.t0At, count: launch.reading?.count ?? null, posts };
}

/** The posts that went out; null where nobody said which did. */
export function listSent(launch: FlownLaunch, desk: EvidenceDesk): SentPost[] | null {
  const planned = launch.posts.filter(({ skipped, startMinute }) => !skipped && startMinute !== null);
  const isByHand = planned.some(({ automatic }) => !automatic);
  if (isByHand && !planned.some(({ id, automatic }) => !automatic && launch.doneAt.has(id))) return null;
  return listPosts(launch, desk, (task) => {
    if (task.automatic) return finishMinute(task);
    const doneAt = launch.doneAt.get(task.id);
    return doneAt === undefined ? null : (doneAt - launch.t0At) / MINUTE_MS;
  });
}

/** The posts as they were planned. */
export function listPlanned(launch: FlownLaunch, desk: EvidenceDesk): SentPost[] {
  return listPosts(launch, desk, finishMinute);
}

function listPosts(
  launch: FlownLaunch,
  { channels, activity, zone }: EvidenceDesk,
  minuteOf: (task: FlownLaunch["posts"][number]) => number | null,
): SentPost[] {
  const date = dateAt(launch.t0At, zone);
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const posts = launch.posts.flatMap((task): (SentPost & { platform: string; repeatFactor: number })[] => {
    const key = task.skipped ? null : channelOfTask(task, launch.launchId);
    const minute = key === null ? null : minuteOf(task);
    if (key === null || minute === null || minute >= HOUR_END) return [];
    const start = Math.max(0, Math.round(minute * 100) / 100);
    const common = { taskId: task.id, key, minute: start };
    if (key === PUBLICATION_CHANNEL) {
      const { halfLifeMinutes } = publicationParameters();
      const audience = launch.publicationFollowers ?? 0;
      return [
        { ...common, audience, halfLifeMinutes: halfLifeMinutes.value, platform: key, repeatFactor: 1 },
      ];
    }
    const channel = byId.get(key);
    if (channel === undefined) return [];
    const at = launch.t0At + start * MINUTE_MS;
    const curve = activity[findPlatform(channel.platform).kind].value;
    const presence = presenceOf(placeAudienceAt(channel.audience, at), curve, at);
    const { halfLifeMinutes, repeatFactor } = resolveChannel(channel);
    return [
      {
        ...common,
        audience: followersOn(channel, date) * presence,
        halfLifeMinutes: halfLifeMinutes.value,
        platform: channel.platform,
        repeatFactor: findPlatform(channel.platform).automatic ? 1 : repeatFactor.value,
      },
    ];
  });
  return posts.map(({ platform, repeatFactor, ...post }) => {
    const earlier = posts.filter((other) => other.platform === platform && other.minute < post.minute);
    return { ...post, audience: post.audience * repeatFactor ** earlier.length };
  });
}

export function publicationParameters(learned: LearnedValues = {}): ChannelParameters {
  return resolveChannel({ platform: "publication_followers", overrides: {}, postMinutes: null, learned });
}

/** Followers as they were counted last before a date; the first count where the date is earlier than all; 0 without one. */
function followersOn({ counts, followers }: Channel, date: string): number {
  const count = counts.findLast(({ readOn }) => readOn <= date) ?? counts[0];
  return count?.followers ?? followers ?? 0;
}

function exposureOf(posts: readonly SentPost[], untilMinute: number): number {
  return posts.reduce(
    (sum, { audience, minute, halfLifeMinutes }) =>
      sum + audience * shareWithin(untilMinute - minute, halfLifeMinutes),
    0,
  );
}

/** People seen to come through one channel: by its tracked links within the hour, else as the statistics name their sources. */
function countReaders(
  launch: FlownLaunch,
  { channels }: EvidenceDesk,
  posts: readonly SentPost[],
  until: number,
): PostEvidence["readers"] {
  const key = posts[0]?.key;
  const counted = countByTask(launch.clicks);
  const counts = [...new Set(posts.map(({ taskId }) => taskId))].flatMap(
    (taskId) => counted.get(taskId) ?? [],
  );
  // A launch whose links brought nobody at all had none that worked, as far as anybody can tell.
  if (counts.length > 0) {
    const count = counts.reduce((sum, clicks) => sum + clicks, 0);
    return { count, exposure: exposureOf(posts, HOUR_END), isUntilReading: true };
  }
  const { sources } = launch;
  if (sources === null || sources.minute > SOURCES_WITHIN_MINUTES || key === undefined) return null;
  const used = new Set(launch.posts.map(({ channelId }) => channelId));
  const inPlay = channels.filter(({ id }) => used.has(id));
  const own = sources.sources.filter(({ name }) => matchSource(name, inPlay)?.id === key);
  if (own.length === 0) return null;
  return {
    count: own.reduce((sum, { views }) => sum + views, 0),
    exposure: exposureOf(posts, sources.minute),
    isUntilReading: Math.abs(sources.minute - until) <= 15,
  };
}

const addedUp = new WeakMap<FlownLaunch["clicks"], ReadonlyMap<string, number>>();

/** Clicks within the hour by task, also 0: of each whose link is known. The same list is added up once. */
function countByTask(clicks: FlownLaunch["clicks"]): ReadonlyMap<string, number> {
  const known = addedUp.get(clicks);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { taskId, minuteOfHour, clicks: count } of clicks) {
    counts.set(taskId, (counts.get(taskId) ?? 0) + (minuteOfHour < HOUR_END ? count : 0));
  }
  addedUp.set(clicks, counts);
  return counts;
}
