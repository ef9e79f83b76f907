import { assumed, type Fact } from "@/lib/channels/fact";
import type { PlatformKind } from "@/lib/channels/platform";
import type { Resolved } from "@/lib/channels/resolve-channel";

/** How present people are by their own local hour 0 … 23, as multipliers; 1 is a middling hour. */
export type ActivityCurve = readonly number[];

/** The writer's own curves; a kind that is absent has the default. */
export type OwnActivity = Partial<Record<PlatformKind, ActivityCurve>>;

/** The curve in force for each kind of place, and where it comes from. */
export type Activity = Record<PlatformKind, Resolved<ActivityCurve>>;

export const PLATFORM_KINDS: readonly PlatformKind[] = ["social", "email", "community", "own"];
export const HOURS_OF_DAY = 24;
/** Above three times a middling hour no curve says anything that one could believe (our choice). */
export const LARGEST_ACTIVITY = 3;

/**
 * One mild curve a kind of place, between 0.5 in the night and 1.3. Each has the mean 1 over the day: the rates of a
 * channel are averages over whatever hours its posts went out, so a middling hour must bring just what they say, and
 * a channel whose zones are not known is taken at 1. All are assumptions: published "best hours" contradict each other.
 */
export const DEFAULT_ACTIVITY: Record<PlatformKind, Fact<ActivityCurve>> = {
  social: assumed(
    [
      0.65, 0.5, 0.5, 0.5, 0.5, 0.6, 0.8, 1.05, 1.1, 1.15, 1.15, 1.15, 1.3, 1.25, 1.15, 1.15, 1.15, 1.2, 1.25,
      1.3, 1.3, 1.25, 1.15, 0.9,
    ],
    "feeds are looked at all day, most at lunch and in the evening; nobody measured yours",
  ),
  email: assumed(
    [
      0.6, 0.5, 0.5, 0.5, 0.55, 0.75, 1.1, 1.25, 1.3, 1.3, 1.3, 1.25, 1.2, 1.2, 1.15, 1.15, 1.1, 1.1, 1.1,
      1.1, 1.1, 1.1, 1, 0.8,
    ],
    "mail is read most in the morning and less towards the night; nobody measured yours",
  ),
  community: assumed(
    [
      0.7, 0.55, 0.5, 0.5, 0.5, 0.55, 0.7, 0.95, 1.1, 1.15, 1.2, 1.25, 1.25, 1.2, 1.15, 1.15, 1.15, 1.2, 1.2,
      1.3, 1.3, 1.3, 1.2, 0.95,
    ],
    "groups and forums talk through the working day and most in the evening; nobody measured yours",
  ),
  own: assumed(
    [
      0.65, 0.5, 0.5, 0.5, 0.5, 0.65, 0.9, 1.15, 1.2, 1.15, 1.15, 1.15, 1.25, 1.2, 1.1, 1.1, 1.1, 1.15, 1.2,
      1.25, 1.3, 1.3, 1.15, 0.9,
    ],
    "notices are opened on the phone in the morning, at lunch and in the evening; nobody measured yours",
  ),
};

/** Whether a list can be a curve: 24 multipliers from 0 to LARGEST_ACTIVITY, not all of them 0. */
export function isActivityCurve(values: readonly unknown[]): values is ActivityCurve {
  const isMultiplier = (value: unknown) =>
    typeof value === "number" && value >= 0 && value <= LARGEST_ACTIVITY;
  return values.length === HOURS_OF_DAY && values.every(isMultiplier) && values.some((value) => value !== 0);
}

/** The curves in force: the writer's own where there is a sound one, the default otherwise. Own ones count as they are, whatever their mean. */
export function resolveActivity(own: OwnActivity): Activity {
  const resolve = (kind: PlatformKind): Resolved<ActivityCurve> => {
    const curve = own[kind];
    if (curve !== undefined && isActivityCurve(curve)) {
      return { value: curve, from: "own", source: "your own curve", year: null, assumption: false };
    }
    return { ...DEFAULT_ACTIVITY[kind], from: "default" };
  };
  return {
    social: resolve("social"),
    email: resolve("email"),
    community: resolve("community"),
    own: resolve("own"),
  };
}

/** The mean over the day; 1 leaves a channel's rates as they are. */
export function meanActivity(curve: ActivityCurve): number {
  return curve.reduce((sum, value) => sum + value, 0) / curve.length;
}

/** What the kinds of places are called where curves are told apart. */
export const KIND_NAMES: Record<PlatformKind, string> = {
  social: "Social feeds",
  email: "E-mail",
  community: "Groups and forums",
  own: "Medium’s own notices",
};

/** "08:00" */
export function nameHour(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
