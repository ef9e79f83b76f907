import type { CompiledInstance, CompiledTask } from "@/lib/plan/compile-instance";

/**
 * A number that no feasible plan's value exceeds. Each post at its best minute in its own window, the best ones on
 * the low places of a platform's discount, no more than its cap; people, gaps and order among tasks are ignored.
 * Locked posts that end before anything new can end take the low places for certain.
 */
export function boundValue(compiled: CompiledInstance): number {
  let total = compiled.lockedValue;
  compiled.platforms.forEach((platform, place) => {
    const posts = compiled.tasks.filter((task) => task.platform === place && task.locked === null);
    const firstFinish = Math.min(...posts.map((task) => task.earliest + task.shortDuration));
    const before = platform.lockedFinishes.filter((finish) => finish < firstFinish).length;
    const room =
      platform.cap === null ? posts.length : Math.max(0, platform.cap - platform.lockedFinishes.length);
    posts
      .map(bestValue)
      .sort((a, b) => b - a)
      .slice(0, room)
      .forEach((value, rank) => {
        // Without a discount posts may end together, and then all of them have the same place.
        total += value * platform.repeatFactor ** (before + rank);
      });
  });
  return total;
}

/** The post's best value at a finish its own window allows. */
function bestValue(task: CompiledTask): number {
  if (task.values === null || (!task.automatic && task.people.length === 0)) return 0;
  let best = 0;
  for (const finish of task.finishes) {
    const [earliest, latest] = finishWindow(task);
    if (finish >= earliest && finish <= latest) best = Math.max(best, task.values[finish] ?? 0);
  }
  return best;
}

function finishWindow(task: CompiledTask): [number, number] {
  const { fixedStart, earliest, latest, duration, shortDuration } = task;
  if (fixedStart === null) return [earliest + shortDuration, latest];
  if (fixedStart < earliest) return [1, 0];
  return [fixedStart + shortDuration, Math.min(latest, fixedStart + duration)];
}
