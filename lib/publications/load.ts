import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";
import type { DirectoryRow } from "@/lib/publications/arrange-directory";
import { arrangeDirectory, listTopics, parseDirectoryQuery } from "@/lib/publications/arrange-directory";
import { measureAnswers } from "@/lib/publications/measure-answers";
import {
  findOfferedDraft,
  findPublication,
  listAllSubmissions,
  listPublications,
  listSubmissions,
  listSubmissionsTo,
  type Submission,
} from "@/lib/publications/store";
import { dateAt } from "@/lib/time/calendar-date";

/** More topics than this are found by typing. */
const TOPICS_OFFERED = 40;

type SearchParameters = Record<string, string | string[] | undefined>;

/** One page of the directory as the address asks for it. */
export async function loadDirectory(parameters: SearchParameters) {
  const owner = await requireOwner();
  const [publications, submissions] = await Promise.all([
    listPublications(owner.ownerId),
    listAllSubmissions(owner.ownerId),
  ]);
  const byPublication = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const own = byPublication.get(submission.publicationId);
    if (own === undefined) byPublication.set(submission.publicationId, [submission]);
    else own.push(submission);
  }
  const rows = publications.map((publication): DirectoryRow => {
    const own = byPublication.get(publication.id) ?? [];
    return {
      publication,
      answers: measureAnswers(own.map((submission) => submission.steps)),
      waiting: own.filter((submission) => submission.state === "sent").length,
      offered: own.filter(wasSent).length,
    };
  });
  const query = parseDirectoryQuery(parameters);
  return {
    query,
    total: rows.length,
    topics: listTopics(rows, TOPICS_OFFERED),
    today: dateAt(readClock(), owner.zone),
    ...arrangeDirectory(rows, query),
  };
}

/** One publication with everything that was offered to it; null when the asker has no such publication. */
export async function loadPublication(id: string) {
  const owner = await requireOwner();
  const publication = await findPublication(owner.ownerId, id);
  if (publication === null) return null;
  const submissions = await listSubmissionsTo(owner.ownerId, id);
  return {
    publication,
    submissions,
    answers: measureAnswers(submissions.map((submission) => submission.steps)),
    today: dateAt(readClock(), owner.zone),
  };
}

export type LoadedSubmissions = NonNullable<Awaited<ReturnType<typeof loadSubmissions>>>;

/** What the submissions panel of a draft needs; null when the asker has no such draft. */
export async function loadSubmissions(draftId: string) {
  const owner = await requireOwner();
  const draft = await findOfferedDraft(owner.ownerId, draftId);
  if (draft === null) return null;
  const [submissions, publications] = await Promise.all([
    listSubmissions(owner.ownerId, draftId),
    listPublications(owner.ownerId),
  ]);
  return {
    draft,
    submissions,
    hasPublications: publications.length > 0,
    today: dateAt(readClock(), owner.zone),
  };
}

/** The writer's date, for forms that ask for one. */
export async function loadToday() {
  const owner = await requireOwner();
  return { today: dateAt(readClock(), owner.zone) };
}

function wasSent(submission: Submission): boolean {
  return submission.steps.some((step) => step.state !== "planned");
}
