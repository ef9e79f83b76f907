"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { activitySchema, preferenceSchema, sessionIdSchema, signUpOpenSchema } from "@/lib/accounts/schema";
import {
  removeOtherSessions,
  removeSession,
  saveActivity,
  savePreference,
  saveSignUpOpen,
} from "@/lib/accounts/store";
import { ownerAction } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";

export const savePreferenceAction = ownerAction(preferenceSchema, async ({ owner, input }) => {
  await savePreference(owner.ownerId, input);
  revalidatePath("/", "layout");
  return { ok: true, value: null };
});

export const saveActivityAction = ownerAction(activitySchema, async ({ owner, input }) => {
  await saveActivity(owner.ownerId, owner.zone, input.kind, input.curve);
  revalidatePath("/", "layout");
  return { ok: true, value: null };
});

export const saveSignUpOpenAction = ownerAction(signUpOpenSchema, async ({ owner, input }) => {
  if (!(await saveSignUpOpen(owner.ownerId, input.isOpen))) throw new AppError("forbidden");
  revalidatePath("/settings");
  return { ok: true, value: null };
});

export const endSessionAction = ownerAction(sessionIdSchema, async ({ owner, input }) => {
  if (!(await removeSession(owner.ownerId, input.sessionId))) throw new AppError("not_found");
  revalidatePath("/settings");
  return { ok: true, value: null };
});

export const endOtherSessionsAction = ownerAction(z.object({}), async ({ owner }) => {
  const ended = await removeOtherSessions(owner.ownerId, owner.sessionId);
  revalidatePath("/settings");
  return { ok: true, value: { ended } };
});
