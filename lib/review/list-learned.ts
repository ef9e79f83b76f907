import type { Channel } from "@/lib/channels/channel";
import { describeParameter } from "@/lib/channels/parameter-text";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { mostClick } from "@/lib/review/beyond-followers";
import { publicationParameters } from "@/lib/review/build-evidence";
import { describeBefore, fromLaunches, type Learning } from "@/lib/review/build-learning";
import { gammaRange } from "@/lib/review/gamma-range";
import { type LearnedFactor, RECOMMEND_SHAPE } from "@/lib/review/learn";
import {
  ALL_CHANNELS,
  type DecidedParameter,
  decisionOn,
  type LearnedDecision,
} from "@/lib/review/learned-decision";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

/** One number that launches teach: what was taken, what was seen, what is taken now. */
export type LearnedLine = {
  subject: string;
  parameter: DecidedParameter;
  /** Whose number it is. */
  name: string;
  label: string;
  prior: string;
  data: string;
  posterior: string;
  /** Where eight of ten parts of the belief lie; empty where it stands still. */
  range: string;
  /** What pinning it now would keep. */
  value: number;
  state: "learning" | "pinned" | "own" | "nothing_seen";
  forgottenBefore: number | null;
};

/** Every number launches teach, channel by channel, then what all channels share. `onlyId` leaves one channel's. */
export function listLearned(
  learning: Learning,
  plain: readonly Channel[],
  decisions: readonly LearnedDecision[],
  onlyId: string | null = null,
): LearnedLine[] {
  const shown = plain.filter(({ id, archivedAt }) => (onlyId === null ? archivedAt === null : id === onlyId));
  const lines = shown.flatMap((channel) => [
    ...opensLine(learning, decisions, channel.id, channel.name, resolveChannel(channel)),
    ...halfLifeLine(learning, decisions, channel),
    ...audienceLine(learning, decisions, channel),
  ]);
  const carrier =
    onlyId === null
      ? opensLine(
          learning,
          decisions,
          PUBLICATION_CHANNEL,
          "Followers of publications",
          publicationParameters(),
        )
      : [];
  return [...lines, ...carrier, recommendLine(learning, decisions)];
}

function opensLine(
  { learned, priors }: Learning,
  decisions: readonly LearnedDecision[],
  key: string,
  name: string,
  { reach, click }: ReturnType<typeof resolveChannel>,
): LearnedLine[] {
  const prior = priors.find((one) => one.key === key);
  if (prior === undefined || reach.value <= 0) return [];
  const decision = decisionOn(decisions, key, "opens");
  const factor = learned?.opens[key];
  const most = mostClick(click.value);
  const mean = decision.pinnedValue ?? Math.min(most, click.value * (factor?.mean ?? 1));
  const isSeen = factor !== undefined && factor.launches > 0;
  const { low, high } = gammaRange(factor?.shape ?? 1, mean);
  return [
    {
      subject: key,
      parameter: "opens",
      name,
      label: "Open the piece, of those who see it",
      prior: describeBefore("click", click),
      data: dataOf(factor),
      posterior: percent(click.from === "own" ? click.value : mean),
      range:
        isSeen && decision.pinnedValue === null ? `${percent(low)} to ${percent(Math.min(most, high))}` : "",
      value: Number(Math.min(1, mean).toPrecision(3)),
      state: click.from === "own" ? "own" : stateOf(decision, isSeen),
      forgottenBefore: decision.forgottenBefore,
    },
  ];
}

function halfLifeLine(
  { halfLives }: Learning,
  decisions: readonly LearnedDecision[],
  channel: Channel,
): LearnedLine[] {
  const learned = halfLives.get(channel.id);
  const decision = decisionOn(decisions, channel.id, "halfLife");
  if (learned === undefined && decision.pinnedValue === null && decision.forgottenBefore === null) return [];
  const { halfLifeMinutes } = resolveChannel(channel);
  const value = decision.pinnedValue ?? learned?.halfLifeMinutes ?? halfLifeMinutes.value;
  return [
    {
      subject: channel.id,
      parameter: "halfLife",
      name: channel.name,
      label: "Half-life of a post",
      prior: describeBefore("halfLifeMinutes", halfLifeMinutes),
      data:
        learned === undefined
          ? "too few clicks"
          : `${countOf(learned.clicks, "click by the minute", "clicks by the minute")}; ${fromLaunches(learned.launches)}`,
      posterior: describeParameter("halfLifeMinutes", value),
      range:
        learned === undefined || decision.pinnedValue !== null
          ? ""
          : `${describeParameter("halfLifeMinutes", learned.low)} to ${describeParameter("halfLifeMinutes", learned.high)}`,
      value,
      state: halfLifeMinutes.from === "own" ? "own" : stateOf(decision, learned !== undefined),
      forgottenBefore: decision.forgottenBefore,
    },
  ];
}

