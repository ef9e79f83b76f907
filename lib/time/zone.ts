import { MODERN_NAME } from "@/lib/time/modern-name";

/** An IANA zone name that this runtime knows, written the way people write it today. */
export type ZoneId = string & { readonly __brand: "ZoneId" };

const MINUTE = 60_000;
/** A zone's offsets over a stretch of time, both ends counted: `first` until the first change. */
export type ZoneStretch = {
  zone: string;
  from: number;
  to: number;
  first: number;
  changes: readonly { at: number; offsetAfter: number }[];
};

/** A zone's clock at the instants asked for before: launches' and posts' instants come again on every page. */
type Clock = { format: Intl.DateTimeFormat; offsets: Map<number, number> };
const clocks = new Map<string, Clock>();
/** Instants remembered of one zone, some 50 bytes each; then it is begun anew. */
const MOST_INSTANTS = 5000;

/** Making a formatter costs 50 times as much as using it, and a page asks for the same few zones again and again. */
function clockOf(zone: string): Clock {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    clock = { format, offsets: new Map() };
    clocks.set(zone, clock);
  }
  return clock;
}

const stretches = new Map<string, ZoneStretch>();

/**
 * Takes a zone's offsets over a stretch from whoever has looked them up: a phone's first use of Intl takes a tenth of a
 * second, in which it takes no tap. Of one zone the latest stretch is known.
 */
export function rememberStretch(stretch: ZoneStretch): void {
  stretches.set(stretch.zone, stretch);
}

/**
 * How far the zone's wall clock is ahead of UTC at that instant, in minutes (negative west of Greenwich).
 * Whole minutes for every zone since 1972. Throws RangeError for a zone the runtime does not know.
 */
export function offsetMinutesAt(zone: string, at: number): number {
  const stretch = stretches.get(zone);
  if (stretch !== undefined && at >= stretch.from && at <= stretch.to) {
    return stretch.changes.findLast((change) => change.at <= at)?.offsetAfter ?? stretch.first;
  }
  return lookUpOffset(zone, at);
}

function lookUpOffset(zone: string, at: number): number {
  const second = Math.floor(at / 1000) * 1000;
  const { format, offsets } = clockOf(zone);
  const known = offsets.get(second);
  if (known !== undefined) return known;
  // "MM/DD/YYYY, HH:MM:SS": three times as fast as formatToParts, and the same in Node and in browsers.
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, sec = 0] = format
    .format(second)
    .split(/\D+/)
    .map(Number);
  const offset = (Date.UTC(year, month - 1, day, hour, minute, sec) - second) / MINUTE;
  if (offsets.size >= MOST_INSTANTS) offsets.clear();
  offsets.set(second, offset);
  return offset;
}

/** Some hundred zones have some hundred spellings more; what was typed otherwise is not kept for ever. */
const MOST_NAMES = 1000;
const names = new Map<string, string | null>();

/** The runtime's own name for the zone, with aliases resolved; null when it is no zone's name. */
function resolveName(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = askName(text);
  if (names.size >= MOST_NAMES) names.clear();
  names.set(text, name);
  return name;
}

function askName(text: string): string | null {
  // Intl also takes "+05:30", which is an offset without rules and no place anybody lives in.
  if (!/^[A-Za-z]/.test(text)) return null;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/**
 * Reads a zone name as typed, stored, or reported by a browser: "asia/katmandu" → "Asia/Kathmandu".
 * Every alias of one zone gives the same ZoneId in one runtime. null when Intl does not know it.
 */
export function parseZone(text: string): ZoneId | null {
  const name = resolveName(text.trim());
  return name === null ? null : ((MODERN_NAME[name] ?? name) as ZoneId);
}

/**
 * Whether two names mean one zone. Never compare zone names as strings: a browser in Kathmandu
 * reports Asia/Katmandu. Unknown names are the same as nothing, not even themselves.
 */
export function isSameZone(a: string, b: string): boolean {
  const zone = parseZone(a);
  return zone !== null && zone === parseZone(b);
}

/** Every zone to choose from, UTC first, then by name. */
export function listZones(): ZoneId[] {
  // The runtime lists its own names, one a zone; asking it about each again would take 20 ms.
  const names = Intl.supportedValuesOf("timeZone").map((name) => (MODERN_NAME[name] ?? name) as ZoneId);
  const zones = new Set(names.filter((name) => name !== "UTC").sort());
  return ["UTC" as ZoneId, ...zones];
}
