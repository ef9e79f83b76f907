import { type Preference, parseActivityColumn } from "@/lib/accounts/schema";
import type { ActivityCurve, OwnActivity } from "@/lib/channels/activity";
import type { PlatformKind } from "@/lib/channels/platform";
import { db } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";

export type DeviceSession = {
  id: string;
  userAgent: string;
  ipAddress: string;
  createdAt: number;
  lastSeenAt: number;
};

/** True until the first account is made. */
export async function isInstallationNew(): Promise<boolean> {
  return (await db().user.count()) === 0;
}

export async function isSignUpOpen(): Promise<boolean> {
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  return installation?.signUpOpen ?? false;
}

/** Changes nothing and returns false unless the owner is the keeper of this installation. */
export async function saveSignUpOpen(ownerId: OwnerId, isOpen: boolean): Promise<boolean> {
  const keeper = await db().user.findFirst({ where: { id: ownerId, keeper: true } });
  if (keeper === null) return false;
  const data = { signUpOpen: isOpen };
  await db().installation.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
  return true;
}

export async function savePreference(ownerId: OwnerId, preference: Preference): Promise<void> {
  await db().preference.upsert({
    where: { ownerId },
    create: { ownerId, ...preference },
    update: preference,
  });
}

/** The writer's own activity curves; empty while every kind has the default. */
export async function findActivity(ownerId: OwnerId): Promise<OwnActivity> {
  const row = await db().preference.findUnique({ where: { ownerId }, select: { activity: true } });
  return row === null ? {} : parseActivityColumn(row.activity);
}

/** Sets one kind's own curve, or with null takes it away; the other kinds stay as they are. */
export async function saveActivity(
  ownerId: OwnerId,
  zone: string,
  kind: PlatformKind,
  curve: ActivityCurve | null,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const row = await tx.preference.findUnique({ where: { ownerId }, select: { activity: true } });
    const { [kind]: _, ...others } = row === null ? {} : parseActivityColumn(row.activity);
    const activity = JSON.stringify(curve === null ? others : { ...others, [kind]: curve });
    await tx.preference.upsert({
      where: { ownerId },
      create: { ownerId, zone, activity },
      update: { activity },
    });
  });
}

/** The devices that are signed in and not expired at `now`, the latest first. */
export async function listSessions(ownerId: OwnerId, now: number): Promise<DeviceSession[]> {
  const rows = await db().session.findMany({
    where: { userId: ownerId, expiresAt: { gt: new Date(now) } },
    orderBy: { updatedAt: "desc" },
  });
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent ?? "",
    ipAddress: row.ipAddress ?? "",
    createdAt: row.createdAt.getTime(),
    lastSeenAt: row.updatedAt.getTime(),
  }));
}

/** Everybody with a device, their own or a helper's, that asked to be notified and can be reached. */
export async function listNotifiedOwners(): Promise<OwnerId[]> {
  const rows = await db().pushDevice.findMany({
    where: { goneAt: null },
    distinct: ["ownerId"],
    select: { ownerId: true },
  });
  return rows.map(({ ownerId }) => ownerId as OwnerId);
}

/** False when the owner has no such session. */
export async function removeSession(ownerId: OwnerId, sessionId: string): Promise<boolean> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: ownerId } });
  return count > 0;
}

/** Ends every session of the owner but one; returns how many. */
export async function removeOtherSessions(ownerId: OwnerId, keptSessionId: string): Promise<number> {
  const { count } = await db().session.deleteMany({
    where: { userId: ownerId, id: { not: keptSessionId } },
  });
  return count;
}
