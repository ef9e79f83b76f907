import { DESK_OPENS, type RelativeWhen } from "@/lib/plan/relative-when";

const NUMBER_WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  fifteen: 15,
  thirty: 30,
  half: 0.5,
};
const UNITS: [pattern: RegExp, minutes: number][] = [
  [/^(m|mins?|minutes?)$/, 1],
  [/^(h|hrs?|hours?)$/, 60],
  [/^(d|days?)$/, 1440],
  [/^(w|weeks?)$/, 7 * 1440],
];
const AT_T0 =
  /^(?:(?:at|on) )?(?:the )?(?:(?:very )?(?:moment|time) of )?(?:going live|go-live|publishing|t0|t)$/;
const SIDED = /^(.+?) (before|after|earlier|later)(?: (?:going live|go-live|it goes live|publishing|t0))?$/;
const CLOCK = /^(.*?),? (?:at )?(\d{1,2})[:.](\d{2})$/;
/** As far as a plan reaches. */
const MOST_MINUTES = 180 * 1440;

/**
 * A time as a sentence: "15 minutes before going live", "15 min before", "1 h 30 after", "3 days before, at 9:30", "the
 * day before at 18:00", "at the moment of going live", and the plan's own "T-15", "T+2 h". Whole days mean calendar
 * days, at ten in the morning where no time is given. null: not to be read, or further off than half a year.
 */
export function parseSentence(text: string): RelativeWhen | null {
  const typed = text.trim().toLowerCase().replace(/[−–]/g, "-").replace(/\s+/g, " ").replace(/\.$/, "");
  if (AT_T0.test(typed)) return { minute: 0 };
  const when = parseShort(typed) ?? parseSided(typed);
  if (when === null) return null;
  return Math.abs("minute" in when ? when.minute : when.days * 1440) > MOST_MINUTES ? null : when;
}

/** "t-15", "+12", "t+2 h 05", "t-3 d": distances, as the plan writes them. */
function parseShort(typed: string): RelativeWhen | null {
  const match = /^(?:t ?)?([+-]) ?(.+)$/.exec(typed);
  if (match === null) return null;
  const minutes = parseLength(match[2] ?? "");
  if (minutes === null) return null;
  return { minute: match[1] === "-" && minutes > 0 ? -minutes : minutes };
}

function parseSided(typed: string): RelativeWhen | null {
  const timed = CLOCK.exec(typed);
  const clock = timed === null ? null : parseClock(timed[2] ?? "", timed[3] ?? "");
  if (timed !== null && clock === null) return null;
  const match = SIDED.exec(timed?.[1]?.replace(/,$/, "") ?? typed);
  if (match === null) return null;
  const sign = match[2] === "before" || match[2] === "earlier" ? -1 : 1;
  const length = (match[1] ?? "").replace(/^the /, "1 ");
  const days = parseDays(length);
  if (days !== null) return { days: sign * days, clock: clock ?? DESK_OPENS };
  const minutes = clock === null ? parseLength(length) : null;
  return minutes === null ? null : { minute: minutes === 0 ? 0 : sign * minutes };
}

function parseClock(hour: string, minute: string): string | null {
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}` : null;
}

/** Whole days and nothing else; null for anything shorter, and for none at all. */
function parseDays(length: string): number | null {
  const minutes = /\b(d|days?|w|weeks?)\b/.test(length.replace(/(\d)([a-z])/g, "$1 $2"))
    ? parseLength(length)
    : null;
  return minutes === null || minutes === 0 || minutes % 1440 !== 0 ? null : minutes / 1440;
}

/** "15", "15 min", "an hour", "1 h 30", "2 hours and 5 minutes", in whole minutes; units grow smaller from left to right. */
function parseLength(length: string): number | null {
  const words = length
    .replace(/(\d)([a-z])/g, "$1 $2")
    .replace(/,/g, " ")
    .replace(/\bhalf an hour\b/, "30 minutes")
    .split(" ")
    .filter((word) => word !== "" && word !== "and");
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let place = 0; place < words.length; place += 2) {
    const size = readNumber(words[place] ?? "");
    const word = words[place + 1];
    // A bare number counts minutes, alone or after hours, as in "1 h 30"; after days it could be anything.
    const isBare = word === undefined && (place === 0 || smallest === 60);
    const unit = isBare ? 1 : unitMinutes(word ?? "");
    if (size === null || unit === null || unit >= smallest) return null;
    total += size * unit;
    smallest = unit;
  }
  return words.length > 0 && Number.isInteger(total) ? total : null;
}

function readNumber(word: string): number | null {
  return /^\d{1,6}$/.test(word) ? Number(word) : (NUMBER_WORDS[word] ?? null);
}

function unitMinutes(word: string): number | null {
  return UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
