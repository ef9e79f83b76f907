const MINUTE = 60_000;
/** An editor may be a little early. */
export const WATCH_LEAD_MINUTES = 10;
/** What has not appeared by then is late for other reasons: a person looks. */
export const WATCH_HOURS = 3;
/** A countdown that stands still may not keep a watch up for days. Our choice. */
const LONGEST_AFTER_SLOT_MILLISECONDS = 24 * 3_600_000;

/** What of a launch decides whether its feeds are watched; of lib/launch/reduce.ts. */
export type WatchedState = {
  /** The slot, moved by the holds that are over. */
  slotT0At: number;
  /** Since when the countdown stands still; null: it does not. */
  heldAt: number | null;
  liveAt: number | null;
  endedAt: number | null;
};

/**
 * over: live or ended · taken_back: the feed had its say and a person took it back · off: not wanted ·
 * no_feed: none is known · ahead · watching · stopped: nothing seen in time.
 */
export type WatchPhase = "over" | "taken_back" | "off" | "no_feed" | "ahead" | "watching" | "stopped";

/** From when (included) to when (excluded) the feeds are watched. T0 moves along while the countdown stands still. */
export function watchSpan(
  { slotT0At, heldAt }: WatchedState,
  now: number,
): { startsAt: number; stopsAt: number } {
  const t0At = slotT0At + (heldAt === null ? 0 : Math.max(0, now - heldAt));
  const stopsAt = t0At + WATCH_HOURS * 60 * MINUTE;
  const latest = slotT0At + LONGEST_AFTER_SLOT_MILLISECONDS;
  return { startsAt: t0At - WATCH_LEAD_MINUTES * MINUTE, stopsAt: Math.min(stopsAt, latest) };
}

/** Where the watch of a launch stands at one instant. `hasSpoken`: the feed has confirmed a go-live of it before. */
export function watchPhase(
  watch: { isOff: boolean; feeds: readonly unknown[] },
  state: WatchedState,
  hasSpoken: boolean,
  now: number,
): WatchPhase {
  if (state.liveAt !== null || state.endedAt !== null) return "over";
  if (hasSpoken) return "taken_back";
  if (watch.isOff) return "off";
  if (watch.feeds.length === 0) return "no_feed";
  const { startsAt, stopsAt } = watchSpan(state, now);
  if (now < startsAt) return "ahead";
  return now < stopsAt ? "watching" : "stopped";
}
