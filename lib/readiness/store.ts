import { titleOf } from "@/lib/drafts/draft";
import { topicsColumnSchema } from "@/lib/drafts/schema";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import type { ReadinessBasis } from "@/lib/readiness/check-draft";
import { chooseOwnTexts } from "@/lib/readiness/choose-own-texts";
import { choosePublication } from "@/lib/readiness/choose-publication";
import type { PieceText } from "@/lib/readiness/read-piece";
import { MAX_HEADLINES, MAX_SOURCES, parseTopicList, parseWaiver } from "@/lib/readiness/schema";
import type { Waiver } from "@/lib/readiness/waiver";

type Transaction = Prisma.TransactionClient;
type NewSource = { name: string; address: string | null; note: string; text: string };
/** Of the newest other drafts, as many are read; chooseOwnTexts may compare fewer. */
const MOST_OWN_READ = 60;

export type StoredReadiness = {
  text: PieceText;
  basis: ReadinessBasis;
  /** As kept, with their ids, for the list beside the draft. */
  headlines: { id: string; title: string }[];
};

const HANGING = {
  sheet: true,
  sources: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  headlines: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  outsideChecks: { orderBy: [{ checkedOn: "desc" }, { id: "desc" }] },
  waivers: true,
  submissions: { include: { publication: true }, orderBy: { updatedAt: "desc" } },
  launches: { include: { publication: true }, orderBy: { slotAt: "desc" } },
} as const satisfies Prisma.DraftInclude;

/**
 * A draft's text and everything its readiness rests on; null when the owner has no such draft. `hasOwnTexts`: whether
 * other drafts are read to be compared with, which is the larger part of the work.
 */
export async function findReadiness(
  ownerId: OwnerId,
  draftId: string,
  hasOwnTexts = true,
): Promise<StoredReadiness | null> {
  const row = await db().draft.findFirst({ where: { id: draftId, ownerId }, include: HANGING });
  if (row === null) return null;
  const own = hasOwnTexts ? await readOwnTexts(ownerId, draftId) : { texts: [], total: 0 };
  const chosen = choosePublication(
    row.submissions.map(({ state, publication }) => ({ state, publication: publicationOf(publication) })),
    row.launches.flatMap(({ publication }) => (publication === null ? [] : [publicationOf(publication)])),
  );
  const sources = row.sources.map(({ id, name, address, text }) => ({
    id,
    kind: "source" as const,
    name,
    address,
    text,
  }));
  return {
    text: {
      title: row.title,
      subtitle: row.subtitle,
      body: row.body,
      topics: topicsColumnSchema.parse(row.topics),
    },
    headlines: row.headlines.map(({ id, title }) => ({ id, title })),
    basis: {
      research: {
        links: row.sources.map(({ id, name, address, note, text }) => ({
          id,
          name,
          address,
          note,
          hasText: text.trim() !== "",
        })),
        missing: row.sheet?.missing ?? "",
        own: row.sheet?.own ?? "",
      },
      candidates: row.headlines.map(({ title }) => title),
      outsideChecks: row.outsideChecks.map(({ id, tool, checkedOn, result, print }) => ({
        id,
        tool,
        checkedOn,
        result,
        print,
      })),
      ownTexts: { compared: own.texts.length, total: own.total },
      publication: chosen,
      waivers: row.waivers.flatMap((waiver) => parseWaiver(waiver) ?? []),
      texts: [...sources.filter((source) => source.text.trim() !== ""), ...own.texts],
    },
  };
}

function publicationOf({ name, topics }: { name: string; topics: string }) {
  return { name, topics: parseTopicList(topics) };
}

async function readOwnTexts(ownerId: OwnerId, draftId: string) {
  const where = { ownerId, id: { not: draftId }, body: { not: "" } };
  const [rows, total] = await Promise.all([
    db().draft.findMany({
      where,
      select: { id: true, title: true, body: true, publishedUrl: true },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: MOST_OWN_READ,
    }),
    db().draft.count({ where }),
  ]);
  const texts = rows.map((row) => ({
    id: row.id,
    kind: "own" as const,
    name: titleOf(row),
    address: row.publishedUrl,
    text: row.body,
  }));
  return { texts: chooseOwnTexts(texts), total };
}

/** Saves one part of the research sheet, unless another window stored something else in between: then that is told. */
export async function saveSheet(
  ownerId: OwnerId,
  draftId: string,
  field: "missing" | "own",
  { text, seen }: { text: string; seen: string },
  now: number,
): Promise<{ ok: true } | { ok: false; current: string } | null> {
  return inOwnDraft(ownerId, draftId, async (tx) => {
    const row = await tx.researchSheet.findUnique({ where: { draftId } });
    const current = row?.[field] ?? "";
    if (current !== seen && current !== text) return { ok: false, current };
    const change = { [field]: text, updatedAt: new Date(now) };
    await tx.researchSheet.upsert({
      where: { draftId },
      update: change,
      create: { draftId, ownerId, missing: "", own: "", ...change },
    });
    return { ok: true };
  });
}

