import { resolveChannel } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import type { LoggedOperation } from "@/lib/launch/operation";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import type { MinuteClicks } from "@/lib/measurement/minute-clicks";
import type { Snapshot } from "@/lib/measurement/snapshot";
import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { type Forecast, type ForecastPoint, forecastHour } from "@/lib/plan/forecast";
import { beliefOf, shapeOf } from "@/lib/plan/parameters";
import { HOUR_END } from "@/lib/plan/post-value";
import type { Task } from "@/lib/plan/task";
import { mostByFollowers, mostClick, mostOfAudience } from "@/lib/review/beyond-followers";
import {
  buildEvidence,
  type EvidenceDesk,
  listPlanned,
  listSent,
  type SentPost,
} from "@/lib/review/build-evidence";
import { buildLearning, type Learning, type LearningGround } from "@/lib/review/build-learning";
import type { Comparison } from "@/lib/review/compare";
import { explainMiss, type KeyRates, type Miss } from "@/lib/review/explain-miss";
import { fitSpread } from "@/lib/review/fit-spread";
import type { FlownLaunch } from "@/lib/review/flown-launch";
import { followersThen } from "@/lib/review/followers-then";
import { foreseePosts, ratesByKey } from "@/lib/review/foresee";
import { OPENS_SHAPE } from "@/lib/review/learn";
import { readFlight } from "@/lib/review/read-flight";
import { type BroughtLine, type PostYield, whatBrought } from "@/lib/review/what-brought";
import type { Launch } from "@/lib/slot/launch";
import { dateAt } from "@/lib/time/calendar-date";

export type StudyGround = {
  launch: Launch;
  writerId: string;
  /** What can be learned from, this launch among it. */
  ground: LearningGround;
  tasks: readonly Task[];
  operations: readonly LoggedOperation[];
  snapshots: readonly Snapshot[];
  comparisons: readonly Comparison[];
  assignees: ReadonlyMap<string, string | null>;
  /** The forecast as the page shows it; `keptAt` null: none was kept at the go-live. */
  foreseen: Pick<Forecast, "mean" | "p10" | "p50" | "p90"> & { keptAt: number | null };
  now: number;
};

/** What one launch that went live says when it is looked at closely. */
export type LaunchStudy = {
  /** The forecast by the minute; it ends at the totals that were kept. */
  band: ForecastPoint[];
  /** Clicks within each minute of the hour; null: nothing was tracked. */
  clicks: number[] | null;
  /** The same by post; minutes without clicks are absent. */
  clicksByPost: readonly MinuteClicks[];
  channels: BroughtLine[];
  people: BroughtLine[];
  /** null until the hour is over by the clock: what is not posted yet is not missing. */
  miss: Miss | null;
};

const MINUTE_MS = 60_000;

/**
 * One launch by what was known before it: learning takes only earlier launches, so that no launch explains itself. null
 * until the piece is known to have gone live.
 */
export function studyLaunch(study: StudyGround): LaunchStudy | null {
  const { launch, ground, foreseen } = study;
  const flight = ground.flown.find(({ launchId }) => launchId === launch.id);
  if (flight === undefined) return null;
  const learning = buildLearning({
    ...ground,
    flown: ground.flown.filter(({ t0At }) => t0At < flight.t0At),
  });
  const desk = { ...ground, channels: learning.channels };
  const rates = ratesByKey(learning);
  const planned = listPlanned(flightAtStart(study, flight), desk);
  const count = flight.reading?.count ?? null;
  return {
    band: endAt(forecastHour(foreseePosts(planned, rates), learning.rates, launch.target).curve, foreseen),
    clicks: flight.clicks.length === 0 ? null : clicksByMinute(flight),
    clicksByPost: flight.clicks.filter((one) => one.clicks > 0 && one.minuteOfHour < HOUR_MINUTES),
    ...whatBrought({
      comparisons: study.comparisons,
      assignees: study.assignees,
      writerId: study.writerId,
      clicks: flight.clicks.length === 0 ? null : clicksBy(flight, ({ taskId }) => taskId),
      posts: postYields(flight, desk, rates, learning),
      count,
    }),
    miss:
      hourEnd(flight.t0At) > study.now
        ? null
        : explainMiss({
            foreseen: foreseen.mean,
            planned,
            sent: listSent(flight, desk),
            rates,
            audience: audienceThen(flight, ground),
            clicks: clicksBy(flight, ({ channelId }) => channelId),
            mostClicks: mostClicks(flight, desk, rates, learning),
            count,
          }),
  };
}

/** When the hour of a T0 is over by the clock, whether or not somebody ended it before. */
export function hourEnd(t0At: number): number {
  return t0At + HOUR_MINUTES * MINUTE_MS;
}

/** The launch as its plan stood when the piece went live: later moves, skips and ticks are not known yet. */
function flightAtStart(
  { launch, tasks, operations, snapshots, foreseen }: StudyGround,
  flight: FlownLaunch,
): FlownLaunch {
  const until = foreseen.keptAt ?? flight.t0At;
  const known = operations.filter(({ kind, receivedAt }) => kind === "go_live" || receivedAt <= until);
  const posts = tasks.filter(({ id }) => flight.posts.some((post) => post.id === id));
  return readFlight({ ...flight, launch, posts, operations: known, snapshots }) ?? flight;
}

