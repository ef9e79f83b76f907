import { isConfirming } from "@/lib/launch/build-agenda";
import type { LaunchState, TaskState } from "@/lib/launch/launch-state";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import { LATE_MINUTES } from "@/lib/launch/replan-key";
import type { Occasion } from "@/lib/notifications/notice";
import { COUNTDOWN_START, HOUR_FINISH, type Task } from "@/lib/plan/task";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long before T0 each is due, and until how long before T0 it still helps (our choice). */
const BEFORE = [
  { kind: "day", lead: DAY, closes: 12 * HOUR },
  { kind: "hour", lead: HOUR, closes: 20 * MINUTE },
  { kind: "ten", lead: 10 * MINUTE, closes: 0 },
] as const;
/** After an hour nobody waits by the page any longer; whoever comes back sees the question there. */
export const ASKED_FOR = HOUR;
/** A task of the days around the hour is worth a word on the same day, not in the next night. */
const DAY_TASK_FOR = 12 * HOUR;
/** What ends with the hour itself is still worth a word so long. */
const LAST_TASK_FOR = 15 * MINUTE;
/** The numbers of the day are asked for on that day; later the review asks. */
const NUMBERS_FOR = DAY;

export type NoticedTask = Pick<Task, "id" | "kind" | "durationMinutes" | "automatic">;

/** What of a launch decides over its notices. */
export type NoticedLaunch = {
  state: LaunchState;
  tasks: readonly NoticedTask[];
  /** When the plan was last saved: what of the preparation was late by then, the writer saw. */
  plannedAt: number | null;
  /** A snapshot for the mark of 24 hours exists. */
  hasDayNumbers: boolean;
  /** Since when T0 stands where it stands, as far as the server has seen. */
  since: number;
};

/**
 * All that a launch as it stands now gives reason to notify of, earliest first. It knows no clock: what a hold, a move,
 * a tick, a go-live or an end takes the sense from is not in the list any more. What was due before `since` has never
 * been due; but what is late the moment the go-live becomes known is late from then on.
 */
export function listOccasions(launch: NoticedLaunch): Occasion[] {
  const { state } = launch;
  if (state.held) return [];
  return [...aroundT0(launch), ...lateTasks(launch)]
    .filter(({ dueAt, until }) => dueAt < until)
    .sort((a, b) => a.dueAt - b.dueAt);
}

function aroundT0({ state, hasDayNumbers, since }: NoticedLaunch): Occasion[] {
  const { t0At, liveAt, endedAt } = state;
  if (liveAt !== null) {
    const isSeenByFeed = state.liveSource === "feed" && endedAt === null;
    const live = isSeenByFeed ? [plain("live", Math.max(liveAt, since), liveAt + ASKED_FOR)] : [];
    const numbersAt = liveAt + DAY;
    const isNew = !hasDayNumbers && numbersAt >= since;
    return isNew ? [...live, plain("numbers", numbersAt, numbersAt + NUMBERS_FOR)] : live;
  }
  if (endedAt !== null) return [];
  return [
    ...BEFORE.map(({ kind, lead, closes }) => plain(kind, t0At - lead, t0At - closes)),
    plain("zero", t0At, t0At + ASKED_FOR),
  ].filter(({ dueAt }) => dueAt >= since);
}

function plain(kind: Occasion["kind"], dueAt: number, until: number): Occasion {
  return { kind, taskId: "", dueAt, until };
}

function lateTasks({ state, tasks, plannedAt, since }: NoticedLaunch): Occasion[] {
  const states = new Map(state.tasks.map((own) => [own.taskId, own]));
  return tasks.flatMap((task) => {
    const own = states.get(task.id);
    if (own?.status !== "open" || own.startMinute === null || own.expectedAt === null) return [];
    if (task.automatic || isConfirming(task.kind) || !countsNow(own.startMinute, state)) return [];
    const dueAt = own.expectedAt + (task.durationMinutes + LATE_MINUTES) * MINUTE;
    if (!state.isLive && dueAt < Math.max(since, plannedAt ?? 0)) return [];
    const until = lateUntil(own, own.startMinute, dueAt, state);
    return [{ kind: "late" as const, taskId: task.id, dueAt: Math.max(dueAt, since), until }];
  });
}

/** Before the go-live only what leads up to it has a time of its own; after it, what was left over has none. */
function countsNow(startMinute: number, state: LaunchState): boolean {
  if (!state.isLive) return startMinute < 0 && state.endedAt === null;
  return state.endedAt === null ? startMinute >= 0 : startMinute > HOUR_FINISH;
}

function lateUntil(own: TaskState, startMinute: number, dueAt: number, { t0At }: LaunchState): number {
  if (startMinute < 0) {
    const slotT0At = (own.expectedAt ?? t0At) - startMinute * MINUTE;
    return startMinute < COUNTDOWN_START ? Math.min(dueAt + DAY_TASK_FOR, slotT0At) : slotT0At;
  }
  if (startMinute > HOUR_FINISH) return dueAt + DAY_TASK_FOR;
  return Math.max(t0At + HOUR_MINUTES * MINUTE, dueAt + LAST_TASK_FOR);
}
