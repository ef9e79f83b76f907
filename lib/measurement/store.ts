import { parseMark, snapshotValuesSchema, sourcesSchema } from "@/lib/measurement/schema";
import type { Snapshot, SnapshotValues } from "@/lib/measurement/snapshot";
import type { SnapshotVersion } from "@/lib/measurement/snapshot-version";
import { db, isUniqueViolation } from "@/lib/platform/db";
import type { SnapshotModel } from "@/lib/platform/generated/prisma/models/Snapshot";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";

/** The snapshots of one launch, earliest first; empty when the owner has no such launch. */
export async function listSnapshots(ownerId: OwnerId, launchId: string): Promise<Snapshot[]> {
  const rows = await db().snapshot.findMany({
    where: { ownerId, launchId },
    orderBy: [{ takenAt: "asc" }, { id: "asc" }],
  });
  return rows.map(snapshotOf);
}

/** Every snapshot of the owner, by launch and then earliest first. */
export async function listAllSnapshots(ownerId: OwnerId): Promise<Snapshot[]> {
  const rows = await db().snapshot.findMany({
    where: { ownerId },
    orderBy: [{ launchId: "asc" }, { takenAt: "asc" }, { id: "asc" }],
  });
  return rows.map(snapshotOf);
}

/** The snapshots of several launches of the owner, by launch and then earliest first. */
export async function listSnapshotsOf(ownerId: OwnerId, launchIds: readonly string[]): Promise<Snapshot[]> {
  const rows = await db().snapshot.findMany({
    where: { ownerId, launchId: { in: [...launchIds] } },
    orderBy: [{ launchId: "asc" }, { takenAt: "asc" }, { id: "asc" }],
  });
  return rows.map(snapshotOf);
}

/** Adds a snapshot; null when the owner has no such launch. */
export async function saveSnapshot(
  ownerId: OwnerId,
  launchId: string,
  values: SnapshotValues,
  now: number,
): Promise<Snapshot | null> {
  return insertSnapshot(ownerId, { ...values, id: newId(), launchId, updatedAt: now }, now);
}

/**
 * Replaces the values of one snapshot, but only the version the writer had before them: null when there is no such
 * snapshot of this owner or it was changed since `seenUpdatedAt`. The new version is always the later one.
 */
export async function saveSnapshotValues(
  ownerId: OwnerId,
  launchId: string,
  editing: { id: string; updatedAt: number },
  values: SnapshotValues,
  now: number,
): Promise<Snapshot | null> {
  const updatedAt = Math.max(now, editing.updatedAt + 1);
  return db().$transaction(async (tx) => {
    const before = await tx.snapshot.findFirst({
      where: { id: editing.id, launchId, ownerId, updatedAt: new Date(editing.updatedAt) },
    });
    if (before === null) return null;
    await keepVersion(tx, snapshotOf(before), "corrected", ownerId, updatedAt);
    await tx.snapshot.update({
      where: { id: editing.id },
      data: { ...columnsOf(values), updatedAt: new Date(updatedAt) },
    });
    return { ...values, id: editing.id, launchId, updatedAt };
  });
}

/** Keeps what a snapshot said until now; saving the same values again is no correction. */
async function keepVersion(
  tx: Transaction,
  { id: snapshotId, launchId, updatedAt, ...values }: Snapshot,
  reason: SnapshotVersion["reason"],
  ownerId: OwnerId,
  replacedAt: number,
): Promise<void> {
  await tx.snapshotVersion.create({
    data: {
      id: newId(),
      ownerId,
      launchId,
      snapshotId,
      reason,
      values: JSON.stringify(values),
      savedAt: new Date(updatedAt),
      replacedAt: new Date(replacedAt),
    },
  });
}

/** What was corrected or removed in one launch's numbers, the latest first. */
export async function listSnapshotVersions(ownerId: OwnerId, launchId: string): Promise<SnapshotVersion[]> {
  const rows = await db().snapshotVersion.findMany({
    where: { ownerId, launchId },
    orderBy: [{ replacedAt: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    snapshotId: row.snapshotId,
    reason: row.reason === "removed" ? "removed" : "corrected",
    values: snapshotValuesSchema.parse(JSON.parse(row.values)),
    savedAt: row.savedAt.getTime(),
    replacedAt: row.replacedAt.getTime(),
  }));
}

/** Removes one snapshot and answers what it held, so that it can be put back; what it said is kept. null when there is none. */
export async function removeSnapshot(
  ownerId: OwnerId,
  launchId: string,
  snapshotId: string,
  now: number,
): Promise<Snapshot | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.snapshot.findFirst({ where: { id: snapshotId, launchId, ownerId } });
    if (row === null) return null;
    await keepVersion(tx, snapshotOf(row), "removed", ownerId, now);
    await tx.snapshot.deleteMany({ where: { id: snapshotId, ownerId } });
    return snapshotOf(row);
  });
}

/** Puts a removed snapshot back under its own id, as if it had never been away; twice is the same as once. false: no such launch of this owner. */
export async function restoreSnapshot(ownerId: OwnerId, snapshot: Snapshot, now: number): Promise<boolean> {
  try {
    return (await insertSnapshot(ownerId, snapshot, now)) !== null;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const known = await db().snapshot.count({ where: { id: snapshot.id, ownerId } });
    return known > 0;
  }
}

async function insertSnapshot(ownerId: OwnerId, snapshot: Snapshot, now: number): Promise<Snapshot | null> {
  const { id, launchId, updatedAt, ...values } = snapshot;
  return db().$transaction(async (tx) => {
    const launch = await tx.launch.findFirst({ where: { id: launchId, ownerId }, select: { id: true } });
    if (launch === null) return null;
    await tx.snapshot.create({
      data: {
        ...columnsOf(values),
        id,
        launchId,
        ownerId,
        createdAt: new Date(now),
        updatedAt: new Date(updatedAt),
      },
    });
    await tx.snapshotVersion.deleteMany({ where: { ownerId, launchId, snapshotId: id, reason: "removed" } });
    return snapshot;
  });
}

type Transaction = Parameters<Parameters<ReturnType<typeof db>["$transaction"]>[0]>[0];

function columnsOf(values: SnapshotValues) {
  return { ...values, takenAt: new Date(values.takenAt), sources: JSON.stringify(values.sources) };
}

function snapshotOf(row: SnapshotModel): Snapshot {
  return {
    id: row.id,
    launchId: row.launchId,
    takenAt: row.takenAt.getTime(),
    mark: parseMark(row.mark),
    views: row.views,
    reads: row.reads,
    recommenders: row.recommenders,
    claps: row.claps,
    followersGained: row.followersGained,
    earningsMinor: row.earningsMinor,
    currency: row.currency,
    sources: sourcesSchema.parse(JSON.parse(row.sources)),
    note: row.note,
    updatedAt: row.updatedAt.getTime(),
  };
}
