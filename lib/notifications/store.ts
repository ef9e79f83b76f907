import { MOST_DEVICES, type NotifiedDevice } from "@/lib/notifications/device";
import type { DueNotice } from "@/lib/notifications/due-notices";
import { LOSSES, type Loss, NOTICE_KINDS } from "@/lib/notifications/notice";
import type { AskedDevice, Seen } from "@/lib/notifications/schema";
import type { SentNotice } from "@/lib/notifications/settled-notices";
import { db, isUniqueViolation } from "@/lib/platform/db";
import type { PushDeviceModel } from "@/lib/platform/generated/prisma/models/PushDevice";
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

/** The devices that asked, latest first; those whose sign-in has run out at `now` count as gone. */
export async function listDevices(ownerId: OwnerId, now: number): Promise<ReachableDevice[]> {
  const rows = await db().pushDevice.findMany({
    where: { ownerId, session: { expiresAt: { gt: new Date(now) } } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(deviceOf);
}

function deviceOf({ createdAt, deliveredAt, goneAt, ...row }: PushDeviceModel): ReachableDevice {
  return {
    ...row,
    createdAt: createdAt.getTime(),
    deliveredAt: deliveredAt?.getTime() ?? null,
    goneAt: goneAt?.getTime() ?? null,
  };
}

export async function findDevice(ownerId: OwnerId, endpoint: string): Promise<NotifiedDevice | null> {
  const row = await db().pushDevice.findFirst({ where: { ownerId, endpoint } });
  return row === null ? null : deviceOf(row);
}

/**
 * Adds a device, or the same one again with what is new of it; null when the owner has as many as one may have. An
 * endpoint belongs to whoever asked last: on a shared device nobody gets the notices of the one before. One that
 * `replaces` another keeps that one's name for what it was given already.
 */
export async function saveDevice(
  ownerId: OwnerId,
  asked: AskedDevice & { sessionId: string; name: string; ownZone: string },
  now: number,
): Promise<NotifiedDevice | null> {
  const { endpoint, p256dh, auth, sessionId, name, zone, ownZone, replaces } = asked;
  const fresh = { p256dh, auth, sessionId, name, goneAt: null, failures: 0 };
  return db().$transaction(async (tx) => {
    await tx.pushDevice.deleteMany({ where: { endpoint, ownerId: { not: ownerId } } });
    const known = await tx.pushDevice.findFirst({
      where: { ownerId, endpoint: { in: [endpoint, ...(replaces == null ? [] : [replaces])] } },
    });
    if (known !== null) {
      const data = { ...fresh, endpoint, zone: zone ?? known.zone };
      return deviceOf(await tx.pushDevice.update({ where: { id: known.id }, data }));
    }
    // What no longer takes anything, and the sign-ins that have run out, stand in nobody's way.
    await tx.pushDevice.deleteMany({
      where: { ownerId, OR: [{ goneAt: { not: null } }, { session: { expiresAt: { lte: new Date(now) } } }] },
    });
    if ((await tx.pushDevice.count({ where: { ownerId } })) >= MOST_DEVICES) return null;
    const ids = { id: newId(), ownerId, personId: ownerId, endpoint };
    const row = { ...fresh, ...ids, zone: zone ?? ownZone, createdAt: new Date(now) };
    return deviceOf(await tx.pushDevice.create({ data: row }));
  });
}

/** False when the owner has no such device. */
export async function removeDevice(
  ownerId: OwnerId,
  which: { id: string } | { endpoint: string },
): Promise<boolean> {
  return (await db().pushDevice.deleteMany({ where: { ownerId, ...which } })).count > 0;
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
    sentAt: row.sentAt?.getTime() ?? null,
    acknowledgedAt: row.acknowledgedAt?.getTime() ?? null,
    closedAt: row.closedAt?.getTime() ?? null,
  };
}

export type NoticeClaim = DueNotice & { launchId: string; title: string; isLost: boolean };

/**
 * Takes the place of a notice before it is sent (or writes down that it was lost); null when the place is taken: then
 * it was, or is being, sent by somebody else. What is claimed and not settled is never sent again.
 */
export async function claimNotice(
  ownerId: OwnerId,
  device: Pick<NotifiedDevice, "id" | "name">,
  claim: NoticeClaim,
  now: number,
): Promise<Notice | null> {
  const { launchId, kind, taskId, round, title } = claim;
  const data = {
    ...{ id: newId(), ownerId, launchId, deviceId: device.id, deviceName: device.name },
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
 * Marks notices as dealt with: single ones, each on the device that showed it, or all of the launches whose page was
 * turned to on the device with that `endpoint`. Where they were dealt with they are closed already.
 */
export async function acknowledge(
  ownerId: OwnerId,
  { ids, launchIds, endpoint }: Seen,
  now: number,
): Promise<void> {
  const at = new Date(now);
  const own = { ownerId, state: { in: ["claimed", "sent"] } };
  await db().$transaction(async (tx) => {
    const device = endpoint == null ? null : await tx.pushDevice.findFirst({ where: { ownerId, endpoint } });
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

/** One notice on its way to a device; null when it is not the owner's. */
export async function findNotice(ownerId: OwnerId, id: string): Promise<Notice | null> {
  const row = await db().pushNotice.findFirst({ where: { id, ownerId } });
  return row === null ? null : noticeOf(row);
}
