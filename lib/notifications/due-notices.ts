import type { NoticeKind, Occasion } from "@/lib/notifications/notice";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A slot that moved by less than this after the notice was given gives no second one. Our choice. */
const ANEW_AFTER: Record<NoticeKind, number> = {
  day: 12 * HOUR,
  hour: 30 * MINUTE,
  ten: 10 * MINUTE,
  zero: 10 * MINUTE,
  live: HOUR,
  late: Number.POSITIVE_INFINITY,
  numbers: 12 * HOUR,
};

/** A notice that was claimed for this device, whatever became of it. */
export type GivenNotice = Pick<Occasion, "kind" | "taskId" | "dueAt">;

/** `round` counts the notices of one kind and task to one device; with it the place is taken at most once. */
export type DueNotice = Occasion & { round: number };

/**
 * What one device is to be told now, and what it should have been told while nothing could be sent. Nothing that
 * was given to it before, nothing whose sense has ended, and nothing from before the device asked (`askedAt`).
 */
export function dueNotices(
  occasions: readonly Occasion[],
  given: readonly GivenNotice[],
  askedAt: number,
  now: number,
): { due: DueNotice[]; lost: DueNotice[] } {
  const open = occasions
    .filter(({ dueAt }) => dueAt <= now && dueAt >= askedAt)
    .flatMap((occasion): DueNotice[] => {
      const same = given.filter(({ kind, taskId }) => kind === occasion.kind && taskId === occasion.taskId);
      const isGiven = same.some(({ dueAt }) => occasion.dueAt - dueAt < ANEW_AFTER[occasion.kind]);
      return isGiven ? [] : [{ ...occasion, round: same.length }];
    });
  return {
    due: open.filter(({ until }) => now < until),
    lost: open.filter(({ until }) => now >= until),
  };
}

/** The next instant at which anything becomes due; infinity when nothing will. */
export function nextDueAt(occasions: readonly Occasion[], now: number): number {
  return Math.min(
    ...occasions.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now),
    Number.POSITIVE_INFINITY,
  );
}
