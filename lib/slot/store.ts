import { titleOf } from "@/lib/drafts/draft";
import { type DraftState, isDraftState, stateAfter } from "@/lib/drafts/draft-state";
import { db, untilWritten } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { weekdaysColumnSchema } from "@/lib/publications/schema";
import type { BusyCalendar } from "@/lib/slot/busy";
import type { Carrier, HourBlock, PostingDays, Schedulable } from "@/lib/slot/calendar";
import type { Launch, Slot } from "@/lib/slot/launch";

export type { Launch, Slot } from "@/lib/slot/launch";

export type NewLaunch = Slot & { draftId: string; publicationId: string | null; target: number };

export type CreatedLaunch =
  | { ok: true; launch: Launch }
  | { ok: false; reason: "draft_not_found" | "publication_not_found" | "already_scheduled" };

const WITH_NAMES = {
  draft: { select: { title: true } },
  publication: { select: { name: true } },
} satisfies Prisma.LaunchInclude;

type LaunchRow = Prisma.LaunchGetPayload<{ include: typeof WITH_NAMES }>;

/** Neither live nor ended nor reviewed: its slot still stands. A draft has at most one such launch. */
const OPEN = { liveAt: null, endedAt: null, reviewedAt: null };

/** Every draft without an open slot, in no order that matters. */
export async function listSchedulable(ownerId: OwnerId): Promise<Schedulable[]> {
  const rows = await db().draft.findMany({
    where: { ownerId, launches: { none: OPEN } },
    select: { id: true, title: true, state: true, updatedAt: true },
  });
  return rows.map((row) => ({
    id: row.id,
    title: titleOf(row),
    state: stateOf(row.state),
    updatedAt: row.updatedAt.getTime(),
  }));
}

/** For all drafts: the publications that have been offered them and may still carry them. */
export async function listCarriers(ownerId: OwnerId): Promise<Carrier[]> {
  const rows = await db().submission.findMany({
    where: { ownerId, state: { in: ["planned", "sent", "accepted"] } },
    select: { draftId: true, publicationId: true, state: true, publication: { select: { name: true } } },
  });
  return rows.map((row) => ({
    draftId: row.draftId,
    publicationId: row.publicationId,
    name: row.publication.name,
    state: row.state === "accepted" || row.state === "sent" ? row.state : "planned",
  }));
}

/** The tasks planned into the first hours of these launches, without skipped ones. */
export async function listHourBlocks(ownerId: OwnerId, launchIds: readonly string[]): Promise<HourBlock[]> {
  const rows = await db().launchTask.findMany({
    where: { ownerId, launchId: { in: [...launchIds] }, skipped: false, startMinute: { gte: 0, lt: 60 } },
    select: {
      launchId: true,
      id: true,
      title: true,
      startMinute: true,
      durationMinutes: true,
      expected: true,
      automatic: true,
    },
    orderBy: [{ launchId: "asc" }, { position: "asc" }],
  });
  return rows.flatMap(({ startMinute, ...row }) => (startMinute === null ? [] : [{ ...row, startMinute }]));
}

/** All launches of the owner, earliest slot first. */
export function listLaunches(ownerId: OwnerId): Promise<readonly Launch[]> {
  return untilWritten(`launches ${ownerId}`, async () => {
    const rows = await db().launch.findMany({
      where: { ownerId },
      include: WITH_NAMES,
      orderBy: [{ slotAt: "asc" }, { id: "asc" }],
    });
    return rows.map(launchOf);
  });
}

export async function findLaunch(ownerId: OwnerId, id: string): Promise<Launch | null> {
  const row = await db().launch.findFirst({ where: { id, ownerId }, include: WITH_NAMES });
  return row === null ? null : launchOf(row);
}

