import { type Launch, t0Of } from "@/lib/slot/launch";

export type LaunchPage = "plan" | "live" | "review";

const MINUTE = 60_000;
/** The countdown of a plan begins an hour ahead (PRODUCT: T−60 to T0). */
const COCKPIT_OPENS = 60 * MINUTE;
/** A launch nobody ended is still looked after for a day (the follow-up at +24 h); assumption. */
const COCKPIT_CLOSES = 24 * 60 * MINUTE;

/**
 * Where a launch's own address leads: to the cockpit from an hour before T0 until the hour is ended, to the review
 * after that, to the plan before it. A slot that passed a day ago without going live leads to the plan, to be moved.
 */
export function chooseLaunchPage(
  launch: Pick<Launch, "slotAt" | "liveAt" | "endedAt" | "reviewedAt">,
  now: number,
): LaunchPage {
  if (launch.endedAt !== null || launch.reviewedAt !== null) return "review";
  const t0At = t0Of(launch);
  if (now < t0At - COCKPIT_OPENS) return "plan";
  if (now < t0At + COCKPIT_CLOSES) return "live";
  return launch.liveAt === null ? "plan" : "review";
}
