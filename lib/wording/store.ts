import { compareOperations } from "@/lib/launch/operation";
import { listLogsOf } from "@/lib/launch/store";
import type { StoredPost } from "@/lib/plan/posted-text";
import { db, isUniqueViolation } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";

/** By channel: the wordings the writer keeps for its posts, in their order. */
export async function listPatterns(ownerId: OwnerId): Promise<Record<string, string[]>> {
  const rows = await db().postPattern.findMany({
    where: { ownerId },
    orderBy: [{ channelId: "asc" }, { position: "asc" }],
  });
  const patterns: Record<string, string[]> = {};
  for (const { channelId, text } of rows) patterns[channelId] = [...(patterns[channelId] ?? []), text];
  return patterns;
}

/** Makes `texts` the wordings of one channel and hands back those before, for undo; null: no such channel. */
export async function savePatterns(
  ownerId: OwnerId,
  channelId: string,
  texts: readonly string[],
  now: number,
): Promise<string[] | null> {
  return db().$transaction(async (tx) => {
    const channel = await tx.channel.findFirst({ where: { id: channelId, ownerId }, select: { id: true } });
    if (channel === null) return null;
    const before = await tx.postPattern.findMany({
      where: { channelId, ownerId },
      orderBy: { position: "asc" },
      select: { text: true },
    });
    await tx.postPattern.deleteMany({ where: { channelId, ownerId } });
    await tx.postPattern.createMany({
      data: texts.map((text, position) => ({
        id: newId(),
        ownerId,
        channelId,
        position,
        text,
        updatedAt: new Date(now),
      })),
    });
    await tx.channel.update({ where: { id: channelId }, data: { updatedAt: new Date(now) } });
    return before.map(({ text }) => text);
  });
}

/** The hook of one launch; empty when none was written or there is no such launch. */
export async function findHook(ownerId: OwnerId, launchId: string): Promise<string> {
  const row = await db().launch.findFirst({ where: { id: launchId, ownerId }, select: { hook: true } });
  return row?.hook ?? "";
}

/** false: no such launch. */
export async function saveHook(
  ownerId: OwnerId,
  launchId: string,
  hook: string,
  now: number,
): Promise<boolean> {
  const changed = await db().launch.updateMany({
    where: { id: launchId, ownerId },
    data: { hook, updatedAt: new Date(now) },
  });
  return changed.count > 0;
}

export type StoredVariant = { id: string; taskId: string; text: string };

/** The wordings kept beside those that go out, the oldest first. */
export async function listVariants(ownerId: OwnerId, launchId: string): Promise<StoredVariant[]> {
  return db().postVariant.findMany({
    where: { ownerId, launchId, launch: { ownerId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, taskId: true, text: true },
  });
}

/** Keeps a wording beside the one that goes out. false: no such launch, or it is kept already. */
export async function addVariant(
  ownerId: OwnerId,
  launchId: string,
  variant: StoredVariant,
  now: number,
): Promise<boolean> {
  const launch = await db().launch.findFirst({ where: { id: launchId, ownerId }, select: { id: true } });
  if (launch === null) return false;
  try {
    await db().postVariant.create({ data: { ...variant, ownerId, launchId, createdAt: new Date(now) } });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Takes a wording out and hands it back, for undo; null: there is none. */
export async function removeVariant(
  ownerId: OwnerId,
  launchId: string,
  variantId: string,
): Promise<StoredVariant | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.postVariant.findFirst({ where: { id: variantId, launchId, ownerId } });
    if (row === null) return null;
    await tx.postVariant.delete({ where: { id: variantId } });
    return { id: row.id, taskId: row.taskId, text: row.text };
  });
}

/** The posts of the owner's launches, but for one where it is named, whose slot lies between two instants, each with the log's last word on it. */
export async function listStoredPosts(
  ownerId: OwnerId,
  exceptLaunchId: string | null,
  from: number,
  to: number,
): Promise<StoredPost[]> {
  const launches = await db().launch.findMany({
    where: {
      ownerId,
      ...(exceptLaunchId === null ? {} : { id: { not: exceptLaunchId } }),
      slotAt: { gte: new Date(from), lte: new Date(to) },
    },
    select: {
      id: true,
      slotAt: true,
      liveAt: true,
      endedAt: true,
      draft: { select: { title: true } },
      tasks: {
        where: { channelId: { not: null }, automatic: false, skipped: false, postText: { not: "" } },
        select: { id: true, channelId: true, postText: true, startMinute: true, durationMinutes: true },
      },
    },
  });
  const status = await lastTicks(
    ownerId,
    launches.flatMap(({ id, liveAt }) => (liveAt === null ? [] : [id])),
  );
  return launches.flatMap(({ id, slotAt, liveAt, endedAt, draft, tasks }) =>
    tasks.flatMap(({ channelId, startMinute, durationMinutes, ...task }) =>
      channelId === null || startMinute === null
        ? []
        : [
            {
              launchId: id,
              taskId: task.id,
              title: draft.title,
              channelId,
              text: task.postText,
              t0At: (liveAt ?? slotAt).getTime(),
              finishMinute: startMinute + durationMinutes,
              isLive: liveAt !== null,
              isEnded: endedAt !== null,
              status: status.get(task.id) ?? null,
            },
          ],
    ),
  );
}

async function lastTicks(ownerId: OwnerId, launchIds: string[]): Promise<Map<string, StoredPost["status"]>> {
  const logs = await listLogsOf(ownerId, launchIds, ["tick"]);
  const ticks = [...logs.values()].flat().sort(compareOperations);
  const last = new Map<string, StoredPost["status"]>();
  for (const { kind, payload } of ticks) if (kind === "tick") last.set(payload.taskId, payload.status);
  return last;
}