/** Gives a draft its slot and moves the draft to `scheduled`. Writes are one at a time, so two tabs make one launch. */
export async function createLaunch(ownerId: OwnerId, launch: NewLaunch, now: number): Promise<CreatedLaunch> {
  const at = new Date(now);
  return db().$transaction(async (tx): Promise<CreatedLaunch> => {
    const draft = await tx.draft.findFirst({ where: { id: launch.draftId, ownerId } });
    if (draft === null) return { ok: false, reason: "draft_not_found" };
    if (!(await isOwnPublication(tx, ownerId, launch.publicationId))) {
      return { ok: false, reason: "publication_not_found" };
    }
    const open = await tx.launch.count({ where: { ownerId, draftId: draft.id, ...OPEN } });
    if (open > 0) return { ok: false, reason: "already_scheduled" };
    const row = await tx.launch.create({
      data: {
        id: newId(),
        ownerId,
        draftId: draft.id,
        publicationId: launch.publicationId,
        target: launch.target,
        ...slotColumns(launch),
        createdAt: at,
        updatedAt: at,
      },
      include: WITH_NAMES,
    });
    const state = stateAfter(stateOf(draft.state), { kind: "launch_created" });
    await tx.draft.update({ where: { id: draft.id }, data: { state, updatedAt: at } });
    return { ok: true, launch: launchOf(row) };
  });
}

/**
 * Moves an open launch to another slot and counts its plan up, for every clock time in the plan moves along.
 * null when the owner has no such launch, or it is live or over.
 */
export async function rescheduleLaunch(
  ownerId: OwnerId,
  id: string,
  slot: Slot,
  now: number,
): Promise<Launch | null> {
  const changed = await db().launch.updateMany({
    where: { id, ownerId, ...OPEN },
    data: { ...slotColumns(slot), planRevision: { increment: 1 }, updatedAt: new Date(now) },
  });
  return changed.count === 0 ? null : findLaunch(ownerId, id);
}

/** Names the publication that carries the piece; null: the writer's own page. null back: no such launch or publication. */
export async function saveCarrier(
  ownerId: OwnerId,
  id: string,
  publicationId: string | null,
  now: number,
): Promise<Launch | null> {
  const isSaved = await db().$transaction(async (tx) => {
    if (!(await isOwnPublication(tx, ownerId, publicationId))) return false;
    const changed = await tx.launch.updateMany({
      where: { id, ownerId },
      data: { publicationId, updatedAt: new Date(now) },
    });
    return changed.count > 0;
  });
  return isSaved ? findLaunch(ownerId, id) : null;
}

/**
 * Removes a launch with its plan, log and numbers, and puts its draft back where its submissions leave it.
 * false when the owner has no such launch.
 */
export async function removeLaunch(ownerId: OwnerId, id: string, now: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const launch = await tx.launch.findFirst({ where: { id, ownerId }, include: { draft: true } });
    if (launch === null) return false;
    await tx.launch.delete({ where: { id } });
    const others = await tx.launch.count({ where: { ownerId, draftId: launch.draftId, ...OPEN } });
    if (others > 0) return true;
    const submissions = await tx.submission.findMany({
      where: { ownerId, draftId: launch.draftId, state: { in: ["sent", "accepted"] } },
      select: { state: true },
    });
    const state = stateAfter(stateOf(launch.draft.state), {
      kind: "launch_removed",
      open: submissions.map((submission) => (submission.state === "accepted" ? "accepted" : "sent")),
      isPublished: launch.draft.publishedUrl !== null || launch.draft.publishedAt !== null,
    });
    if (state !== launch.draft.state) {
      await tx.draft.update({ where: { id: launch.draftId }, data: { state, updatedAt: new Date(now) } });
    }
    return true;
  });
}

// ── Publications' days ──

/** The publications that come out on certain days only. */
export async function listPostingDays(ownerId: OwnerId): Promise<PostingDays[]> {
  const rows = await db().publication.findMany({
    where: { ownerId, postingDays: { not: "[]" } },
    select: { id: true, name: true, postingDays: true },
  });
  return rows
    .map((row) => ({
      publicationId: row.id,
      name: row.name,
      days: weekdaysColumnSchema.parse(row.postingDays),
    }))
    .filter(({ days }) => days.length > 0);
}

// ── Other appointments ──

const WITHOUT_TEXT = { id: true, name: true, address: true, readAt: true, fault: true } as const;
/** Each is read whenever the calendar is opened. */
const MOST_CALENDARS = 20;

