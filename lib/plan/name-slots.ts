import type { AudienceShare } from "@/lib/channels/channel";
import { formatRange } from "@/lib/channels/format-number";
import { chooseOccurrence } from "@/lib/plan/choose-occurrence";
import type { SlotScore } from "@/lib/plan/slot-map";
import { type CalendarDate, dateAt, weekdayOf } from "@/lib/time/calendar-date";
import { formatPlace, formatTime, formatWeekday } from "@/lib/time/format";

/** One of the best free half-hours, in words. */
export type NamedSlot = SlotScore & {
  /** "18:30 Tuesday", on the writer's clock. */
  name: string;
  date: CalendarDate;
  /** "New York is at lunch, London just home"; empty while nobody knows where readers live. */
  reason: string;
  /** What it brings beside a middling and the weakest half-hour, as ranges. */
  comparison: string;
  /** On how many other free days the same time of day is as good. */
  otherDays: number;
};

export type SlotSurroundings = {
  /** Not past, busy, blocked, or too near another launch. */
  isFree: (at: number) => boolean;
  /** The slot there is to move; null: none yet. */
  presentAt: number | null;
  /** Before it there is no room for the preparation. */
  earliestAt: number;
  /** Where all readers live, greatest share first. */
  audience: readonly AudienceShare[];
  /** The writer's. */
  zone: string;
};

const MOST_SLOTS = 5;
/** Half-hours nearer to each other on the clock than this are one advice. */
const APART_MINUTES = 90;
const DAY_MINUTES = 1440;
/** Means closer than this, relative to the larger, are the same to anybody. */
const SAME = 0.01;
/** Nor does a difference below a twentieth of a recommendation show in any digit (assumption). */
const NOTICEABLE = 0.05;
const MOST_PLACES = 3;
/** Where fewer live, their hour is no reason. */
const SMALLEST_SHARE = 0.1;

/**
 * The best free half-hours that leave room for the preparation, best first: at most five, each at another time of day and
 * none below the middling one. Of equals the one nearest to the present slot, or the earliest where there is none. None
 * when all half-hours are alike, for then there is nothing to advise.
 */
export function nameSlots(
  scores: readonly SlotScore[],
  { isFree, presentAt, earliestAt, audience, zone }: SlotSurroundings,
): NamedSlot[] {
  const ranked = [...scores].sort((a, b) => b.mean - a.mean || a.at - b.at);
  const map = rangeOf(ranked);
  if (map === null || isSame(map.best.mean, map.weakest.mean)) return [];
  const free = ranked.filter(({ at, mean }) => mean >= map.middling.mean && at >= earliestAt && isFree(at));
  const minuteOf = new Map(free.map(({ at }) => [at, minuteOfDay(at, zone)]));
  const isApart = (a: SlotScore, b: SlotScore) =>
    clockDistance(minuteOf.get(a.at) ?? 0, minuteOf.get(b.at) ?? 0) >= APART_MINUTES;
  const chosen: SlotScore[] = [];
  let left = free;
  while (chosen.length < MOST_SLOTS) {
    const [best] = left;
    if (best === undefined) break;
    const equals = left.filter(({ mean }) => isAsGood(mean, best.mean));
    const next = chooseOccurrence(equals, presentAt, zone) ?? best;
    chosen.push(next);
    left = left.filter((score) => isApart(score, next));
  }
  chosen.sort((a, b) => b.mean - a.mean);
  return chosen.map((score) => {
    const date = dateAt(score.at, zone);
    const alike = free.filter(
      ({ at, mean }) =>
        at !== score.at && minuteOf.get(at) === minuteOf.get(score.at) && isSame(mean, score.mean),
    );
    return {
      ...score,
      name: `${formatTime(score.at, zone)} ${formatWeekday(weekdayOf(date))}`,
      date,
      reason: describeHours(audience, score.at),
      comparison: compareSlot(score, map.middling, map.weakest),
      otherDays: alike.length,
    };
  });
}

/** How much the half-hours differ at all: "The best half-hour brings about 6 % more than a middling one …". */
export function describeSpread(scores: readonly SlotScore[]): string {
  const map = rangeOf([...scores].sort((a, b) => b.mean - a.mean || a.at - b.at));
  if (map === null || map.best.mean === 0) return "Nothing can be foreseen yet for any half-hour.";
  const { best, middling, weakest } = map;
  if (isSame(best.mean, weakest.mean)) return "By what is noted, all half-hours bring the same.";
  const overMiddling = isSame(best.mean, middling.mean)
    ? "no more than a middling one"
    : `${describeMore(best.mean, middling.mean)} than a middling one`;
  return `The best half-hour brings ${overMiddling} and ${describeMore(best.mean, weakest.mean)} than the weakest on average, if readers keep the assumed hours.`;
}

/** "New York is at lunch, London just home": the local hour of the places where most readers live. */
export function describeHours(audience: readonly AudienceShare[], at: number): string {
  return audience
    .filter(({ share }) => share >= SMALLEST_SHARE)
    .slice(0, MOST_PLACES)
    .map(({ zone }, index) => {
      const hour = Number(formatTime(at, zone).slice(0, 2));
      return `${formatPlace(zone)}${index === 0 ? " is" : ""} ${hourWord(hour)}`;
    })
    .join(", ");
}

/** What people do as a rule at their local hour; a word for the hour, no claim about anybody. */
function hourWord(hour: number): string {
  if (hour < 5) return "asleep";
  if (hour < 7) return "just up";
  if (hour < 12) return "in its morning";
  if (hour < 14) return "at lunch";
  if (hour < 17) return "in its afternoon";
  if (hour < 19) return "just home";
  if (hour < 22) return "in its evening";
  return "up late";
}

function compareSlot(score: SlotScore, middling: SlotScore, weakest: SlotScore): string {
  const range = ({ p10, p90 }: SlotScore) => formatRange(p10, p90);
  const other =
    range(middling) === range(score)
      ? "as a middling half-hour does"
      : `a middling half-hour ${range(middling)}`;
  return `Brings ${range(score)}, ${other}; the weakest ${range(weakest)}.`;
}

/** "about 6 % more", from ten percent on in steps of five: nothing finer than the curves could carry. */
function describeMore(mean: number, other: number): string {
  if (other <= 0) return "more";
  const more = mean / other - 1;
  if (more < 0.095) return `about ${Math.max(1, Math.round(more * 100))} % more`;
  return `about ${Math.round(more * 20) * 5} % more`;
}

function rangeOf(ranked: readonly SlotScore[]) {
  const best = ranked[0];
  const middling = ranked[Math.floor((ranked.length - 1) / 2)];
  const weakest = ranked.at(-1);
  return best === undefined || middling === undefined || weakest === undefined
    ? null
    : { best, middling, weakest };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether nobody could tell two half-hours apart by what they bring. */
function isAsGood(mean: number, best: number): boolean {
  return isSame(mean, best) || Math.abs(mean - best) < NOTICEABLE;
}

function minuteOfDay(at: number, zone: string): number {
  const time = formatTime(at, zone);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function clockDistance(a: number, b: number): number {
  const apart = Math.abs(a - b);
  return Math.min(apart, DAY_MINUTES - apart);
}
