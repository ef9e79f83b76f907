import type { AudienceShare } from "@/lib/channels/channel";
import { dateAt, daysBetween, weekdayOf } from "@/lib/time/calendar-date";
import { formatPlace, formatTime, formatWeekday } from "@/lib/time/format";
import { parseZone } from "@/lib/time/zone";

/** What it is for a part of the audience: "21:00" in New York, on the day before the writer's. */
export type AudienceTime = AudienceShare & {
  place: string;
  time: string;
  /** "Tue" */
  weekday: string;
  /** −1 the day before the writer's date, 0 the same, 1 the day after. */
  dayShift: number;
};

/** More zones than this cannot be taken in at a glance. */
const MOST_ZONES = 4;

/**
 * Who is where, over all channels: each channel's shares weighed by its followers, aliases of one zone added up,
 * greatest share first. Channels without zones say nothing; when no follower number is known all channels weigh the same.
 */
export function mergeAudience(
  channels: { followers: number | null; audience: AudienceShare[] }[],
): AudienceShare[] {
  const known = channels.filter((channel) => channel.audience.length > 0);
  const isCounted = known.some((channel) => (channel.followers ?? 0) > 0);
  const weights = new Map<string, number>();
  for (const { followers, audience } of known) {
    for (const { zone: name, share } of audience) {
      const zone = parseZone(name);
      if (zone === null) continue;
      weights.set(zone, (weights.get(zone) ?? 0) + share * (isCounted ? (followers ?? 0) : 1));
    }
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return [];
  return [...weights]
    .map(([zone, weight]) => ({ zone, share: weight / total }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.zone.localeCompare(b.zone, "en"));
}

/** The local times of the greatest parts of the audience at an instant; `zone` is the writer's, for the day shift. */
export function listAudienceTimes(audience: AudienceShare[], at: number, zone: string): AudienceTime[] {
  const here = dateAt(at, zone);
  return audience.slice(0, MOST_ZONES).map((part) => {
    const there = dateAt(at, part.zone);
    return {
      ...part,
      place: formatPlace(part.zone),
      time: formatTime(at, part.zone),
      weekday: formatWeekday(weekdayOf(there)).slice(0, 3),
      dayShift: daysBetween(here, there),
    };
  });
}

/** "Kolkata 06:30 Wed · New York 21:00 Tue" */
export function describeAudienceTimes(times: AudienceTime[]): string {
  return times.map(({ place, time, weekday }) => `${place} ${time} ${weekday}`).join(" · ");
}
