import type { Channel, ParameterName } from "@/lib/channels/channel";
import { describeSource } from "@/lib/channels/describe-source";
import {
  describeParameter,
  PARAMETER_NAMES,
  PARAMETER_WORDS,
  showParameter,
} from "@/lib/channels/parameter-text";
import { findPlatform } from "@/lib/channels/platforms";

/** One parameter beside its default, as the form shows it. */
export type ParameterLine = {
  name: ParameterName;
  /** Whether it says what a post brings, or how one posts. */
  group: "yield" | "posting";
  label: string;
  hint: string;
  /** The own value as text; empty where the default counts. */
  own: string;
  /** The default as the field would show it. */
  fallback: string;
  /** The default in words: "2.1 %". */
  fallbackWords: string;
  source: string;
  assumption: boolean;
};

/** Nobody performs these, so nothing about performing them is asked. */
const ABOUT_POSTING: readonly ParameterName[] = [
  "postMinutes",
  "minGapMinutes",
  "cap",
  "repeatFactor",
  "lengthLimit",
];

/** The parameters of a channel in the form's order, each with its default and where that comes from. */
export function buildParameterLines(
  channel: Pick<Channel, "platform" | "overrides" | "postMinutes">,
): ParameterLine[] {
  const platform = findPlatform(channel.platform);
  const own = { ...channel.overrides };
  if (channel.postMinutes !== null) own.postMinutes = channel.postMinutes;
  return PARAMETER_NAMES.filter((name) => !(platform.automatic && ABOUT_POSTING.includes(name))).map(
    (name) => {
      const fact = platform[name];
      const value = own[name];
      const { label, hint, unit } = PARAMETER_WORDS[name];
      const isPercent = unit === "part" || unit === "factor";
      return {
        name,
        group: ABOUT_POSTING.includes(name) ? "posting" : "yield",
        label: isPercent ? `${label}, %` : label,
        hint,
        own: value === undefined ? "" : showParameter(name, value),
        fallback: showParameter(name, fact.value),
        fallbackWords: describeParameter(name, fact.value),
        source: fact.assumption ? fact.source : describeSource(fact),
        assumption: fact.assumption,
      };
    },
  );
}
