import type { PlatformId } from "@/lib/channels/platform";

/** Part (0..1) of a channel's followers who live in a zone; the shares of one audience add up to 1. */
export type AudienceShare = { zone: string; share: number };

/** How many followers a channel had on a calendar date. */
export type FollowerReading = { id: string; followers: number; readOn: string };

/** The parameters a writer may set for one channel in place of the platform's defaults. */
export type ParameterName =
  | "halfLifeMinutes"
  | "reach"
  | "click"
  | "recommend"
  | "minGapMinutes"
  | "cap"
  | "repeatFactor"
  | "postMinutes"
  | "lengthLimit";

/** Own values; a name that is absent means the default. null is a value of its own where the parameter knows "no limit". */
export type Overrides = Partial<Record<ParameterName, number | null>>;

/** The parameters launches teach something about. */
export const LEARNED_NAMES = ["click", "recommend", "halfLifeMinutes"] as const;
export type LearnedName = (typeof LEARNED_NAMES)[number];

/** Values launches taught, each with where it comes from in words: "4 launches; assumption before: 1 %". */
export type LearnedValues = Partial<Record<LearnedName, { value: number; source: string }>>;

/** One place where the writer has followers. */
export type Channel = {
  id: string;
  platform: PlatformId;
  name: string;
  handle: string;
  /** Page, group, server or instance; empty where the platform has none. */
  address: string;
  /** Empty when not known. */
  audience: AudienceShare[];
  /** Minutes a post takes me; null: the platform's default. */
  postMinutes: number | null;
  overrides: Overrides;
  /** What launches taught, where somebody asked for it: it counts in place of the defaults, never of own values. */
  learned?: LearnedValues;
  notes: string;
  /** The latest reading; null before the first. */
  followers: number | null;
  followersReadOn: string | null;
  /** Oldest first. */
  counts: FollowerReading[];
  archivedAt: number | null;
};
