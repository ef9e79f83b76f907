import type { Channel } from "@/lib/channels/channel";
import { type LaunchGain, launchGain } from "@/lib/channels/launch-gain";
import { listChannels } from "@/lib/channels/store";
import type { NoteEntry } from "@/lib/launch/launch-state";
import { reduce } from "@/lib/launch/reduce";
import { listLogs, listLogsOf, listOperations } from "@/lib/launch/store";
import type { ClickOrigins } from "@/lib/links/click-origins";
import { findOrigins } from "@/lib/links/store";
import { buildSchedule, chooseAtMark, type ScheduledMark } from "@/lib/measurement/build-schedule";
import { listCurrencies } from "@/lib/measurement/currency";
import { findRevival, type Revival } from "@/lib/measurement/find-revival";
import { canMeasure } from "@/lib/measurement/judge-entry";
import { latestTotals } from "@/lib/measurement/latest-totals";
import type { SnapshotVersion } from "@/lib/measurement/snapshot-version";
import {
  listAllSnapshots,
  listSnapshots,
  listSnapshotVersions,
  listTogether,
  type Together,
} from "@/lib/measurement/store";
import { forecastTotal } from "@/lib/plan/forecast";
import { listPosts } from "@/lib/plan/list-posts";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import { findPlan, listCrew, listLaunchChannels, listPlanOutlines, type PlanOutline } from "@/lib/plan/store";
import type { TaskOutline } from "@/lib/plan/task";
import type { Owner } from "@/lib/platform/asker";
import { readClock } from "@/lib/platform/clock";
import type { OwnerId } from "@/lib/platform/owner";
import { requireOwner } from "@/lib/platform/session";
import { buildLearning, type Learning } from "@/lib/review/build-learning";
import { calibrate, type Verified } from "@/lib/review/calibrate";
import { canFinish } from "@/lib/review/can-finish";
import { buildCountCurve, type CountCurve } from "@/lib/review/count-curve";
import { earningsPerHour } from "@/lib/review/earnings-per-hour";
import { readFirstHour } from "@/lib/review/first-hour";
import { buildLessonGroups, countMonths, type Lessons, type Measure } from "@/lib/review/lessons";
import { listLearned } from "@/lib/review/list-learned";
import { buildLogRow, type LogRow } from "@/lib/review/log-row";
import type { NextTimeNote } from "@/lib/review/next-time";
import type { Recording } from "@/lib/review/replay-at";
import {
  findForecast,
  findReviewNote,
  listForecasts,
  listLaunchTopics,
  listNextTimes,
  listReviewNotes,
  listWorkMinutes,
  readLearningGround,
  readTeachingGround,
} from "@/lib/review/store";
import { hourEnd, type LaunchStudy, studyLaunch } from "@/lib/review/study-launch";
import { buildCadence } from "@/lib/slot/build-cadence";
import type { Launch } from "@/lib/slot/launch";
import { findLaunch, listLaunches } from "@/lib/slot/store";
import { dateAt } from "@/lib/time/calendar-date";
import { formatZone } from "@/lib/time/format";
import { type WallTime, wallTimeAt } from "@/lib/time/wall-time";

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
  /** What corrections and removals replaced, the latest first. */
  versions: SnapshotVersion[];
  revival: Revival | null;
  /** Launches the rates behind the forecast were learned from; null: it was made by the rates of its time, all assumed. */
  learnedFrom: number | null;
  canMeasure: boolean;
  canFinish: boolean;
  currency: string;
  currencies: string[];
  recording: Recording;
  /** null until the piece is known to have gone live. */
  study: LaunchStudy | null;
  /** When the hour that is running is over; null: none is. */
  runsUntil: number | null;
  /** Who is meant by a line of `study.people`, by crew member. */
  crewNames: Record<string, string>;
  nextTimes: NextTimeNote[];
  /** null: none of its posts has a link. */
  origins: ClickOrigins | null;
};

const NO_PLAN: PlanOutline = { tasks: [], plannedAt: null, target: 0 };
/** Sites named one by one in a review; a launch seldom has more that matter (assumption). */
const MOST_SITES = 8;
/** Tables of numbers that can be taken back from their desk: further back one looks launch by launch. */
const MOST_TABLES = 5;

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

/** What launches whose hour was over by an instant taught, with the channels as they are to be taken then. */
export async function loadLearning(
  { ownerId, zone }: { ownerId: OwnerId; zone: string },
  before: number,
): Promise<Learning> {
  return buildLearning(await readTeachingGround(ownerId, zone, before));
}

