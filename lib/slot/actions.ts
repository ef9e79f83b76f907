"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { announcePlan } from "@/lib/platform/live-hub";
import { isMovable, type Launch } from "@/lib/slot/launch";
import { SLOT_REASON_TEXT, type SlotReason } from "@/lib/slot/reason-text";
import { resolveSlot } from "@/lib/slot/resolve-slot";
import { carrierSchema, launchIdSchema, moveSchema, scheduleSchema } from "@/lib/slot/schema";
import { createLaunch, findLaunch, removeLaunch, rescheduleLaunch, saveCarrier } from "@/lib/slot/store";

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

function refuseSlot(reason: SlotReason) {
  return refuse(reason, SLOT_REASON_TEXT[reason]);
}

/** Slots show on the home page, the boards, the calendar and every page of the launch. */
function refreshDesk(): void {
  revalidatePath("/", "layout");
}
