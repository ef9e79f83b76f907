import type { Channel } from "@/lib/channels/channel";
import { linkTarget, profileLink } from "@/lib/channels/channel-address";
import { findPlatform } from "@/lib/channels/platforms";
import { listChannels } from "@/lib/channels/store";
import { buildPaceLine } from "@/lib/launch/build-pace-line";
import type { Cockpit, CockpitTask, TaskPlace } from "@/lib/launch/cockpit";
import { findPublishedUrl, listOperations } from "@/lib/launch/store";
import { listPosts } from "@/lib/plan/list-posts";
import { findPlan, listCrew } from "@/lib/plan/store";
import type { Task } from "@/lib/plan/task";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";
import { findLaunch } from "@/lib/slot/store";

/** The live page of one launch of whoever asks; null when they have no such launch. */
export async function loadCockpit(launchId: string): Promise<Cockpit | null> {
  const { ownerId, name, zone } = await requireOwner();
  const [launch, plan, log, channels, publishedUrl, crew] = await Promise.all([
    findLaunch(ownerId, launchId),
    findPlan(ownerId, launchId),
    listOperations(ownerId, launchId),
    listChannels(ownerId),
    findPublishedUrl(ownerId, launchId),
    listCrew(ownerId, launchId),
  ]);
  if (launch === null || plan === null || log === null) return null;
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const channelOf = (task: Task) => (task.channelId === null ? undefined : byId.get(task.channelId));
  return {
    launchId: launch.id,
    title: launch.draftTitle,
    publicationName: launch.publicationName,
    zone,
    slotAt: launch.slotAt,
    target: plan.target,
    plannedAt: plan.plannedAt,
    publishedUrl,
    tasks: plan.tasks.map((task): CockpitTask => ({ ...task, place: placeOf(channelOf(task)) })),
    paceLine: buildPaceLine(plan.target, listPosts(plan.tasks, channels)),
    logged: log.operations,
    head: log.head,
    me: { id: ownerId, name },
    crew: crew.map((helper) => ({ id: helper.id, name: helper.name })),
    now: readClock(),
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
