import type { LoggedOperation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import type { MinuteClicks } from "@/lib/measurement/minute-clicks";
import type { Snapshot } from "@/lib/measurement/snapshot";
import type { Task } from "@/lib/plan/task";
import { readFirstHour } from "@/lib/review/first-hour";
import type { FlownLaunch } from "@/lib/review/flown-launch";
import type { Launch } from "@/lib/slot/launch";

/** A launch's rows as they are stored. */
export type FlightRows = {
  launch: Launch;
  publicationFollowers: number | null;
  posts: readonly Task[];
  operations: readonly LoggedOperation[];
  snapshots: readonly Snapshot[];
  clicks: readonly MinuteClicks[];
};

const MINUTE_MS = 60_000;

/** What a launch left behind, out of its plan, log and numbers; null until it is known to have gone live. */
export function readFlight({
  launch,
  posts,
  operations,
  snapshots,
  ...rest
}: FlightRows): FlownLaunch | null {
  const state = reduce({ ...launch, tasks: posts }, operations);
  if (state.liveAt === null) return null;
  const states = new Map(state.tasks.map((task) => [task.taskId, task]));
  const noted = snapshots
    .filter(({ sources }) => sources.length > 0)
    .toSorted((a, b) => a.takenAt - b.takenAt || (a.id < b.id ? -1 : 1))[0];
  return {
    launchId: launch.id,
    t0At: state.liveAt,
    target: launch.target,
    posts: posts.map((task) => ({
      ...task,
      startMinute: states.get(task.id)?.startMinute ?? task.startMinute,
      skipped: states.get(task.id)?.status === "skipped",
    })),
    doneAt: new Map(
      state.tasks.flatMap(({ taskId, doneAt }) => (doneAt === null ? [] : [[taskId, doneAt] as const])),
    ),
    reading: readFirstHour(state.counts, snapshots, state.liveAt, launch.target).reading,
    sources:
      noted === undefined
        ? null
        : { minute: (noted.takenAt - state.liveAt) / MINUTE_MS, sources: noted.sources },
    ...rest,
  };
}
