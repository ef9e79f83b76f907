"use server";

import { revalidatePath } from "next/cache";
import { findChannel } from "@/lib/channels/store";
import { rewriteTaskAction } from "@/lib/plan/actions";
import { loadPlanDesk } from "@/lib/plan/load";
import { nextWording } from "@/lib/plan/next-wording";
import { planChannel } from "@/lib/plan/plan-input";
import { ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { newId } from "@/lib/platform/id";
import { describeTooLong } from "@/lib/wording/describe-too-long";
import {
  hookSchema,
  patternsSchema,
  putBackVariantSchema,
  taskWordingSchema,
  variantSchema,
} from "@/lib/wording/schema";
import { addVariant, listVariants, removeVariant, saveHook, savePatterns } from "@/lib/wording/store";

/** Sets the wordings of one channel; answers those before, for undo. */
export const savePatternsAction = ownerAction(patternsSchema, async ({ owner, input, now }) => {
  const texts = input.texts.filter((text) => text.trim() !== "");
  const before = await savePatterns(owner.ownerId, input.channelId, texts, now);
  const channel = await findChannel(owner.ownerId, input.channelId);
  if (before === null || channel === null) throw new AppError("not_found");
  refresh();
  return { ok: true, value: { texts, before, tooLong: describeTooLong(texts, planChannel(channel)) } };
});

/** Sets the hook of one launch; its posts take it when the plan is built again, or another wording is asked for. */
export const saveHookAction = ownerAction(hookSchema, async ({ owner, input, now }) => {
  if (!(await saveHook(owner.ownerId, input.launchId, input.hook, now))) throw new AppError("not_found");
  refresh();
  return { ok: true, value: { hook: input.hook } };
});

/** Puts the text that goes out aside, and another wording in its place; a copy where every wording is in use. */
export const anotherWordingAction = ownerAction(taskWordingSchema, async ({ owner, input, now }) => {
  const { launchId, taskId } = input;
  const desk = await loadPlanDesk(owner, launchId, now);
  const task = desk?.tasks.find(({ id }) => id === taskId);
  const channel = desk?.input.channels.find(({ id }) => id === task?.channelId);
  if (desk === null || task === undefined || channel === undefined) throw new AppError("not_found");
  const kept = (await listVariants(owner.ownerId, launchId)).filter((variant) => variant.taskId === taskId);
  const text = nextWording(desk.input, channel, [task.postText, ...kept.map((variant) => variant.text)]);
  // Kept first: should the second step fail, a wording is there twice and none is lost.
  await addVariant(owner.ownerId, launchId, { id: newId(), taskId, text: task.postText }, now);
  if (text === null) {
    refresh();
    return { ok: true, value: { isCopy: true } };
  }
  const written = await rewriteTaskAction({ launchId, taskId, change: { postText: text } });
  return written.ok ? { ok: true, value: { isCopy: false } } : written;
});

/** Lets a kept wording go out, and keeps the one it replaces. */
export const useVariantAction = ownerAction(variantSchema, async ({ owner, input, now }) => {
  const { launchId, taskId, variantId } = input;
  const desk = await loadPlanDesk(owner, launchId, now);
  const task = desk?.tasks.find(({ id }) => id === taskId);
  const variant = (await listVariants(owner.ownerId, launchId)).find(({ id }) => id === variantId);
  if (task === undefined || variant === undefined || variant.taskId !== taskId) {
    return refuse("no_variant", "That wording is gone. Reload the page.");
  }
  await addVariant(owner.ownerId, launchId, { id: newId(), taskId, text: task.postText }, now);
  const written = await rewriteTaskAction({ launchId, taskId, change: { postText: variant.text } });
  if (!written.ok) return written;
  await removeVariant(owner.ownerId, launchId, variantId);
  refresh();
  return { ok: true, value: null };
});

export const removeVariantAction = ownerAction(variantSchema, async ({ owner, input }) => {
  const removed = await removeVariant(owner.ownerId, input.launchId, input.variantId);
  if (removed === null) return refuse("no_variant", "That wording is gone already.");
  refresh();
  return { ok: true, value: removed };
});

/** Undo of a removal. */
export const putBackVariantAction = ownerAction(putBackVariantSchema, async ({ owner, input, now }) => {
  const { launchId, taskId, variantId, text } = input;
  await addVariant(owner.ownerId, launchId, { id: variantId, taskId, text }, now);
  refresh();
  return { ok: true, value: null };
});

/** Wordings show on the plan, in the cockpit and on their channel's page. */
function refresh(): void {
  revalidatePath("/", "layout");
}
