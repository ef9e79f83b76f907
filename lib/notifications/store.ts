import { isLinkOpen } from "@/lib/crew/link-end";
import { MOST_DEVICES, MOST_HELPER_DEVICES, type NotifiedDevice } from "@/lib/notifications/device";
import type { DueNotice } from "@/lib/notifications/due-notices";
import { LOSSES, type Loss, NOTICE_KINDS } from "@/lib/notifications/notice";
import type { AskedDevice, Seen } from "@/lib/notifications/schema";
import type { SentNotice } from "@/lib/notifications/settled-notices";
import { db, isUniqueViolation } from "@/lib/platform/db";
import type { PushDeviceGetPayload } from "@/lib/platform/generated/prisma/models/PushDevice";
import type { PushNoticeModel } from "@/lib/platform/generated/prisma/models/PushNotice";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import type { PushAddress } from "@/lib/platform/push";

export type NoticeState = "claimed" | "sent" | "refused" | "lost";

/** A notice to one device and what became of it. Instants in epoch ms. */
export type Notice = SentNotice & {
  deviceId: string;
  deviceName: string;
  title: string;
  dueAt: number;
  until: number;
  state: NoticeState;
  because: Loss | null;
  tries: number;
  claimedAt: number;
  sentAt: number | null;
};

export type ReachableDevice = NotifiedDevice & PushAddress;

/** How a device comes to ask: in a sign-in of the owner's, or by the link a helper got at that instant. */
export type DeviceHolder =
  | { sessionId: string; ownZone: string }
  | { memberId: string; linkMadeAt: number; ownZone: string };

const WITH_HELPER = {
  session: { select: { expiresAt: true } },
  member: {
    include: {
      launch: { select: { slotAt: true, liveAt: true, draft: { select: { title: true } } } },
    },
  },
} as const;
type DeviceRow = PushDeviceGetPayload<{ include: typeof WITH_HELPER }>;

/** The devices that asked, a helper's too, latest first; those whose sign-in or link has ended at `now` count as gone. */
export async function listDevices(ownerId: OwnerId, now: number): Promise<ReachableDevice[]> {
  const rows = await db().pushDevice.findMany({
    where: { ownerId },
    orderBy: { createdAt: "desc" },
    include: WITH_HELPER,
  });
  return rows.filter((row) => isHeld(row, now)).map(deviceOf);
}

/** Whether what the device asked by still holds: the sign-in, or the very link. */
function isHeld({ session, member, linkMadeAt }: DeviceRow, now: number): boolean {
  if (member === null) return session !== null && session.expiresAt.getTime() > now;
  const madeAt = timeOf(member.linkMadeAt);
  const terms = { madeAt, expiresAt: timeOf(member.linkExpiresAt), revokedAt: timeOf(member.linkRevokedAt) };
  const stands = { slotAt: member.launch.slotAt.getTime(), liveAt: timeOf(member.launch.liveAt) };
  return madeAt === timeOf(linkMadeAt) && isLinkOpen(terms, stands, now);
}

function deviceOf({ member, ...row }: DeviceRow): ReachableDevice {
  const { id, sessionId, endpoint, p256dh, auth, name, zone, failures } = row;
  return {
    ...{ id, sessionId, endpoint, p256dh, auth, name, zone, failures },
    helper: member && {
      id: member.id,
      name: member.name,
      launchId: member.launchId,
      pieceTitle: member.launch.draft.title,
    },
    createdAt: row.createdAt.getTime(),
    deliveredAt: timeOf(row.deliveredAt),
    goneAt: timeOf(row.goneAt),
  };
}

/** Whether the device is still notified at `now`: looked at once more before a helper is told anything. */
export async function isNotified(ownerId: OwnerId, deviceId: string, now: number): Promise<boolean> {
  const row = await db().pushDevice.findFirst({ where: { ownerId, id: deviceId }, include: WITH_HELPER });
  return row !== null && isHeld(row, now);
}

