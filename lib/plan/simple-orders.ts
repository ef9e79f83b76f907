import type { CompiledInstance, CompiledTask } from "@/lib/plan/compile-instance";
import { earliestFinish } from "@/lib/plan/compile-instance";

/** The delay over which a post's loss is measured; of the lengths tried, ten minutes ordered best. */
const DELAY_MINUTES = 10;

export type SimpleOrder = { name: "list" | "value" | "half-life" | "loss"; order: number[] };

/**
 * The orders a person could follow without a computer: as listed, the most valuable post first, the shortest-lived
 * first, and by what ten minutes of delay would cost per minute of work (the best of them as a rule).
 * Fixed appointments always come first, then the other tasks in the order, mandatory ones by their earliest minute among them.
 */
export function simpleOrders(compiled: CompiledInstance): SimpleOrder[] {
  const rank = (name: SimpleOrder["name"], key: (task: CompiledTask) => number): SimpleOrder => ({
    name,
    order: orderBy(compiled, key),
  });
  return [
    rank("list", (task) => task.index),
    rank("value", (task) => -valueAt(task, earliestFinish(task))),
    rank("half-life", (task) => remainingShare(task)),
    { name: "loss", order: lossOrder(compiled) },
  ];
}

/** The best of the simple orders as a rule: by what ten minutes of delay would cost per minute of work. */
export function lossOrder(compiled: CompiledInstance): number[] {
  return orderBy(compiled, (task) => -lossByDelay(task) / task.duration);
}

/** The same orders with every mandatory task ahead of every post: they reserve their room first. */
export function mandatoryFirst(compiled: CompiledInstance, order: readonly number[]): number[] {
  const isMandatory = (index: number) => compiled.tasks[index]?.mandatory === true;
  return [...order.filter(isMandatory), ...order.filter((index) => !isMandatory(index))];
}

function orderBy({ tasks }: CompiledInstance, key: (task: CompiledTask) => number): number[] {
  const urgency = (task: CompiledTask) => (task.fixedStart !== null && task.mandatory ? 0 : 1);
  return tasks
    .map((task) => ({ task, urgency: urgency(task), key: task.values === null ? Number.NaN : key(task) }))
    .sort((a, b) => a.urgency - b.urgency || compareKeys(a.key, b.key) || compareWithoutValue(a.task, b.task))
    .map(({ task }) => task.index);
}

/** Tasks that bring nothing stand before the posts: most of them are what the posts wait for. */
function compareKeys(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a - b;
}

function compareWithoutValue(a: CompiledTask, b: CompiledTask): number {
  return a.latest - a.duration - (b.latest - b.duration) || a.index - b.index;
}

function valueAt(task: CompiledTask, finish: number): number {
  return task.values?.[Math.max(0, finish)] ?? 0;
}

function lossByDelay(task: CompiledTask): number {
  const finish = earliestFinish(task);
  return valueAt(task, finish) - valueAt(task, finish + DELAY_MINUTES);
}

/** How much of a post's value is left half an hour later: small for the short-lived. */
function remainingShare(task: CompiledTask): number {
  const finish = earliestFinish(task);
  const first = valueAt(task, finish);
  return first === 0 ? 1 : -valueAt(task, finish + 30) / first;
}
