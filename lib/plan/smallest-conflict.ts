import { answerQuestion } from "@/lib/plan/answer-question";
import { compileInstance } from "@/lib/plan/compile-instance";
import { type DecodedPlan, decodeOrder } from "@/lib/plan/decode-order";
import type { Instance } from "@/lib/plan/instance";
import { mandatoryFirst, simpleOrders } from "@/lib/plan/simple-orders";
import { loadHighs } from "@/lib/plan/solve-model";

/** Sets up to this size are tried out in full, unless they are too many to try. */
const LARGEST_TRIED = 3;
const MOST_TRIED = 1000;

/**
 * Mandatory tasks of an infeasible instance that cannot go together, whatever else is left out; proven by the exact
 * part. Smallest by number up to three tasks (two where more than 1000 threes would have to be tried); beyond that no
 * task can be taken out of it without making a plan possible. Out of time it may be larger than needed.
 */
export async function smallestConflict(instance: Instance, timeLeft: () => number): Promise<string[]> {
  const locked = new Set(instance.locked.map(({ task }) => task));
  const mandatory = instance.tasks
    .filter(({ id, optional }) => !optional && !locked.has(id))
    .map(({ id }) => id);
  for (let size = 1; size <= Math.min(mandatory.length, LARGEST_TRIED); size += 1) {
    const sets = subsets(mandatory, size);
    if (sets.length > MOST_TRIED) break;
    for (const tasks of sets) {
      if (timeLeft() <= 0) return mandatory;
      if (!(await canGoTogether(instance, tasks, timeLeft()))) return tasks;
    }
  }
  return filterConflict(instance, mandatory, timeLeft);
}

/** Takes out of the conflict whatever it does not need, halves before quarters before single tasks. */
async function filterConflict(
  instance: Instance,
  tasks: readonly string[],
  timeLeft: () => number,
): Promise<string[]> {
  let conflict = [...tasks];
  for (let length = Math.ceil(conflict.length / 2); ; length = Math.ceil(length / 2)) {
    for (let from = 0; from < conflict.length; ) {
      if (timeLeft() <= 0) return conflict;
      const without = [...conflict.slice(0, from), ...conflict.slice(from + length)];
      if (await canGoTogether(instance, without, timeLeft())) from += length;
      else conflict = without;
    }
    if (length === 1) return conflict;
  }
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
  let most: DecodedPlan | null = null;
  for (const { order } of simpleOrders(compiled)) {
    const plan = decodeOrder(compiled, mandatoryFirst(compiled, order));
    if (plan.missing.length === 0) return true;
    if (most === null || plan.missing.length < most.missing.length) most = plan;
  }
  const question = {
    cutoff: Number.NEGATIVE_INFINITY,
    lastFinish: Number.POSITIVE_INFINITY,
    mostTasks: null,
    anyWill: true,
    tolerance: 1,
    timeLimitMilliseconds,
  };
  return (
    (await answerQuestion(asked, compiled, most?.placements ?? [], question, loadHighs)).status !== "none"
  );
}

function subsets(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, place) =>
    subsets(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
