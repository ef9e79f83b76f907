/**
 * "day", "hour", "ten": so long before T0. "zero": T0 has come, is it live? "live": the feed saw the piece. "late": a
 * task is late. "numbers": a day after T0.
 */
export const NOTICE_KINDS = ["day", "hour", "ten", "zero", "live", "late", "numbers"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Why a notice did not reach its device. "unsure": nobody can say whether it did, so it is not sent again. */
export const LOSSES = ["not_running", "stopped", "refused", "unsure", "gone", "unreadable", "ended"] as const;
export type Loss = (typeof LOSSES)[number];

/** What a device has to be told, from `dueAt` and before `until`; after that it would only startle. Epoch ms. */
export type Occasion = {
  kind: NoticeKind;
  /** The task that is late; empty for all other kinds. */
  taskId: string;
  dueAt: number;
  until: number;
};

/** By which the same notice is known on every device, and replaced there by a later one of its kind. */
export function noticeTag(launchId: string, { kind, taskId }: Pick<Occasion, "kind" | "taskId">): string {
  return [launchId, kind, taskId].filter((part) => part !== "").join(" ");
}

/**
 * Where a tap on a notice leads: the live page of whoever is told, at the task if there is one; for the day's numbers
 * the review. A helper's page is reached by what their device keeps: nothing of their link is in the path.
 */
export function noticePath(
  launchId: string,
  { kind, taskId }: Pick<Occasion, "kind" | "taskId">,
  isHelpers: boolean,
): string {
  if (kind === "numbers") return `/launches/${launchId}/review`;
  const page = isHelpers ? "help" : "live";
  return `/launches/${launchId}/${page}${taskId === "" ? "" : `#task=${encodeURIComponent(taskId)}`}`;
}
