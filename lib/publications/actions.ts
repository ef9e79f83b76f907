"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { newId } from "@/lib/platform/id";
import type { Owner } from "@/lib/platform/session";
import type { SubmissionChange } from "@/lib/publications/decide-submission";
import { parseEntry } from "@/lib/publications/parse-entry";
import { rankPublications } from "@/lib/publications/rank-publications";
import { describeRuleFault, type PublicationReason, REASON_TEXT } from "@/lib/publications/reason-text";
import {
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
} from "@/lib/publications/schema";
import {
  createPublication,
  createSubmission,
  findByAddress,
  findOfferedDraft,
  listPublications,
  listSubmissions,
  removePublication,
  removeSubmission,
  restorePublication,
  restoreSubmission,
  savePublication,
  saveSubmission,
  saveSubmissionNote,
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

const CHOICES_SHOWN = 30;

/** The publications a draft could be offered to, best first; with a text, those that hold its words. */
export const searchPublicationsAction = ownerAction(searchSchema, async ({ owner, input }) => {
  const draft = await findOfferedDraft(owner.ownerId, input.draftId);
  if (draft === null) return refuseWith("not_found");
  const [publications, submissions] = await Promise.all([
    listPublications(owner.ownerId),
    listSubmissions(owner.ownerId, draft.id),
  ]);
  const offeredTo = submissions.map((submission) => submission.publicationId);
  const choices = rankPublications(publications, { ...draft, offeredTo }, input.text);
  const shown = choices.slice(0, CHOICES_SHOWN).map(({ publication, ...choice }) => {
    const { id, name, address, followers, answerDays } = publication;
    return { ...choice, id, name, address, followers, answerDays };
  });
  return { ok: true, value: { choices: shown, found: choices.length } };
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
  const step = { id: newId(), state: to, happenedOn, recordedAt: now };
  return change(owner, submissionId, { kind: "step", step, declarations }, now);
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
