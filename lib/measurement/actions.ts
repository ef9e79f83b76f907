"use server";

import { revalidatePath } from "next/cache";
import { reduce } from "@/lib/launch/reduce";
import { listLogsOf, listOperations } from "@/lib/launch/store";
import { judgeEntry } from "@/lib/measurement/judge-entry";
import {
  judgeStatistics,
  listWanted,
  type StatisticsGround,
  type StatisticsLine,
} from "@/lib/measurement/judge-statistics";
import {
  readStatistics,
  type StatisticsColumn,
  type StatisticsField,
} from "@/lib/measurement/read-statistics";
import { reasonText, statisticsText } from "@/lib/measurement/reason-text";
import {
  removeSnapshotSchema,
  restoreSnapshotSchema,
  saveSnapshotSchema,
  statisticsSchema,
  takeBackSchema,
} from "@/lib/measurement/schema";
import type { Snapshot } from "@/lib/measurement/snapshot";
import {
  listAllSnapshots,
  listSnapshots,
  removeSnapshot,
  removeTogether,
  restoreSnapshot,
  saveSnapshot,
  saveSnapshotValues,
  saveTogether,
} from "@/lib/measurement/store";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import type { OwnerId } from "@/lib/platform/owner";
import { findLaunch, listLaunches } from "@/lib/slot/store";

/** Stores a form of numbers, new or changed; asks first where a total looks unusual. */
export const saveSnapshotAction = ownerAction(
  saveSnapshotSchema,
  async ({ owner, input, now }): Promise<ActionResult<Snapshot>> => {
    const { ownerId, zone } = owner;
    const { launchId, editing, entry, isConfirmed } = input;
    const [launch, snapshots, log] = await Promise.all([
      findLaunch(ownerId, launchId),
      listSnapshots(ownerId, launchId),
      listOperations(ownerId, launchId),
    ]);
    if (launch === null || log === null) throw new AppError("not_found");
    const { counts } = reduce({ ...launch, tasks: [] }, log.operations);
    const judged = judgeEntry(entry, editing?.id ?? null, isConfirmed, {
      launch,
      snapshots,
      counts,
      zone,
      now,
    });
    if (!judged.ok) return refuse(judged.reason, judged.message, judged.fields);
    const saved =
      editing === null
        ? await saveSnapshot(ownerId, launchId, judged.values, now)
        : await saveSnapshotValues(ownerId, launchId, editing, judged.values, now);
    if (saved === null) return refuse("changed_elsewhere", reasonText("changed_elsewhere"));
    refresh(launchId);
    return { ok: true, value: saved };
  },
);

/** Removes a snapshot and hands it back, so that "undo" can restore it. */
export const removeSnapshotAction = ownerAction(removeSnapshotSchema, async ({ owner, input, now }) => {
  const removed = await removeSnapshot(owner.ownerId, input.launchId, input.snapshotId, now);
  if (removed === null) throw new AppError("not_found");
  refresh(input.launchId);
  return { ok: true, value: removed };
});

export const restoreSnapshotAction = ownerAction(restoreSnapshotSchema, async ({ owner, input, now }) => {
  const isBack = await restoreSnapshot(owner.ownerId, input, now);
  if (!isBack) throw new AppError("not_found");
  refresh(input.launchId);
  return { ok: true, value: null };
});

export type StatisticsReport = {
  columns: StatisticsColumn[];
  mapping: (StatisticsField | null)[];
  lines: StatisticsLine[];
  /** How many were stored, and when, by which they can be taken back; null: nothing was to be. */
  saved: { readings: number; keptAt: number } | null;
};

/** Reads a table of numbers and says what becomes of each row; with `mustWrite` it becomes that. */
export const readStatisticsAction = ownerAction(
  statisticsSchema,
  async ({ owner, input, now }): Promise<ActionResult<StatisticsReport>> => {
    const found = readStatistics(input.text);
    if (!found.ok) return refuse(found.reason, statisticsText(found.reason, found.line ?? null));
    const { columns } = found;
    const mapping =
      input.mapping?.length === columns.length ? input.mapping : columns.map(({ field }) => field);
    const ground = await readGround(owner.ownerId);
    const lines = judgeStatistics(found, mapping, { ...ground, ...input, ...owner, now });
    const value = { columns, mapping, lines, saved: null };
    if (!input.mustWrite) return { ok: true, value };
    const readings = await saveTogether(owner.ownerId, listWanted(lines, input.withUnusual), now);
    revalidatePath("/", "layout");
    return { ok: true, value: { ...value, saved: { readings, keptAt: now } } };
  },
);

/** Takes out all readings that one table brought. */
export const takeBackStatisticsAction = ownerAction(takeBackSchema, async ({ owner, input, now }) => {
  const value = await removeTogether(owner.ownerId, input.keptAt, now);
  revalidatePath("/", "layout");
  return { ok: true, value };
});

/** All launches with their numbers and counts: what the rows of a table are judged against. */
async function readGround(
  ownerId: OwnerId,
): Promise<Pick<StatisticsGround, "launches" | "snapshots" | "counts">> {
  const [launches, snapshots] = await Promise.all([listLaunches(ownerId), listAllSnapshots(ownerId)]);
  const logs = await listLogsOf(
    ownerId,
    launches.map(({ id }) => id),
    ["count", "go_live"],
  );
  return {
    launches,
    snapshots: Map.groupBy(snapshots, ({ launchId }) => launchId),
    counts: new Map(
      launches.map((launch) => [
        launch.id,
        reduce({ ...launch, tasks: [] }, logs.get(launch.id) ?? []).counts,
      ]),
    ),
  };
}

function refresh(launchId: string): void {
  revalidatePath(`/launches/${launchId}/review`);
  revalidatePath("/launches");
}
