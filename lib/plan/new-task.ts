import type { Phase, Task, TaskRule } from "@/lib/plan/task";
import type { TaskKind } from "@/lib/plan/task-kind";

type Wanted = {
  key: string;
  kind: TaskKind;
  phase: Phase;
  title: string;
  detail: string;
  minutes: number;
} & Partial<Pick<Task, "channelId" | "postText" | "automatic">> &
  Partial<TaskRule>;

/** Half a year either way: a window that is never closed. */
const WIDE = 200_000;

/**
 * A task that is yet to be placed. Its id is made of the launch and a key of its own, so that building
 * again finds the same task, and with it its tick, its lock and its edits.
 */
export function newTask(launchId: string, wanted: Wanted): Task {
  return {
    id: taskId(launchId, wanted.key),
    kind: wanted.kind,
    phase: wanted.phase,
    title: wanted.title,
    detail: wanted.detail,
    startMinute: null,
    durationMinutes: wanted.minutes,
    channelId: wanted.channelId ?? null,
    postText: wanted.postText ?? "",
    automatic: wanted.automatic ?? false,
    personId: null,
    locked: false,
    skipped: false,
    expected: 0,
    omittedBecause: "",
    rule: {
      earliest: wanted.earliest ?? -WIDE,
      latest: wanted.latest ?? WIDE,
      after: wanted.after ?? [],
      prepared: wanted.prepared ?? null,
      optional: wanted.optional ?? false,
      fixedStart: wanted.fixedStart ?? null,
      needs: wanted.needs ?? [],
    },
  };
}

export function taskId(launchId: string, key: string): string {
  return `${launchId}.${key}`;
}
