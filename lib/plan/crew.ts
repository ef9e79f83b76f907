import type { Task } from "@/lib/plan/task";
import type { TaskKind } from "@/lib/plan/task-kind";

/** One who carries out a launch with the writer. */
export type Helper = {
  id: string;
  name: string;
  /** The channels they have the account for. */
  channelIds: string[];
};

/** The writer among the people of an instance; a task keeps null for the writer. */
export const WRITER = "writer";

/** More people than this get in each other's way within one hour (our choice). */
export const MOST_HELPERS = 7;

/**
 * What the writer may hand over without an account going along: the piece can be read, tried and counted by anybody.
 * Publishing, seeing it live, taking the link for everybody, comments and warming up happen in the writer's own
 * account; the posts are written and the devices stand at the writer's desk.
 */
const CAN_BE_HANDED_OVER: ReadonlySet<TaskKind> = new Set([
  "originality",
  "cover",
  "final-read",
  "check-links",
  "numbers",
  "own",
]);

type Work = Pick<Task, "kind" | "automatic" | "channelId">;

/** Whether a helper can do the task at all: for a post they need its channel's account. */
export function mayDo(helper: Helper, { kind, automatic, channelId }: Work): boolean {
  if (automatic) return false;
  return channelId === null ? CAN_BE_HANDED_OVER.has(kind) : helper.channelIds.includes(channelId);
}

/** The helper who keeps a task; null: the writer, also where the helper is gone or has lost the account. */
export function keepHelper(crew: readonly Helper[], task: Work & Pick<Task, "personId">): Helper | null {
  const helper = crew.find(({ id }) => id === task.personId);
  return helper !== undefined && mayDo(helper, task) ? helper : null;
}
