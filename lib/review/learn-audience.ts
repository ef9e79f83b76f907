import type { ActivityCurve } from "@/lib/channels/activity";
import type { AudienceShare } from "@/lib/channels/channel";
import { placeAudienceAt, presenceOf } from "@/lib/channels/presence";

/** Clicks of a channel within one hour of the day of a launch, and the exposure that brought them, presence apart. */
export type HourClicks = { at: number; clicks: number; exposure: number };

/** PLANNER.md C: below so many clicks the zones stay as the writer noted them. */
export const AUDIENCE_NEEDS = 500;
/** The writer's own word counts as much as so many people seen (assumption): clicks move it, slowly. */
const WORD = 200;
const MOST_ROUNDS = 100;
/** A hundredth of the last digit kept. */
const STILL = 1e-6;

/**
 * How a channel's followers spread over the zones the writer named, out of the hours at which clicks came: expectation–
 * maximisation over which zone each click came from, with the writer's shares as a Dirichlet prior. No zone is added or lost.
 * null below AUDIENCE_NEEDS clicks or with fewer than two zones. The order of hours does not matter.
 */
export function learnAudience(
  audience: readonly AudienceShare[],
  curve: ActivityCurve,
  hours: readonly HourClicks[],
): AudienceShare[] | null {
  const clicks = hours.reduce((sum, hour) => sum + hour.clicks, 0);
  if (clicks < AUDIENCE_NEEDS || audience.length < 2) return null;
  const kinds = mergeAlike(audience, curve, hours);
  // What each zone alone would make of all the hours.
  const reach = audience.map((_, zone) =>
    kinds.reduce((sum, { exposure, presence }) => sum + exposure * (presence[zone] ?? 0), 0),
  );
  let shares = audience.map(({ share }) => share);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const came = shares.map(() => 0);
    for (const { clicks: seen, presence } of kinds) {
      let whole = 0;
      for (const [zone, share] of shares.entries()) whole += share * (presence[zone] ?? 0);
      if (whole <= 0) continue;
      for (const [zone, share] of shares.entries()) {
        came[zone] = (came[zone] ?? 0) + (seen * share * (presence[zone] ?? 0)) / whole;
      }
    }
    const meanReach = shares.reduce((sum, share, zone) => sum + share * (reach[zone] ?? 0), 0);
    const weights = audience.map(({ share }, zone) => {
      // Whom the hours could hardly show is not thereby fewer.
      const seen = meanReach > 0 ? (reach[zone] ?? 0) / meanReach : 1;
      return (WORD * share + (came[zone] ?? 0)) / (WORD + clicks * seen);
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const moved = weights.map((weight) => weight / sum);
    const isStill = moved.every((share, zone) => Math.abs(share - (shares[zone] ?? 0)) < STILL);
    shares = moved;
    if (isStill) break;
  }
  return audience.map(({ zone }, index) => ({ zone, share: Number((shares[index] ?? 0).toFixed(4)) }));
}

/** Hours in which each zone is as present as in another say the same: a year of launches has a few dozen kinds. */
function mergeAlike(
  audience: readonly AudienceShare[],
  curve: ActivityCurve,
  hours: readonly HourClicks[],
): { presence: number[]; clicks: number; exposure: number }[] {
  const ordered = hours.toSorted((a, b) => a.at - b.at || a.clicks - b.clicks || a.exposure - b.exposure);
  const kinds = new Map<string, { presence: number[]; clicks: number; exposure: number }>();
  for (const { at, clicks, exposure } of ordered) {
    const presence = audience.map(({ zone }) =>
      presenceOf(placeAudienceAt([{ zone, share: 1 }], at), curve, at),
    );
    const key = presence.join(" ");
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { presence, clicks, exposure });
    else Object.assign(kind, { clicks: kind.clicks + clicks, exposure: kind.exposure + exposure });
  }
  return [...kinds.values()];
}
