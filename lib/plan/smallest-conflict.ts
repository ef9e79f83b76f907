import { answerQuestion } from "@/lib/plan/answer-question";
import { compileInstance } from "@/lib/plan/compile-instance";
import { decodeOrder } from "@/lib/plan/decode-order";
import type { Instance } from "@/lib/plan/instance";
import { simpleOrders } from "@/lib/plan/simple-orders";
import { loadHighs } from "@/lib/plan/solve-model";

/** Sets of this size and below are tried out in full, unless they are too many to try. */
const LARGEST_TRIED = 3;
const MOST_TRIED = 600;

/**
 * Mandatory tasks of an infeasible instance that cannot go together, whatever else is left out; each set tried is
 * proven by the exact part. Smallest by number up to three tasks (where at most 600 sets have to be tried); beyond that
 * no task can be taken out of it without making a plan possible. Out of time it may be larger than needed.
 */
export async function smallestConflict(instance: Instance, timeLeft: () => number): Promise<string[]> {
  const locked = new Set(instance.locked.map(({ task }) => task));
  const mandatory = instance.tasks
    .filter(({ id, optional }) => !optional && !locked.has(id))
    .map(({ id }) => id);
  const isImpossible = async (tasks: readonly string[]) =>
    !(await canGoTogether(instance, tasks, timeLeft()));
  let conflict = mandatory;
  for (const task of mandatory) {
    if (timeLeft() <= 0) return conflict;
    const without = conflict.filter((other) => other !== task);
    if (await isImpossible(without)) conflict = without;
  }
  for (let size = 1; size < Math.min(conflict.length, LARGEST_TRIED + 1); size += 1) {
    const sets = subsets(mandatory, size);
    if (sets.length > MOST_TRIED) break;
    for (const tasks of sets) {
      if (timeLeft() <= 0) return conflict;
      if (await isImpossible(tasks)) return tasks;
    }
  }
  return conflict;
}

/** Whether some plan does all these tasks; true also when time runs out, so that nothing is claimed unproven. */
async function canGoTogether(
  instance: Instance,
  tasks: readonly string[],
  timeLimitMilliseconds: number,
): Promise<boolean> {
  const asked: Instance = {
    ...instance,
    channels: instance.channels.map((channel) => ({ ...channel, followers: 0 })),
    tasks: instance.tasks.map((task) => ({ ...task, optional: !tasks.includes(task.id) })),
  };
  const compiled = compileInstance(asked);
  const plans = simpleOrders(compiled).map(({ order }) => decodeOrder(compiled, order));
  const [most] = plans.sort((a, b) => a.missing.length - b.missing.length);
  if (most === undefined || most.missing.length === 0) return true;
  const question = {
    cutoff: Number.NEGATIVE_INFINITY,
    lastFinish: Number.POSITIVE_INFINITY,
    mostTasks: null,
    anyWill: true,
    tolerance: 1,
    timeLimitMilliseconds,
  };
  return (await answerQuestion(asked, compiled, most.placements, question, loadHighs)).status !== "none";
}

function subsets(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, place) =>
    subsets(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
