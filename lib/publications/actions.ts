"use server";

import { revalidatePath } from "next/cache";
import { feedAddress } from "@/lib/drafts/feed-address";
import { describeFault } from "@/lib/feeds/describe-fault";
import type { LookFault } from "@/lib/feeds/feed-look";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { fetchPublic } from "@/lib/platform/fetch-public";
import { newId } from "@/lib/platform/id";
import { runPlanner } from "@/lib/platform/planner-pool";
import type { Owner } from "@/lib/platform/session";
import { arrangeFit, parseFitQuery } from "@/lib/publications/arrange-fit";
import { bestReasons } from "@/lib/publications/best-reasons";
import type { SubmissionChange } from "@/lib/publications/decide-submission";
import { rankForDraft } from "@/lib/publications/load";
import { parseEntry } from "@/lib/publications/parse-entry";
import type { SeenText } from "@/lib/publications/read-seen";
import { describeRuleFault, type PublicationReason, REASON_TEXT } from "@/lib/publications/reason-text";
import {
  importIdSchema,
  noteSchema,
  offerSchema,
  publicationFormSchema,
  publicationIdSchema,
  removedPublicationSchema,
  removedSubmissionSchema,
  searchSchema,
  stepChangeSchema,
  stepDateSchema,
  submissionIdSchema,
  undoSchema,
  wishSchema,
} from "@/lib/publications/schema";
import {
  createPublication,
  createSubmission,
  findByAddress,
  findPublication,
  removePublication,
  removeSubmission,
  restorePublication,
  restoreSubmission,
  savePublication,
  saveSeen,
  saveSubmission,
  saveSubmissionNote,
  saveWishedOn,
  undoImport,
} from "@/lib/publications/store";
import { dateAt } from "@/lib/time/calendar-date";

/** Makes or changes one entry of the directory. */
export const savePublicationAction = ownerAction(publicationFormSchema, async ({ owner, input, now }) => {
  const parsed = parseEntry(input.text, dateAt(now, owner.zone));
  if (!parsed.ok) {
    const faults = Object.entries(parsed.faults).map(([field, fault]) => [field, REASON_TEXT[fault]]);
    return refuse("invalid", "Check the fields marked below.", Object.fromEntries(faults));
  }
  const { entry, addressKey } = parsed;
  const { id, basedOn } = input;
  if (id === null) {
    const made = await createPublication(owner.ownerId, entry, addressKey, now);
    if (made === null) return refuseTaken(owner, addressKey);
    refreshDesk();
    return { ok: true, value: { id: made.id, updatedAt: made.updatedAt } };
  }
  const saved = await savePublication(owner.ownerId, id, entry, addressKey, basedOn, now);
  if (!saved.ok && saved.reason === "address_taken") return refuseTaken(owner, addressKey);
  if (!saved.ok) return refuseWith(saved.reason);
  refreshDesk();
  return { ok: true, value: { id, updatedAt: saved.publication.updatedAt } };
});

async function refuseTaken(owner: Owner, addressKey: string): Promise<ActionResult<never>> {
  const other = await findByAddress(owner.ownerId, addressKey);
  const message =
    other === null ? REASON_TEXT.address_taken : `Already in your directory as “${other.name}”.`;
  return refuse("address_taken", "Check the fields marked below.", { address: message });
}

/** Takes one entry out; the answer is what undo needs. */
export const removePublicationAction = ownerAction(publicationIdSchema, async ({ owner, input, now }) => {
  const removed = await removePublication(owner.ownerId, input.id, now);
  if (removed === null) return refuseWith("not_found");
  refreshDesk();
  return { ok: true, value: removed };
});

export const restorePublicationAction = ownerAction(
  removedPublicationSchema,
  async ({ owner, input, now }) => {
    if (!(await restorePublication(owner.ownerId, input, now))) return refuseWith("cannot_restore");
    refreshDesk();
    return { ok: true, value: { id: input.publication.id } };
  },
);

/** The publications a draft could be offered to, best fit first; with a text, those that hold its words. */
export const searchPublicationsAction = ownerAction(searchSchema, async ({ owner, input, now }) => {
  const loaded = await rankForDraft(owner, input.draftId, now);
  if (loaded === null) return refuseWith("not_found");
  const query = { ...parseFitQuery({ q: input.text }), page: 1 };
  const { rows, found } = arrangeFit(loaded.ranked, query);
  const choices = rows.map(({ publication, fit }) => {
    const { id, name, address, followers, answerDays } = publication;
    const { points, low, high, obstacle } = fit;
    const reasons = bestReasons(fit);
    return { id, name, address, followers, answerDays, points, low, high, obstacle, reasons };
  });
  return { ok: true, value: { choices, found } };
});

