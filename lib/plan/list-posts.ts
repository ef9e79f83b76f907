import type { Channel } from "@/lib/channels/channel";
import { findPlatform } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import type { ForecastPost } from "@/lib/plan/forecast";
import { HOUR_END } from "@/lib/plan/post-value";
import { finishMinute, isPlanned, type Task } from "@/lib/plan/task";

export type PlannedPost = ForecastPost & { taskId: string };

/**
 * The planned posts and notices that are expected to bring something within the hour. What nobody posts (a publication's
 * notice), and a channel that is gone, fades like a publication's followers.
 */
export function listPosts(
  tasks: readonly Task[],
  channels: readonly Pick<Channel, "id" | "platform" | "overrides" | "postMinutes">[],
): PlannedPost[] {
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const fallback = findPlatform("publication_followers").halfLifeMinutes.value;
  return tasks.flatMap((task) => {
    const finish = finishMinute(task);
    if (!isPlanned(task) || finish === null || finish >= HOUR_END || task.expected <= 0) return [];
    const channel = byId.get(task.channelId ?? "");
    const halfLifeMinutes = channel === undefined ? fallback : resolveChannel(channel).halfLifeMinutes.value;
    return [
      {
        taskId: task.id,
        channelId: task.channelId,
        finishMinute: finish,
        expected: task.expected,
        halfLifeMinutes,
      },
    ];
  });
}
