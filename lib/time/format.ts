import type { CalendarDate } from "@/lib/time/calendar-date";
import { dateAt, daysBetween, weekdayOf } from "@/lib/time/calendar-date";
import { MODERN_NAME } from "@/lib/time/modern-name";
import { wallTimeAt } from "@/lib/time/wall-time";
import { offsetMinutesAt } from "@/lib/time/zone";

// Fixed wording, no Intl: what the server writes and what the browser writes over it must be the same letters.

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MINUS = "\u2212";
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (n: number) => String(n).padStart(2, "0");

/** "Tuesday"; 1 Monday … 7 Sunday. */
export function formatWeekday(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? "";
}

/** "November 2026" */
export function formatMonth(date: CalendarDate): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ""} ${date.slice(0, 4)}`;
}

/** "Tue 3 Nov": for rows whose year is plain from what stands around them; in another language as that writes it. */
export function formatShortDate(date: CalendarDate, language: string | null = null): string {
  if (language !== null) return formatInLanguage(date, language, false);
  const weekday = formatWeekday(weekdayOf(date)).slice(0, 3);
  return `${weekday} ${Number(date.slice(8, 10))} ${(MONTHS[Number(date.slice(5, 7)) - 1] ?? "").slice(0, 3)}`;
}

/** "Tue 3 Nov 2026" */
export function formatDate(date: CalendarDate): string {
  return `${formatShortDate(date)} ${date.slice(0, 4)}`;
}

/** "18:30" */
export function formatTime(at: number, zone: string): string {
  return wallTimeAt(at, zone).slice(11);
}

/** "Tue 3 Nov 2026, 18:30"; the date in another language as that writes it. */
export function formatDateTime(at: number, zone: string, language: string | null = null): string {
  const wall = wallTimeAt(at, zone);
  const date = wall.slice(0, 10);
  return `${language === null ? formatDate(date) : formatInLanguage(date, language, true)}, ${wall.slice(11)}`;
}

/** Only for what the browser draws by itself: server and browser may know other words. A language nobody knows is ours. */
function formatInLanguage(date: CalendarDate, language: string, hasYear: boolean): string {
  const style: Intl.DateTimeFormatOptions = {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: hasYear ? "numeric" : undefined,
    timeZone: "UTC",
  };
  try {
    return new Intl.DateTimeFormat(language, style).format(Date.parse(`${date}T00:00Z`));
  } catch {
    return hasYear ? formatDate(date) : formatShortDate(date);
  }
}

/** "UTC−5", "UTC+5:45", "UTC" */
export function formatOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return "UTC";
  const size = Math.abs(offsetMinutes);
  const minutes = Math.floor(size % 60);
  return `UTC${offsetMinutes < 0 ? MINUS : "+"}${Math.floor(size / 60)}${minutes === 0 ? "" : `:${two(minutes)}`}`;
}

/** The place in a zone's name as it is stored or a runtime gives it: "New York", "Buenos Aires". */
export function formatPlace(zone: string): string {
  const name = MODERN_NAME[zone] ?? zone;
  return name.slice(name.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/** "New York, UTC−5": the offset is the one in force at that instant. */
export function formatZone(zone: string, at: number): string {
  const place = formatPlace(zone);
  const offset = formatOffset(offsetMinutesAt(zone, at));
  return place === offset ? place : `${place}, ${offset}`;
}

/**
 * "just now", "5 min ago", "in 3 h", "12 days ago": for glances, never for deciding. What has passed counts whole; what is
 * to come goes to the nearest hour or day, or a week's reading would be "in 6 days" from its first minute.
 */
export function formatAgo(at: number, now: number): string {
  const size = Math.abs(now - at);
  const whole = at > now ? Math.round : Math.floor;
  if (size < MINUTE) return at > now ? "in a moment" : "just now";
  const words =
    size < HOUR
      ? `${Math.floor(size / MINUTE)} min`
      : size < DAY
        ? `${whole(size / HOUR)} h`
        : whole(size / DAY) === 1
          ? "1 day"
          : `${whole(size / DAY)} days`;
  return at > now ? `in ${words}` : `${words} ago`;
}

/**
 * As `formatAgo`, but from a day ahead on by the calendar of the zone, as one says it: at any time of today tomorrow's
 * afternoon is "tomorrow", however many hours off.
 */
export function formatUntil(at: number, now: number, zone: string): string {
  const days = daysBetween(dateAt(now, zone), dateAt(at, zone));
  // On the day on which the clocks go back, a day ahead can be today.
  if (at - now < DAY || days === 0) return formatAgo(at, now);
  return days === 1 ? "tomorrow" : `in ${days} days`;
}

/**
 * Time since T0 in milliseconds as the cockpit's clock shows it: "T−00:14:32", "T+00:07:05", "T−3 d 04:12:00".
 * Whole seconds, rounded down, so that T+00:00:00 begins at T0 and not before.
 */
export function formatCountdown(sinceT0: number): string {
  const seconds = Math.floor(sinceT0 / SECOND);
  const size = Math.abs(seconds);
  const days = Math.floor(size / 86_400);
  const hours = Math.floor((size % 86_400) / 3600);
  const clock = `${two(hours)}:${two(Math.floor((size % 3600) / 60))}:${two(size % 60)}`;
  return `T${seconds < 0 ? MINUS : "+"}${days === 0 ? "" : `${days} d `}${clock}`;
}

/** A task's place relative to T0: "T−60", "T0", "T+15"; from two hours on "T+2 h", "T−26 h 30", from two days on "T−3 d". */
export function formatMinute(minute: number): string {
  if (Math.round(minute) === 0) return "T0";
  const sign = minute < 0 ? MINUS : "+";
  const size = Math.abs(Math.round(minute));
  if (size < 120) return `T${sign}${size}`;
  if (size >= 2 * 1440 && size % 1440 === 0) return `T${sign}${size / 1440} d`;
  const hours = `${Math.floor(size / 60)} h`;
  return `T${sign}${hours}${size % 60 === 0 ? "" : ` ${two(size % 60)}`}`;
}

/** "45 min", "1 h 30 min", "2 days 3 h"; less than a minute is "0 min". */
export function formatDuration(minutes: number): string {
  const whole = Math.round(minutes);
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const rest = whole % 60;
  const parts = [
    days > 0 ? `${days} ${days === 1 ? "day" : "days"}` : "",
    hours > 0 ? `${hours} h` : "",
    rest > 0 ? `${rest} min` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "0 min" : parts.join(" ");
}
