import { keepAsked } from "@/components/notifications/kept-device";
import { isBoundTo, readSubscription } from "@/components/notifications/subscription";
import { findDeviceAction } from "@/lib/notifications/actions";

/**
 * What to tell the writer when the notices this browser asked for have ended without their doing; null while they have
 * not, or nobody could be asked. It is told once.
 */
export async function findEnding(): Promise<string | null> {
  const subscription = await readSubscription().catch(() => null);
  const outcome = await findDeviceAction({ endpoint: subscription?.endpoint ?? null }).catch(() => null);
  if (outcome === null || !outcome.ok) return null;
  const { device, publicKey } = outcome.value;
  const isTaking = subscription !== null && isBoundTo(subscription, publicKey);
  if (isTaking && device !== null && device.goneAt === null) return null;
  await subscription?.unsubscribe();
  keepAsked(null);
  return `Notices to this device have ended${endingOf(device)}. Ask for them again on the settings page, or in a cockpit under “Signals”.`;
}

function endingOf(device: { goneAt: number | null } | null): string {
  return device === null
    ? ": they were removed, or the sign-in they were asked in has ended"
    : ": its browser no longer took them";
}
