import type { LaunchState } from "@/lib/launch/launch-state";
import type { PacePoint } from "@/lib/launch/pace";
import { chooseAtMark } from "@/lib/measurement/build-schedule";
import { type LatestTotals, latestTotals } from "@/lib/measurement/latest-totals";
import { MARKS, type TimedMarkId } from "@/lib/measurement/mark";
import { readRatio, type Snapshot } from "@/lib/measurement/snapshot";
import type { TaskOutline } from "@/lib/plan/task";
import { type Comparison, compare, type Punctuality } from "@/lib/review/compare";
import { type FirstHour, listReadings, readFirstHour } from "@/lib/review/first-hour";
import { type LogState, logStateOf } from "@/lib/review/log-state";
import { type Launch, t0Of } from "@/lib/slot/launch";

/** One line of the log book. */
export type LogRow = {
  launchId: string;
  title: string;
  publicationId: string | null;
  publicationName: string | null;
  state: LogState;
  slotAt: number;
  slotZone: string;
  liveAt: number | null;
  /** The go-live, or the slot until one is confirmed. */
  t0At: number;
  target: number;
  /** Of the tasks the row was built from; in the log book those of the countdown and the hour. */
  comparisons: Comparison[];
  punctuality: Punctuality;
  readings: PacePoint[];
  firstHour: FirstHour;
  views: Record<TimedMarkId, number | null>;
  totals: LatestTotals;
  readRatio: number | null;
  snapshots: Snapshot[];
  reviewNote: string;
};

/** What one launch's plan, log and numbers make of it, at `now`. */
export function buildLogRow(
  launch: Launch,
  tasks: readonly TaskOutline[],
  state: LaunchState,
  snapshots: readonly Snapshot[],
  reviewNote: string,
  now: number,
): LogRow {
  const { comparisons, punctuality } = compare(tasks, state, now);
  const totals = latestTotals(snapshots);
  return {
    launchId: launch.id,
    title: launch.draftTitle,
    publicationId: launch.publicationId,
    publicationName: launch.publicationName,
    state: logStateOf(launch, now),
    slotAt: launch.slotAt,
    slotZone: launch.slotZone,
    liveAt: launch.liveAt,
    t0At: t0Of(launch),
    target: launch.target,
    comparisons,
    punctuality,
    readings: listReadings(state.counts, snapshots, state.t0At),
    firstHour: readFirstHour(state.counts, snapshots, state.t0At, launch.target),
    views: viewsAtMarks(snapshots),
    totals,
    readRatio: readRatio(totals),
    snapshots: [...snapshots],
    reviewNote,
  };
}

function viewsAtMarks(snapshots: readonly Snapshot[]): Record<TimedMarkId, number | null> {
  const views: Record<TimedMarkId, number | null> = {
    "1h": null,
    "24h": null,
    "7d": null,
    "30d": null,
    "90d": null,
  };
  for (const { id } of MARKS) views[id] = chooseAtMark(snapshots, id)?.views ?? null;
  return views;
}
