import type { Channel } from "@/lib/channels/channel";
import { findPlatform } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import type { PaceSource } from "@/lib/launch/build-pace-line";
import { finishMinute, isPlanned, type Task } from "@/lib/plan/task";

/**
 * What each planned post was expected to bring, and how fast it fades, for the pace line. A channel that is gone fades
 * like Medium's own notices.
 */
export function listPaceSources(tasks: readonly Task[], channels: readonly Channel[]): PaceSource[] {
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const fallback = findPlatform("medium_followers").halfLifeMinutes.value;
  return tasks.flatMap((task) => {
    const finish = finishMinute(task);
    if (!isPlanned(task) || finish === null || task.expected <= 0) return [];
    const channel = byId.get(task.channelId ?? "");
    const halfLifeMinutes = channel === undefined ? fallback : resolveChannel(channel).halfLifeMinutes.value;
    return [{ finishMinute: finish, expected: task.expected, halfLifeMinutes }];
  });
}
