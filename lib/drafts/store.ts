import { countWords } from "@/lib/drafts/count-words";
import { decideSave, type SaveRequest, type Snapshot } from "@/lib/drafts/decide-save";
import type { Draft, DraftSummary, DraftVersion } from "@/lib/drafts/draft";
import { fieldsOf } from "@/lib/drafts/draft";
import {
  type DraftRow,
  draftOf,
  type NewDraft,
  rowOf,
  stateOf,
  versionOf,
  versionRowOf,
} from "@/lib/drafts/draft-row";
import { canMove, type DraftState } from "@/lib/drafts/draft-state";
import { decideImport, indexKnown, type KnownDraft } from "@/lib/drafts/known-pieces";
import { type Piece, type Place, stateOfPiece } from "@/lib/drafts/piece";
import { db, isUniqueViolation } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";

/** Prisma binds every value of a createMany; SQLite allows 32,766 in one statement. */
const ROWS_AT_ONCE = 500;

export async function findDraft(ownerId: OwnerId, id: string): Promise<Draft | null> {
  const row = await db().draft.findFirst({ where: { id, ownerId } });
  return row === null ? null : draftOf(row);
}

/** All drafts of a writer, the one touched last first, with their words counted instead of their text. */
export async function listDrafts(ownerId: OwnerId): Promise<DraftSummary[]> {
  const rows = await db().draft.findMany({
    where: { ownerId },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => {
    const { body, ...summary } = draftOf(row);
    return { ...summary, words: countWords(body).words };
  });
}

/** Makes a draft; with a source key that is there already, names the draft that has it and makes none. */
export async function createDraft(
  ownerId: OwnerId,
  draft: NewDraft,
  now: number,
): Promise<{ ok: true; id: string } | { ok: false; reason: "already_there"; draftId: string }> {
  const id = newId();
  try {
    await db().draft.create({ data: rowOf(ownerId, id, draft, now) });
    return { ok: true, id };
  } catch (error) {
    if (!isUniqueViolation(error) || draft.sourceKey === null) throw error;
    const there = await db().draft.findFirstOrThrow({
      where: { ownerId, sourceKey: draft.sourceKey },
      select: { id: true },
    });
    return { ok: false, reason: "already_there", draftId: there.id };
  }
}

export type SaveResult =
  | { ok: true; revision: number; updatedAt: number }
  | { ok: false; reason: "changed_elsewhere"; theirs: Snapshot };

/** Saves a device's changes if it knew the newest revision (decideSave); null when the owner has no such draft. */
export async function saveDraft(
  ownerId: OwnerId,
  id: string,
  request: SaveRequest,
  now: number,
): Promise<SaveResult | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.draft.findFirst({ where: { id, ownerId } });
    if (row === null) return null;
    const stored = { revision: row.revision, fields: fieldsOf(draftOf(row)) };
    const decision = decideSave(stored, request);
    if (!decision.ok) return decision;
    if (decision.setAside.length > 0) {
      await tx.draftVersion.createMany({
        data: decision.setAside.map((fields) =>
          versionRowOf({ id: newId(), ownerId, draftId: id, revision: row.revision, fields, now }),
        ),
      });
    }
    if (decision.next.revision === row.revision) {
      return { ok: true, revision: row.revision, updatedAt: row.updatedAt.getTime() };
    }
    const { topics, ...changed } = decision.changed;
    await tx.draft.update({
      where: { id },
      data: {
        ...changed,
        ...(topics === undefined ? {} : { topics: JSON.stringify(topics) }),
        revision: decision.next.revision,
        updatedAt: new Date(now),
      },
    });
    return { ok: true, revision: decision.next.revision, updatedAt: now };
  });
}

/** Moves a draft on the board by hand. The answer names where it stood, for undo. */
export async function moveDraft(
  ownerId: OwnerId,
  id: string,
  to: DraftState,
  now: number,
): Promise<
  { ok: true; from: DraftState } | { ok: false; reason: "not_found" | "cannot_move"; from?: DraftState }
> {
  return db().$transaction(async (tx) => {
    const row = await tx.draft.findFirst({ where: { id, ownerId }, select: { state: true } });
    if (row === null) return { ok: false, reason: "not_found" };
    const from = stateOf(row.state);
    if (from === to) return { ok: true, from };
    if (!canMove(from, to)) return { ok: false, reason: "cannot_move", from };
    await tx.draft.update({ where: { id }, data: { state: to, updatedAt: new Date(now) } });
    return { ok: true, from };
  });
}

/** Removes a draft with its versions and submissions. A draft with launches stays: they are the log book. */
export async function removeDraft(
  ownerId: OwnerId,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: "not_found" | "has_launches" }> {
  return db().$transaction(async (tx) => {
    const row = await tx.draft.findFirst({
      where: { id, ownerId },
      select: { _count: { select: { launches: true } } },
    });
    if (row === null) return { ok: false, reason: "not_found" };
    if (row._count.launches > 0) return { ok: false, reason: "has_launches" };
    await tx.draft.delete({ where: { id } });
    return { ok: true };
  });
}

/** The replaced texts of a draft, newest first. */
export async function listVersions(ownerId: OwnerId, draftId: string): Promise<DraftVersion[]> {
  const rows = await db().draftVersion.findMany({
    where: { ownerId, draftId, draft: { ownerId } },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(versionOf);
}

export async function findVersion(
  ownerId: OwnerId,
  draftId: string,
  versionId: string,
): Promise<DraftVersion | null> {
  const row = await db().draftVersion.findFirst({
    where: { id: versionId, draftId, ownerId, draft: { ownerId } },
  });
  return row === null ? null : versionOf(row);
}

/** What is needed to know a piece again. */
export async function listKnownDrafts(ownerId: OwnerId): Promise<KnownDraft[]> {
  return db().draft.findMany({ where: { ownerId }, select: KNOWN_COLUMNS, orderBy: { id: "asc" } });
}

export type ImportedItem =
  | { kind: "made"; title: string; draftId: string; state: DraftState }
  | { kind: "there"; title: string; draftId: string | null };

/** Makes drafts of all new pieces in one transaction: either every piece has its result, or nothing was changed. */
export async function importPieces(
  ownerId: OwnerId,
  pieces: Piece[],
  place: Place,
  now: number,
): Promise<ImportedItem[]> {
  return db().$transaction(async (tx) => {
    const known = indexKnown(await tx.draft.findMany({ where: { ownerId }, select: KNOWN_COLUMNS }));
    const rows: DraftRow[] = [];
    const results = decideImport(pieces, known).map((outcome): ImportedItem => {
      const { piece } = outcome;
      if (outcome.kind === "there") return { kind: "there", title: piece.title, draftId: outcome.draftId };
      const state = stateOfPiece(piece, place);
      const id = newId();
      const { source, publishedAt } = piece;
      const sourceKey = piece.identities[0] ?? null;
      rows.push(rowOf(ownerId, id, { state, source, sourceKey, publishedAt, fields: piece }, now));
      return { kind: "made", title: piece.title, draftId: id, state };
    });
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await tx.draft.createMany({ data: rows.slice(at, at + ROWS_AT_ONCE) });
    }
    return results;
  });
}

const KNOWN_COLUMNS = {
  id: true,
  title: true,
  sourceKey: true,
  canonicalUrl: true,
  publishedUrl: true,
} as const;
