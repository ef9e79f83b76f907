import type { Channel } from "@/lib/channels/channel";
import { type LaunchGain, launchGain } from "@/lib/channels/launch-gain";
import { listChannels } from "@/lib/channels/store";
import type { NoteEntry } from "@/lib/launch/launch-state";
import { reduce } from "@/lib/launch/reduce";
import { listLogs, listOperations } from "@/lib/launch/store";
import { buildSchedule, type ScheduledMark } from "@/lib/measurement/build-schedule";
import { listCurrencies } from "@/lib/measurement/currency";
import { canMeasure } from "@/lib/measurement/judge-entry";
import { listAllSnapshots, listSnapshots } from "@/lib/measurement/store";
import { forecastTotal } from "@/lib/plan/forecast";
import { listPosts } from "@/lib/plan/list-posts";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import { findPlan, listLaunchChannels, listPlanOutlines, type PlanOutline } from "@/lib/plan/store";
import { readClock } from "@/lib/platform/clock";
import type { OwnerId } from "@/lib/platform/owner";
import { requireOwner } from "@/lib/platform/session";
import { canFinish } from "@/lib/review/can-finish";
import { buildCountCurve, type CountCurve } from "@/lib/review/count-curve";
import { buildLogRow, type LogRow } from "@/lib/review/log-row";
import { findReviewNote, listReviewNotes } from "@/lib/review/store";
import type { Launch } from "@/lib/slot/launch";
import { findLaunch, listLaunches } from "@/lib/slot/store";
import { dateAt } from "@/lib/time/calendar-date";

export type ReviewPage = {
  launch: Launch;
  zone: string;
  now: number;
  row: LogRow;
  curve: CountCurve;
  /** Recommendations the plan expected within the hour; 0 when it had no expectation. */
  expected: number;
  /** The same as a range: in eight of ten such hours. */
  expectedRange: { low: number; high: number };
  notes: NoteEntry[];
  channelNames: Record<string, string>;
  /** What the channels in use gained in followers around it, as far as counts tell. */
  gains: { id: string; name: string; gain: LaunchGain }[];
  schedule: ScheduledMark[];
  canMeasure: boolean;
  canFinish: boolean;
  currency: string;
  currencies: string[];
};

const NO_PLAN: PlanOutline = { tasks: [], plannedAt: null, target: 0 };

/** Every channel the launch used, with what it gained around the go-live; none while nobody has seen it live. */
function listGains(
  channels: readonly Channel[],
  launches: readonly Launch[],
  launchId: string,
  zone: string,
): ReviewPage["gains"] {
  const flown = launches.flatMap(({ id, liveAt }) =>
    liveAt === null ? [] : [{ id, on: dateAt(liveAt, zone) }],
  );
  const own = flown.find(({ id }) => id === launchId);
  if (own === undefined) return [];
  const othersOn = flown.filter(({ id }) => id !== launchId).map(({ on }) => on);
  return channels.map(({ id, name, counts }) => ({ id, name, gain: launchGain(counts, own.on, othersOn) }));
}

/** One launch of whoever asks, ready to be reviewed; null when they have no such launch. */
export async function loadReview(launchId: string): Promise<ReviewPage | null> {
  const owner = await requireOwner();
  const now = readClock();
  const [launch, plan, log, snapshots, note, channels, launches, used] = await Promise.all([
    findLaunch(owner.ownerId, launchId),
    findPlan(owner.ownerId, launchId),
    listOperations(owner.ownerId, launchId),
    listSnapshots(owner.ownerId, launchId),
    findReviewNote(owner.ownerId, launchId),
    listChannels(owner.ownerId),
    listLaunches(owner.ownerId),
    listLaunchChannels(owner.ownerId, launchId),
  ]);
  if (launch === null || plan === null || log === null || note === null) return null;
  const state = reduce({ ...plan, slotAt: launch.slotAt }, log.operations);
  const row = buildLogRow(launch, plan.tasks, state, snapshots, note, now);
  const sources = listPosts(plan.tasks, channels);
  const foreseen = forecastTotal(sources, DEFAULT_RATES, launch.target);
  return {
    launch,
    zone: owner.zone,
    now,
    row,
    curve: buildCountCurve(row.readings, launch.target, sources),
    expectedRange: { low: foreseen.p10, high: foreseen.p90 },
    expected: foreseen.mean,
    notes: state.notes,
    channelNames: nameChannels(channels),
    gains: listGains(
      channels.filter(({ id }) => used.includes(id)),
      launches.map((other) => (other.id === launchId ? launch : other)),
      launchId,
      owner.zone,
    ),
    schedule: buildSchedule(state.t0At, snapshots, now),
    canMeasure: canMeasure(launch, now),
    canFinish: canFinish(launch, now),
    currency: owner.currency,
    currencies: listCurrencies(owner.currency),
  };
}

/** The log book of whoever asks: all their launches, in no order that matters. */
export async function loadLogBook(): Promise<{ rows: LogRow[]; zone: string; now: number }> {
  const owner = await requireOwner();
  const now = readClock();
  return { rows: await loadLogRows(owner.ownerId, now), zone: owner.zone, now };
}

/** One line for each launch of an owner, as of `now`. */
export async function loadLogRows(ownerId: OwnerId, now: number): Promise<LogRow[]> {
  const [launches, snapshots, notes] = await Promise.all([
    listLaunches(ownerId),
    listAllSnapshots(ownerId),
    listReviewNotes(ownerId),
  ]);
  const byLaunch = Map.groupBy(snapshots, ({ launchId }) => launchId);
  const plans = listPlanOutlines(ownerId);
  const logs = listLogs(ownerId);
  return launches.map((launch) => {
    const plan = plans.get(launch.id) ?? NO_PLAN;
    const state = reduce({ ...plan, slotAt: launch.slotAt }, logs.get(launch.id) ?? []);
    const note = notes.get(launch.id) ?? "";
    return buildLogRow(launch, plan.tasks, state, byLaunch.get(launch.id) ?? [], note, now);
  });
}

function nameChannels(channels: readonly Channel[]): Record<string, string> {
  return Object.fromEntries(channels.map(({ id, name }) => [id, name]));
}
