import { parseMark, snapshotValuesSchema, sourcesSchema } from "@/lib/measurement/schema";
import type { Snapshot, SnapshotValues } from "@/lib/measurement/snapshot";
import type { SnapshotVersion } from "@/lib/measurement/snapshot-version";
import { db, isUniqueViolation, untilWritten } from "@/lib/platform/db";
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
export function listAllSnapshots(ownerId: OwnerId): Promise<readonly Snapshot[]> {
  return untilWritten(`snapshots ${ownerId}`, async () => {
    const rows = await db().snapshot.findMany({
      where: { ownerId },
      orderBy: [{ launchId: "asc" }, { takenAt: "asc" }, { id: "asc" }],
    });
    return rows.map(snapshotOf);
  });
}

/** The snapshots of several launches of the owner, by launch and then earliest first. */
export async function listSnapshotsOf(ownerId: OwnerId, launchIds: readonly string[]): Promise<Snapshot[]> {
  const rows = await db().snapshot.findMany({
    where: { ownerId, launchId: { in: [...launchIds] } },
    orderBy: [{ launchId: "asc" }, { takenAt: "asc" }, { id: "asc" }],
  });
  return rows.map(snapshotOf);
}

/**
 * Adds the readings of one table, all or none; those of launches that are not the owner's are passed over. Answers how
 * many were added. That they came together is told by the time of their making, `now`.
 */
export async function saveTogether(
  ownerId: OwnerId,
  readings: readonly { launchId: string; values: SnapshotValues }[],
  now: number,
): Promise<number> {
  return db().$transaction(async (tx) => {
    const known = await tx.launch.findMany({
      where: { ownerId, id: { in: [...new Set(readings.map(({ launchId }) => launchId))] } },
      select: { id: true },
    });
    const own = new Set(known.map(({ id }) => id));
    const at = new Date(now);
    const data = readings
      .filter(({ launchId }) => own.has(launchId))
      .map(({ launchId, values }) => ({
        ...columnsOf(values),
        id: newId(),
        launchId,
        ownerId,
        createdAt: at,
        updatedAt: at,
      }));
    await tx.snapshot.createMany({ data });
    return data.length;
  });
}

/** Readings that were kept in one go and stand unchanged. */
export type Together = { keptAt: number; readings: number; launches: number };

/** The latest tables that were kept, the last first: of two readings or more, for one alone may have been typed. */
export async function listTogether(ownerId: OwnerId, most: number): Promise<Together[]> {
  const untouched = { ownerId, updatedAt: { equals: db().snapshot.fields.createdAt } };
  const groups = await db().snapshot.groupBy({
    by: ["createdAt"],
    where: untouched,
    having: { createdAt: { _count: { gt: 1 } } },
    orderBy: { createdAt: "desc" },
    take: most,
  });
  const rows = await db().snapshot.findMany({
    where: { ...untouched, createdAt: { in: groups.map(({ createdAt }) => createdAt) } },
    select: { createdAt: true, launchId: true },
  });
  const byTime = Map.groupBy(rows, ({ createdAt }) => createdAt.getTime());
  return [...byTime]
    .sort(([a], [b]) => b - a)
    .map(([keptAt, all]) => ({
      keptAt,
      readings: all.length,
      launches: new Set(all.map(({ launchId }) => launchId)).size,
    }));
}

/**
 * Takes out what was kept in one go at `keptAt`, all or nothing; what each reading said stays in its launch's history.
 * One that was changed since stays.
 */
export async function removeTogether(
  ownerId: OwnerId,
  keptAt: number,
  now: number,
): Promise<{ removed: number; stayed: number }> {
  return db().$transaction(async (tx) => {
    const rows = await tx.snapshot.findMany({ where: { ownerId, createdAt: new Date(keptAt) } });
    const untouched = rows.filter(({ updatedAt }) => updatedAt.getTime() === keptAt);
    for (const row of untouched) await keepVersion(tx, snapshotOf(row), "removed", ownerId, now);
    await tx.snapshot.deleteMany({ where: { ownerId, id: { in: untouched.map(({ id }) => id) } } });
    return { removed: untouched.length, stayed: rows.length - untouched.length };
  });
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
