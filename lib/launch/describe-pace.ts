import { formatRange } from "@/lib/channels/format-number";
import { HOUR_MINUTES, type PacePoint, wantedAt } from "@/lib/launch/pace";
import { formatMinute } from "@/lib/time/format";

/** What the forecast holds likely to have come by a minute: eight of ten hours lie between. */
export type BandPoint = { minute: number; low: number; high: number };

/** More names than this are no help in the hour. */
const MOST_NAMES = 3;

export type PaceView = {
  /** The latest reading; null: nothing counted. */
  latest: PacePoint | null;
  /** The target spread over the hour. */
  line: readonly PacePoint[];
  /** Minute 0, 1, … 60; empty where nothing is foreseen. */
  band: readonly BandPoint[];
  /** Minutes since T0; null before it. */
  minute: number | null;
  /** What is still to bring something, by name. */
  toCome: readonly string[];
};

/**
 * One honest sentence: "12 behind when counted at T+20, within the forecast’s 8–31; LinkedIn and the newsletter are still to come."
 * The latest reading is held against target and forecast at its own minute: what has come since is not known.
 */
export function describePace({ latest, line, band, minute, toCome }: PaceView): string {
  if (minute === null) return "Counted from the moment the piece is live.";
  const rest = minute >= HOUR_MINUTES ? "" : `; ${describeToCome(toCome)}`;
  if (latest === null) {
    const wanted = Math.round(wantedAt(line, minute));
    return `Nothing counted yet, ${wanted} wanted by now${rest}.`;
  }
  const ahead = latest.count - Math.round(wantedAt(line, latest.minute));
  const place = ahead === 0 ? "On pace" : `${Math.abs(ahead)} ${ahead > 0 ? "ahead" : "behind"}`;
  const at = formatMinute(Math.max(0, Math.floor(latest.minute)));
  return `${place} when counted at ${at}${describeBand(latest, band)}${rest}.`;
}

function describeBand({ count, minute }: PacePoint, band: readonly BandPoint[]): string {
  const point = band[Math.min(Math.max(0, Math.floor(minute)), HOUR_MINUTES)];
  if (point === undefined || (band.at(-1)?.high ?? 0) === 0) return "";
  const place = count < point.low ? "below" : count > point.high ? "above" : "within";
  return `, ${place} the forecast’s ${formatRange(point.low, point.high)}`;
}

function describeToCome(names: readonly string[]): string {
  if (names.length === 0) return "everything planned is out";
  const shown = names.length <= MOST_NAMES ? names : names.slice(0, MOST_NAMES - 1);
  const parts = names.length <= MOST_NAMES ? [...shown] : [...shown, `${names.length - shown.length} more`];
  const last = parts.pop() ?? "";
  const list = parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
  return `${list} ${names.length === 1 ? "is" : "are"} still to come`;
}