/** Keeps a source; null when there is no such draft or it has as many as are kept. */
export async function addSource(
  ownerId: OwnerId,
  draftId: string,
  source: NewSource,
  now: number,
): Promise<{ ok: true; id: string } | { ok: false } | null> {
  return inOwnDraft(ownerId, draftId, async (tx) => {
    if ((await tx.draftSource.count({ where: { draftId } })) >= MAX_SOURCES) return { ok: false };
    const id = newId();
    await tx.draftSource.create({ data: { id, ownerId, draftId, ...source, createdAt: new Date(now) } });
    return { ok: true, id };
  });
}

/** Saves the note on a source, as saveSheet does; null when there is no such source. */
export async function saveSourceNote(
  ownerId: OwnerId,
  draftId: string,
  id: string,
  { text, seen }: { text: string; seen: string },
): Promise<{ ok: true } | { ok: false; current: string } | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.draftSource.findFirst({ where: { id, draftId, ownerId }, select: { note: true } });
    if (row === null) return null;
    if (row.note !== seen && row.note !== text) return { ok: false, current: row.note };
    await tx.draftSource.update({ where: { id }, data: { note: text } });
    return { ok: true };
  });
}

/** Changes what is given of a source; false when there is none such. */
export async function changeSource(
  ownerId: OwnerId,
  draftId: string,
  id: string,
  change: { name?: string; text?: string },
): Promise<boolean> {
  const { count } = await db().draftSource.updateMany({ where: { id, draftId, ownerId }, data: change });
  return count > 0;
}

export async function findSource(
  ownerId: OwnerId,
  draftId: string,
  id: string,
): Promise<(NewSource & { id: string }) | null> {
  return db().draftSource.findFirst({
    where: { id, draftId, ownerId },
    select: { id: true, name: true, address: true, note: true, text: true },
  });
}

/** Removes a source and hands it back, so that it can be restored; null when it was gone. */
export async function removeSource(ownerId: OwnerId, draftId: string, id: string): Promise<NewSource | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.draftSource.findFirst({ where: { id, draftId, ownerId } });
    if (row === null) return null;
    await tx.draftSource.delete({ where: { id } });
    const { name, address, note, text } = row;
    return { name, address, note, text };
  });
}

/** Keeps another headline; `ok` false when as many are kept as may be. */
export async function addHeadline(
  ownerId: OwnerId,
  draftId: string,
  title: string,
  now: number,
): Promise<{ ok: boolean } | null> {
  return inOwnDraft(ownerId, draftId, async (tx) => {
    if ((await tx.headlineCandidate.count({ where: { draftId } })) >= MAX_HEADLINES) return { ok: false };
    await tx.headlineCandidate.create({
      data: { id: newId(), ownerId, draftId, title, createdAt: new Date(now) },
    });
    return { ok: true };
  });
}

export async function removeHeadline(ownerId: OwnerId, draftId: string, id: string): Promise<void> {
  await db().headlineCandidate.deleteMany({ where: { id, draftId, ownerId } });
}

export async function addOutsideCheck(
  ownerId: OwnerId,
  draftId: string,
  check: { tool: string; result: string; print: string; checkedOn: string },
  now: number,
): Promise<{ ok: true } | null> {
  return inOwnDraft(ownerId, draftId, async (tx) => {
    await tx.outsideCheck.create({
      data: { id: newId(), ownerId, draftId, ...check, createdAt: new Date(now) },
    });
    return { ok: true };
  });
}

export async function removeOutsideCheck(ownerId: OwnerId, draftId: string, id: string): Promise<void> {
  await db().outsideCheck.deleteMany({ where: { id, draftId, ownerId } });
}

/** Keeps that a check is waved through; a later reason takes the place of an earlier one. */
export async function saveWaiver(
  ownerId: OwnerId,
  draftId: string,
  { checkId, reason, verdict, seen }: Omit<Waiver, "waivedAt">,
  now: number,
): Promise<{ ok: true } | null> {
  return inOwnDraft(ownerId, draftId, async (tx) => {
    const data = { ownerId, reason, verdict, seen: JSON.stringify(seen), waivedAt: new Date(now) };
    const key = { draftId_checkId: { draftId, checkId } };
    await tx.checkWaiver.upsert({ where: key, update: data, create: { draftId, checkId, ...data } });
    return { ok: true };
  });
}

export async function removeWaiver(ownerId: OwnerId, draftId: string, checkId: string): Promise<void> {
  await db().checkWaiver.deleteMany({ where: { draftId, checkId, ownerId } });
}

/** Runs `work` in one transaction if the draft is the owner's; null when it is not, or is gone. */
async function inOwnDraft<T>(
  ownerId: OwnerId,
  draftId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T | null> {
  return db().$transaction(async (tx) => {
    const draft = await tx.draft.findFirst({ where: { id: draftId, ownerId }, select: { id: true } });
    return draft === null ? null : work(tx);
  });
}
