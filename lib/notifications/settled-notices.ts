import { type NoticeKind, noticeTag, type Occasion } from "@/lib/notifications/notice";

/** A notice that a push service took for a device. */
export type SentNotice = {
  id: string;
  launchId: string;
  kind: NoticeKind;
  taskId: string;
  /** The helper who was told; null: the writer. */
  memberId: string | null;
  acknowledgedAt: number | null;
  /** When it was taken from its device. */
  closedAt: number | null;
};

/**
 * The notices that may still be seen on a device though there is no reason left: acknowledged on any device of the same
 * person, or what they ask for is done (their occasion is gone from what that person is told of the launch). A notice
 * that has only grown old stays until somebody has seen it. `occasionsOf` is null for a launch that could not be read.
 */
export function settledNotices<N extends SentNotice>(
  sent: readonly N[],
  occasionsOf: (notice: N) => readonly Occasion[] | null,
): N[] {
  const tagOf = (notice: N) => `${notice.memberId ?? ""} ${noticeTag(notice.launchId, notice)}`;
  const seen = new Set(sent.filter(({ acknowledgedAt }) => acknowledgedAt !== null).map(tagOf));
  return sent.filter((notice) => {
    if (notice.closedAt !== null) return false;
    if (seen.has(tagOf(notice))) return true;
    const standing = occasionsOf(notice);
    return (
      standing !== null &&
      !standing.some(({ kind, taskId }) => kind === notice.kind && taskId === notice.taskId)
    );
  });
}
