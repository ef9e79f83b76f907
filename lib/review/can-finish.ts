import { HOUR_MINUTES } from "@/lib/launch/pace";
import { type Launch, t0Of } from "@/lib/slot/launch";

const MINUTE_MS = 60_000;

/** A review can be finished once the hour was ended or is over, also where nobody recorded the go-live. */
export function canFinish(
  launch: Pick<Launch, "slotAt" | "liveAt" | "endedAt" | "reviewedAt">,
  now: number,
): boolean {
  if (launch.reviewedAt !== null) return false;
  return launch.endedAt !== null || now >= t0Of(launch) + HOUR_MINUTES * MINUTE_MS;
}
