import type { ActivityCurve } from "@/lib/channels/activity";
import type { Channel, LearnedValues } from "@/lib/channels/channel";
import { describeSource } from "@/lib/channels/describe-source";
import { describeParameter } from "@/lib/channels/parameter-text";
import { findPlatform } from "@/lib/channels/platforms";
import { type Resolved, resolveChannel } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import type { MinuteClicks } from "@/lib/measurement/minute-clicks";
import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import type { RateParameters } from "@/lib/plan/parameters";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import { HOUR_END } from "@/lib/plan/post-value";
import { mostClick } from "@/lib/review/beyond-followers";
import {
  buildEvidence,
  type EvidenceDesk,
  listSent,
  publicationParameters,
  type SentPost,
} from "@/lib/review/build-evidence";
import { buildLearnedRates } from "@/lib/review/build-learned-rates";
import type { FlownLaunch } from "@/lib/review/flown-launch";
import { type Learned, learn, type RatePrior } from "@/lib/review/learn";
import { type HourClicks, learnAudience } from "@/lib/review/learn-audience";
import { type Delay, type LearnedHalfLife, learnHalfLife } from "@/lib/review/learn-half-life";
import { ALL_CHANNELS, decisionOn, type LearnedDecision } from "@/lib/review/learned-decision";
import { rememberAnswer } from "@/lib/review/remember-answer";
import { countOf } from "@/lib/text/count-of";

export type LearningGround = EvidenceDesk & {
  flown: readonly FlownLaunch[];
  decisions: readonly LearnedDecision[];
};

/** All that launches taught, ready for the planner and for being shown. */
export type Learning = Pick<EvidenceDesk, "activity"> & {
  /** The channels with what was learned in them. */
  channels: Channel[];
  rates: RateParameters;
  /** null before the first launch that says something. */
  learned: Learned | null;
  priors: readonly RatePrior[];
  halfLives: ReadonlyMap<string, LearnedHalfLife>;
  /** Channels whose audience was weighed anew by the hours of clicks. */
  audiences: ReadonlySet<string>;
};

/** What a launch says of one channel's zones and half-life, by the parameters before learning. */
type Heard = { hours: readonly HourClicks[]; delays: readonly Delay[] };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Hours in which less of the posts' attention falls say nothing of zones: a few late clicks would be taken for a whole one (assumption). */
const LEAST_ATTENTION = 0.05;

/** The channels of some writers. */
const MOST_REMEMBERED = 200;
const askAudience = rememberAnswer(
  (audience: Channel["audience"], curve: ActivityCurve, hours: readonly (readonly HourClicks[])[]) =>
    learnAudience(audience, curve, hours.flat()),
  MOST_REMEMBERED,
);
const askHalfLife = rememberAnswer(learnHalfLife, MOST_REMEMBERED);

/** Learns from launches in three steps, each on the one before: audiences and half-lives by the minutes of clicks, then rates. */
export function buildLearning(ground: LearningGround): Learning {
  const known = taught.get(ground);
  if (known !== undefined) return known;
  const learning = learnFrom(ground);
  taught.set(ground, learning);
  return learning;
}

/** The very same ground teaches the same: pages ask of one again and again while nothing is written. */
const taught = new WeakMap<LearningGround, Learning>();

function learnFrom(ground: LearningGround): Learning {
  const { flown, decisions } = ground;
  const halfLives = new Map<string, LearnedHalfLife>();
  const audiences = new Set<string>();
  const timed = ground.channels.map((channel): Channel => {
    const audience = learnZones(channel, ground);
    if (audience !== null) audiences.add(channel.id);
    const { value, halfLife } = learnDecay(channel, ground);
    if (halfLife !== null) halfLives.set(channel.id, halfLife);
    return {
      ...channel,
      audience: audience ?? channel.audience,
      learned: value === null ? {} : { halfLifeMinutes: value },
    };
  });
  const priors = [...timed.map((channel) => priorOf(channel, decisions)), publicationPrior(decisions)];
  const shared = decisionOn(decisions, ALL_CHANNELS, "recommend");
  const learned = learn({
    launches: flown.flatMap((launch) => buildEvidence(launch, { ...ground, channels: timed }) ?? []),
    priors,
    recommendHeldAt: shared.pinnedValue,
    recommendSince: shared.forgottenBefore,
  });
  const common = { activity: ground.activity, priors, halfLives, audiences };
  const isPinned = decisions.some(({ pinnedValue }) => pinnedValue !== null);
  if (learned.launches === 0 && !isPinned) {
    return { ...common, channels: timed, rates: DEFAULT_RATES, learned: null };
  }
  const teach = (key: string, base: ReturnType<typeof resolveChannel>) =>
    learnedValues(key, base, learned, decisions);
  return {
    channels: timed.map((channel) => ({
      ...channel,
      learned: { ...channel.learned, ...teach(channel.id, resolveChannel(channel)) },
    })),
    rates:
      learned.launches === 0
        ? DEFAULT_RATES
        : buildLearnedRates(learned, teach(PUBLICATION_CHANNEL, publicationParameters())),
    learned: learned.launches === 0 ? null : learned,
    ...common,
  };
}

