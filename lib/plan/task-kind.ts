/**
 * What a task of the launch checklist is. A kind never changes its word: it is kept in the database.
 * "own" is one the writer added; "notice" and "newsletter" happen by themselves.
 */
export const TASK_KINDS = [
  "originality",
  "headline",
  "cover",
  "submit",
  "answer",
  "warm-up",
  "draft-posts",
  "final-read",
  "check-links",
  "open-tabs",
  "devices",
  "publish",
  "confirm-live",
  "copy-link",
  "notice",
  "newsletter",
  "post",
  "comments",
  "numbers",
  "later-post",
  "own",
] as const;

export type TaskKind = (typeof TASK_KINDS)[number];

const KINDS: ReadonlySet<string> = new Set(TASK_KINDS);

export function isTaskKind(text: string): text is TaskKind {
  return KINDS.has(text);
}

/** Whether a task of this kind needs the link of the published piece, so that it can never start before the link is known. */
export function needsLink(kind: TaskKind): boolean {
  return kind === "post" || kind === "later-post";
}

/** Whether no plan can be without it: there is no link and no share then. */
export function isNeeded(kind: TaskKind): boolean {
  return kind === "publish" || kind === "confirm-live" || kind === "copy-link";
}
