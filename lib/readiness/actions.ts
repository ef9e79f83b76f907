"use server";

import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { fetchPublic } from "@/lib/platform/fetch-public";
import { nameOfAddress } from "@/lib/readiness/name-of-address";
import { readPage } from "@/lib/readiness/read-page";
import { READINESS_REASON_TEXT, type ReadinessReason } from "@/lib/readiness/reason-text";
import {
  addSourceSchema,
  changeSourceSchema,
  headlineIdSchema,
  headlineSchema,
  MAX_SOURCE_CHARACTERS,
  outsideCheckSchema,
  outsideIdSchema,
  sheetSchema,
  sourceIdSchema,
  sourceNoteSchema,
  takeBackSchema,
  waiveSchema,
} from "@/lib/readiness/schema";
import {
  addHeadline,
  addOutsideCheck,
  addSource,
  changeSource,
  findSource,
  removeHeadline,
  removeOutsideCheck,
  removeSource,
  removeWaiver,
  saveSheet,
  saveSourceNote,
  saveWaiver,
} from "@/lib/readiness/store";
import { dateAt } from "@/lib/time/calendar-date";

const ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5";

/** Saves one part of the research sheet as it is typed; `conflict` holds what another window stored in between. */
export const saveSheetAction = ownerAction(
  sheetSchema,
  async ({ owner, input, now }): Promise<ActionResult<{ conflict: string | null }>> => {
    const saved = await saveSheet(owner.ownerId, input.draftId, input.field, input, now);
    if (saved === null) throw new AppError("not_found");
    return { ok: true, value: { conflict: saved.ok ? null : saved.current } };
  },
);

/** Keeps a text that exists on the subject, with or without its words. */
export const addSourceAction = ownerAction(addSourceSchema, async ({ owner, input, now }) => {
  const { draftId, ...source } = input;
  const name = source.name || (source.address === null ? "Pasted text" : nameOfAddress(source.address));
  const added = await addSource(owner.ownerId, draftId, { ...source, name }, now);
  if (added === null) throw new AppError("not_found");
  return added.ok ? { ok: true, value: { sourceId: added.id } } : refused("too_many_sources");
});

/** Saves the note on a source as it is typed; `conflict` holds what another window stored in between. */
export const saveSourceNoteAction = ownerAction(
  sourceNoteSchema,
  async ({ owner, input }): Promise<ActionResult<{ conflict: string | null }>> => {
    const saved = await saveSourceNote(owner.ownerId, input.draftId, input.sourceId, input);
    if (saved === null) throw new AppError("not_found");
    return { ok: true, value: { conflict: saved.ok ? null : saved.current } };
  },
);

/** Changes a source's name or words. */
export const changeSourceAction = ownerAction(changeSourceSchema, async ({ owner, input }) => {
  const { draftId, sourceId, ...change } = input;
  if (!(await changeSource(owner.ownerId, draftId, sourceId, change))) throw new AppError("not_found");
  return { ok: true, value: null };
});

/** Fetches a source's page and keeps its words; its own title replaces a name that was only its address. */
export const fetchSourceAction = ownerAction(sourceIdSchema, async ({ owner, input }) => {
  const source = await findSource(owner.ownerId, input.draftId, input.sourceId);
  if (source === null) throw new AppError("not_found");
  if (source.address === null) return refused("address_unreadable");
  const fetched = await fetchPublic(source.address, { accept: ACCEPT });
  if (!fetched.ok) return refused(fetched.reason);
  const page = readPage(fetched.bytes, fetched.contentType, fetched.address);
  if (!page.ok) return refused(page.reason);
  if (page.text.length > MAX_SOURCE_CHARACTERS) return refused("source_too_long");
  const isUnnamed = [new URL(source.address).host, nameOfAddress(source.address)].includes(source.name);
  const name = isUnnamed ? page.name : source.name;
  await changeSource(owner.ownerId, input.draftId, source.id, { name, text: page.text });
  return { ok: true, value: null };
});

/** Removes a source; the answer can be added again. */
export const removeSourceAction = ownerAction(sourceIdSchema, async ({ owner, input }) => {
  const removed = await removeSource(owner.ownerId, input.draftId, input.sourceId);
  return { ok: true, value: { removed } };
});

/** Keeps another headline to choose from. */
export const addHeadlineAction = ownerAction(headlineSchema, async ({ owner, input, now }) => {
  const added = await addHeadline(owner.ownerId, input.draftId, input.title, now);
  if (added === null) throw new AppError("not_found");
  return added.ok ? { ok: true, value: null } : refused("too_many_headlines");
});

export const removeHeadlineAction = ownerAction(headlineIdSchema, async ({ owner, input }) => {
  await removeHeadline(owner.ownerId, input.draftId, input.headlineId);
  return { ok: true, value: null };
});

/** Notes what a service outside said today of the text with this print. */
export const addOutsideCheckAction = ownerAction(outsideCheckSchema, async ({ owner, input, now }) => {
  const { draftId, ...check } = input;
  const checkedOn = dateAt(now, owner.zone);
  if ((await addOutsideCheck(owner.ownerId, draftId, { ...check, checkedOn }, now)) === null)
    throw new AppError("not_found");
  return { ok: true, value: null };
});

export const removeOutsideCheckAction = ownerAction(outsideIdSchema, async ({ owner, input }) => {
  await removeOutsideCheck(owner.ownerId, input.draftId, input.outsideId);
  return { ok: true, value: null };
});

/** Waves a check through with a reason. */
export const waiveAction = ownerAction(waiveSchema, async ({ owner, input, now }) => {
  const { draftId, ...waiver } = input;
  if ((await saveWaiver(owner.ownerId, draftId, waiver, now)) === null) throw new AppError("not_found");
  return { ok: true, value: null };
});

/** Takes a waiver back: the check counts again. */
export const takeBackWaiverAction = ownerAction(takeBackSchema, async ({ owner, input }) => {
  await removeWaiver(owner.ownerId, input.draftId, input.checkId);
  return { ok: true, value: null };
});

function refused(reason: ReadinessReason) {
  return refuse(reason, READINESS_REASON_TEXT[reason]);
}
