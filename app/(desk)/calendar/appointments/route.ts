import { revalidatePath } from "next/cache";
import { AppError } from "@/lib/platform/error";
import { jsonError, ownerRoute } from "@/lib/platform/http";
import { runPlanner } from "@/lib/platform/planner-pool";
import { readBody } from "@/lib/platform/read-body";
import { CALENDAR_REASON_TEXT, type CalendarReason } from "@/lib/slot/calendar-reason-text";
import { CALENDAR_LENGTH } from "@/lib/slot/read-calendar";
import { addBusyCalendar, removeBusyCalendar } from "@/lib/slot/store";

/** A calendar file of other appointments in (an action's body is limited to 1 MB); `name`: the file's. */
export const POST = ownerRoute(async ({ owner, request, now }) => {
  const bytes = await readBody(request, CALENDAR_LENGTH);
  if (bytes === null) return refuse("calendar_too_large", 413);
  const fileName = new URL(request.url).searchParams.get("name") ?? "";
  const otherwise = fileName || "Calendar";
  const read = await runPlanner({ kind: "accept", bytes, otherwise }, { asker: owner.ownerId });
  if (!read.ok) return refuse(read.reason, 422);
  const added = await addBusyCalendar(owner.ownerId, { ...read, address: null }, now);
  if (!added.ok) return refuse(added.reason, 422);
  revalidatePath("/calendar");
  return Response.json({ id: added.id, name: read.name }, { headers: { "cache-control": "no-store" } });
});

/** Takes the calendar `id` off the list; sent when the time to undo is over, also by a page that is being left. */
export const DELETE = ownerRoute(async ({ owner, request }) => {
  const id = new URL(request.url).searchParams.get("id") ?? "";
  if (!(await removeBusyCalendar(owner.ownerId, id))) throw new AppError("not_found");
  revalidatePath("/calendar");
  return new Response(null, { status: 204 });
});

function refuse(reason: CalendarReason, status: number): Response {
  return jsonError(status, reason, CALENDAR_REASON_TEXT[reason]);
}
