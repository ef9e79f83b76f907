import type { ActivityCurve } from "@/lib/channels/activity";
import type { AudienceShare } from "@/lib/channels/channel";
import { buildOffsetLine, type OffsetLine, offsetOn } from "@/lib/time/offset-line";
import { offsetMinutesAt } from "@/lib/time/zone";

/** An audience's shares with the offsets their clocks have over a stretch of time. Empty: nobody knows where they live. */
export type PlacedAudience = readonly { share: number; offsets: OffsetLine }[];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Looks up the clocks of an audience's zones between two instants. Throws RangeError for a zone the runtime does not know. */
export function placeAudience(audience: readonly AudienceShare[], from: number, to: number): PlacedAudience {
  return audience.flatMap(({ zone, share }) =>
    share > 0 ? [{ share, offsets: buildOffsetLine(zone, from, to) }] : [],
  );
}

/** The same for one instant alone, without looking for clock changes around it: learning asks this thousands of times. */
export function placeAudienceAt(audience: readonly AudienceShare[], at: number): PlacedAudience {
  return audience.flatMap(({ zone, share }) =>
    share > 0
      ? [{ share, offsets: [{ fromAt: Number.NEGATIVE_INFINITY, offsetMinutes: offsetMinutesAt(zone, at) }] }]
      : [],
  );
}

/**
 * How present an audience is at an instant: the mean, by shares, of the curve at each zone's local hour.
 * 1 at every instant while no zones are known.
 */
export function presenceOf(audience: PlacedAudience, curve: ActivityCurve, at: number): number {
  let sum = 0;
  let weight = 0;
  for (const { share, offsets } of audience) {
    const localHour = Math.floor((at + offsetOn(offsets, at) * MINUTE) / HOUR);
    sum += share * (curve[((localHour % 24) + 24) % 24] ?? 1);
    weight += share;
  }
  return weight === 0 ? 1 : sum / weight;
}

/**
 * The presence from minute `fromMinute` to `toMinute` of a T0 as steps [minute, multiplier], the first at `fromMinute`,
 * another at each whole minute from which it differs: where a zone's clock strikes the hour (also those that are 15, 30 or
 * 45 minutes off) or is changed. Empty while no zones are known: 1 throughout.
 */
export function listPresenceSteps(
  audience: PlacedAudience,
  curve: ActivityCurve,
  t0At: number,
  [fromMinute, toMinute]: readonly [number, number],
): [number, number][] {
  if (audience.length === 0) return [];
  const from = t0At + fromMinute * MINUTE;
  const to = t0At + toMinute * MINUTE;
  const minutes = new Set([fromMinute]);
  for (const { offsets } of audience) {
    for (const at of listStrikes(offsets, from, to)) minutes.add(Math.ceil((at - t0At) / MINUTE));
  }
  const steps: [number, number][] = [];
  for (const minute of [...minutes].sort((a, b) => a - b)) {
    const presence = presenceOf(audience, curve, t0At + minute * MINUTE);
    if (presence !== steps.at(-1)?.[1]) steps.push([minute, presence]);
  }
  return steps;
}

/** The instants in (from, to] at which a clock shows another hour than just before. */
function listStrikes(offsets: OffsetLine, from: number, to: number): number[] {
  return offsets.flatMap(({ fromAt, offsetMinutes }, index) => {
    const begin = Math.max(fromAt, from);
    const end = Math.min(offsets[index + 1]?.fromAt ?? Number.POSITIVE_INFINITY, to + 1);
    const strikes = fromAt > from && fromAt <= to ? [fromAt] : [];
    const shift = offsetMinutes * MINUTE;
    for (let at = (Math.floor((begin + shift) / HOUR) + 1) * HOUR - shift; at < end; at += HOUR)
      strikes.push(at);
    return strikes;
  });
}
