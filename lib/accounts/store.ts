import type { Preference } from "@/lib/accounts/schema";
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
