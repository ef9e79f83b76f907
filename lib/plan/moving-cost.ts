import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { plannedDuration } from "@/lib/plan/planned-duration";
import { HOUR_END, postValue } from "@/lib/plan/post-value";

type Post = { task: string; platform: string; finish: number; value: (finish: number) => number };

export type MovingCost = {
  /**
   * For each finish minute 0 … 60: expected recommendations in the hour that are lost (negative: gained) when this
   * post ends there and all others stay. Whether there is room at that minute is not asked.
   */
  byFinish: number[] | null;
  /** What a delay of DELAY_MINUTES costs, together with all that waits for the task. */
  delay: number;
  /** Posts that wait for it, directly or through others. */
  waiting: number;
};

/** The delay whose price is told. */
export const DELAY_MINUTES = 5;

/** What moving each planned task would cost the hour, by task id; costs in recommendations expected within the hour. */
export function movingCosts(instance: Instance, plan: readonly PlanEntry[]): Map<string, MovingCost> {
  const posts = listPosts(instance, plan);
  const now = totalValue(instance, posts);
  return new Map(
    plan.map(({ task }): [string, MovingCost] => {
      const waiting = waitingFor(instance, task);
      const own = posts.find((post) => post.task === task);
      const moved = posts.map((post) =>
        post === own || waiting.has(post.task) ? { ...post, finish: post.finish + DELAY_MINUTES } : post,
      );
      const byFinish = own === undefined ? null : costsByFinish(instance, posts, own, now);
      const count = posts.filter((post) => waiting.has(post.task)).length;
      return [task, { byFinish, delay: now - totalValue(instance, moved), waiting: count }];
    }),
  );
}

function costsByFinish(instance: Instance, posts: readonly Post[], own: Post, now: number): number[] {
  return Array.from({ length: HOUR_END + 1 }, (_, finish) => {
    const moved = posts.map((post) => (post === own ? { ...post, finish } : post));
    return now - totalValue(instance, moved);
  });
}

function listPosts(instance: Instance, plan: readonly PlanEntry[]): Post[] {
  return plan.flatMap(({ task: id, start }): Post[] => {
    const task = instance.tasks.find((other) => other.id === id);
    const channel = instance.channels.find((other) => other.id === task?.channel);
    const duration = plannedDuration(instance, plan, id);
    if (channel === undefined || duration === null) return [];
    const value = (finish: number) => postValue(channel, finish);
    return [{ task: id, platform: channel.platform, finish: start + duration, value }];
  });
}

function totalValue(instance: Instance, posts: readonly Post[]): number {
  return posts.reduce((sum, post) => {
    const factor = instance.platforms.find(({ id }) => id === post.platform)?.repeatFactor ?? 1;
    const earlier = posts.filter(
      ({ platform, finish }) => platform === post.platform && finish < post.finish,
    ).length;
    return sum + post.value(post.finish) * factor ** earlier;
  }, 0);
}

function waitingFor(instance: Instance, taskId: string): Set<string> {
  const waiting = new Set([taskId]);
  for (let size = 0; size !== waiting.size; ) {
    size = waiting.size;
    for (const { id, after } of instance.tasks) if (after.some((one) => waiting.has(one))) waiting.add(id);
  }
  waiting.delete(taskId);
  return waiting;
}
