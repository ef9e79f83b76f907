import { expectT0 } from "@/lib/launch/build-agenda";
import type { LaunchState } from "@/lib/launch/launch-state";

const MINUTE = 60_000;
/** The countdown's own hour, and a quarter of an hour after the first one for counting once more. */
const BEFORE_MINUTES = 60;
const AFTER_MINUTES = 75;

/**
 * Whether nothing may change under the live page now: from T−60 to T+75, and as long as the piece is live and the hour
 * not ended. T is the planned T0, and where it was held the one it has moved to.
 */
export function isBusyHour(state: LaunchState, now: number): boolean {
  if (state.endedAt !== null) return false;
  if (state.isLive) return true;
  const t0At = state.held ? expectT0(state, now) : state.t0At;
  return now >= t0At - BEFORE_MINUTES * MINUTE && now <= t0At + AFTER_MINUTES * MINUTE;
}