function priorOf(channel: Channel, decisions: readonly LearnedDecision[]): RatePrior {
  const { reach, click, recommend } = resolveChannel(channel);
  const decision = decisionOn(decisions, channel.id, "opens");
  const taken = click.from === "own" ? click.value : (decision.pinnedValue ?? click.value);
  return {
    key: channel.id,
    opens: reach.value * taken,
    mostOpens: reach.value * mostClick(taken),
    recommend: recommend.value,
    isOpensHeld: click.from === "own" || decision.pinnedValue !== null,
    isRecommendHeld: recommend.from === "own",
    opensSince: decision.forgottenBefore,
  };
}

function publicationPrior(decisions: readonly LearnedDecision[]): RatePrior {
  const { reach, click, recommend } = publicationParameters();
  const decision = decisionOn(decisions, PUBLICATION_CHANNEL, "opens");
  const taken = decision.pinnedValue ?? click.value;
  return {
    key: PUBLICATION_CHANNEL,
    opens: reach.value * taken,
    mostOpens: reach.value * mostClick(taken),
    recommend: recommend.value,
    isOpensHeld: decision.pinnedValue !== null,
    isRecommendHeld: false,
    opensSince: decision.forgottenBefore,
  };
}

/** The values to take in place of the platform's, with where they come from and what they were before. */
function learnedValues(
  key: string,
  base: ReturnType<typeof resolveChannel>,
  learned: Learned,
  decisions: readonly LearnedDecision[],
): LearnedValues {
  const values: LearnedValues = {};
  const opens = learned.opens[key];
  const pin = decisionOn(decisions, key, "opens").pinnedValue;
  if (pin !== null) values.click = { value: pin, source: "pinned by you" };
  else if (opens !== undefined && opens.launches > 0 && base.click.from === "default") {
    values.click = {
      value: part(Math.min(mostClick(base.click.value), base.click.value * opens.mean)),
      source: `${fromLaunches(opens.launches)}; before: ${describeBefore("click", base.click)}`,
    };
  }
  const { recommend } = learned;
  const factor = decisionOn(decisions, ALL_CHANNELS, "recommend").pinnedValue;
  if (base.recommend.from !== "default") return values;
  if (factor !== null) {
    values.recommend = {
      value: part(base.recommend.value * factor),
      source: "pinned by you, for all channels",
    };
  } else if (recommend.launches > 0) {
    values.recommend = {
      value: part(base.recommend.value * recommend.mean),
      source: `${fromLaunches(recommend.launches)}, one factor for all channels; before: ${describeBefore("recommend", base.recommend)}`,
    };
  }
  return values;
}

export function fromLaunches(launches: number): string {
  return `from ${countOf(launches, "launch", "launches")}`;
}

/** "assumption, 10 %" or "2.1 %, MailerLite benchmark, 2025": what was taken before. */
export function describeBefore(
  name: "click" | "recommend" | "halfLifeMinutes",
  resolved: Resolved<number>,
): string {
  const value = describeParameter(name, resolved.value);
  return resolved.assumption ? `assumption, ${value}` : `${value}, ${describeSource(resolved)}`;
}

/** A part of one with as many digits as the parameters' form shows. */
function part(value: number): number {
  return Number(Math.min(1, value).toPrecision(3));
}

