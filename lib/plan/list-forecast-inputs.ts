import { type Activity, KIND_NAMES, meanActivity } from "@/lib/channels/activity";
import type { Channel } from "@/lib/channels/channel";
import { describeSource } from "@/lib/channels/describe-source";
import { formatCount } from "@/lib/channels/format-number";
import { describeParameter, PARAMETER_WORDS } from "@/lib/channels/parameter-text";
import type { PlatformKind } from "@/lib/channels/platform";
import { audienceNoun, findPlatform } from "@/lib/channels/platforms";
import { type ChannelParameters, resolveChannel } from "@/lib/channels/resolve-channel";
import { beliefOf, type RateBelief, type RateParameters, shapeOf } from "@/lib/plan/parameters";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

/** One number the forecast rests on, in words, with where it comes from. */
export type ForecastInput = { label: string; value: string; source: string; isAssumption: boolean };

/** The numbers of one audience, and the page where they are changed. */
export type ForecastInputGroup = { title: string; href: string; hrefLabel: string; inputs: ForecastInput[] };

type Publication = {
  id: string;
  name: string;
  followers: number | null;
  followersReadOn: CalendarDate | null;
};

/** Everything that goes into the forecast of these channels and this publication, one group an audience. */
export function listForecastInputs(
  channels: readonly Channel[],
  publication: Publication | null,
  activity: Activity,
  rates: RateParameters,
): ForecastInputGroup[] {
  const groups = channels.map((channel): ForecastInputGroup => {
    const belief = beliefOf(rates, channel.id);
    return {
      title: channel.name,
      href: `/channels/${channel.id}`,
      hrefLabel: `Change the numbers of ${channel.name}`,
      inputs: [
        followersInput(audienceNoun(channel.platform, 2), channel.followers, channel.followersReadOn),
        ...rateInputs(resolveChannel(channel), belief),
        activityInput(activity, findPlatform(channel.platform).kind, channel.audience.length),
        shapeInput(belief),
      ],
    };
  });
  if (publication === null) return groups;
  const parameters = resolveChannel({ platform: "publication_followers", overrides: {}, postMinutes: null });
  const group: ForecastInputGroup = {
    title: publication.name,
    href: `/publications/${publication.id}`,
    hrefLabel: `Change the followers of ${publication.name}`,
    inputs: [
      followersInput("followers", publication.followers, publication.followersReadOn),
      ...rateInputs(parameters, rates.publication),
      activityInput(activity, "own", 0),
      shapeInput(rates.publication),
    ],
  };
  return [...groups, group];
}

function followersInput(noun: string, followers: number | null, readOn: CalendarDate | null): ForecastInput {
  const label = noun.slice(0, 1).toUpperCase() + noun.slice(1);
  if (followers === null) {
    return { label, value: "not noted", source: "nothing is foreseen without it", isAssumption: false };
  }
  const source = readOn === null ? "noted without a date" : `counted ${formatDate(readOn)}`;
  return { label, value: formatCount(followers), source, isAssumption: false };
}

function rateInputs(parameters: ChannelParameters, belief: RateBelief): ForecastInput[] {
  const halfLife = parameterInput(parameters, "halfLifeMinutes");
  if (belief.mean !== null) {
    const value = `${Number((belief.mean.value * 1000).toPrecision(2))} in 1,000`;
    return [{ label: "Recommend it, of all followers", value, ...originOf(belief.mean) }, halfLife];
  }
  return [
    parameterInput(parameters, "reach"),
    parameterInput(parameters, "click"),
    parameterInput(parameters, "recommend"),
    halfLife,
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

function activityInput(activity: Activity, kind: PlatformKind, zones: number): ForecastInput {
  const label = "Awake by the hour";
  if (zones === 0) {
    return {
      label,
      value: "the same at every hour",
      source: "where they live is not noted",
      isAssumption: true,
    };
  }
  const curve = activity[kind];
  const [low, high] = [Math.min(...curve.value), Math.max(...curve.value)];
  const mean = meanActivity(curve.value);
  const where = `${KIND_NAMES[kind]}, ${zones} ${zones === 1 ? "zone" : "zones"}`;
  const value = `× ${low} to × ${high}${Math.abs(mean - 1) < 0.005 ? "" : `, mean ${mean.toFixed(2)}`} (${where})`;
  return { label, value, ...originOf(curve) };
}

function shapeInput(belief: RateBelief): ForecastInput {
  const shape = shapeOf(belief);
  const spread = Math.round(100 / Math.sqrt(shape));
  return {
    label: "How unsure the rate is",
    value: `± ${spread} % (shape α = ${shape})`,
    ...originOf(belief.shape),
  };
}

function originOf(fact: { source: string; year: number | null; assumption: boolean }) {
  return {
    source: fact.assumption ? fact.source : describeSource(fact),
    isAssumption: fact.assumption,
  };
}
