import { compileInstance } from "@/lib/plan/compile-instance";
import { decodeOrder } from "@/lib/plan/decode-order";
import type { Instance, InstanceTask } from "@/lib/plan/instance";

/**
 * Recommendations expected within the hour when nothing was prepared and nobody planned: once the link is there, the
 * posts go out one after the other from top to bottom, each written there and then, with nothing else in between.
 * What happens by itself happens all the same. 0 where not even the link can be had.
 */
export function improvisedValue(instance: Instance): number {
  const byId = new Map(instance.tasks.map((task) => [task.id, task]));
  const wanted = new Set<string>();
  const want = (task: InstanceTask | undefined): void => {
    if (task === undefined || wanted.has(task.id)) return;
    wanted.add(task.id);
    for (const id of task.after) want(byId.get(id));
  };
  for (const task of instance.tasks) if (task.channel !== null) want(task);
  const tasks = instance.tasks
    .filter(({ id }) => wanted.has(id))
    .map((task) => ({ ...task, prepared: null }));
  const compiled = compileInstance({ ...instance, tasks, locked: [] });
  return decodeOrder(
    compiled,
    tasks.map((_, index) => index),
  ).value;
}
