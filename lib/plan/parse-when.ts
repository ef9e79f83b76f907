import { parseSentence } from "@/lib/plan/parse-sentence";
import { placeWhen } from "@/lib/plan/relative-when";
import { parseCalendarDate } from "@/lib/time/calendar-date";
import { parseWallTime, resolveWallTime, wallTimeAt } from "@/lib/time/wall-time";

export type ParsedWhen =
  | { ok: true; startMinute: number }
  | { ok: false; reason: "unreadable" }
  /** The clocks jump over that time; `before` and `after` are shown instead. */
  | { ok: false; reason: "missing_hour"; before: string; after: string };

type Moment = { slotAt: number; zone: string; now: number };

const UNIT_MINUTES: Record<string, number> = { "": 1, min: 1, h: 60, d: 1440 };
const MINUTE = 60_000;

/**
 * A time as a person types it, as whole minutes relative to T0: "T+12", "-30", "+2 h", "T-3 d", "18:42" (the nearest
 * such time to T0), "2026-11-03 10:00" in the writer's zone, "15 minutes before going live" and the other sentences of
 * `parseSentence`. Of a doubled time the earlier is taken unless that has passed.
 */
export function parseWhen(text: string, moment: Moment): ParsedWhen {
  const typed = text.trim().replace(/[−–]/g, "-");
  return (
    parseRelative(typed) ??
    parseClock(typed, moment) ??
    parseDated(typed, moment) ??
    parseSaid(typed, moment) ?? { ok: false, reason: "unreadable" }
  );
}

/** Whether a time can be read at all; whether it exists is for the launch's own zone to say. */
export function isReadableWhen(text: string): boolean {
  return parseWhen(text, { slotAt: 0, zone: "UTC", now: 0 }).ok;
}

function parseRelative(typed: string): ParsedWhen | null {
  if (/^T\s*0?$/i.test(typed)) return { ok: true, startMinute: 0 };
  const match = /^(?:T\s*)?([+-]?)\s*(\d{1,6})\s*(min|h|d|)(?:\s*(\d{1,2})(?:\s*min)?)?$/i.exec(typed);
  if (match === null) return null;
  const unit = (match[3] ?? "").toLowerCase();
  if (match[4] !== undefined && unit !== "h") return null;
  const size = Number(match[2]) * (UNIT_MINUTES[unit] ?? 1) + Number(match[4] ?? 0);
  return { ok: true, startMinute: match[1] === "-" && size > 0 ? -size : size };
}

function parseSaid(typed: string, moment: Moment): ParsedWhen | null {
  const when = parseSentence(typed);
  return when === null ? null : { ok: true, startMinute: placeWhen(when, moment) };
}

function parseClock(typed: string, moment: Moment): ParsedWhen | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(typed);
  if (match === null) return null;
  const clock = `${(match[1] ?? "").padStart(2, "0")}:${match[2]}`;
  const noon = 12 * 60 * MINUTE;
  // The day on which that clock time is nearest to T0: the wall dates half a day on either side are the candidates.
  const dates = [moment.slotAt - noon, moment.slotAt, moment.slotAt + noon].map((at) =>
    wallTimeAt(at, moment.zone).slice(0, 10),
  );
  const found = [...new Set(dates)].map((date) => parseDated(`${date} ${clock}`, moment));
  const starts = found.flatMap((parsed) => (parsed?.ok ? [parsed.startMinute] : []));
  if (starts.length === 0) return found[0] ?? null;
  return { ok: true, startMinute: starts.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a)) };
}

function parseDated(typed: string, { slotAt, zone, now }: Moment): ParsedWhen | null {
  const wall = parseWallTime(typed) ?? (parseCalendarDate(typed) === null ? null : `${typed}T10:00`);
  if (wall === null) return null;
  const resolved = resolveWallTime(wall, zone);
  const minute = (at: number): ParsedWhen => ({ ok: true, startMinute: Math.round((at - slotAt) / MINUTE) });
  switch (resolved.kind) {
    case "once":
      return minute(resolved.at);
    case "twice":
      return minute(resolved.earlierAt < now ? resolved.laterAt : resolved.earlierAt);
    case "missing":
      return {
        ok: false,
        reason: "missing_hour",
        before: resolved.before.wall.replace("T", " "),
        after: resolved.after.wall.replace("T", " "),
      };
  }
}
