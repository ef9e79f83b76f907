import { setImmediate as nextTurn } from "node:timers/promises";
import { titleOf } from "@/lib/drafts/draft";
import type { DraftState } from "@/lib/drafts/draft-state";
import { db, isUniqueViolation, rawDb, readDb, withWriteLock } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { newId } from "@/lib/platform/id";
import { inTurns } from "@/lib/platform/in-turns";
import type { OwnerId } from "@/lib/platform/owner";
import type { ImportRow } from "@/lib/publications/build-import";
import type { SubmissionSurroundings } from "@/lib/publications/check-rules";
import {
  checkStanding,
  decideSubmission,
  draftStateAfter,
  type SubmissionChange,
  type SubmissionDecision,
} from "@/lib/publications/decide-submission";
import { decideUndo, type ImportedRow, type UndoneRow } from "@/lib/publications/decide-undo";
import type { SeenFeed } from "@/lib/publications/judge-feed";
import type { WordedPiece } from "@/lib/publications/match-words";
import { parseAddress } from "@/lib/publications/parse-address";
import { parseEntry, textOfEntry } from "@/lib/publications/parse-entry";
import type { Publication, PublicationEntry } from "@/lib/publications/publication";
import {
  acceptsOf,
  draftStateOf,
  isPublished,
  publicationOf,
  submissionOf,
  submissionStateOf,
} from "@/lib/publications/read-row";
import {
  entryBeforeColumnSchema,
  type RemovedPublication,
  type RemovedSubmission,
  seenPostsColumnSchema,
  topicsColumnSchema,
} from "@/lib/publications/schema";
import { type Submission, type SubmissionStep, stateOf } from "@/lib/publications/submission";
import type { CalendarDate } from "@/lib/time/calendar-date";

export type { Publication } from "@/lib/publications/publication";
export type { Submission } from "@/lib/publications/submission";

type Transaction = Prisma.TransactionClient;

// ── Publications ──

type StoredPublication = Omit<
  Parameters<typeof publicationOf>[0],
  "newsletter" | "createdAt" | "updatedAt"
> & {
  newsletter: number | null;
  createdAt: string;
  updatedAt: string;
};

type KeptDirectory = { ownerId: OwnerId; version: number; publications: readonly Publication[] };

// One directory, for a writer who searches asks for the same one at every letter. It hangs on the connection by whose
// counter it is known to be today's.
const kept = new WeakMap<ReturnType<typeof readDb>, KeptDirectory>();

/**
 * The owner's directory by name; not to be changed. Read past Prisma, which takes ten times as long for 5,000 rows, and
 * read again only when anything was committed since (SQLite's data_version says so).
 */
export async function listPublications(ownerId: OwnerId): Promise<readonly Publication[]> {
  const handle = readDb();
  const version = Number(handle.pragma("data_version", { simple: true }));
  const known = kept.get(handle);
  if (known?.ownerId === ownerId && known.version === version) return known.publications;
  const rows = handle.prepare("SELECT * FROM Publication WHERE ownerId = ? ORDER BY name, id").all(ownerId);
  const publications = (rows as StoredPublication[]).map((row) =>
    publicationOf({
      ...row,
      newsletter: row.newsletter === null ? null : row.newsletter !== 0,
      createdAt: new Date(row.createdAt),
      updatedAt: new Date(row.updatedAt),
    }),
  );
  kept.set(handle, { ownerId, version, publications });
  return publications;
}

export function countPublications(ownerId: OwnerId): number {
  return Number(readDb().prepare("SELECT count(*) FROM Publication WHERE ownerId = ?").pluck().get(ownerId));
}

export async function findPublication(ownerId: OwnerId, id: string): Promise<Publication | null> {
  const row = await db().publication.findFirst({ where: { id, ownerId } });
  return row === null ? null : publicationOf(row);
}

/** The owner's publication with this address key, to say which one has it already. */
export async function findByAddress(ownerId: OwnerId, addressKey: string): Promise<Publication | null> {
  const row = await db().publication.findUnique({ where: { ownerId_addressKey: { ownerId, addressKey } } });
  return row === null ? null : publicationOf(row);
}

