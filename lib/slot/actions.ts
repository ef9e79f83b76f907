"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { fetchPublic } from "@/lib/platform/fetch-public";
import { announcePlan } from "@/lib/platform/live-hub";
import type { OwnerId } from "@/lib/platform/owner";
import { runPlanner } from "@/lib/platform/planner-pool";
import type { AcceptedCalendar } from "@/lib/slot/accept-calendar";
import { type BusyCalendar, hostOf, isStale } from "@/lib/slot/busy";
import { calendarAddress } from "@/lib/slot/calendar-address";
import { CALENDAR_REASON_TEXT, type CalendarReason } from "@/lib/slot/calendar-reason-text";
import { isMovable, type Launch } from "@/lib/slot/launch";
import { loadBusyTimes, loadHeatMap } from "@/lib/slot/load";
import { SLOT_REASON_TEXT, type SlotReason } from "@/lib/slot/reason-text";
import { resolveSlot } from "@/lib/slot/resolve-slot";
import {
  calendarAddressSchema,
  calendarIdSchema,
  carrierSchema,
  launchIdSchema,
  moveSchema,
  pieceSchema,
  scheduleSchema,
} from "@/lib/slot/schema";
import {
  addBusyCalendar,
  createLaunch,
  findBusyCalendar,
  findLaunch,
  listBusyCalendars,
  removeLaunch,
  rescheduleLaunch,
  saveBusyReading,
  saveCarrier,
} from "@/lib/slot/store";

/** Gives a draft its slot. */
export const scheduleAction = ownerAction(scheduleSchema, async ({ owner, input, now }) => {
  const resolved = resolveSlot(input, now);
  if (!resolved.ok) return refuseSlot(resolved.reason);
  const { draftId, publicationId, target } = input;
  const created = await createLaunch(
    owner.ownerId,
    { ...resolved.slot, draftId, publicationId, target },
    now,
  );
  if (!created.ok) return refuseSlot(created.reason);
  refreshDesk();
  return { ok: true, value: created.launch };
});

/** Gives a launch another slot; the clock times of its plan move along. */
export const moveAction = ownerAction(
  moveSchema,
  async ({ owner, input, now }): Promise<ActionResult<Launch>> => {
    const resolved = resolveSlot(input, now);
    if (!resolved.ok) return refuseSlot(resolved.reason);
    const launch = await findLaunch(owner.ownerId, input.launchId);
    if (launch === null) return refuseSlot("launch_not_found");
    const moved = isMovable(launch)
      ? await rescheduleLaunch(owner.ownerId, launch.id, resolved.slot, now)
      : null;
    if (moved === null) return refuseSlot("already_live");
    announcePlan(moved.id, moved.planRevision);
    refreshDesk();
    return { ok: true, value: moved };
  },
);

/** Names the publication that carries the piece, or the writer's own page. */
export const saveCarrierAction = ownerAction(carrierSchema, async ({ owner, input, now }) => {
  const launch = await saveCarrier(owner.ownerId, input.launchId, input.publicationId, now);
  if (launch === null) return refuseSlot("publication_not_found");
  refreshDesk();
  return { ok: true, value: launch };
});

/** Takes a launch that has not gone live off the calendar; its draft goes back to where it was. */
export const removeLaunchAction = ownerAction(launchIdSchema, async ({ owner, input, now }) => {
  const launch = await findLaunch(owner.ownerId, input.launchId);
  if (launch === null) return refuseSlot("launch_not_found");
  if (!isMovable(launch)) return refuseSlot("already_live");
  await removeLaunch(owner.ownerId, launch.id, now);
  refreshDesk();
  return { ok: true, value: { draftId: launch.draftId } };
});

/** Adds a calendar of other appointments by its address, once it was read. */
export const addCalendarAction = ownerAction(calendarAddressSchema, async ({ owner, input, now }) => {
  const address = calendarAddress(input.address);
  if (address === null) return refuseCalendar("address_unreadable");
  const read = await fetchCalendar(owner.ownerId, address);
  if (!read.ok) return refuseCalendar(read.reason);
  const added = await addBusyCalendar(owner.ownerId, { name: read.name, address, text: read.text }, now);
  if (!added.ok) return refuseCalendar(added.reason);
  revalidatePath("/calendar");
  return { ok: true, value: { name: read.name } };
});

/** Reads one calendar's address anew. */
export const refreshCalendarAction = ownerAction(calendarIdSchema, async ({ owner, input, now }) => {
  const calendar = await findBusyCalendar(owner.ownerId, input.id);
  if (calendar === null || calendar.address === null) return refuseCalendar("calendar_not_found");
  const fault = await refreshCalendar(owner.ownerId, calendar, now);
  revalidatePath("/calendar");
  return fault === null ? { ok: true, value: null } : refuseCalendar(fault);
});

/** Reads every calendar anew whose last reading is old; says how many were. */
export const refreshStaleCalendarsAction = ownerAction(z.object({}), async ({ owner, now }) => {
  const stale = (await listBusyCalendars(owner.ownerId)).filter((calendar) => isStale(calendar, now));
  await Promise.all(stale.map((calendar) => refreshCalendar(owner.ownerId, calendar, now)));
  if (stale.length > 0) revalidatePath("/calendar");
  return { ok: true, value: { read: stale.length } };
});

/** The scores of another piece than the page was opened with; changes nothing. */
export const scoreHoursAction = ownerAction(pieceSchema, async ({ owner, input, now }) => {
  const { times } = await loadBusyTimes(owner, now);
  return { ok: true, value: await loadHeatMap(owner, input.piece, times, now) };
});

async function refreshCalendar(
  ownerId: OwnerId,
  { id, address }: BusyCalendar,
  now: number,
): Promise<CalendarReason | null> {
  if (address === null) return null;
  const read = await fetchCalendar(ownerId, address);
  await saveBusyReading(ownerId, id, read.ok ? read : { fault: CALENDAR_REASON_TEXT[read.reason] }, now);
  return read.ok ? null : read.reason;
}

async function fetchCalendar(
  ownerId: OwnerId,
  address: string,
): Promise<AcceptedCalendar | { ok: false; reason: CalendarReason }> {
  const fetched = await fetchPublic(address, { accept: "text/calendar, text/plain;q=0.5, */*;q=0.1" });
  if (!fetched.ok) return fetched;
  const otherwise = hostOf(address) ?? "Calendar";
  return runPlanner({ kind: "accept", bytes: fetched.bytes, otherwise }, { asker: ownerId });
}

function refuseCalendar(reason: CalendarReason) {
  return refuse(reason, CALENDAR_REASON_TEXT[reason], { address: CALENDAR_REASON_TEXT[reason] });
}

function refuseSlot(reason: SlotReason) {
  return refuse(reason, SLOT_REASON_TEXT[reason]);
}

/** Slots show on the home page, the boards, the calendar and every page of the launch. */
function refreshDesk(): void {
  revalidatePath("/", "layout");
}
