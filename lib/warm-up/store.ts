import { db } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { type Deed, isDeed } from "@/lib/warm-up/deed";

export type WarmUpTick = { doneOn: CalendarDate; deed: Deed };

/** Every tick of the writer since a day, that day included; the oldest first. */
export async function listTicks(ownerId: OwnerId, since: CalendarDate): Promise<WarmUpTick[]> {
  const rows = await db().warmUpTick.findMany({
    where: { ownerId, doneOn: { gte: since } },
    orderBy: [{ doneOn: "asc" }, { deed: "asc" }],
  });
  return rows.flatMap(({ doneOn, deed }) => (isDeed(deed) ? [{ doneOn, deed }] : []));
}

/** Ticks one thing on one day, or takes the tick back; twice is once. */
export async function saveTick(ownerId: OwnerId, tick: WarmUpTick, isDone: boolean): Promise<void> {
  const where = { ownerId_doneOn_deed: { ownerId, ...tick } };
  if (isDone) await db().warmUpTick.upsert({ where, create: { ownerId, ...tick }, update: {} });
  else await db().warmUpTick.deleteMany({ where: { ownerId, ...tick } });
}
