import type { NotifiedDevice } from "@/lib/notifications/device";
import { listDevices, listNotices, type Notice } from "@/lib/notifications/store";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";

/** The devices of whoever asks that are notified, without their secrets. */
export async function loadDevices(): Promise<NotifiedDevice[]> {
  const { ownerId } = await requireOwner();
  const devices = await listDevices(ownerId, readClock());
  return devices.map(({ endpoint: _, p256dh: __, auth: ___, ...device }) => device);
}

/** The notices of one launch of whoever asks, earliest first. */
export async function loadNotices(launchId: string): Promise<Notice[]> {
  const { ownerId } = await requireOwner();
  return listNotices(ownerId, launchId);
}
