import { fieldsOf } from "@/lib/drafts/draft";
import { REASON_TEXT } from "@/lib/drafts/reason-text";
import { saveRequestSchema } from "@/lib/drafts/schema";
import { findDraft, removeDraft, saveDraft } from "@/lib/drafts/store";
import { AppError } from "@/lib/platform/error";
import { jsonError, ownerRoute } from "@/lib/platform/http";
import { aimLinks } from "@/lib/platform/link-table";
import { readJson } from "@/lib/platform/read-body";

/** A save with two full texts for the history beside its own, as JSON. */
const MAX_SAVE_BYTES = 8_000_000;
/** For what no editor of ours sends; what a writer can put right has a sentence of its own in the schema. */
const UNREADABLE = "The save could not be read. Reload the page; what you typed is kept in this browser.";
const FRESH = { headers: { "cache-control": "no-store" } };

/** What is stored of a draft: what the editor compares itself with when it wakes up. */
export const GET = ownerRoute(async ({ owner, params }) => {
  const draft = await findDraft(owner.ownerId, params.id ?? "");
  if (draft === null) throw new AppError("not_found");
  const { revision, updatedAt, state } = draft;
  return Response.json({ revision, fields: fieldsOf(draft), updatedAt, state }, FRESH);
});

/** Saves changed fields. 409 with what is stored when another device saved in between. */
export const PATCH = ownerRoute(async ({ owner, request, params, now }) => {
  const id = params.id ?? "";
  if ((await findDraft(owner.ownerId, id)) === null) throw new AppError("not_found");
  const body = await readJson(request, MAX_SAVE_BYTES);
  if (body === null) throw new AppError("too_large", REASON_TEXT.body_too_long);
  const parsed = saveRequestSchema.safeParse(body.value, { error: () => UNREADABLE });
  if (!parsed.success) return jsonError(422, "invalid", parsed.error.issues[0]?.message ?? UNREADABLE);
  const saved = await saveDraft(owner.ownerId, id, parsed.data, now);
  if (saved === null) throw new AppError("not_found");
  if (!saved.ok)
    return Response.json({ reason: saved.reason, theirs: saved.theirs }, { status: 409, ...FRESH });
  if ("publishedUrl" in parsed.data.fields || "canonicalUrl" in parsed.data.fields) await aimLinks();
  return Response.json({ revision: saved.revision, updatedAt: saved.updatedAt }, FRESH);
});

/** Removes a draft; also called while a page is being left, when the time to undo ends with it. */
export const DELETE = ownerRoute(async ({ owner, params }) => {
  const removed = await removeDraft(owner.ownerId, params.id ?? "");
  if (removed.ok) return new Response(null, { status: 204 });
  if (removed.reason === "not_found") throw new AppError("not_found");
  return jsonError(409, removed.reason, REASON_TEXT[removed.reason]);
});
