import { buildInstance } from "@/lib/plan/build-instance";
import { expectWhereTheyStand } from "@/lib/plan/expected-by-task";
import type { PlanInput } from "@/lib/plan/plan-input";
import type { Task } from "@/lib/plan/task";

/** The tasks with what they bring by today's followers, rates and activity, each at the minute where it stands. */
export function refreshExpected(input: PlanInput, tasks: readonly Task[]): Task[] {
  const expected = expectWhereTheyStand(buildInstance(input, tasks, new Map(), new Set()), tasks);
  const unknown = new Set(input.channels.flatMap(({ id, followers }) => (followers === null ? [id] : [])));
  return tasks.map((task) => ({
    ...task,
    expected: unknown.has(task.channelId ?? "") ? 0 : (expected.get(task.id) ?? 0),
  }));
}