/** Each post with what it is expected to have brought until the count was read: by its clicks, else by the rates. */
function postYields(
  flight: FlownLaunch,
  desk: EvidenceDesk,
  rates: ReadonlyMap<string, KeyRates>,
  learning: Learning,
): PostYield[] | null {
  const sent = listSent(flight, desk);
  const evidence = buildEvidence(flight, desk);
  if (sent === null || evidence === null) return null;
  const until = flight.reading?.minute ?? HOUR_END;
  const clicked = clicksBy(flight, ({ taskId }) => taskId);
  return evidence.posts.flatMap(({ key, exposure, readers }) => {
    const own = sent.filter((post) => post.key === key);
    const { opens, recommend } = rates.get(key) ?? { opens: 0, recommend: 0 };
    const isSeen = readers?.isUntilReading === true;
    const mean = isSeen ? readers.count * recommend : exposure * opens * recommend;
    const shape = isSeen
      ? OPENS_SHAPE + readers.count
      : shapeOf(beliefOf(learning.rates, key === PUBLICATION_CHANNEL ? null : key));
    const weightOf = (post: SentPost) =>
      isSeen && own.some(({ taskId }) => (clicked.get(taskId) ?? 0) > 0)
        ? (clicked.get(post.taskId) ?? 0)
        : post.audience * shareWithin(until - post.minute, post.halfLifeMinutes);
    const whole = own.reduce((sum, post) => sum + weightOf(post), 0);
    return own.map((post) => ({
      taskId: post.taskId,
      key,
      mean: whole > 0 ? (mean * weightOf(post)) / whole : 0,
      shape,
    }));
  });
}

/** The most clicks within the hour that each channel's followers may plausibly be the reason for, by what was known before. */
function mostClicks(
  flight: FlownLaunch,
  desk: EvidenceDesk,
  rates: ReadonlyMap<string, KeyRates>,
  { rates: beliefs, learned }: Learning,
): Map<string, number> {
  const evidence = buildEvidence({ ...flight, reading: null }, desk);
  const spread = learned?.spread ?? fitSpread([]);
  return new Map(
    desk.channels.flatMap((channel) => {
      const exposure = evidence?.posts.find(({ key }) => key === channel.id)?.exposure;
      if (exposure === undefined || exposure <= 0) return [];
      const { reach, click } = resolveChannel(channel);
      const most = mostByFollowers({
        expected: exposure * (rates.get(channel.id)?.opens ?? 0),
        shape: shapeOf(beliefOf(beliefs, channel.id)),
        spread,
        most: mostOfAudience(exposure * reach.value * mostClick(click.value)),
      });
      return [[channel.id, most] as const];
    }),
  );
}

function audienceThen({ t0At }: FlownLaunch, { channels, zone }: EvidenceDesk): Map<string, number> {
  const on = dateAt(t0At, zone);
  return new Map(
    channels.flatMap(({ id, counts }) => {
      const factor = followersThen(counts, on);
      return factor === null ? [] : [[id, factor] as const];
    }),
  );
}

/** Clicks within the hour, added up by one of their marks; what belongs to none is left out. */
function clicksBy(
  { clicks }: FlownLaunch,
  markOf: (click: FlownLaunch["clicks"][number]) => string | null,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const click of clicks) {
    const mark = markOf(click);
    if (mark === null) continue;
    sums.set(mark, (sums.get(mark) ?? 0) + (click.minuteOfHour < HOUR_MINUTES ? click.clicks : 0));
  }
  return sums;
}

function clicksByMinute({ clicks }: FlownLaunch): number[] {
  const minutes: number[] = Array(HOUR_MINUTES).fill(0);
  for (const { minuteOfHour, clicks: came } of clicks) {
    if (minuteOfHour < HOUR_MINUTES) minutes[minuteOfHour] = (minutes[minuteOfHour] ?? 0) + came;
  }
  return minutes;
}

/**
 * The curve stretched so that it ends at the kept totals: how people come by the minute is the plan's, how many was foreseen
 * once. Where a point of today's curve ends at nothing, its kept total comes as the mean does; without one, evenly.
 */
function endAt(curve: readonly ForecastPoint[], kept: StudyGround["foreseen"]): ForecastPoint[] {
  const end = curve.at(-1);
  return curve.map((point) => {
    const even = point.minute / HOUR_MINUTES;
    const byMean = end === undefined || end.mean === 0 ? even : point.mean / end.mean;
    const reach = (key: "mean" | "p10" | "p50" | "p90") =>
      toHundredth(kept[key] * (end === undefined || end[key] === 0 ? byMean : point[key] / end[key]));
    return {
      minute: point.minute,
      mean: reach("mean"),
      p10: reach("p10"),
      p50: reach("p50"),
      p90: reach("p90"),
    };
  });
}

function toHundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
