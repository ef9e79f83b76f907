import type { Channel } from "@/lib/channels/channel";
import { linkTarget, profileLink } from "@/lib/channels/channel-address";
import { findPlatform } from "@/lib/channels/platforms";
import { listChannels } from "@/lib/channels/store";
import { loadFeedWatch } from "@/lib/feeds/load";
import { buildPaceLine } from "@/lib/launch/build-pace-line";
import type { Cockpit, CockpitTask, TaskPlace } from "@/lib/launch/cockpit";
import { findPublishedUrl } from "@/lib/launch/store";
import { trimCockpit } from "@/lib/launch/trim-cockpit";
import { CLICKS_AFTER_MINUTES, CLICKS_BEFORE_MINUTES } from "@/lib/links/link-clicks";
import type { PostLink } from "@/lib/links/post-link";
import { listLinkClicks } from "@/lib/links/store";
import { describeLosses } from "@/lib/notifications/describe-losses";
import { listNotices } from "@/lib/notifications/store";
import { buildAudience } from "@/lib/plan/build-instance";
import { forecastHour } from "@/lib/plan/forecast";
import { listPosts } from "@/lib/plan/list-posts";
import { loadPlanDesk } from "@/lib/plan/load";
import type { Task } from "@/lib/plan/task";
import { readClock } from "@/lib/platform/clock";
import { readTrouble } from "@/lib/platform/journal";
import { findHelper, type Owner, requireOwner } from "@/lib/platform/session";

const MINUTE = 60_000;

/** The live page of one launch of whoever asks; null when they have no such launch. */
export async function loadCockpit(launchId: string): Promise<Cockpit | null> {
  return readCockpit(await requireOwner(), launchId);
}

/**
 * The live page of the launch as the helper sees it who asks by a link; null for everybody else. `memberId`: only when
 * it is that one who asks.
 */
export async function loadHelpCockpit(launchId: string, memberId: string | null): Promise<Cockpit | null> {
  const asker = await findHelper(launchId, memberId);
  if (asker === null) return null;
  // Times are shown in the device's own zone; nothing a helper gets is counted in the writer's.
  const writer = { ownerId: asker.ownerId, name: asker.writerName, zone: "UTC" };
  const cockpit = await readCockpit(writer, launchId);
  const helper = cockpit?.crew.find(({ id }) => id === asker.memberId);
  return cockpit === null || helper === undefined ? null : trimCockpit(cockpit, helper);
}

async function readCockpit(
  writer: Pick<Owner, "ownerId" | "name" | "zone">,
  launchId: string,
): Promise<Cockpit | null> {
  const { ownerId, name, zone } = writer;
  const now = readClock();
  const [desk, channels, publishedUrl, feed, notices] = await Promise.all([
    loadPlanDesk(writer, launchId, now),
    listChannels(ownerId),
    findPublishedUrl(ownerId, launchId),
    loadFeedWatch(ownerId, launchId),
    listNotices(ownerId, launchId),
  ]);
  if (desk === null || feed === null) return null;
  const { launch, saved, target, plannedAt, input, operations, head, links } = desk;
  const t0Minute = Math.floor(desk.state.t0At / MINUTE);
  const clicks = await listLinkClicks(
    ownerId,
    launchId,
    t0Minute - CLICKS_BEFORE_MINUTES,
    t0Minute + CLICKS_AFTER_MINUTES,
  );
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
    tasks: saved.map(
      (task): CockpitTask => ({ ...task, place: placeOf(channelOf(task), links.get(task.id) ?? null) }),
    ),
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
    writer: { id: ownerId, name },
    crew: input.crew,
    feed,
    losses: describeLosses(notices, now),
    clicks,
    isStorageFull: readTrouble() !== null,
    now,
  };
}

function placeOf(channel: Channel | undefined, link: PostLink | null): TaskPlace | null {
  if (channel === undefined) return null;
  return {
    platform: channel.platform,
    platformName: findPlatform(channel.platform).name,
    channelName: channel.name,
    address: channel.address,
    openUrl: linkTarget(channel.address) ?? profileLink(channel),
    link,
  };
}
