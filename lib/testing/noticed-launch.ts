import { newTask } from "@/lib/plan/new-task";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";

const T0 = Date.UTC(2026, 11, 1, 12, 45);

/** So many minutes after the slot of `makeNoticedLaunch`, 18:30 in Kathmandu. */
export function noticedAt(minute: number): number {
  return T0 + minute * 60_000;
}

/** A launch whose hour has one task for each name, five minutes after T0; the name's task is by default the writer's. */
export async function makeNoticedLaunch(
  ownerId: OwnerId,
  tasks: Readonly<Record<string, string | null>> = { post: null },
): Promise<string> {
  const now = new Date(noticedAt(-9000));
  const [draftId, launchId] = [newId(), newId()];
  await db().draft.create({
    data: {
      ...{ id: draftId, ownerId, title: "The quiet alarm", state: "scheduled", source: "blank" },
      ...{ createdAt: now, updatedAt: now },
    },
  });
  await db().launch.create({
    data: {
      ...{ id: launchId, ownerId, draftId, target: 100, createdAt: now, updatedAt: now },
      ...{ slotWall: "2026-12-01T18:30", slotZone: "Asia/Kathmandu", slotAt: new Date(T0) },
    },
  });
  for (const [position, [key, personId]] of Object.entries(tasks).entries()) {
    const { title, detail, durationMinutes } = newTask("l", {
      ...{ key, kind: "own", phase: "hour", title: `Post: ${key}`, detail: "", minutes: 2 },
    });
    await db().launchTask.create({
      data: {
        ...{ id: `${launchId}-${key}`, launchId, ownerId, position, kind: "own", phase: "hour" },
        ...{ title, detail, durationMinutes, startMinute: 5, personId },
      },
    });
  }
  return launchId;
}
