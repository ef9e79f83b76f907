import { type Channel, LEARNED_NAMES, type ParameterName } from "@/lib/channels/channel";
import type { Fact } from "@/lib/channels/fact";
import { findPlatform } from "@/lib/channels/platforms";

/** A value in force, and whether the writer set it, launches taught it or it came with the platform. */
export type Resolved<T> = {
  value: T;
  from: "default" | "learned" | "own";
  /** Where it comes from; "your own value" for an own one. */
  source: string;
  year: number | null;
  assumption: boolean;
};

export type ChannelParameters = {
  halfLifeMinutes: Resolved<number>;
  reach: Resolved<number>;
  click: Resolved<number>;
  recommend: Resolved<number>;
  minGapMinutes: Resolved<number>;
  cap: Resolved<number | null>;
  repeatFactor: Resolved<number>;
  postMinutes: Resolved<number>;
  lengthLimit: Resolved<number | null>;
};

/**
 * The parameters of one channel: the platform's defaults, in their place what launches taught, before all the writer's own.
 * An own value that breaks the parameter's range (they are checked when saved; a file may still hold one) counts as absent.
 * A repeat factor below 1 without a gap is lifted to a gap of one minute, for the planner's format demands it (PLANNER.md A.1).
 */
export function resolveChannel(
  channel: Pick<Channel, "platform" | "overrides" | "postMinutes" | "learned">,
): ChannelParameters {
  const platform = findPlatform(channel.platform);
  const own = { ...channel.overrides };
  if (channel.postMinutes !== null) own.postMinutes = channel.postMinutes;
  const number = (name: ParameterName, fact: Fact<number>): Resolved<number> => {
    const value = own[name];
    return typeof value === "number" && isParameterValue(name, value)
      ? ownValue(value)
      : (learnedValue(channel.learned, name) ?? byDefault(fact));
  };
  const limit = (name: ParameterName, fact: Fact<number | null>): Resolved<number | null> => {
    const value = own[name];
    return value !== undefined && isParameterValue(name, value) ? ownValue(value) : byDefault(fact);
  };
  const repeatFactor = number("repeatFactor", platform.repeatFactor);
  const gap = number("minGapMinutes", platform.minGapMinutes);
  return {
    halfLifeMinutes: number("halfLifeMinutes", platform.halfLifeMinutes),
    reach: number("reach", platform.reach),
    click: number("click", platform.click),
    recommend: number("recommend", platform.recommend),
    minGapMinutes: repeatFactor.value < 1 && gap.value < 1 ? { ...gap, value: 1 } : gap,
    cap: limit("cap", platform.cap),
    repeatFactor,
    postMinutes: number("postMinutes", platform.postMinutes),
    lengthLimit: limit("lengthLimit", platform.lengthLimit),
  };
}

/** The range of each parameter: parts are 0..1, counts and minutes whole; null is "no limit" for cap and length only. */
export function isParameterValue(name: ParameterName, value: number | null): boolean {
  if (value === null) return name === "cap" || name === "lengthLimit";
  if (!Number.isFinite(value)) return false;
  switch (name) {
    case "reach":
    case "click":
    case "recommend":
      return value >= 0 && value <= 1;
    case "repeatFactor":
      return value > 0 && value <= 1;
    case "halfLifeMinutes":
      return value > 0 && value <= 1_000_000;
    case "minGapMinutes":
      return Number.isInteger(value) && value >= 0 && value <= 60;
    case "cap":
      return Number.isInteger(value) && value >= 0 && value <= 20;
    case "postMinutes":
      return Number.isInteger(value) && value >= 1 && value <= 60;
    case "lengthLimit":
      return Number.isInteger(value) && value >= 1 && value <= 1_000_000;
  }
}

function ownValue<T>(value: T): Resolved<T> {
  return { value, from: "own", source: "your own value", year: null, assumption: false };
}

function learnedValue(learned: Channel["learned"], name: ParameterName): Resolved<number> | null {
  const known = LEARNED_NAMES.find((one) => one === name);
  const value = known === undefined ? undefined : learned?.[known];
  if (value === undefined || !isParameterValue(name, value.value)) return null;
  return { ...value, from: "learned", year: null, assumption: false };
}

function byDefault<T>(fact: Fact<T>): Resolved<T> {
  return {
    value: fact.value,
    from: "default",
    source: fact.source,
    year: fact.year,
    assumption: fact.assumption,
  };
}