/** Adds one publication; null when the owner has one with that address already. */
export async function createPublication(
  ownerId: OwnerId,
  entry: PublicationEntry,
  addressKey: string,
  now: number,
): Promise<Publication | null> {
  try {
    const row = await db().publication.create({ data: newRow(ownerId, entry, addressKey, now) });
    return publicationOf(row);
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

/**
 * Replaces one entry. With `basedOn` (the updatedAt the writer saw) an entry that was changed since stays as it is.
 */
export async function savePublication(
  ownerId: OwnerId,
  id: string,
  entry: PublicationEntry,
  addressKey: string,
  basedOn: number | null,
  now: number,
): Promise<
  | { ok: true; publication: Publication }
  | { ok: false; reason: "not_found" | "changed_meanwhile" | "address_taken" }
> {
  try {
    return await db().$transaction(async (tx) => {
      const row = await tx.publication.findFirst({ where: { id, ownerId } });
      if (row === null) return { ok: false, reason: "not_found" } as const;
      if (basedOn !== null && row.updatedAt.getTime() !== basedOn) {
        return { ok: false, reason: "changed_meanwhile" } as const;
      }
      const data = { ...columnsOf(entry), addressKey, updatedAt: new Date(now) };
      return {
        ok: true,
        publication: publicationOf(await tx.publication.update({ where: { id }, data })),
      } as const;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "address_taken" };
    throw error;
  }
}

/**
 * Takes a publication out with its submissions; drafts that waited there go back to where the rest leaves them.
 * Answers everything that went, so that it can be put back; null when the owner has no such publication.
 */
export async function removePublication(
  ownerId: OwnerId,
  id: string,
  now: number,
): Promise<RemovedPublication | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.publication.findFirst({
      where: { id, ownerId },
      include: { submissions: { select: { id: true } }, launches: { select: { id: true } } },
    });
    if (row === null) return null;
    const submissions: RemovedSubmission[] = [];
    for (const submission of row.submissions) {
      const removed = await takeSubmission(tx, ownerId, submission.id, now);
      if (removed !== null) submissions.push(removed);
    }
    await tx.publication.delete({ where: { id } });
    const { addressKey: _, ...publication } = publicationOf(row);
    return { publication, submissions, launchIds: row.launches.map((launch) => launch.id) };
  });
}

