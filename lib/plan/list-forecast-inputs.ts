import { type Activity, KIND_NAMES, meanActivity } from "@/lib/channels/activity";
import type { Channel } from "@/lib/channels/channel";
import { describeSource } from "@/lib/channels/describe-source";
import { formatCount } from "@/lib/channels/format-number";
import { describeParameter, PARAMETER_WORDS } from "@/lib/channels/parameter-text";
import type { PlatformKind } from "@/lib/channels/platform";
import { audienceNoun, findPlatform } from "@/lib/channels/platforms";
import { type ChannelParameters, resolveChannel } from "@/lib/channels/resolve-channel";
import { beliefOf, DEFAULT_RATE, type RateBelief, type RateParameters, shapeOf } from "@/lib/plan/parameters";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

/** One number the forecast rests on, in words, with where it comes from. */
export type ForecastInput = {
  label: string;
  value: string;
  source: string;
  isAssumption: boolean;
};

/** The numbers of one audience, and the page where they are changed. */
export type ForecastInputGroup = { title: string; href: string; inputs: ForecastInput[] };

const ACTIVITY_PAGE = { href: "/settings/activity", label: "When your readers are awake" };

const ZONELESS: ForecastInput = {
  label: "Awake",
  value: "alike at every hour",
  source: "where they live is not noted",
  isAssumption: true,
};

type Publication = {
  id: string;
  name: string;
  followers: number | null;
  followersReadOn: CalendarDate | null;
};

/**
 * Everything that goes into the forecast of these channels and this publication: one group an audience, and a last one for
 * what they share. A channel's own doubt stands in its group where it is not the usual one.
 */
export function listForecastInputs(
  channels: readonly Channel[],
  publication: Publication | null,
  activity: Activity,
  rates: RateParameters,
): ForecastInputGroup[] {
  const groups = channels.map((channel): ForecastInputGroup => {
    const { id, name, platform, followers, followersReadOn, audience } = channel;
    return {
      title: name,
      href: `/channels/${id}`,
      inputs: [
        followersInput(audienceNoun(platform, 2), followers, followersReadOn),
        ...audienceInputs(resolveChannel(channel), beliefOf(rates, id)),
        ...(audience.length === 0 ? [ZONELESS] : []),
      ],
    };
  });
  const kinds = new Set(
    channels.flatMap(({ platform, audience }) =>
      audience.length === 0 ? [] : [findPlatform(platform).kind],
    ),
  );
  const shared: ForecastInputGroup = {
    title: ACTIVITY_PAGE.label,
    href: ACTIVITY_PAGE.href,
    inputs: [
      ...[...kinds].map((kind) => activityInput(activity, kind)),
      shapeInput(DEFAULT_RATE),
      ...sharedInputs(rates),
    ],
  };
  if (publication === null) return channels.length === 0 ? [] : [...groups, shared];
  const parameters = resolveChannel({
    platform: "publication_followers",
    overrides: {},
    postMinutes: null,
    learned: rates.publication.learned,
  });
  const carrier: ForecastInputGroup = {
    title: publication.name,
    href: `/publications/${publication.id}`,
    inputs: [
      followersInput("followers", publication.followers, publication.followersReadOn),
      ...audienceInputs(parameters, rates.publication),
      ZONELESS,
    ],
  };
  return [...groups, carrier, shared];
}

function followersInput(noun: string, followers: number | null, readOn: CalendarDate | null): ForecastInput {
  const label = noun.slice(0, 1).toUpperCase() + noun.slice(1);
  if (followers === null) {
    return { label, value: "not noted", source: "nothing is foreseen without it", isAssumption: false };
  }
  const source = readOn === null ? "noted without a date" : `counted ${formatDate(readOn)}`;
  return { label, value: formatCount(followers), source, isAssumption: false };
}

function audienceInputs(parameters: ChannelParameters, belief: RateBelief): ForecastInput[] {
  const rates = rateInputs(parameters);
  return belief.shape === DEFAULT_RATE.shape ? rates : [...rates, shapeInput(belief)];
}

function rateInputs(parameters: ChannelParameters): ForecastInput[] {
  return [
    parameterInput(parameters, "reach"),
    parameterInput(parameters, "click"),
    parameterInput(parameters, "recommend"),
    parameterInput(parameters, "halfLifeMinutes"),
  ];
}

function parameterInput(
  parameters: ChannelParameters,
  name: "reach" | "click" | "recommend" | "halfLifeMinutes",
): ForecastInput {
  const resolved = parameters[name];
  return {
    label: PARAMETER_WORDS[name].label,
    value: describeParameter(name, resolved.value),
    ...originOf(resolved),
  };
}

function activityInput(activity: Activity, kind: PlatformKind): ForecastInput {
  const curve = activity[kind];
  const mean = meanActivity(curve.value);
  const range = `× ${Math.min(...curve.value)} to × ${Math.max(...curve.value)}`;
  const value = Math.abs(mean - 1) < 0.005 ? range : `${range}, mean ${mean.toFixed(2)}`;
  return { label: `${KIND_NAMES[kind]}, by the hour`, value, ...originOf(curve) };
}

function shapeInput(belief: RateBelief): ForecastInput {
  const shape = shapeOf(belief);
  const spread = Math.round(100 / Math.sqrt(shape));
  return {
    label: "Doubt about a rate",
    value: `± ${spread} %, α = ${shape}`,
    ...originOf(belief.shape),
  };
}

/** What all channels of a launch share, once launches taught how much that is. */
function sharedInputs({ shared }: RateParameters): ForecastInput[] {
  if (shared === null) return [];
  const spread = Math.round(100 / Math.sqrt(shared.value));
  return [{ label: "A launch’s own luck, all channels alike", value: `± ${spread} %`, ...originOf(shared) }];
}

function originOf(fact: { source: string; year: number | null; assumption: boolean }) {
  return {
    source: fact.assumption ? fact.source : describeSource(fact),
    isAssumption: fact.assumption,
  };
}