/** The owner's calendars of other appointments, in the order they were added. */
export async function listBusyCalendars(ownerId: OwnerId): Promise<BusyCalendar[]> {
  const rows = await db().busyCalendar.findMany({
    where: { ownerId },
    select: WITHOUT_TEXT,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(busyCalendarOf);
}

/** The texts as last read, by calendar; those never read are left out. */
export async function listBusyTexts(ownerId: OwnerId): Promise<{ id: string; text: string }[]> {
  return db().busyCalendar.findMany({
    where: { ownerId, text: { not: "" } },
    select: { id: true, text: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

export async function findBusyCalendar(ownerId: OwnerId, id: string): Promise<BusyCalendar | null> {
  const row = await db().busyCalendar.findFirst({ where: { id, ownerId }, select: WITHOUT_TEXT });
  return row === null ? null : busyCalendarOf(row);
}

/** Adds a calendar that was just read. A file of a name that is there already takes that one's place. */
export async function addBusyCalendar(
  ownerId: OwnerId,
  { name, address, text }: { name: string; address: string | null; text: string },
  now: number,
): Promise<{ ok: true; id: string } | { ok: false; reason: "calendar_known" | "calendars_many" }> {
  const at = new Date(now);
  return db().$transaction(async (tx) => {
    const same = await tx.busyCalendar.findFirst({
      where: address === null ? { ownerId, address, name } : { ownerId, address },
      select: { id: true },
    });
    if (same !== null && address !== null) return { ok: false, reason: "calendar_known" } as const;
    if (same !== null) {
      await tx.busyCalendar.update({ where: { id: same.id }, data: { text, readAt: at, fault: "" } });
      return { ok: true, id: same.id } as const;
    }
    if ((await tx.busyCalendar.count({ where: { ownerId } })) >= MOST_CALENDARS) {
      return { ok: false, reason: "calendars_many" } as const;
    }
    const id = newId();
    await tx.busyCalendar.create({
      data: { id, ownerId, name, address, text, readAt: at, createdAt: at },
    });
    return { ok: true, id } as const;
  });
}

/** What a try to read an address brought: its text, or what went wrong, which leaves the old text as it is. */
export async function saveBusyReading(
  ownerId: OwnerId,
  id: string,
  reading: { text: string } | { fault: string },
  now: number,
): Promise<boolean> {
  const data = "text" in reading ? { text: reading.text, readAt: new Date(now), fault: "" } : reading;
  return (await db().busyCalendar.updateMany({ where: { id, ownerId }, data })).count > 0;
}

/** false when the owner has no such calendar. */
export async function removeBusyCalendar(ownerId: OwnerId, id: string): Promise<boolean> {
  return (await db().busyCalendar.deleteMany({ where: { id, ownerId } })).count > 0;
}

function busyCalendarOf(row: Omit<BusyCalendar, "readAt"> & { readAt: Date | null }): BusyCalendar {
  return { ...row, readAt: row.readAt?.getTime() ?? null };
}

async function isOwnPublication(
  tx: Prisma.TransactionClient,
  ownerId: OwnerId,
  publicationId: string | null,
): Promise<boolean> {
  if (publicationId === null) return true;
  return (await tx.publication.count({ where: { id: publicationId, ownerId } })) > 0;
}

function stateOf(state: string): DraftState {
  return isDraftState(state) ? state : "idea";
}

function slotColumns(slot: Slot) {
  const { slotWall, slotZone, slotOccurrence, slotAt } = slot;
  return { slotWall, slotZone, slotOccurrence, slotAt: new Date(slotAt) };
}

function launchOf(row: LaunchRow): Launch {
  return {
    id: row.id,
    draftId: row.draftId,
    draftTitle: titleOf(row.draft),
    publicationId: row.publicationId,
    publicationName: row.publication?.name ?? null,
    slotWall: row.slotWall,
    slotZone: row.slotZone,
    slotOccurrence:
      row.slotOccurrence === "earlier" || row.slotOccurrence === "later" ? row.slotOccurrence : null,
    slotAt: row.slotAt.getTime(),
    target: row.target,
    plannedAt: row.plannedAt?.getTime() ?? null,
    planRevision: row.planRevision,
    liveAt: row.liveAt?.getTime() ?? null,
    endedAt: row.endedAt?.getTime() ?? null,
    reviewedAt: row.reviewedAt?.getTime() ?? null,
    createdAt: row.createdAt.getTime(),
  };
}
