import type { CompiledInstance, CompiledTask } from "@/lib/plan/compile-instance";
import type { Placement } from "@/lib/plan/decode-order";
import { HOUR_END } from "@/lib/plan/post-value";
import { leastDuration, type TaskWindow } from "@/lib/plan/task-windows";

type Span = { from: number; to: number };

/**
 * The starts a task needs to be tried at, as ranges (both ends count). Outside the hour every task of a best plan may be
 * moved ahead until something stops it: its window, what it waits for, a person's other work, a post's distance. So
 * its start lies at most the work of all open tasks behind a minute at which something begins, ends, or is fixed.
 * Settled tasks stand where they are and are only obstacles.
 */
export function listStartSpans(
  compiled: CompiledInstance,
  windows: readonly (TaskWindow | null)[],
  settled: ReadonlyMap<number, Placement>,
): Span[] {
  const open = compiled.tasks.filter(({ index }) => windows[index] && !settled.has(index));
  let work = 0;
  let longest = 0;
  const anchors: number[] = [];
  for (const task of open) {
    const window = windows[task.index];
    const gap = compiled.platforms[task.platform]?.minGap ?? 0;
    work += task.duration + gap;
    longest = Math.max(longest, task.duration);
    if (window) anchors.push(window.earliest);
    if (task.fixedStart !== null) anchors.push(...fixedAnchors(compiled, task, task.fixedStart));
  }
  for (const { end } of settled.values()) anchors.push(end);
  for (const { locked } of compiled.tasks) if (locked !== null) anchors.push(locked.end);
  const spans = anchors.map((from) => ({ from, to: from + work }));
  spans.push({ from: -longest, to: HOUR_END + work });
  return mergeSpans(spans);
}

/** An appointment ends at one of two minutes; its preparation, when it comes too late, must not come in time by moving ahead. */
function fixedAnchors({ tasks }: CompiledInstance, task: CompiledTask, start: number): number[] {
  const by = tasks[task.preparedBy];
  const ends = [start + task.duration, start + task.shortDuration];
  return by === undefined ? ends : [...ends, start + 1 - by.duration];
}

function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** How many starts the open tasks have together: known before they are listed, because they may be millions. */
export function countStarts(
  compiled: CompiledInstance,
  windows: readonly (TaskWindow | null)[],
  settled: ReadonlyMap<number, Placement>,
): number {
  const spans = listStartSpans(compiled, windows, settled);
  let count = 0;
  for (const task of compiled.tasks) {
    const window = windows[task.index];
    if (!window || settled.has(task.index) || task.fixedStart !== null) continue;
    for (const { from, to } of spans) {
      count += Math.max(0, Math.min(to, window.latest) - Math.max(from, window.earliest));
    }
  }
  return count;
}

/** The starts of the task within its window, out of the spans. */
export function startsWithin(
  compiled: CompiledInstance,
  windows: readonly (TaskWindow | null)[],
  task: CompiledTask,
  spans: readonly Span[],
): number[] {
  const window = windows[task.index];
  if (!window) return [];
  if (task.fixedStart !== null) return [task.fixedStart];
  const last = window.latest - leastDuration(compiled, windows, task);
  const starts: number[] = [];
  for (const { from, to } of spans) {
    for (let start = Math.max(from, window.earliest); start <= Math.min(to, last); start += 1)
      starts.push(start);
  }
  return starts;
}
