import type { LaunchState } from "@/lib/launch/launch-state";
import type { Operation } from "@/lib/launch/operation";
import { HOUR_MINUTES, type PacePoint } from "@/lib/launch/pace";
import { reduce } from "@/lib/launch/reduce";
import type { Snapshot } from "@/lib/measurement/snapshot";
import type { TaskOutline } from "@/lib/plan/task";
import { type Comparison, compare } from "@/lib/review/compare";
import { listReadings } from "@/lib/review/first-hour";

const MINUTE_MS = 60_000;
/** The stop behind T+60: everything since, ticked or read however late. */
export const REPLAY_END = HOUR_MINUTES + 1;

/** All that one launch left behind, as a replay needs it. */
export type Recording = {
  tasks: readonly TaskOutline[];
  slotAt: number;
  plannedAt: number | null;
  target: number;
  operations: readonly Operation[];
  snapshots: readonly Pick<Snapshot, "takenAt" | "recommenders">[];
  /** Clicks within each minute of the hour; null: none was counted, or nothing was tracked. */
  clicks: readonly number[] | null;
  /** The T0 that holds in the end; the replay's minutes count from it. */
  t0At: number;
  /** When the recording was read. */
  readAt: number;
};

export type ReplayMoment = {
  minute: number;
  isEnd: boolean;
  /** The launch as everybody knew it then; its T0 may still be the slot's. */
  state: LaunchState;
  comparisons: Comparison[];
  readings: PacePoint[];
  /** Clicks within each whole minute that has passed. */
  clicks: readonly number[] | null;
};

/**
 * The launch as it stood so many minutes after T0, by the reduction the cockpit uses: of the log up to that instant, its end
 * included. From REPLAY_END on it is the whole log's state. Minutes before T0 are allowed; nothing is guessed between two entries.
 */
export function replayAt(recording: Recording, minute: number): ReplayMoment {
  const { tasks, operations, snapshots, clicks, t0At, readAt } = recording;
  const isEnd = minute >= REPLAY_END;
  const until = isEnd ? Number.POSITIVE_INFINITY : t0At + minute * MINUTE_MS;
  const state = reduce(
    recording,
    operations.filter(({ at }) => at <= until),
  );
  const known = snapshots.filter(({ takenAt }) => takenAt <= until);
  return {
    minute: isEnd ? REPLAY_END : minute,
    isEnd,
    state,
    comparisons: compare(tasks, { t0At, tasks: state.tasks }, Math.min(until, readAt)).comparisons,
    readings: listReadings(state.counts, known, t0At),
    clicks: clicks?.slice(0, Math.max(0, Math.floor(minute))) ?? null,
  };
}

/** The next minute after one at which anything was done, read or clicked; REPLAY_END when nothing came any more. */
export function nextEvent({ operations, snapshots, clicks, t0At }: Recording, after: number): number {
  const minutes = [
    ...operations.map(({ at }) => at),
    ...snapshots.flatMap(({ takenAt, recommenders }) => (recommenders === null ? [] : [takenAt])),
  ].map((at) => Math.ceil((at - t0At) / MINUTE_MS));
  const clicked = (clicks ?? []).flatMap((count, minute) => (count > 0 ? [minute + 1] : []));
  const next = Math.min(...[...minutes, ...clicked].filter((minute) => minute > after));
  return next > HOUR_MINUTES ? REPLAY_END : next;
}
