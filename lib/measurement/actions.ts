"use server";

import { revalidatePath } from "next/cache";
import { reduce } from "@/lib/launch/reduce";
import { listOperations } from "@/lib/launch/store";
import { judgeEntry } from "@/lib/measurement/judge-entry";
import { reasonText } from "@/lib/measurement/reason-text";
import { removeSnapshotSchema, restoreSnapshotSchema, saveSnapshotSchema } from "@/lib/measurement/schema";
import type { Snapshot } from "@/lib/measurement/snapshot";
import {
  listSnapshots,
  removeSnapshot,
  restoreSnapshot,
  saveSnapshot,
  saveSnapshotValues,
} from "@/lib/measurement/store";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { findLaunch } from "@/lib/slot/store";

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

function refresh(launchId: string): void {
  revalidatePath(`/launches/${launchId}/review`);
  revalidatePath("/launches");
}
