import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { plannedDuration } from "@/lib/plan/planned-duration";
import { postValue } from "@/lib/plan/post-value";

/** What each planned post brings within the hour: its value at its finish, with its place in the platform's discount. */
export function expectedByTask(instance: Instance, plan: readonly PlanEntry[]): Map<string, number> {
  const posts = plan.flatMap(({ task: id, start }) => {
    const task = instance.tasks.find((other) => other.id === id);
    const channel = instance.channels.find((other) => other.id === task?.channel);
    const duration = plannedDuration(instance, plan, id);
    return task === undefined || channel === undefined || duration === null
      ? []
      : [{ id, channel, finish: start + duration }];
  });
  return new Map(
    posts.map(({ id, channel, finish }) => {
      const factor = instance.platforms.find((other) => other.id === channel.platform)?.repeatFactor ?? 1;
      const earlier = posts.filter(
        (other) => other.channel.platform === channel.platform && other.finish < finish,
      ).length;
      return [id, postValue(channel, finish) * factor ** earlier];
    }),
  );
}