/** Puts a removed publication back with its submissions; those of a draft that is gone by now stay away. */
export async function restorePublication(
  ownerId: OwnerId,
  removed: RemovedPublication,
  now: number,
): Promise<boolean> {
  const address = parseAddress(removed.publication.address);
  if (!address.ok) return false;
  try {
    await db().$transaction(async (tx) => {
      const { id, createdAt, updatedAt, ...entry } = removed.publication;
      const times = { createdAt: new Date(createdAt), updatedAt: new Date(updatedAt) };
      await tx.publication.create({
        data: { ...newRow(ownerId, entry, address.key, now), id, ...times },
      });
      // Those sent as a guest first: what was declared yields to the limit, they do not.
      const declaredLast = removed.submissions.toSorted(
        (a, b) => (a.steps.at(-1)?.declared.length ?? 0) - (b.steps.at(-1)?.declared.length ?? 0),
      );
      for (const submission of declaredLast) {
        await putSubmission(tx, ownerId, { ...submission, publicationId: id }, now);
      }
      await tx.launch.updateMany({
        where: { id: { in: removed.launchIds }, ownerId, publicationId: null },
        data: { publicationId: id },
      });
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

// ── What was seen in feeds, and what fit asks of a draft ──

/** Keeps what stood in a publication's feed in place of what was seen before; false: no such publication of this owner. */
export async function saveSeen(
  ownerId: OwnerId,
  publicationId: string,
  { readAt, posts }: SeenFeed,
): Promise<boolean> {
  const data = { readAt: new Date(readAt), posts: JSON.stringify(posts) };
  return db().$transaction(async (tx) => {
    if ((await tx.publication.count({ where: { id: publicationId, ownerId } })) === 0) return false;
    await tx.publicationSeen.upsert({
      where: { publicationId },
      create: { publicationId, ownerId, ...data },
      update: data,
    });
    return true;
  });
}

/** What was seen in the owner's publications' feeds, by publication id. */
export function listSeen(ownerId: OwnerId): Map<string, SeenFeed> {
  const rows = readDb()
    .prepare("SELECT publicationId, readAt, posts FROM PublicationSeen WHERE ownerId = ?")
    .all(ownerId) as { publicationId: string; readAt: string; posts: string }[];
  return new Map(
    rows.map(({ publicationId, readAt, posts }) => [
      publicationId,
      { readAt: Date.parse(readAt), posts: seenPostsColumnSchema.parse(posts) },
    ]),
  );
}

/** A draft as fit reads it; null when the owner has no such draft. */
export type FitDraft = {
  id: string;
  title: string;
  piece: WordedPiece & { isPublished: boolean };
  wishedOn: CalendarDate | null;
};

export async function findFitDraft(ownerId: OwnerId, draftId: string): Promise<FitDraft | null> {
  const row = await db().draft.findFirst({ where: { id: draftId, ownerId } });
  if (row === null) return null;
  const { id, title, subtitle, body, wishedOn } = row;
  const topics = topicsColumnSchema.parse(row.topics);
  return {
    id,
    title: titleOf(row),
    piece: { title, subtitle, body, topics, isPublished: isPublished(row) },
    wishedOn,
  };
}

/** The date on which the writer would like to publish; null takes it away. false: no such draft of this owner. */
export async function saveWishedOn(
  ownerId: OwnerId,
  draftId: string,
  wishedOn: CalendarDate | null,
): Promise<boolean> {
  const changed = await db().draft.updateMany({ where: { id: draftId, ownerId }, data: { wishedOn } });
  return changed.count > 0;
}

type DecideImport = (existing: Publication[]) => Iterable<ImportRow>;

/** What `decide` says a file does to the directory as it is now; writes nothing. */
export async function previewImport(ownerId: OwnerId, decide: DecideImport): Promise<ImportRow[]> {
  return inTurns(decide(await readDirectory(ownerId)));
}

export type WrittenImport = {
  rows: ImportRow[];
  /** By which it can be undone; null: nothing was changed. */
  importId: string | null;
};

/**
 * Reads the directory, lets `decide` say what a file does to it and does that, all or nothing, with what its undo needs. Others are served in
 * between, and write while it is decided; when the directory was changed by then, it is decided again.
 */
export async function importPublications(
  ownerId: OwnerId,
  decide: DecideImport,
  fileName: string,
  now: number,
): Promise<WrittenImport> {
  for (;;) {
    const existing = await readDirectory(ownerId);
    const rows = await inTurns(decide(existing));
    const hasChanges = rows.some(({ outcome }) => outcome === "made" || outcome === "updated");
    const importId = hasChanges ? newId() : null;
    if (await writeImport(ownerId, existing, rows, importId, fileName, now)) return { rows, importId };
  }
}

/** Rows read at once: what Prisma makes of them takes a turn of some milliseconds. */
const ROWS_AT_ONCE = 250;

async function readDirectory(ownerId: OwnerId): Promise<Publication[]> {
  const publications: Publication[] = [];
  for (let after = ""; ; ) {
    const rows = await db().publication.findMany({
      where: { ownerId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
    });
    publications.push(...rows.map(publicationOf));
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return publications;
    after = last.id;
    await nextTurn();
  }
}

/** false, and nothing written: the directory is not `existing` any more. Prisma takes 25 times as long for 20,000 rows. */
function writeImport(
  ownerId: OwnerId,
  existing: readonly Publication[],
  rows: readonly ImportRow[],
  importId: string | null,
  fileName: string,
  now: number,
): Promise<boolean> {
  return inRawTransaction(async (handle) => {
    const isSame = isDirectory(handle, ownerId, existing);
    if (!isSame || importId === null) return isSame;
    const count = (outcome: ImportRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
    handle
      .prepare(
        "INSERT INTO PublicationImport (id, ownerId, fileName, importedAt, made, updated, refused) VALUES (?, ?, ?, ?, ?, ?, ?)",
      )
      .run(
        importId,
        ownerId,
        fileName,
        storedValue(new Date(now)),
        count("made"),
        count("updated"),
        count("refused"),
      );
    const before = new Map(existing.map((publication) => [publication.id, publication]));
    await inTurns(writeRows(handle, ownerId, importId, before, rows, now));
    return true;
  });
}

/** All or nothing through the writing handle, in its turn. */
function inRawTransaction<T>(work: (handle: ReturnType<typeof rawDb>) => Promise<T>): Promise<T> {
  return withWriteLock(async () => {
    const handle = rawDb();
    handle.exec("BEGIN IMMEDIATE");
    try {
      const done = await work(handle);
      handle.exec("COMMIT");
      return done;
    } catch (error) {
      handle.exec("ROLLBACK");
      throw error;
    }
  });
}

function isDirectory(
  handle: ReturnType<typeof rawDb>,
  ownerId: OwnerId,
  existing: readonly Publication[],
): boolean {
  const found = handle.prepare("SELECT id, updatedAt FROM Publication WHERE ownerId = ?").raw().all(ownerId);
  const seen = new Map(existing.map(({ id, updatedAt }) => [id, updatedAt]));
  return (
    found.length === seen.size &&
    (found as [string, string][]).every(([id, updatedAt]) => seen.get(id) === Date.parse(updatedAt))
  );
}

function* writeRows(
  handle: ReturnType<typeof rawDb>,
  ownerId: OwnerId,
  importId: string,
  before: ReadonlyMap<string, Publication>,
  rows: readonly ImportRow[],
  now: number,
) {
  const note = handle.prepare(
    "INSERT INTO PublicationImportRow (importId, ownerId, publicationId, before) VALUES (?, ?, ?, ?)",
  );
  for (const row of rows) {
    if (row.outcome === "made") {
      const data = newRow(ownerId, row.entry, row.addressKey, now);
      const made = Object.entries(data);
      const names = made.map(([name]) => name).join(", ");
      const places = made.map(() => "?").join(", ");
      const sql = `INSERT INTO Publication (${names}) VALUES (${places})`;
      handle.prepare(sql).run(...made.map(([, value]) => storedValue(value)));
      yield note.run(importId, ownerId, data.id, "");
    }
    if (row.outcome === "updated") {
      const known = before.get(row.id);
      writeEntry(handle, ownerId, row.id, row.entry, row.addressKey, now);
      yield note.run(
        importId,
        ownerId,
        row.id,
        known === undefined ? "" : JSON.stringify({ updatedAt: known.updatedAt, text: textOfEntry(known) }),
      );
    }
  }
}

function writeEntry(
  handle: ReturnType<typeof rawDb>,
  ownerId: OwnerId,
  id: string,
  entry: PublicationEntry,
  addressKey: string,
  now: number,
): void {
  const changed = Object.entries({ ...columnsOf(entry), addressKey, updatedAt: new Date(now) });
  const places = changed.map(([name]) => `${name} = ?`).join(", ");
  const sql = `UPDATE Publication SET ${places} WHERE id = ? AND ownerId = ?`;
  handle.prepare(sql).run(...changed.map(([, value]) => storedValue(value)), id, ownerId);
}

/** One file that was taken in. */
export type PublicationImport = {
  id: string;
  fileName: string;
  importedAt: number;
  made: number;
  updated: number;
  refused: number;
  undoneAt: number | null;
};

/** The owner's latest imports, the last one first. */
export async function listImports(ownerId: OwnerId, most: number): Promise<PublicationImport[]> {
  const rows = await db().publicationImport.findMany({
    where: { ownerId },
    orderBy: { importedAt: "desc" },
    take: most,
  });
  return rows.map(({ id, fileName, importedAt, made, updated, refused, undoneAt }) => ({
    id,
    fileName,
    importedAt: importedAt.getTime(),
    made,
    updated,
    refused,
    undoneAt: undoneAt?.getTime() ?? null,
  }));
}

export type UndoneImport = Record<UndoneRow, number>;

/** Takes an import back as decideUndo says, all or nothing; null: the owner has no such import that still stands. */
export function undoImport(ownerId: OwnerId, importId: string, now: number): Promise<UndoneImport | null> {
  return inRawTransaction(async (handle) => {
    const importedAt = handle
      .prepare("SELECT importedAt FROM PublicationImport WHERE id = ? AND ownerId = ? AND undoneAt IS NULL")
      .pluck()
      .get(importId, ownerId) as string | undefined;
    if (importedAt === undefined) return null;
    const counts: UndoneImport = { removed: 0, restored: 0, kept_changed: 0, kept_used: 0, gone: 0 };
    await inTurns(undoRows(handle, ownerId, importId, Date.parse(importedAt), counts));
    handle
      .prepare("UPDATE PublicationImport SET undoneAt = ? WHERE id = ? AND ownerId = ?")
      .run(storedValue(new Date(now)), importId, ownerId);
    return counts;
  });
}

function* undoRows(
  handle: ReturnType<typeof rawDb>,
  ownerId: OwnerId,
  importId: string,
  importedAt: number,
  counts: UndoneImport,
) {
  const rows = handle
    .prepare("SELECT publicationId, before FROM PublicationImportRow WHERE importId = ? AND ownerId = ?")
    .all(importId, ownerId) as ImportedRow[];
  const listIds = (table: "Submission" | "Launch") =>
    handle.prepare(`SELECT DISTINCT publicationId FROM ${table} WHERE ownerId = ?`).pluck().all(ownerId) as (
      | string
      | null
    )[];
  const used = new Set([...listIds("Submission"), ...listIds("Launch")]);
  const found = handle.prepare("SELECT updatedAt FROM Publication WHERE id = ? AND ownerId = ?").pluck();
  const remove = handle.prepare("DELETE FROM Publication WHERE id = ? AND ownerId = ?");
  for (const row of rows) {
    const updatedAt = found.get(row.publicationId, ownerId) as string | undefined;
    const standing =
      updatedAt === undefined
        ? undefined
        : { updatedAt: Date.parse(updatedAt), isUsed: used.has(row.publicationId) };
    const decided = decideUndo(row, standing, importedAt);
    if (decided === "removed") remove.run(row.publicationId, ownerId);
    if (decided === "restored") {
      const { updatedAt: before, text } = entryBeforeColumnSchema.parse(row.before);
      const parsed = parseEntry(text, LAST_DATE);
      if (!parsed.ok) throw new Error(`What publication ${row.publicationId} was before cannot be read.`);
      writeEntry(handle, ownerId, row.publicationId, parsed.entry, parsed.addressKey, before);
    }
    yield counts[decided]++;
  }
}

/** What was kept was judged by its day already. */
const LAST_DATE: CalendarDate = "9999-12-31";

/** A value in the form in which Prisma's adapter keeps it. */
function storedValue(value: string | number | boolean | Date | null): string | number | null {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  return typeof value === "boolean" ? Number(value) : value;
}

// ── Submissions ──

const WITH_ALL = {
  draft: { select: { title: true, state: true, publishedUrl: true, publishedAt: true } },
  publication: true,
  events: { orderBy: [{ recordedAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.SubmissionInclude;

/** What of a draft matters to publications; null when the owner has no such draft. */
export type OfferedDraft = {
  id: string;
  title: string;
  topics: string[];
  isPublished: boolean;
  wishedOn: CalendarDate | null;
};

export async function findOfferedDraft(ownerId: OwnerId, draftId: string): Promise<OfferedDraft | null> {
  const row = await db().draft.findFirst({ where: { id: draftId, ownerId }, omit: { body: true } });
  if (row === null) return null;
  const topics = topicsColumnSchema.parse(row.topics);
  return { id: row.id, title: titleOf(row), topics, isPublished: isPublished(row), wishedOn: row.wishedOn };
}

/** The submissions of one draft, oldest first. */
export async function listSubmissions(ownerId: OwnerId, draftId: string): Promise<Submission[]> {
  return findSubmissions({ ownerId, draftId });
}

/** The submissions to one publication, oldest first. */
export async function listSubmissionsTo(ownerId: OwnerId, publicationId: string): Promise<Submission[]> {
  return findSubmissions({ ownerId, publicationId });
}

/** Every submission of the owner, oldest first. */
export async function listAllSubmissions(ownerId: OwnerId): Promise<Submission[]> {
  return findSubmissions({ ownerId });
}

async function findSubmissions(where: Prisma.SubmissionWhereInput): Promise<Submission[]> {
  const rows = await db().submission.findMany({
    where,
    include: WITH_ALL,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(submissionOf);
}

/** Puts a publication on a draft's list as planned. */
export async function createSubmission(
  ownerId: OwnerId,
  draftId: string,
  publicationId: string,
  today: CalendarDate,
  now: number,
): Promise<{ ok: true; submission: Submission } | { ok: false; reason: "not_found" | "already_offered" }> {
  const at = new Date(now);
  try {
    return await db().$transaction(async (tx) => {
      const drafts = await tx.draft.count({ where: { id: draftId, ownerId } });
      const publications = await tx.publication.count({ where: { id: publicationId, ownerId } });
      if (drafts === 0 || publications === 0) return { ok: false, reason: "not_found" } as const;
      const row = await tx.submission.create({
        data: {
          id: newId(),
          ownerId,
          draftId,
          publicationId,
          state: "planned",
          createdAt: at,
          updatedAt: at,
          events: { create: { id: newId(), ownerId, state: "planned", happenedOn: today, recordedAt: at } },
        },
        include: WITH_ALL,
      });
      return { ok: true, submission: submissionOf(row) } as const;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "already_offered" };
    throw error;
  }
}

export type ChangedSubmission =
  | { ok: true; submission: Submission | null; draftState: DraftState; draftStateBefore: DraftState }
  | Extract<SubmissionDecision, { ok: false }>
  | { ok: false; reason: "not_found" };

/**
 * Changes a submission as decideSubmission says, and moves its draft along, in one transaction: two tabs that send two
 * pieces at once cannot both be the third. `submission` null: nothing of it was left.
 */
export async function saveSubmission(
  ownerId: OwnerId,
  submissionId: string,
  change: SubmissionChange,
  today: CalendarDate,
  now: number,
): Promise<ChangedSubmission> {
  return db().$transaction(async (tx): Promise<ChangedSubmission> => {
    const row = await tx.submission.findFirst({ where: { id: submissionId, ownerId }, include: WITH_ALL });
    if (row === null) return { ok: false, reason: "not_found" };
    const { steps } = submissionOf(row);
    const draftStateBefore = draftStateOf(row.draft.state);
    const around = await surroundingsOf(tx, ownerId, row, submissionId);
    const decided = decideSubmission({ steps, around, draftState: draftStateBefore }, change, today);
    if (!decided.ok) return decided;
    const { draftState } = decided;
    await moveDraft(tx, ownerId, row.draftId, draftStateBefore, draftState, now);
    if (decided.steps === null) {
      await tx.submission.delete({ where: { id: submissionId } });
      return { ok: true, submission: null, draftState, draftStateBefore };
    }
    await writeSteps(tx, ownerId, submissionId, decided.steps, now);
    const saved = await tx.submission.findUniqueOrThrow({ where: { id: submissionId }, include: WITH_ALL });
    return { ok: true, submission: submissionOf(saved), draftState, draftStateBefore };
  });
}

/** false: no such submission of this owner. */
export async function saveSubmissionNote(
  ownerId: OwnerId,
  submissionId: string,
  note: string,
  now: number,
): Promise<boolean> {
  const changed = await db().submission.updateMany({
    where: { id: submissionId, ownerId },
    data: { note, updatedAt: new Date(now) },
  });
  return changed.count > 0;
}

/** Takes a submission off its draft's list; answers all of it, or null when there is none of this owner. */
export async function removeSubmission(
  ownerId: OwnerId,
  submissionId: string,
  now: number,
): Promise<RemovedSubmission | null> {
  return db().$transaction((tx) => takeSubmission(tx, ownerId, submissionId, now));
}

/** Puts a removed submission back; false when its draft or publication is gone or a rule forbids it by now. */
export async function restoreSubmission(
  ownerId: OwnerId,
  removed: RemovedSubmission,
  now: number,
): Promise<boolean> {
  try {
    return await db().$transaction((tx) => putSubmission(tx, ownerId, removed, now));
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function takeSubmission(
  tx: Transaction,
  ownerId: OwnerId,
  submissionId: string,
  now: number,
): Promise<RemovedSubmission | null> {
  const row = await tx.submission.findFirst({ where: { id: submissionId, ownerId }, include: WITH_ALL });
  if (row === null) return null;
  const submission = submissionOf(row);
  const { sameDraft } = await surroundingsOf(tx, ownerId, row, submissionId);
  const draftState = draftStateOf(row.draft.state);
  const others = sameDraft.map((other) => other.state);
  const next = draftStateAfter(draftState, submission.state, null, others);
  await moveDraft(tx, ownerId, row.draftId, draftState, next, now);
  await tx.submission.delete({ where: { id: submissionId } });
  const { id, draftId, publicationId, note, createdAt, steps } = submission;
  return { id, draftId, publicationId, note, createdAt, steps, draftState };
}

async function putSubmission(
  tx: Transaction,
  ownerId: OwnerId,
  removed: RemovedSubmission,
  now: number,
): Promise<boolean> {
  const { id, draftId, publicationId, note, steps } = removed;
  const draft = await tx.draft.findFirst({ where: { id: draftId, ownerId } });
  const publication = await tx.publication.findFirst({ where: { id: publicationId, ownerId } });
  if (draft === null || publication === null) return false;
  const state = stateOf(steps);
  const around = await surroundingsOf(tx, ownerId, { draftId, publicationId, draft, publication }, id);
  if (!checkStanding(steps, around).ok) return false;
  await tx.submission.create({
    data: {
      id,
      ownerId,
      draftId,
      publicationId,
      note,
      state,
      createdAt: new Date(removed.createdAt),
      updatedAt: new Date(now),
    },
  });
  await writeSteps(tx, ownerId, id, steps, now);
  const others = around.sameDraft.map((other) => other.state);
  const before = draftStateOf(draft.state);
  await moveDraft(tx, ownerId, draftId, before, draftStateAfter(before, null, state, others), now);
  return true;
}

async function surroundingsOf(
  tx: Transaction,
  ownerId: OwnerId,
  row: {
    draftId: string;
    publicationId: string;
    draft: Parameters<typeof isPublished>[0];
    publication: { accepts: string };
  },
  submissionId: string,
): Promise<SubmissionSurroundings> {
  const sameDraft = await tx.submission.findMany({
    where: { ownerId, draftId: row.draftId, id: { not: submissionId } },
    select: { state: true, publication: { select: { name: true } } },
    orderBy: { createdAt: "asc" },
  });
  const waitingThere = await tx.submission.count({
    where: { ownerId, publicationId: row.publicationId, state: "sent", id: { not: submissionId } },
  });
  return {
    accepts: acceptsOf(row.publication.accepts),
    isPublished: isPublished(row.draft),
    sameDraft: sameDraft.map((other) => ({
      publicationName: other.publication.name,
      state: submissionStateOf(other.state),
    })),
    waitingThere,
  };
}

async function writeSteps(
  tx: Transaction,
  ownerId: OwnerId,
  submissionId: string,
  steps: readonly SubmissionStep[],
  now: number,
): Promise<void> {
  await tx.submissionEvent.deleteMany({ where: { submissionId, ownerId } });
  await tx.submissionEvent.createMany({
    data: steps.map(({ id, state, happenedOn, recordedAt, declared }) => ({
      id,
      ownerId,
      submissionId,
      state,
      happenedOn,
      recordedAt: new Date(recordedAt),
      declared: JSON.stringify(declared),
    })),
  });
  await tx.submission.update({
    where: { id: submissionId },
    data: { state: stateOf(steps), updatedAt: new Date(now) },
  });
}

async function moveDraft(
  tx: Transaction,
  ownerId: OwnerId,
  draftId: string,
  from: DraftState,
  to: DraftState,
  now: number,
): Promise<void> {
  if (from === to) return;
  await tx.draft.updateMany({
    where: { id: draftId, ownerId },
    data: { state: to, updatedAt: new Date(now) },
  });
}

function newRow(ownerId: OwnerId, entry: PublicationEntry, addressKey: string, now: number) {
  const at = new Date(now);
  return { id: newId(), ownerId, ...columnsOf(entry), addressKey, createdAt: at, updatedAt: at };
}

function columnsOf(entry: PublicationEntry) {
  const { name, address, followers, followersReadOn, accepts, howToSubmit, newsletter, answerDays, notes } =
    entry;
  const topics = JSON.stringify(entry.topics);
  const postingDays = JSON.stringify(entry.postingDays);
  return {
    name,
    address,
    followers,
    followersReadOn,
    topics,
    accepts,
    howToSubmit,
    newsletter,
    answerDays,
    postingDays,
    notes,
  };
}
