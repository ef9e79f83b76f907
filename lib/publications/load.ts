import { readClock } from "@/lib/platform/clock";
import { runPlanner } from "@/lib/platform/planner-pool";
import { type Owner, requireOwner } from "@/lib/platform/session";
import { adviseSubmission } from "@/lib/publications/advise-submission";
import { answersByPublication, countWaiting } from "@/lib/publications/answers-by-publication";
import type { DirectoryRow } from "@/lib/publications/arrange-directory";
import { arrangeDirectory, listTopics, parseDirectoryQuery } from "@/lib/publications/arrange-directory";
import { arrangeFit, parseFitQuery } from "@/lib/publications/arrange-fit";
import { measureAnswers } from "@/lib/publications/measure-answers";
import { type RankedPublication, rankFit, wordsOf } from "@/lib/publications/rank-fit";
import {
  countPublications,
  findFitDraft,
  findOfferedDraft,
  findPublication,
  listAllSubmissions,
  listImports,
  listPublications,
  listSeen,
  listSubmissionsTo,
  type Submission,
} from "@/lib/publications/store";
import { isMovable } from "@/lib/slot/launch";
import { listLaunches } from "@/lib/slot/store";
import { type CalendarDate, dateAt } from "@/lib/time/calendar-date";

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
  const byPublication = Map.groupBy(submissions, (submission) => submission.publicationId);
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
  const answers = measureAnswers(submissions.map((submission) => submission.steps));
  const today = dateAt(readClock(), owner.zone);
  return {
    publication,
    seen: listSeen(owner.ownerId).get(id) ?? null,
    submissions,
    answers,
    advice: new Map(submissions.map((one) => [one.id, adviseSubmission(one, answers, null, today)])),
    today,
    now: readClock(),
  };
}

/** The whole directory ranked for one draft; null when the owner has no such draft. */
export async function rankForDraft(owner: Owner, draftId: string, now: number) {
  const { ownerId, zone } = owner;
  const draft = await findFitDraft(ownerId, draftId);
  if (draft === null) return null;
  const [publications, submissions, slotOn] = await Promise.all([
    listPublications(ownerId),
    listAllSubmissions(ownerId),
    findSlotDate(owner, draftId),
  ]);
  const seen = listSeen(ownerId);
  const worded = publications.map((publication) => wordsOf(publication, seen.get(publication.id) ?? null));
  const { title, subtitle, topics, body, isPublished } = draft.piece;
  const piece = { topics, isPublished, slotOn: slotOn ?? draft.wishedOn };
  const today = dateAt(now, zone);
  const job = { kind: "words" as const, piece: { title, subtitle, topics, body }, publications: worded };
  const around = {
    matches: worded.length === 0 ? [] : await runPlanner(job, { asker: ownerId }),
    seen,
    answers: answersByPublication(submissions),
    waiting: countWaiting(submissions),
    standing: new Map(
      submissions.filter((one) => one.draftId === draftId).map((one) => [one.publicationId, one.state]),
    ),
  };
  const ranked = rankFit(publications, piece, around, { today, now });
  return { draft, ranked, today, slotOn, wishedOn: draft.wishedOn };
}

/** One page of the ranking as the address asks for it. */
export async function loadFit(draftId: string, parameters: SearchParameters) {
  const owner = await requireOwner();
  const now = readClock();
  const loaded = await rankForDraft(owner, draftId, now);
  if (loaded === null) return null;
  const { draft, ranked, ...rest } = loaded;
  const query = parseFitQuery(parameters);
  return { ...rest, draft, query, total: ranked.length, ...arrangeFit(ranked, query) };
}

const NEXT_BEST = 3;

/** The best that are left for a piece that was declined. */
export async function loadNextBest(draftId: string): Promise<RankedPublication[]> {
  const loaded = await rankForDraft(await requireOwner(), draftId, readClock());
  return (loaded?.ranked ?? []).filter(({ fit }) => fit.obstacle === null).slice(0, NEXT_BEST);
}

/** The date of the draft's slot that is still to come; null: it has none. */
async function findSlotDate({ ownerId, zone }: Owner, draftId: string): Promise<CalendarDate | null> {
  const launches = await listLaunches(ownerId);
  const launch = launches.findLast((one) => one.draftId === draftId && isMovable(one));
  return launch === undefined ? null : dateAt(launch.slotAt, zone);
}

export type LoadedSubmissions = NonNullable<Awaited<ReturnType<typeof loadSubmissions>>>;

/** What the submissions panel of a draft needs; null when the asker has no such draft. */
export async function loadSubmissions(draftId: string) {
  const owner = await requireOwner();
  const draft = await findOfferedDraft(owner.ownerId, draftId);
  if (draft === null) return null;
  const [all, slotOn] = await Promise.all([listAllSubmissions(owner.ownerId), findSlotDate(owner, draftId)]);
  const submissions = all.filter((submission) => submission.draftId === draftId);
  const answers = answersByPublication(all);
  const today = dateAt(readClock(), owner.zone);
  const wanted = slotOn ?? draft.wishedOn;
  const advise = (one: Submission) =>
    adviseSubmission(one, answers.get(one.publicationId) ?? null, wanted, today);
  return {
    draft,
    submissions,
    advice: Object.fromEntries(submissions.map((one) => [one.id, advise(one)])),
    hasPublications: countPublications(owner.ownerId) > 0,
    today,
  };
}

/** The writer's date, for forms that ask for one. */
export async function loadToday() {
  const owner = await requireOwner();
  return { today: dateAt(readClock(), owner.zone) };
}

const IMPORTS_SHOWN = 10;

/** What the import page needs. */
export async function loadImports() {
  const owner = await requireOwner();
  const now = readClock();
  return {
    imports: await listImports(owner.ownerId, IMPORTS_SHOWN),
    today: dateAt(now, owner.zone),
    zone: owner.zone,
  };
}

function wasSent(submission: Submission): boolean {
  return submission.steps.some((step) => step.state !== "planned");
}
