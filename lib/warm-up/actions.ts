"use server";

import { revalidatePath } from "next/cache";
import { ownerAction, refuse } from "@/lib/platform/action";
import { addDays, dateAt, parseCalendarDate } from "@/lib/time/calendar-date";
import { deedSchema } from "@/lib/warm-up/schema";
import { saveTick } from "@/lib/warm-up/store";

/** Ticks one thing done for others, on the day the page showed: today, or yesterday where midnight came in between. */
export const tickDeedAction = ownerAction(deedSchema, async ({ owner, input, now }) => {
  const { deed, doneOn, isDone } = input;
  const today = dateAt(now, owner.zone);
  const isNear = doneOn === today || doneOn === addDays(today, -1);
  if (parseCalendarDate(doneOn) === null || !isNear) {
    return refuse("other_day", "The day is over. Reload the page to tick today’s.");
  }
  await saveTick(owner.ownerId, { deed, doneOn }, isDone);
  revalidatePath("/");
  return { ok: true, value: null };
});