/** Reads a publication's feed once and keeps the titles, authors, topics and dates of its posts. */
export const readFeedAction = ownerAction(publicationIdSchema, async ({ owner, input, now }) => {
  const publication = await findPublication(owner.ownerId, input.id);
  const address = publication === null ? null : feedAddress(publication.address);
  if (address === null) return refuseWith("not_found");
  const signal = AbortSignal.timeout(READ_MILLISECONDS);
  const first = await readSeenAt(address, owner.ownerId, signal);
  const text = first.kind === "page" ? await readSeenAt(first.leadsTo, owner.ownerId, signal) : first;
  if (text.kind !== "feed") {
    const [result, status] =
      text.kind === "page" ? (["leads_on", null] as const) : [text.reason, text.status ?? null];
    return refuse("feed_unread", describeFault(result, status));
  }
  if (!(await saveSeen(owner.ownerId, input.id, { readAt: now, posts: text.posts }))) {
    return refuseWith("not_found");
  }
  refreshDesk();
  return { ok: true, value: { posts: text.posts.length } };
});

/** A page, the feed it names and their reading share the time. */
const READ_MILLISECONDS = 20_000;
const ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

async function readSeenAt(
  address: string,
  asker: string,
  signal: AbortSignal,
): Promise<Exclude<SeenText, { kind: "fault" }> | { kind: "fault"; reason: LookFault; status?: number }> {
  const fetched = await fetchPublic(address, { accept: ACCEPT, signal });
  if (!fetched.ok) return { kind: "fault", reason: fetched.reason, status: fetched.status };
  return runPlanner({ kind: "seen", bytes: fetched.bytes, address: fetched.address }, { asker, signal });
}

/** Keeps the date on which the writer would like to publish a draft that has no slot yet. */
export const saveWishAction = ownerAction(wishSchema, async ({ owner, input }) => {
  if (!(await saveWishedOn(owner.ownerId, input.draftId, input.wishedOn))) return refuseWith("not_found");
  refreshDesk();
  return { ok: true, value: null };
});

/** Takes a whole import back; what was changed or used since stays, and the answer says how many. */
export const undoImportAction = ownerAction(importIdSchema, async ({ owner, input, now }) => {
  const undone = await undoImport(owner.ownerId, input.id, now);
  if (undone === null) return refuseWith("not_found");
  refreshDesk();
  return { ok: true, value: undone };
});

/** Puts a publication on a draft's list. */
export const offerAction = ownerAction(offerSchema, async ({ owner, input, now }) => {
  const { draftId, publicationId } = input;
  const made = await createSubmission(owner.ownerId, draftId, publicationId, dateAt(now, owner.zone), now);
  if (!made.ok) return refuseWith(made.reason);
  refreshDesk();
  return { ok: true, value: made.submission };
});

/** Records that a submission was sent, answered, withdrawn or is planned again. */
export const stepAction = ownerAction(stepChangeSchema, async ({ owner, input, now }) => {
  const { submissionId, to, happenedOn, declarations } = input;
  const step = { id: newId(), state: to, happenedOn, recordedAt: now, declared: declarations };
  return change(owner, submissionId, { kind: "step", step }, now);
});

export const stepDateAction = ownerAction(stepDateSchema, async ({ owner, input, now }) => {
  const { submissionId, stepId, happenedOn } = input;
  return change(owner, submissionId, { kind: "date", stepId, happenedOn }, now);
});

/** Takes back the last step. */
export const undoStepAction = ownerAction(undoSchema, async ({ owner, input, now }) => {
  const { submissionId, ...wanted } = input;
  return change(owner, submissionId, { kind: "undo", ...wanted }, now);
});

async function change(owner: Owner, submissionId: string, wanted: SubmissionChange, now: number) {
  const changed = await saveSubmission(owner.ownerId, submissionId, wanted, dateAt(now, owner.zone), now);
  if (!changed.ok) {
    return "publicationName" in changed
      ? refuse(changed.reason, describeRuleFault(changed))
      : refuseWith(changed.reason, "happenedOn");
  }
  refreshDesk();
  const { submission, draftState, draftStateBefore } = changed;
  return { ok: true as const, value: { submission, draftState, draftStateBefore } };
}

export const saveNoteAction = ownerAction(noteSchema, async ({ owner, input, now }) => {
  const isSaved = await saveSubmissionNote(owner.ownerId, input.submissionId, input.note.trim(), now);
  if (!isSaved) return refuseWith("not_found");
  refreshDesk();
  return { ok: true, value: null };
});

/** Takes a publication off a draft's list; the answer is what undo needs. */
export const removeSubmissionAction = ownerAction(submissionIdSchema, async ({ owner, input, now }) => {
  const removed = await removeSubmission(owner.ownerId, input.submissionId, now);
  if (removed === null) return refuseWith("not_found");
  refreshDesk();
  return { ok: true, value: removed };
});

export const restoreSubmissionAction = ownerAction(removedSubmissionSchema, async ({ owner, input, now }) => {
  if (!(await restoreSubmission(owner.ownerId, input, now))) return refuseWith("cannot_restore");
  refreshDesk();
  return { ok: true, value: null };
});

function refuseWith(reason: PublicationReason, field?: string) {
  const message = REASON_TEXT[reason];
  return refuse(reason, message, field === undefined ? undefined : { [field]: message });
}

/** Submissions and publications show on the boards, the calendar and the plans as well. */
function refreshDesk(): void {
  revalidatePath("/", "layout");
}
