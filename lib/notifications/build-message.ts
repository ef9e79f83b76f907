import type { LaunchState } from "@/lib/launch/launch-state";
import { noticePath, noticeTag, type Occasion } from "@/lib/notifications/notice";
import { noticeText } from "@/lib/notifications/notice-text";
import type { PushMessage } from "@/lib/notifications/push-message";
import type { Task } from "@/lib/plan/task";

const MINUTE = 60_000;

type Told = {
  pieceTitle: string;
  state: LaunchState;
  tasks: readonly Pick<Task, "id" | "title" | "durationMinutes">[];
};

/** What goes to a device in `zone` for one of its notices: no more than it shows, where it leads, and until when it holds. */
export function buildMessage(
  notice: Occasion & { id: string; launchId: string; memberId: string | null },
  { pieceTitle, state, tasks }: Told,
  zone: string,
  now: number,
): Extract<PushMessage, { kind: "notice" }> {
  const { id, launchId, taskId, until } = notice;
  const isHelpers = notice.memberId !== null;
  const task = tasks.find((one) => one.id === taskId);
  const startsAt = state.tasks.find((own) => own.taskId === taskId)?.expectedAt ?? 0;
  const taskEndsAt = startsAt + (task?.durationMinutes ?? 0) * MINUTE;
  const subject = { pieceTitle, taskTitle: task?.title ?? "", taskEndsAt, t0At: state.t0At, zone, isHelpers };
  const tag = noticeTag(launchId, notice);
  return {
    kind: "notice",
    id,
    tag,
    ...noticeText(notice, subject, now),
    path: noticePath(launchId, notice, isHelpers),
    until,
  };
}
