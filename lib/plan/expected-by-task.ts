import type { Instance, InstanceChannel, PlanEntry } from "@/lib/plan/instance";
import { plannedDuration } from "@/lib/plan/planned-duration";
import { postValue } from "@/lib/plan/post-value";
import { finishMinute, isPlanned, type Task } from "@/lib/plan/task";

type Finish = { id: string; finish: number };

/** What each planned post brings within the hour: its value at its finish, with its place in the platform's discount. */
export function expectedByTask(instance: Instance, plan: readonly PlanEntry[]): Map<string, number> {
  return valuePosts(
    instance,
    plan.flatMap(({ task, start }): Finish[] => {
      const duration = plannedDuration(instance, plan, task);
      return duration === null ? [] : [{ id: task, finish: start + duration }];
    }),
  );
}

/** The same for tasks where they stand now, however long they take there. */
export function expectWhereTheyStand(instance: Instance, tasks: readonly Task[]): Map<string, number> {
  return valuePosts(
    instance,
    tasks.filter(isPlanned).flatMap((task): Finish[] => {
      const finish = finishMinute(task);
      return finish === null ? [] : [{ id: task.id, finish }];
    }),
  );
}

function valuePosts(instance: Instance, finishes: readonly Finish[]): Map<string, number> {
  const channelOf = new Map(instance.tasks.map(({ id, channel }) => [id, channel]));
  const channels = new Map(instance.channels.map((channel) => [channel.id, channel]));
  const posts = finishes.flatMap(({ id, finish }) => {
    const channel = channels.get(channelOf.get(id) ?? "");
    return channel === undefined ? [] : [{ id, channel, finish }];
  });
  return new Map(
    posts.map((post) => [post.id, postValue(post.channel, post.finish) * discountOf(instance, post, posts)]),
  );
}

function discountOf(
  instance: Instance,
  { channel, finish }: { channel: InstanceChannel; finish: number },
  posts: readonly { channel: InstanceChannel; finish: number }[],
): number {
  const factor = instance.platforms.find(({ id }) => id === channel.platform)?.repeatFactor ?? 1;
  const earlier = posts.filter(
    (other) => other.channel.platform === channel.platform && other.finish < finish,
  );
  return factor ** earlier.length;
}
