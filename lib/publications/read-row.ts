import { titleOf } from "@/lib/drafts/draft";
import { type DraftState, isDraftState } from "@/lib/drafts/draft-state";
import { ACCEPTS, type Accepts, type Publication } from "@/lib/publications/publication";
import { declaredColumnSchema, topicsColumnSchema, weekdaysColumnSchema } from "@/lib/publications/schema";
import { SUBMISSION_STATES, type Submission, type SubmissionState } from "@/lib/publications/submission";

type PublicationRow = Omit<Publication, "topics" | "postingDays" | "accepts" | "createdAt" | "updatedAt"> & {
  topics: string;
  postingDays: string;
  accepts: string;
  createdAt: Date;
  updatedAt: Date;
};

type DraftColumns = { title: string; state: string; publishedUrl: string | null; publishedAt: Date | null };

type SubmissionRow = {
  id: string;
  draftId: string;
  draft: DraftColumns;
  publicationId: string;
  publication: PublicationRow;
  state: string;
  note: string;
  createdAt: Date;
  events: { id: string; state: string; happenedOn: string; recordedAt: Date; declared: string }[];
};

/** A directory entry out of its row. */
export function publicationOf(row: PublicationRow): Publication {
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    addressKey: row.addressKey,
    followers: row.followers,
    followersReadOn: row.followersReadOn,
    topics: topicsColumnSchema.parse(row.topics),
    accepts: acceptsOf(row.accepts),
    howToSubmit: row.howToSubmit,
    newsletter: row.newsletter,
    answerDays: row.answerDays,
    postingDays: weekdaysColumnSchema.parse(row.postingDays),
    notes: row.notes,
    createdAt: row.createdAt.getTime(),
    updatedAt: row.updatedAt.getTime(),
  };
}

/** A submission out of its row with draft, publication and events in order. */
export function submissionOf(row: SubmissionRow): Submission {
  return {
    id: row.id,
    draftId: row.draftId,
    draftTitle: titleOf(row.draft),
    draftState: draftStateOf(row.draft.state),
    publicationId: row.publicationId,
    publicationName: row.publication.name,
    publicationAddress: row.publication.address,
    accepts: acceptsOf(row.publication.accepts),
    answerDays: row.publication.answerDays,
    howToSubmit: row.publication.howToSubmit,
    state: submissionStateOf(row.state),
    note: row.note,
    createdAt: row.createdAt.getTime(),
    steps: row.events.map((event) => ({
      id: event.id,
      state: submissionStateOf(event.state),
      happenedOn: event.happenedOn,
      recordedAt: event.recordedAt.getTime(),
      declared: declaredColumnSchema.parse(event.declared),
    })),
  };
}

export function acceptsOf(value: string): Accepts {
  return ACCEPTS.find((one) => one === value) ?? "unknown";
}

export function submissionStateOf(value: string): SubmissionState {
  return SUBMISSION_STATES.find((one) => one === value) ?? "planned";
}

export function draftStateOf(value: string): DraftState {
  return isDraftState(value) ? value : "idea";
}

/** The piece can be read already, wherever. */
export function isPublished(draft: Omit<DraftColumns, "title">): boolean {
  const isOut = draft.state === "live" || draft.state === "reviewed";
  return isOut || draft.publishedUrl !== null || draft.publishedAt !== null;
}