/** Removes the devices whose sign-in or link has ended at `now`: nothing is ever sent to them again. */
export async function removeEndedDevices(ownerId: OwnerId, now: number): Promise<void> {
  const rows = await db().pushDevice.findMany({ where: { ownerId }, include: WITH_HELPER });
  const ids = rows.filter((row) => !isHeld(row, now)).map(({ id }) => id);
  if (ids.length > 0) await db().pushDevice.deleteMany({ where: { ownerId, id: { in: ids } } });
}

/**
 * Adds a device, or the same one again with what is new of it; null when the owner, or the helper, has as many as one
 * may have. An endpoint belongs to whoever asked last: on a shared device nobody gets the notices of the one before.
 * One that `replaces` another keeps that one's name for what it was given already.
 */
export async function saveDevice(
  ownerId: OwnerId,
  asked: AskedDevice & { name: string; holder: DeviceHolder },
  now: number,
): Promise<NotifiedDevice | null> {
  const { endpoint, p256dh, auth, name, zone, holder, replaces } = asked;
  const held =
    "memberId" in holder
      ? { sessionId: null, memberId: holder.memberId, linkMadeAt: new Date(holder.linkMadeAt) }
      : { sessionId: holder.sessionId, memberId: null, linkMadeAt: null };
  const fresh = { p256dh, auth, name, ...held, goneAt: null, failures: 0 };
  const own = { ownerId, memberId: held.memberId };
  return db().$transaction(async (tx) => {
    const before = await tx.pushDevice.findUnique({ where: { endpoint } });
    if (before !== null && !(before.ownerId === ownerId && before.memberId === held.memberId)) {
      await tx.pushDevice.delete({ where: { endpoint } });
    }
    const known = await tx.pushDevice.findFirst({
      where: { ...own, endpoint: { in: [endpoint, ...(replaces == null ? [] : [replaces])] } },
    });
    if (known !== null) {
      const data = { ...fresh, endpoint, zone: zone ?? known.zone };
      const where = { id: known.id };
      return deviceOf(await tx.pushDevice.update({ where, data, include: WITH_HELPER }));
    }
    // What no longer takes anything, and what was asked for by sign-ins and links that have ended, stands in nobody's way.
    const isOver =
      held.linkMadeAt === null
        ? { session: { expiresAt: { lte: new Date(now) } } }
        : { linkMadeAt: { not: held.linkMadeAt } };
    await tx.pushDevice.deleteMany({ where: { ...own, OR: [{ goneAt: { not: null } }, isOver] } });
    const most = held.memberId === null ? MOST_DEVICES : MOST_HELPER_DEVICES;
    if ((await tx.pushDevice.count({ where: own })) >= most) return null;
    const ids = { id: newId(), ownerId, endpoint };
    const row = { ...fresh, ...ids, zone: zone ?? holder.ownZone, createdAt: new Date(now) };
    return deviceOf(await tx.pushDevice.create({ data: row, include: WITH_HELPER }));
  });
}

/** False when there is no such device. With `memberId` only that helper's, without it any of the owner's launches. */
export async function removeDevice(
  ownerId: OwnerId,
  { id, memberId }: { id: string; memberId?: string },
): Promise<boolean> {
  const where = { ownerId, id, ...(memberId === undefined ? {} : { memberId }) };
  return (await db().pushDevice.deleteMany({ where })).count > 0;
}

/** What the last message to a device came to: taken, gone for good, or another one in a row that failed. */
export async function recordDelivery(
  ownerId: OwnerId,
  deviceId: string,
  outcome: "taken" | "gone" | "failed",
  now: number,
): Promise<void> {
  const at = new Date(now);
  const data = {
    taken: { deliveredAt: at, failures: 0 },
    gone: { goneAt: at },
    failed: { failures: { increment: 1 } },
  }[outcome];
  await db().pushDevice.updateMany({ where: { ownerId, id: deviceId }, data });
}

