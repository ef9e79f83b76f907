"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { EMPTY_FIELDS } from "@/lib/drafts/draft";
import type { DraftState } from "@/lib/drafts/draft-state";
import { listIdentities, stripTracking } from "@/lib/drafts/identities";
import { findKnown, indexKnown } from "@/lib/drafts/known-pieces";
import { findMoveFault } from "@/lib/drafts/move-fault";
import { parsePastedText } from "@/lib/drafts/parse-pasted-text";
import { REASON_TEXT } from "@/lib/drafts/reason-text";
import { draftIdSchema, moveSchema, pasteSchema, titleAndLinkSchema } from "@/lib/drafts/schema";
import { createDraft, listKnownDrafts, moveDraft, removeDraft } from "@/lib/drafts/store";
import { ownerAction, refuse } from "@/lib/platform/action";
import { nameFailing } from "@/lib/readiness/name-failing";
import { findReadiness } from "@/lib/readiness/store";

/** An empty draft to write in. */
export const createBlankAction = ownerAction(z.object({}), async ({ owner, now }) => {
  const made = await createDraft(
    owner.ownerId,
    { state: "idea", source: "blank", sourceKey: null, fields: EMPTY_FIELDS, publishedAt: null },
    now,
  );
  return made.ok ? { ok: true, value: { draftId: made.id } } : refuse(made.reason, REASON_TEXT[made.reason]);
});

/** A draft from a pasted Markdown or plain text. */
export const createFromPasteAction = ownerAction(pasteSchema, async ({ owner, input, now }) => {
  if (input.text.trim() === "")
    return refuse("paste_empty", REASON_TEXT.paste_empty, { text: REASON_TEXT.paste_empty });
  const fields = { ...EMPTY_FIELDS, ...parsePastedText(input.text) };
  const made = await createDraft(
    owner.ownerId,
    { state: "writing", source: "paste", sourceKey: null, fields, publishedAt: null },
    now,
  );
  return made.ok ? { ok: true, value: { draftId: made.id } } : refuse(made.reason, REASON_TEXT[made.reason]);
});

/** A draft of a piece that is written elsewhere: only its title and its link. */
export const createFromLinkAction = ownerAction(titleAndLinkSchema, async ({ owner, input, now }) => {
  const link = input.link === null ? null : stripTracking(input.link);
  const identities = listIdentities({ links: [link] });
  const there = findKnown(indexKnown(await listKnownDrafts(owner.ownerId)), identities);
  if (there !== null) return { ok: true, value: { draftId: there, isNew: false } };
  const fields = {
    ...EMPTY_FIELDS,
    title: input.title,
    canonicalUrl: link,
    publishedUrl: input.isPublished ? link : null,
  };
  const state: DraftState = input.isPublished ? "live" : "writing";
  const made = await createDraft(
    owner.ownerId,
    { state, source: "link", sourceKey: identities[0] ?? null, fields, publishedAt: null },
    now,
  );
  return {
    ok: true,
    value: made.ok ? { draftId: made.id, isNew: true } : { draftId: made.draftId, isNew: false },
  };
});

/** Moves a draft on the board. Before one that fails checks is called ready, their names are the answer, once. */
export const moveDraftAction = ownerAction(moveSchema, async ({ owner, input, now }) => {
  if (input.to === "ready" && !input.isSure) {
    const stored = await findReadiness(owner.ownerId, input.draftId, false);
    const failing = stored === null ? [] : nameFailing(stored.text, stored.basis);
    if (failing.length > 0) return { ok: true, value: { isMoved: false, failing } };
  }
  const moved = await moveDraft(owner.ownerId, input.draftId, input.to, now);
  if (moved.ok) {
    revalidatePath("/drafts");
    revalidatePath(`/drafts/${input.draftId}`);
    return { ok: true, value: { isMoved: true, failing: [] } };
  }
  const fault =
    moved.from === undefined ? "not_found" : (findMoveFault(moved.from, input.to) ?? "cannot_move");
  return refuse(fault, REASON_TEXT[fault]);
});

/** Removes a draft for good; the screen offers undo before it calls this. */
export const removeDraftAction = ownerAction(draftIdSchema, async ({ owner, input }) => {
  const removed = await removeDraft(owner.ownerId, input.draftId);
  // Gone already is what was wanted.
  if (!removed.ok && removed.reason === "has_launches")
    return refuse(removed.reason, REASON_TEXT[removed.reason]);
  revalidatePath("/drafts");
  return { ok: true, value: null };
});