function learnDecay(
  channel: Channel,
  ground: LearningGround,
): { value: LearnedValues["halfLifeMinutes"] | null; halfLife: LearnedHalfLife | null } {
  const usual = resolveChannel(channel).halfLifeMinutes;
  const decision = decisionOn(ground.decisions, channel.id, "halfLife");
  const delays = clickedSince(ground, decision).map((launch) => hear(launch, channel.id, ground).delays);
  const halfLife = askHalfLife(channel.id, delays, usual.value);
  if (usual.from === "own") return { value: null, halfLife };
  if (decision.pinnedValue !== null) {
    return { value: { value: decision.pinnedValue, source: "pinned by you" }, halfLife };
  }
  if (halfLife === null) return { value: null, halfLife };
  const source = `from ${countOf(halfLife.clicks, "click")} by the minute in ${countOf(halfLife.launches, "launch", "launches")}; before: ${describeBefore("halfLifeMinutes", usual)}`;
  return { value: { value: halfLife.halfLifeMinutes, source }, halfLife };
}

function learnZones(channel: Channel, ground: LearningGround): Channel["audience"] | null {
  const decision = decisionOn(ground.decisions, channel.id, "audience");
  if (decision.pinnedValue !== null || channel.audience.length < 2) return null;
  const hours = clickedSince(ground, decision).map((launch) => hear(launch, channel.id, ground).hours);
  const curve = ground.activity[findPlatform(channel.platform).kind].value;
  return askAudience(channel.id, channel.audience, curve, hours);
}

type HeardByChannel = EvidenceDesk & { byChannel: ReadonlyMap<string, Heard> };

/** A launch that stayed as it was is listened to once, as long as the desk does. */
const heard = new WeakMap<FlownLaunch, HeardByChannel>();

function hear(launch: FlownLaunch, channelId: string, { channels, activity, zone }: EvidenceDesk): Heard {
  let known = heard.get(launch);
  if (known?.channels !== channels || known.activity !== activity || known.zone !== zone) {
    known = { channels, activity, zone, byChannel: listen(launch, { channels, activity, zone }) };
    heard.set(launch, known);
  }
  return known.byChannel.get(channelId) ?? { hours: [], delays: [] };
}

function listen(launch: FlownLaunch, desk: EvidenceDesk): Map<string, Heard> {
  const clicks = launch.clicks.filter((click) => click.clicks > 0);
  const [byChannel, byTask] = [
    Map.groupBy(clicks, ({ channelId }) => channelId),
    Map.groupBy(clicks, ({ taskId }) => taskId),
  ];
  const sent = Map.groupBy(listSent(launch, desk) ?? [], ({ key }) => key);
  return new Map(
    desk.channels.map(({ id }) => {
      const own = sent.get(id) ?? [];
      const delays = own.flatMap((post) => listDelays(post, byTask.get(post.taskId) ?? []));
      return [id, { hours: listClickHours(launch.t0At, byChannel.get(id) ?? [], own), delays }];
    }),
  );
}

function listDelays({ minute }: SentPost, clicks: readonly MinuteClicks[]): Delay[] {
  return clicks.map(({ minuteOfHour, clicks: count }) => ({
    minutes: Math.max(0, minuteOfHour - minute),
    clicks: count,
    observedMinutes: HOUR_END - minute,
  }));
}

/** A channel's clicks hour by hour after T0, while its posts' attention lasts; none where its links brought nobody. */
function listClickHours(
  t0At: number,
  clicks: readonly MinuteClicks[],
  sent: readonly SentPost[],
): HourClicks[] {
  if (clicks.length === 0) return [];
  const counts = Array<number>(DAY_MINUTES / HOUR_MINUTES).fill(0);
  for (const { minuteOfHour, clicks: count } of clicks) {
    const hour = Math.floor(minuteOfHour / HOUR_MINUTES);
    if (hour in counts) counts[hour] = (counts[hour] ?? 0) + count;
  }
  return counts.flatMap((count, hour): HourClicks[] => {
    const from = hour * HOUR_MINUTES;
    const exposure = sent.reduce((sum, { minute, halfLifeMinutes }) => {
      const until = (end: number) => shareWithin(end - minute, halfLifeMinutes);
      return sum + until(from + HOUR_MINUTES) - until(from);
    }, 0);
    if (exposure < LEAST_ATTENTION * sent.length) return [];
    return [{ at: t0At + (from + HOUR_MINUTES / 2) * MINUTE_MS, clicks: count, exposure }];
  });
}

/** Launches with tracked links that count for a number. */
function clickedSince({ flown }: LearningGround, { forgottenBefore }: LearnedDecision): FlownLaunch[] {
  return flown
    .filter(({ clicks, t0At }) => clicks.length > 0 && (forgottenBefore === null || t0At >= forgottenBefore))
    .toSorted((a, b) => a.t0At - b.t0At || (a.launchId < b.launchId ? -1 : 1));
}
