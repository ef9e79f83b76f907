import "server-only";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";
import type { Launch } from "@/lib/slot/launch";
import { findLaunch } from "@/lib/slot/store";

/** One launch of whoever asks, with the instant and the zone to show it in; null when they have no such launch. */
export async function loadLaunch(id: string): Promise<{ launch: Launch; zone: string; now: number } | null> {
  const owner = await requireOwner();
  const launch = await findLaunch(owner.ownerId, id);
  return launch === null ? null : { launch, zone: owner.zone, now: readClock() };
}
