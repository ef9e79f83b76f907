import { type NotifiedDevice, withoutSecrets } from "@/lib/notifications/device";
import { listDevices, listNotices, type Notice } from "@/lib/notifications/store";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";

/** The devices that are notified of the launches of whoever asks, helpers' too, without their secrets. */
export async function loadDevices(): Promise<NotifiedDevice[]> {
  const { ownerId } = await requireOwner();
  return (await listDevices(ownerId, readClock())).map(withoutSecrets);
}

/** The notices of one launch of whoever asks, earliest first. */
export async function loadNotices(launchId: string): Promise<Notice[]> {
  const { ownerId } = await requireOwner();
  return listNotices(ownerId, launchId);
}
