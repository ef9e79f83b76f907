import { keepAsked } from "@/components/notifications/kept-device";
import { isBoundTo, readSubscription } from "@/components/notifications/subscription";
import { findDeviceAction } from "@/lib/notifications/actions";
import type { Help } from "@/lib/notifications/schema";

/**
 * What to tell the writer or helper when the notices this browser asked for have ended without their doing; null while they have
 * not, or nobody could be asked. It is told once.
 */
export async function findEnding(help: Help): Promise<string | null> {
  const subscription = await readSubscription().catch(() => null);
  const endpoint = subscription?.endpoint ?? null;
  const outcome = await findDeviceAction({ endpoint, help }).catch(() => null);
  if (outcome === null || !outcome.ok) return null;
  const { device, publicKey } = outcome.value;
  const isTaking = subscription !== null && isBoundTo(subscription, publicKey);
  if (isTaking && device !== null && device.goneAt === null) return null;
  await subscription?.unsubscribe();
  keepAsked(null);
  const where = help === null ? "on the settings page, or in a cockpit under “Signals”" : "under “Signals”";
  return `Notices to this device have ended${endingOf(device, help)}. Ask for them again ${where}.`;
}

function endingOf(device: { goneAt: number | null } | null, help: Help): string {
  if (device !== null) return ": its browser no longer took them";
  return help === null
    ? ": they were removed, or the sign-in they were asked in has ended"
    : ": the writer has switched them off, or you have a new link since";
}
