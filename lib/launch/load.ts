import type { Channel } from "@/lib/channels/channel";
import { linkTarget, profileLink } from "@/lib/channels/channel-address";
import { findPlatform } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { listChannels } from "@/lib/channels/store";
import { buildPaceLine, type PaceSource } from "@/lib/launch/build-pace-line";
import type { Cockpit, CockpitTask, TaskPlace } from "@/lib/launch/cockpit";
import { findPublishedUrl, listOperations } from "@/lib/launch/store";
import { findPlan, listCrew } from "@/lib/plan/store";
import { finishMinute, isPlanned, type Task } from "@/lib/plan/task";
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
    paceLine: buildPaceLine(
      plan.target,
      plan.tasks.filter(isPlanned).flatMap((task) => sourceOf(task, channelOf(task))),
    ),
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

/** What nobody posts (Medium's notices to a publication's followers) has no channel; it fades like Medium's own. */
function sourceOf(task: Task, channel: Channel | undefined): PaceSource[] {
  const finish = finishMinute(task);
  if (finish === null || task.expected <= 0) return [];
  const halfLifeMinutes =
    channel === undefined
      ? findPlatform("publication_followers").halfLifeMinutes.value
      : resolveChannel(channel).halfLifeMinutes.value;
  return [{ finishMinute: finish, expected: task.expected, halfLifeMinutes }];
}
