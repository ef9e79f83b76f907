"use server";

import { revalidatePath } from "next/cache";
import { countPostSchema, ruleCardSchema, takeBackWaveSchema, waveThroughSchema } from "@/lib/guard/schema";
import { countOtherPost, removeWaiver, saveRuleCard, saveWaiver } from "@/lib/guard/store";
import { ownerAction } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { dateAt } from "@/lib/time/calendar-date";

export const saveRuleCardAction = ownerAction(ruleCardSchema, async ({ owner, input, now }) => {
  if (!(await saveRuleCard(owner.ownerId, input, now))) throw new AppError("not_found");
  refresh();
  return { ok: true, value: input };
});

/** Counts one of the writer's other posts in a place today, or takes one back. */
export const countOtherPostAction = ownerAction(countPostSchema, async ({ owner, input, now }) => {
  const today = dateAt(now, owner.zone);
  const posts = await countOtherPost(owner.ownerId, input.channelId, today, input.by);
  if (posts === null) throw new AppError("not_found");
  refresh();
  return { ok: true, value: { posts } };
});

/** Lets one warning pass, and keeps why. */
export const waveThroughAction = ownerAction(waveThroughSchema, async ({ owner, input, now }) => {
  const { launchId, key, reason } = input;
  if (!(await saveWaiver(owner.ownerId, launchId, key, { reason, at: now }))) throw new AppError("not_found");
  refresh();
  return { ok: true, value: null };
});

/** Warns again of what was let pass. */
export const takeBackWaveAction = ownerAction(takeBackWaveSchema, async ({ owner, input }) => {
  await removeWaiver(owner.ownerId, input.launchId, input.key);
  refresh();
  return { ok: true, value: null };
});

/** Warnings stand on the plan and in the cockpit, cards on the channel's page too. */
function refresh(): void {
  revalidatePath("/", "layout");
}
