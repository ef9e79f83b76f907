import type { Channel } from "@/lib/channels/channel";
import { linkTarget, profileLink } from "@/lib/channels/channel-address";
import { findPlatform } from "@/lib/channels/platforms";
import { listChannels } from "@/lib/channels/store";
import { loadFeedWatch } from "@/lib/feeds/load";
import { buildPaceLine } from "@/lib/launch/build-pace-line";
import type { Cockpit, CockpitTask, TaskPlace } from "@/lib/launch/cockpit";
import { findPublishedUrl } from "@/lib/launch/store";
import { buildAudience } from "@/lib/plan/build-instance";
import { forecastHour } from "@/lib/plan/forecast";
import { listPosts } from "@/lib/plan/list-posts";
import { loadPlanDesk } from "@/lib/plan/load";
import type { Task } from "@/lib/plan/task";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";

/** The live page of one launch of whoever asks; null when they have no such launch. */
export async function loadCockpit(launchId: string): Promise<Cockpit | null> {
  const owner = await requireOwner();
  const { ownerId, name, zone } = owner;
  const now = readClock();
  const [desk, channels, publishedUrl, feed] = await Promise.all([
    loadPlanDesk(owner, launchId, now),
    listChannels(ownerId),
    findPublishedUrl(ownerId, launchId),
    loadFeedWatch(ownerId, launchId),
  ]);
  if (desk === null || feed === null) return null;
  const { launch, saved, target, plannedAt, input, operations, head } = desk;
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const channelOf = (task: Task) => (task.channelId === null ? undefined : byId.get(task.channelId));
  const posts = listPosts(saved, channels);
  return {
    launchId: launch.id,
    title: launch.draftTitle,
    publicationName: launch.publicationName,
    zone,
    slotAt: launch.slotAt,
    target,
    plannedAt,
    publishedUrl,
    tasks: saved.map((task): CockpitTask => ({ ...task, place: placeOf(channelOf(task)) })),
    paceLine: buildPaceLine(target, posts),
    band: forecastHour(posts, input.rates, target).curve.map(({ minute, p10, p90 }) => ({
      minute,
      low: p10,
      high: p90,
    })),
    halfLives: posts.map(({ taskId, halfLifeMinutes }) => [taskId, halfLifeMinutes]),
    audience: buildAudience(input, saved),
    logged: operations,
    head,
    me: { id: ownerId, name },
    crew: input.crew,
    feed,
    now,
  };
}

function placeOf(channel: Channel | undefined): TaskPlace | null {
  if (channel === undefined) return null;
  return {
    platform: channel.platform,
    platformName: findPlatform(channel.platform).name,
    channelName: channel.name,
    address: channel.address,
    openUrl: linkTarget(channel.address) ?? profileLink(channel),
  };
}