/** A launch near one of its moments, and what changes whenever it does. */
export type NearLaunch = { id: string; version: string };

/**
 * The launches whose slot or go-live lies between the two instants. The same `version` means that neither the slot
 * nor the plan, the log or the snapshots have changed.
 */
export async function listNearLaunches(ownerId: OwnerId, from: number, to: number): Promise<NearLaunch[]> {
  const near = { gte: new Date(from), lte: new Date(to) };
  const rows = await db().launch.findMany({
    where: { ownerId, OR: [{ slotAt: near }, { liveAt: near }] },
    select: { id: true, slotAt: true, planRevision: true, _count: { select: { snapshots: true } } },
  });
  const heads = await db().operation.groupBy({
    by: ["launchId"],
    where: { launchId: { in: rows.map(({ id }) => id) } },
    _max: { seq: true },
  });
  const headOf = new Map(heads.map(({ launchId, _max }) => [launchId, _max.seq]));
  return rows.map(({ id, slotAt, planRevision, _count }) => ({
    id,
    version: [slotAt.getTime(), planRevision, headOf.get(id) ?? 0, _count.snapshots].join("/"),
  }));
}

/** Since when the launch's notices count from `t0At`; from `now` on when they have not before. */
export async function watchSince(
  ownerId: OwnerId,
  launchId: string,
  t0At: number,
  now: number,
): Promise<number> {
  const known = await db().noticeWatch.findFirst({ where: { launchId, ownerId } });
  if (known?.t0At.getTime() === t0At) return known.since.getTime();
  const data = { t0At: new Date(t0At), since: new Date(now) };
  await db().noticeWatch.upsert({
    where: { launchId },
    create: { launchId, ownerId, ...data },
    update: data,
  });
  return now;
}

/** Every notice of a launch, earliest first. */
export async function listNotices(ownerId: OwnerId, launchId: string): Promise<Notice[]> {
  const rows = await db().pushNotice.findMany({ where: { ownerId, launchId }, orderBy: { dueAt: "asc" } });
  return rows.map(noticeOf);
}

function noticeOf(row: PushNoticeModel): Notice {
  return {
    ...row,
    kind: NOTICE_KINDS.find((kind) => kind === row.kind) ?? "late",
    state: row.state as NoticeState,
    because: LOSSES.find((loss) => loss === row.because) ?? null,
    dueAt: row.dueAt.getTime(),
    until: row.until.getTime(),
    claimedAt: row.claimedAt.getTime(),
    sentAt: timeOf(row.sentAt),
    acknowledgedAt: timeOf(row.acknowledgedAt),
    closedAt: timeOf(row.closedAt),
  };
}

function timeOf(date: Date | null): number | null {
  return date?.getTime() ?? null;
}

export type NoticeClaim = DueNotice & { launchId: string; title: string; isLost: boolean };

/**
 * Takes the place of a notice before it is sent (or writes down that it was lost); null when the place is taken: then
 * it was, or is being, sent by somebody else. What is claimed and not settled is never sent again.
 */
