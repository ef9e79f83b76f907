import { HOUR_MINUTES } from "@/lib/launch/pace";
import type { Launch } from "@/lib/slot/launch";

const MINUTE_MS = 60_000;
/** As long as the cockpit waits for a go-live before it gives the slot up (choose-launch-page). */
const WAITING_MINUTES = 24 * HOUR_MINUTES;

/** Where a launch stands in the log book. "unconfirmed": its slot passed a day ago and nobody recorded a go-live. */
export const LOG_STATES = ["coming", "live", "to_review", "reviewed", "unconfirmed"] as const;
export type LogState = (typeof LOG_STATES)[number];

export const LOG_STATE_NAMES: Record<LogState, string> = {
  coming: "Coming",
  live: "In its first hour",
  to_review: "To review",
  reviewed: "Reviewed",
  unconfirmed: "Go-live not recorded",
};

/** Where a launch stands at `now`; the hour is over sixty minutes after the go-live or when it was ended. */
export function logStateOf(
  launch: Pick<Launch, "slotAt" | "liveAt" | "endedAt" | "reviewedAt">,
  now: number,
): LogState {
  if (launch.reviewedAt !== null) return "reviewed";
  if (launch.endedAt !== null) return "to_review";
  if (launch.liveAt !== null) return now < launch.liveAt + HOUR_MINUTES * MINUTE_MS ? "live" : "to_review";
  return now < launch.slotAt + WAITING_MINUTES * MINUTE_MS ? "coming" : "unconfirmed";
}
