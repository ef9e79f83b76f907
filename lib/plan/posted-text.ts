/** A text that went out in another launch, or stands in its plan. */
export type PostedText = {
  launchId: string;
  taskId: string;
  /** The piece's title. */
  title: string;
  channelId: string;
  text: string;
  /** When it was to be out: the task's end, counted from the launch's T0. */
  at: number;
  /** false: nobody has confirmed that launch's go-live, so it is only planned. */
  isOut: boolean;
};

/** A post of another launch as it is stored, with the last word of the log on it. */
export type StoredPost = Omit<PostedText, "at" | "isOut"> & {
  t0At: number;
  finishMinute: number;
  isLive: boolean;
  isEnded: boolean;
  /** null: nobody ticked it. */
  status: "done" | "open" | "skipped" | null;
};

/**
 * What of stored posts went out or still will: not those that were skipped, nor those of a launch that ended without
 * anybody having ticked them.
 */
export function listPostedTexts(stored: readonly StoredPost[]): PostedText[] {
  return stored
    .filter(({ status, isEnded }) => status !== "skipped" && !(isEnded && status !== "done"))
    .map(({ launchId, taskId, title, channelId, text, t0At, finishMinute, isLive }) => ({
      launchId,
      taskId,
      title,
      channelId,
      text,
      at: t0At + finishMinute * 60_000,
      isOut: isLive,
    }));
}

/** The posts of pieces that are live which were ticked, or whose time came without a word on them. */
export function listSentPosts(stored: readonly StoredPost[], now: number): PostedText[] {
  const ticked = new Set(stored.filter(({ status }) => status === "done").map(({ taskId }) => taskId));
  return listPostedTexts(stored).filter(
    ({ taskId, isOut, at }) => isOut && (ticked.has(taskId) || at <= now),
  );
}
