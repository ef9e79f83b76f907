import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { ELSEWHERE, type Option, type Problem } from "@/lib/plan/list-options";

/**
 * The plan that a choice of options stands for. People of a class are shared out in order of start; that works out
 * because locked work has begun for all of them. A task that took its long time although its preparation was ready
 * begins later instead and ends at the same minute.
 */
export function writePlan(instance: Instance, problem: Problem, chosen: readonly Option[]): PlanEntry[] {
  const { compiled, classes } = problem;
  const endOf = new Map(chosen.map(({ task, end }) => [task, end]));
  const freeFrom = compiled.people.map(({ busy }) =>
    Math.max(Number.NEGATIVE_INFINITY, ...busy.map(({ end }) => end)),
  );
  const settle = (option: Option): number => {
    const task = compiled.tasks[option.task];
    const preparedAt = endOf.get(task?.preparedBy ?? -1);
    if (!task || option.short || task.shortDuration === task.duration || preparedAt === undefined) {
      return option.start;
    }
    return preparedAt <= option.start ? option.end - task.shortDuration : option.start;
  };
  return [...chosen]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((option) => {
      const task = instance.tasks[option.task];
      if (task === undefined || option.who === ELSEWHERE)
        throw new RangeError("a choice names no task or nobody");
      const people = classes[option.who]?.people ?? [];
      const person = people.find((candidate) => (freeFrom[candidate] as number) <= option.start);
      if (person !== undefined) freeFrom[person] = option.end;
      return {
        task: task.id,
        person: person === undefined ? null : (instance.people[person]?.id ?? null),
        start: settle(option),
      };
    });
}
