import { type NoticeKind, noticeTag, type Occasion } from "@/lib/notifications/notice";

/** A notice that a push service took for a device. */
export type SentNotice = {
  id: string;
  launchId: string;
  kind: NoticeKind;
  taskId: string;
  acknowledgedAt: number | null;
  /** When it was taken from its device. */
  closedAt: number | null;
};

/**
 * The notices that may still be seen on a device though there is no reason left: acknowledged on any device, or what
 * they ask for is done (their occasion is gone from the launch). A notice that has only grown old stays until
 * somebody has seen it. `occasions` are of the launches that could be read.
 */
export function settledNotices<N extends SentNotice>(
  sent: readonly N[],
  occasions: ReadonlyMap<string, readonly Occasion[]>,
): N[] {
  const tagOf = (notice: N) => noticeTag(notice.launchId, notice);
  const seen = new Set(sent.filter(({ acknowledgedAt }) => acknowledgedAt !== null).map(tagOf));
  return sent.filter((notice) => {
    if (notice.closedAt !== null) return false;
    if (seen.has(tagOf(notice))) return true;
    const standing = occasions.get(notice.launchId);
    return (
      standing !== undefined &&
      !standing.some(({ kind, taskId }) => kind === notice.kind && taskId === notice.taskId)
    );
  });
}