export async function claimNotice(
  ownerId: OwnerId,
  device: Pick<NotifiedDevice, "id" | "name" | "helper">,
  claim: NoticeClaim,
  now: number,
): Promise<Notice | null> {
  const { launchId, kind, taskId, round, title } = claim;
  const { helper } = device;
  const deviceName = helper === null ? device.name : `${helper.name}: ${device.name}`;
  const data = {
    ...{ id: newId(), ownerId, launchId, deviceId: device.id, deviceName, memberId: helper?.id ?? null },
    ...{ kind, taskId, round, title, claimedAt: new Date(now) },
    ...{ dueAt: new Date(claim.dueAt), until: new Date(claim.until) },
    ...(claim.isLost ? { state: "lost", because: "not_running" } : { state: "claimed", tries: 1 }),
  };
  try {
    return noticeOf(await db().pushNotice.create({ data }));
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

/** Takes a notice that a push service has surely not taken once more; false when it is in other hands by now. */
export async function claimAgain(ownerId: OwnerId, { id, tries }: Notice, now: number): Promise<boolean> {
  const { count } = await db().pushNotice.updateMany({
    where: { id, ownerId, state: "refused", tries },
    data: { state: "claimed", tries: tries + 1, claimedAt: new Date(now) },
  });
  return count > 0;
}

/** Writes down what became of a claimed notice. */
export async function settleNotice(
  ownerId: OwnerId,
  id: string,
  outcome: { state: "sent" | "refused" } | { state: "lost"; because: Loss },
  now: number,
): Promise<void> {
  await db().pushNotice.updateMany({
    where: { id, ownerId, state: { in: ["claimed", "refused"] } },
    data: {
      state: outcome.state,
      because: outcome.state === "lost" ? outcome.because : "",
      sentAt: outcome.state === "sent" ? new Date(now) : null,
    },
  });
}

/** Those still to be tried again, and those that a stopped server left claimed. */
export async function listUnsettled(ownerId: OwnerId): Promise<Notice[]> {
  const rows = await db().pushNotice.findMany({
    where: { ownerId, state: { in: ["claimed", "refused"] } },
    orderBy: { dueAt: "asc" },
  });
  return rows.map(noticeOf);
}

/** The notices of these launches that devices have got since `since`. */
export async function listSent(
  ownerId: OwnerId,
  launchIds: readonly string[],
  since: number,
): Promise<Notice[]> {
  const rows = await db().pushNotice.findMany({
    where: { ownerId, launchId: { in: [...launchIds] }, state: "sent", sentAt: { gte: new Date(since) } },
  });
  return rows.map(noticeOf);
}

/**
 * Marks notices as dealt with, of one helper or, with null, the owner's own: single ones, each on the device that
 * showed it, or all of the launches whose page was turned to on the device with that `endpoint`. Where they were dealt
 * with they are closed already.
 */
export async function acknowledge(
  ownerId: OwnerId,
  memberId: string | null,
  { ids, launchIds, endpoint }: Seen,
  now: number,
): Promise<void> {
  const at = new Date(now);
  const own = { ownerId, memberId, state: { in: ["claimed", "sent"] } };
  await db().$transaction(async (tx) => {
    const where = { ownerId, memberId, endpoint: endpoint ?? "" };
    const device = endpoint == null ? null : await tx.pushDevice.findFirst({ where });
    const here = { launchId: { in: launchIds }, deviceId: device?.id ?? "" };
    const seen = { OR: [{ id: { in: ids } }, { launchId: { in: launchIds } }] };
    const closed = { OR: [{ id: { in: ids } }, here] };
    await tx.pushNotice.updateMany({
      where: { ...own, ...seen, acknowledgedAt: null },
      data: { acknowledgedAt: at },
    });
    await tx.pushNotice.updateMany({ where: { ...own, ...closed, closedAt: null }, data: { closedAt: at } });
  });
}

/** Takes the closing of a notice before it is sent; false when it is closed, or being closed, already. */
export async function claimClosing(ownerId: OwnerId, id: string, now: number): Promise<boolean> {
  const at = new Date(now);
  const { count } = await db().pushNotice.updateMany({
    where: { id, ownerId, closedAt: null },
    data: { closedAt: at },
  });
  const where = { id, ownerId, acknowledgedAt: null };
  if (count > 0) await db().pushNotice.updateMany({ where, data: { acknowledgedAt: at } });
  return count > 0;
}

/** One notice on its way to a device; null when it is not this helper's or, with null, the owner's own. */
export async function findNotice(
  ownerId: OwnerId,
  memberId: string | null,
  id: string,
): Promise<Notice | null> {
  const row = await db().pushNotice.findFirst({ where: { id, ownerId, memberId } });
  return row === null ? null : noticeOf(row);
}