/** One launch of whoever asks, ready to be reviewed; null when they have no such launch. */
export async function loadReview(launchId: string): Promise<ReviewPage | null> {
  const owner = await requireOwner();
  return loadReviewOf(owner, launchId, readClock());
}

/** The same for a file of it, which knows already who asks. */
export async function loadReviewOf(owner: Owner, launchId: string, now: number): Promise<ReviewPage | null> {
  const [
    launch,
    plan,
    log,
    snapshots,
    note,
    channels,
    launches,
    used,
    versions,
    forecast,
    crew,
    nextTimes,
    origins,
  ] = await Promise.all([
    findLaunch(owner.ownerId, launchId),
    findPlan(owner.ownerId, launchId),
    listOperations(owner.ownerId, launchId),
    listSnapshots(owner.ownerId, launchId),
    findReviewNote(owner.ownerId, launchId),
    listChannels(owner.ownerId),
    listLaunches(owner.ownerId),
    listLaunchChannels(owner.ownerId, launchId),
    listSnapshotVersions(owner.ownerId, launchId),
    findForecast(owner.ownerId, launchId),
    listCrew(owner.ownerId, launchId),
    listNextTimes(owner.ownerId, launchId),
    findOrigins(owner.ownerId, launchId, MOST_SITES),
  ]);
  if (launch === null || plan === null || log === null || note === null) return null;
  const state = reduce({ ...plan, slotAt: launch.slotAt }, log.operations);
  const row = buildLogRow(launch, plan.tasks, state, snapshots, note, now);
  const sources = listPosts(plan.tasks, channels);
  // As it stood when the piece went live; an older launch has only what its plan said, by the rates all plans had then.
  const foreseen = forecast ?? forecastTotal(sources, DEFAULT_RATES, launch.target);
  const study =
    state.liveAt === null
      ? null
      : studyLaunch({
          launch,
          writerId: owner.ownerId,
          ground: await readLearningGround(owner.ownerId, owner.zone, state.liveAt + 1),
          tasks: plan.tasks,
          operations: log.operations,
          snapshots,
          comparisons: row.comparisons,
          assignees: new Map(state.tasks.map(({ taskId, assignee }) => [taskId, assignee])),
          foreseen: { ...foreseen, keptAt: forecast?.keptAt ?? null },
          now,
        });
  return {
    recording: {
      tasks: plan.tasks.map(outlineOf),
      slotAt: launch.slotAt,
      plannedAt: plan.plannedAt,
      target: launch.target,
      operations: log.operations.map(({ seq: _, receivedAt: __, ...operation }) => operation),
      snapshots: snapshots.map(({ takenAt, recommenders }) => ({ takenAt, recommenders })),
      clicks: study?.clicks ?? null,
      t0At: state.t0At,
      readAt: now,
    },
    study,
    runsUntil: state.liveAt === null || hourEnd(state.liveAt) <= now ? null : hourEnd(state.liveAt),
    crewNames: Object.fromEntries(crew.map(({ id, name }) => [id, name])),
    nextTimes,
    origins,
    launch,
    zone: owner.zone,
    now,
    row,
    curve: buildCountCurve(row.readings, launch.target, sources, study?.band.at(-1)?.p90),
    expectedRange: { low: foreseen.p10, high: foreseen.p90 },
    expected: foreseen.mean,
    versions,
    revival: findRevival(snapshots, state.t0At),
    learnedFrom: forecast?.learnedFrom ?? null,
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

/** All that the launches of whoever asks say together. */
export async function loadLessons(measure: Measure): Promise<Lessons> {
  const owner = await requireOwner();
  const { ownerId, zone } = owner;
  const now = readClock();
  const [ground, launches, snapshots, forecasts, work, topics] = await Promise.all([
    readTeachingGround(ownerId, zone, now),
    listLaunches(ownerId),
    listAllSnapshots(ownerId),
    listForecasts(ownerId),
    listWorkMinutes(ownerId),
    listLaunchTopics(ownerId),
  ]);
  const flown = launches.flatMap((launch) =>
    launch.liveAt === null ? [] : [{ ...launch, t0At: launch.liveAt }],
  );
  const counts = await listLogsOf(
    ownerId,
    flown.map(({ id }) => id),
    ["count"],
  );
  const byLaunch = Map.groupBy(snapshots, ({ launchId }) => launchId);
  const numbersOf = (id: string) => byLaunch.get(id) ?? [];
  const hours = new Map(
    flown.map((launch) => {
      const state = reduce({ ...launch, tasks: [] }, counts.get(launch.id) ?? []);
      return [
        launch.id,
        readFirstHour(state.counts, numbersOf(launch.id), launch.t0At, launch.target).reading,
      ];
    }),
  );
  const outcomeOf = (id: string): number | null => {
    if (measure === "hour") return hours.get(id)?.count ?? null;
    return chooseAtMark(numbersOf(id), measure === "day" ? "24h" : "30d")?.views ?? null;
  };
  const kept = new Map(forecasts.map((forecast) => [forecast.launchId, forecast]));
  const verified = flown.flatMap(({ id, draftTitle, t0At }): Verified[] => {
    const [forecast, count] = [kept.get(id), hours.get(id)?.count];
    if (forecast === undefined || count === undefined) return [];
    const { p10, p50, p90 } = forecast;
    return [{ launchId: id, title: draftTitle, t0At, p10, p50, p90, count }];
  });
  const worked = flown.flatMap(({ id, draftTitle }) => {
    const { earningsMinor, currency } = latestTotals(numbersOf(id));
    if (earningsMinor === null || currency === null) return [];
    return [{ launchId: id, title: draftTitle, minutes: work.get(id) ?? 0, earningsMinor, currency }];
  });
  const learning = buildLearning(ground);
  return {
    zone,
    measure,
    launches: flown.length,
    groups: buildLessonGroups(
      flown.map(({ id, draftTitle, publicationName, t0At }) => ({
        title: draftTitle,
        publicationName,
        topics: topics.get(id) ?? [],
        t0At,
        outcome: outcomeOf(id),
      })),
      zone,
    ),
    lines: listLearned(learning, ground.channels, ground.decisions),
    spread: learning.learned?.spread ?? null,
    calibration: calibrate(verified),
    verified,
    cadence: buildCadence<Launch>(flown, zone, now),
    months: countMonths(
      flown.map(({ t0At }) => t0At),
      zone,
      now,
    ),
    earnings: earningsPerHour(worked),
    worked: worked.toReversed(),
  };
}

/** What the page that takes numbers in needs; a launch that is not theirs counts as none. */
export async function loadStatisticsDesk(launchId: string | null): Promise<{
  launchId: string | null;
  launchTitle: string | null;
  nowWall: WallTime;
  zoneName: string;
  zone: string;
  /** The tables of numbers kept last. */
  tables: Together[];
}> {
  const owner = await requireOwner();
  const now = readClock();
  const [launch, tables] = await Promise.all([
    launchId === null ? null : findLaunch(owner.ownerId, launchId),
    listTogether(owner.ownerId, MOST_TABLES),
  ]);
  return {
    launchId: launch?.id ?? null,
    launchTitle: launch?.draftTitle ?? null,
    nowWall: wallTimeAt(now, owner.zone),
    zoneName: formatZone(owner.zone, now),
    zone: owner.zone,
    tables,
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
  const [launches, snapshots, notes, plans, logs] = await Promise.all([
    listLaunches(ownerId),
    listAllSnapshots(ownerId),
    listReviewNotes(ownerId),
    listPlanOutlines(ownerId),
    listLogs(ownerId),
  ]);
  const byLaunch = Map.groupBy(snapshots, ({ launchId }) => launchId);
  return launches.map((launch) => {
    const plan = plans.get(launch.id) ?? NO_PLAN;
    const state = reduce({ ...plan, slotAt: launch.slotAt }, logs.get(launch.id) ?? []);
    const note = notes.get(launch.id) ?? "";
    return buildLogRow(launch, plan.tasks, state, byLaunch.get(launch.id) ?? [], note, now);
  });
}

/** Without texts and rules: a replay needs what, when and by whom. */
function outlineOf(task: TaskOutline): TaskOutline {
  const {
    id,
    phase,
    title,
    startMinute,
    durationMinutes,
    channelId,
    automatic,
    personId,
    skipped,
    expected,
  } = task;
  return {
    id,
    phase,
    title,
    startMinute,
    durationMinutes,
    channelId,
    automatic,
    personId,
    skipped,
    expected,
  };
}

/** What earlier launches left to be done differently, for the plan of one that is still to come. */
export async function loadNextTimes(launchId: string): Promise<NextTimeNote[]> {
  const owner = await requireOwner();
  const standing = await listNextTimes(owner.ownerId, null);
  return standing.filter((note) => note.launchId !== launchId);
}

function nameChannels(channels: readonly Channel[]): Record<string, string> {
  return Object.fromEntries(channels.map(({ id, name }) => [id, name]));
}
