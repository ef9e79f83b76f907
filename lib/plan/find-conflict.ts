import type { CompiledInstance, CompiledTask } from "@/lib/plan/compile-instance";

/**
 * Tasks (by place) that certainly cannot all be done, so that no plan exists; null when this simple look finds
 * nothing, which proves nothing. It looks for a mandatory task that has no window or no one to do it, for two
 * fixed appointments of the only person who may keep them, and for more mandatory posts than a platform's cap.
 */
export function findConflict(compiled: CompiledInstance): number[] | null {
  const mandatory = compiled.tasks.filter((task) => task.mandatory && task.locked === null);
  for (const task of mandatory) {
    if (!task.automatic && task.people.length === 0) return [task.index];
    if (!hasWindow(task)) return [task.index, ...task.after].sort((a, b) => a - b);
  }
  return findClash(mandatory) ?? findOverCap(compiled, mandatory);
}

function hasWindow({ fixedStart, earliest, latest, shortDuration }: CompiledTask): boolean {
  if (fixedStart !== null && fixedStart < earliest) return false;
  return (fixedStart ?? earliest) + shortDuration <= latest;
}

function findClash(mandatory: CompiledTask[]): number[] | null {
  for (const a of mandatory) {
    for (const b of mandatory) {
      if (
        a.index >= b.index ||
        a.automatic ||
        b.automatic ||
        a.fixedStart === null ||
        b.fixedStart === null
      ) {
        continue;
      }
      const onlyOne = a.people.length === 1 && b.people.length === 1 && a.people[0] === b.people[0];
      const overlap =
        a.fixedStart < b.fixedStart + b.shortDuration && b.fixedStart < a.fixedStart + a.shortDuration;
      if (onlyOne && overlap) return [a.index, b.index];
    }
  }
  return null;
}

function findOverCap({ platforms }: CompiledInstance, mandatory: CompiledTask[]): number[] | null {
  for (const [place, { cap, lockedFinishes }] of platforms.entries()) {
    const posts = mandatory.filter((task) => task.platform === place);
    if (cap !== null && posts.length > 0 && posts.length + lockedFinishes.length > cap) {
      return posts.map(({ index }) => index);
    }
  }
  return null;
}
