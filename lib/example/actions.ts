"use server";

import { revalidatePath } from "next/cache";
import { buildExample } from "@/lib/example/build-example";
import { describeKept } from "@/lib/example/describe-kept";
import { makeIds } from "@/lib/example/make-ids";
import { addExampleSchema, keepExampleSchema, removeExampleSchema } from "@/lib/example/schema";
import { adoptExample, removeExample, saveExample } from "@/lib/example/store";
import { ownerAction } from "@/lib/platform/action";
import { newId } from "@/lib/platform/id";
import { aimLinks } from "@/lib/platform/link-table";

/** Doing it twice changes nothing: the second time it is there already. */
export const addExampleAction = ownerAction(addExampleSchema, async ({ owner, now }) => {
  const example = buildExample(now, owner.zone, makeIds(newId));
  const isNew = await saveExample(owner.ownerId, example, now);
  await aimLinks();
  revalidatePath("/", "layout");
  return { ok: true, value: { isNew } };
});

export const removeExampleAction = ownerAction(removeExampleSchema, async ({ owner, input, now }) => {
  const { kept } = await removeExample(owner.ownerId, input.alsoChanged, now);
  revalidatePath("/", "layout");
  const lines = kept.map((row) => ({ id: row.id, text: describeKept(row) }));
  return { ok: true, value: { kept: lines, isFinal: kept.every(({ because }) => because !== "changed") } };
});

export const keepExampleAction = ownerAction(keepExampleSchema, async ({ owner }) => {
  await adoptExample(owner.ownerId);
  revalidatePath("/", "layout");
  return { ok: true, value: null };
});
