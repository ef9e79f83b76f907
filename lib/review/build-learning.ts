import type { Channel, LearnedValues } from "@/lib/channels/channel";
import { describeSource } from "@/lib/channels/describe-source";
import { describeParameter } from "@/lib/channels/parameter-text";
import { findPlatform } from "@/lib/channels/platforms";
import { type Resolved, resolveChannel } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import type { RateParameters } from "@/lib/plan/parameters";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import { HOUR_END } from "@/lib/plan/post-value";
import {
  buildEvidence,
  type EvidenceDesk,
  listSent,
  publicationParameters,
} from "@/lib/review/build-evidence";
import { buildLearnedRates } from "@/lib/review/build-learned-rates";
import type { FlownLaunch } from "@/lib/review/flown-launch";
import { type Learned, learn, type RatePrior } from "@/lib/review/learn";
import { learnAudience } from "@/lib/review/learn-audience";
import { type LearnedHalfLife, learnHalfLife } from "@/lib/review/learn-half-life";
import { ALL_CHANNELS, decisionOn, type LearnedDecision } from "@/lib/review/learned-decision";
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

const MINUTE_MS = 60_000;
/** Which hour of the day a launch's clicks stand for: the one in the middle of it. */
const MIDDLE_MINUTE = 30;

/** Learns from launches in three steps, each on the one before: audiences and half-lives by the minutes of clicks, then rates. */
export function buildLearning(ground: LearningGround): Learning {
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
  return {
    key: channel.id,
    opens: reach.value * (click.from === "own" ? click.value : (decision.pinnedValue ?? click.value)),
    recommend: recommend.value,
    isOpensHeld: click.from === "own" || decision.pinnedValue !== null,
    isRecommendHeld: recommend.from === "own",
    opensSince: decision.forgottenBefore,
  };
}

function publicationPrior(decisions: readonly LearnedDecision[]): RatePrior {
  const { reach, click, recommend } = publicationParameters();
  const decision = decisionOn(decisions, PUBLICATION_CHANNEL, "opens");
  return {
    key: PUBLICATION_CHANNEL,
    opens: reach.value * (decision.pinnedValue ?? click.value),
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
      value: part(base.click.value * opens.mean),
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
  const delays = clickedSince(ground, decision).flatMap((launch) =>
    (listSent(launch, ground) ?? [])
      .filter(({ key }) => key === channel.id)
      .flatMap(({ taskId, minute }) =>
        launch.clicks
          .filter((click) => click.taskId === taskId && click.clicks > 0)
          .map(({ minuteOfHour, clicks }) => ({
            minutes: Math.max(0, minuteOfHour - minute),
            clicks,
            observedMinutes: HOUR_END - minute,
          })),
      ),
  );
  const halfLife = learnHalfLife(delays, usual.value);
  if (usual.from === "own") return { value: null, halfLife };
  if (decision.pinnedValue !== null) {
    return { value: { value: decision.pinnedValue, source: "pinned by you" }, halfLife };
  }
  if (halfLife === null) return { value: null, halfLife };
  const source = `from ${countOf(halfLife.clicks, "click")} by the minute; before: ${describeBefore("halfLifeMinutes", usual)}`;
  return { value: { value: halfLife.halfLifeMinutes, source }, halfLife };
}

function learnZones(channel: Channel, ground: LearningGround): Channel["audience"] | null {
  const decision = decisionOn(ground.decisions, channel.id, "audience");
  if (decision.pinnedValue !== null || channel.audience.length < 2) return null;
  const hours = clickedSince(ground, decision).flatMap((launch) => {
    const clicks = launch.clicks.filter(({ channelId }) => channelId === channel.id);
    const sent = (listSent(launch, ground) ?? []).filter(({ key }) => key === channel.id);
    if (clicks.length === 0 || sent.length === 0) return [];
    const exposure = sent.reduce(
      (sum, { minute, halfLifeMinutes }) => sum + shareWithin(HOUR_END - minute, halfLifeMinutes),
      0,
    );
    return [
      {
        at: launch.t0At + MIDDLE_MINUTE * MINUTE_MS,
        clicks: clicks.reduce((sum, click) => sum + click.clicks, 0),
        exposure,
      },
    ];
  });
  return learnAudience(channel.audience, ground.activity[findPlatform(channel.platform).kind].value, hours);
}

/** Launches with tracked links that count for a number. */
function clickedSince({ flown }: LearningGround, { forgottenBefore }: LearnedDecision): FlownLaunch[] {
  return flown
    .filter(({ clicks, t0At }) => clicks.length > 0 && (forgottenBefore === null || t0At >= forgottenBefore))
    .toSorted((a, b) => a.t0At - b.t0At || (a.launchId < b.launchId ? -1 : 1));
}
