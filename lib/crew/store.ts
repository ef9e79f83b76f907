import type { LinkTerms } from "@/lib/crew/link-end";
import { db } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";

export type CrewLink = {
  memberId: string;
  name: string;
  terms: LinkTerms;
  /** When it was taken up; null: not yet. */
  openedAt: number | null;
  /** Devices that asked to be notified by this very link. */
  notifiedDevices: number;
  launch: { slotAt: number; liveAt: number | null };
};

/** One helper's link to one launch; null when the owner has no such helper in it. */
export async function findCrewLink(
  ownerId: OwnerId,
  launchId: string,
  memberId: string,
): Promise<CrewLink | null> {
  const row = await db().crewMember.findFirst({
    where: { id: memberId, launchId, ownerId, launch: { ownerId } },
    include: {
      launch: { select: { slotAt: true, liveAt: true } },
      pushDevices: { where: { goneAt: null }, select: { linkMadeAt: true } },
    },
  });
  if (row === null) return null;
  const ownDevices = row.pushDevices.filter((device) => timeOf(device.linkMadeAt) === timeOf(row.linkMadeAt));
  return {
    memberId,
    name: row.name,
    terms: {
      madeAt: timeOf(row.linkMadeAt),
      expiresAt: timeOf(row.linkExpiresAt),
      revokedAt: timeOf(row.linkRevokedAt),
    },
    openedAt: timeOf(row.linkOpenedAt),
    notifiedDevices: ownDevices.length,
    launch: { slotAt: row.launch.slotAt.getTime(), liveAt: timeOf(row.launch.liveAt) },
  };
}

/** Keeps another link of one helper in place of any earlier one, which opens nothing from then on. */
export async function saveCrewLink(
  ownerId: OwnerId,
  launchId: string,
  memberId: string,
  link: { madeAt: number; expiresAt: number | null },
): Promise<void> {
  await db().crewMember.updateMany({
    where: { id: memberId, launchId, ownerId },
    data: {
      linkMadeAt: new Date(link.madeAt),
      linkExpiresAt: dateOf(link.expiresAt),
      linkRevokedAt: null,
      linkOpenedAt: null,
    },
  });
}

export async function saveCrewLinkEnd(
  ownerId: OwnerId,
  launchId: string,
  memberId: string,
  expiresAt: number | null,
): Promise<void> {
  await db().crewMember.updateMany({
    where: { id: memberId, launchId, ownerId },
    data: { linkExpiresAt: dateOf(expiresAt) },
  });
}

export async function revokeCrewLink(
  ownerId: OwnerId,
  launchId: string,
  memberId: string,
  revokedAt: number,
): Promise<void> {
  await db().crewMember.updateMany({
    where: { id: memberId, launchId, ownerId, linkRevokedAt: null },
    data: { linkRevokedAt: new Date(revokedAt) },
  });
}

/** The first time the link is taken up counts. */
export async function saveLinkOpened(ownerId: OwnerId, memberId: string, openedAt: number): Promise<void> {
  await db().crewMember.updateMany({
    where: { id: memberId, ownerId, linkOpenedAt: null },
    data: { linkOpenedAt: new Date(openedAt) },
  });
}

/** When a page of the helper was last open; a helper who is out of the crew leaves no trace. */
export async function saveSeen(ownerId: OwnerId, memberId: string, seenAt: number): Promise<void> {
  await db().crewMember.updateMany({ where: { id: memberId, ownerId }, data: { seenAt: new Date(seenAt) } });
}

/** Who is in the crew of one launch, whether they ever opened their link, and when they were last here. */
export async function listCrewSeen(
  ownerId: OwnerId,
  launchId: string,
): Promise<{ id: string; hasOpened: boolean; seenAt: number | null }[]> {
  const rows = await db().crewMember.findMany({
    where: { ownerId, launchId, launch: { ownerId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, linkOpenedAt: true, seenAt: true },
  });
  return rows.map(({ id, linkOpenedAt, seenAt }) => ({
    id,
    hasOpened: linkOpenedAt !== null,
    seenAt: timeOf(seenAt),
  }));
}

function timeOf(date: Date | null): number | null {
  return date?.getTime() ?? null;
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
