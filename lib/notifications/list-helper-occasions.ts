import { ASKED_FOR, listOccasions, type NoticedLaunch } from "@/lib/notifications/list-occasions";
import type { Occasion } from "@/lib/notifications/notice";

/**
 * What one helper is told of a launch as it stands now, earliest first: T−10, T0 while nobody has said that it is live,
 * the go-live unless they said so themselves, and late tasks as long as they are theirs. Nothing once the hour was ended.
 */
export function listHelperOccasions(launch: NoticedLaunch, memberId: string): Occasion[] {
  const { state, since } = launch;
  if (state.endedAt !== null) return [];
  const theirs = new Set(
    state.tasks.filter(({ assignee }) => assignee === memberId).map(({ taskId }) => taskId),
  );
  const shared = listOccasions(launch).filter(({ kind, taskId }) => {
    if (kind === "late") return theirs.has(taskId);
    return kind === "ten" || kind === "zero";
  });
  const { liveAt, liveBy } = state;
  if (liveAt === null || liveBy === memberId) return shared;
  // Whoever said it: with it the helper's own work begins.
  const live: Occasion = {
    kind: "live",
    taskId: "",
    dueAt: Math.max(liveAt, since),
    until: liveAt + ASKED_FOR,
  };
  return live.dueAt < live.until ? [live, ...shared].sort((a, b) => a.dueAt - b.dueAt) : shared;
}