function audienceLine(
  { audiences, channels }: Learning,
  decisions: readonly LearnedDecision[],
  channel: Channel,
): LearnedLine[] {
  const decision = decisionOn(decisions, channel.id, "audience");
  const isSeen = audiences.has(channel.id);
  if (!isSeen && decision.pinnedValue === null && decision.forgottenBefore === null) return [];
  const now = channels.find(({ id }) => id === channel.id) ?? channel;
  const words = ({ audience }: Channel) =>
    audience
      .map(
        ({ zone, share }) => `${zone.split("/").at(-1)?.replaceAll("_", " ")} ${Math.round(share * 100)} %`,
      )
      .join(", ");
  return [
    {
      subject: channel.id,
      parameter: "audience",
      name: channel.name,
      label: "Where followers live, as far as clicks tell",
      prior: `as you noted it: ${words(channel)}`,
      data: isSeen ? "hours of clicks" : "too few clicks",
      posterior: words(now),
      range: "",
      value: 1,
      state: stateOf(decision, isSeen),
      forgottenBefore: decision.forgottenBefore,
    },
  ];
}

function recommendLine({ learned }: Learning, decisions: readonly LearnedDecision[]): LearnedLine {
  const decision = decisionOn(decisions, ALL_CHANNELS, "recommend");
  const factor = learned?.recommend;
  const mean = decision.pinnedValue ?? factor?.mean ?? 1;
  const isSeen = factor !== undefined && factor.launches > 0;
  const { low, high } = gammaRange(factor?.shape ?? RECOMMEND_SHAPE, mean);
  return {
    subject: ALL_CHANNELS,
    parameter: "recommend",
    name: "All channels",
    label: "Recommend it, of those who open it",
    prior: "× 1: each channel’s own rate, mostly assumptions",
    data: dataOf(factor),
    posterior: times(mean),
    range: isSeen && decision.pinnedValue === null ? `${times(low)} to ${times(high)}` : "",
    value: Number(mean.toPrecision(3)),
    state: stateOf(decision, isSeen),
    forgottenBefore: decision.forgottenBefore,
  };
}

function stateOf({ pinnedValue }: LearnedDecision, isSeen: boolean): LearnedLine["state"] {
  if (pinnedValue !== null) return "pinned";
  return isSeen ? "learning" : "nothing_seen";
}

/** Readers who were counted, or the part of the hours' recommendations that fell to it, and who of them did not come as followers. */
function dataOf(factor: LearnedFactor | undefined): string {
  if (factor === undefined || factor.launches === 0) return "no launch yet";
  const { counted, attributed, beyond } = factor;
  const apart =
    beyond >= 0.5 ? `, ${formatCount(Math.round(beyond))} of them from beyond your followers, set apart` : "";
  const isCounted = counted > 0 || attributed === 0;
  const parts = [
    isCounted ? `${countOf(Math.round(counted), "reader")} counted${apart}` : "",
    attributed > 0 ? `${shareWords(attributed)}${isCounted ? "" : apart}` : "",
  ].filter((part) => part !== "");
  return `${parts.join(", ")}; ${fromLaunches(factor.launches)}`;
}

/** "about 12 recommendations shared out to it": no one saw which reader recommended. */
function shareWords(people: number): string {
  const words =
    people < 0.95 ? "less than one recommendation" : `about ${countOf(Math.round(people), "recommendation")}`;
  return `${words} shared out to it`;
}

/** With two digits: more no launch can tell. */
function percent(part: number): string {
  return `${Number((Math.min(1, part) * 100).toPrecision(2))} %`;
}

function times(factor: number): string {
  return `× ${Number(factor.toPrecision(2))}`;
}
