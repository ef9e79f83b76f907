import { titleOf } from "@/lib/drafts/draft";
import { isDraftState, stateAfter } from "@/lib/drafts/draft-state";
import { buildRows, FIRST_PLAN } from "@/lib/example/build-rows";
import { decideRemoval, type ExampleState, type Removal } from "@/lib/example/decide-removal";
import type { Example } from "@/lib/example/example";
import { isExamplePiece, isExampleReview } from "@/lib/example/is-example-text";
import { parseTopicsColumn } from "@/lib/example/schema";
import { db, isUniqueViolation } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { OwnerId } from "@/lib/platform/owner";

type Transaction = Prisma.TransactionClient;

/** Named in the manifest once per writer: of two clicks at once its unique index lets one through. */
const DESK = { kind: "desk", rowId: "example" } as const;

/** Whether anything that the example made is still on the writer's desk. */
export async function hasExample(ownerId: OwnerId): Promise<boolean> {
  return isStillThere(db(), ownerId);
}

/** Puts the whole example on the desk, or nothing. false: it is there already. */
export async function saveExample(ownerId: OwnerId, example: Example, now: number): Promise<boolean> {
  try {
    return await db().$transaction(async (tx) => {
      if (await isStillThere(tx, ownerId)) return false;
      // A manifest of rows that the writer has removed one by one says nothing any more.
      await tx.exampleRow.deleteMany({ where: { ownerId } });
      await tx.exampleRow.create({ data: { ownerId, ...DESK } });
      const placed = await placePublications(tx, ownerId, example);
      await createRows(tx, ownerId, placed, now);
      await tx.exampleRow.createMany({ data: listManifest(placed).map((row) => ({ ownerId, ...row })) });
      return true;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/**
 * Takes the example away as `decideRemoval` says, in one transaction. What stays because the writer changed it is still known
 * as the example's, so that it can be taken away or adopted afterwards; when nothing such is left, the manifest goes.
 */
export async function removeExample(ownerId: OwnerId, alsoChanged: boolean, now: number): Promise<Removal> {
  return db().$transaction(async (tx) => {
    const removal = decideRemoval(await readState(tx, ownerId), alsoChanged);
    const { remove, kept } = removal;
    await tx.launch.deleteMany({ where: { ownerId, id: { in: remove.launch } } });
    await tx.submission.deleteMany({ where: { ownerId, id: { in: remove.submission } } });
    await tx.draft.deleteMany({ where: { ownerId, id: { in: remove.draft } } });
    await tx.publication.deleteMany({ where: { ownerId, id: { in: remove.publication } } });
    await tx.channel.deleteMany({ where: { ownerId, id: { in: remove.channel } } });
    const drafts = kept.filter(({ kind }) => kind === "draft").map(({ id }) => id);
    for (const id of drafts) await settleDraft(tx, ownerId, id, now);
    if (kept.every(({ because }) => because !== "changed"))
      await tx.exampleRow.deleteMany({ where: { ownerId } });
    return removal;
  });
}

/** Makes what is left of the example the writer's own: it is only forgotten where it came from. */
export async function adoptExample(ownerId: OwnerId): Promise<void> {
  await db().exampleRow.deleteMany({ where: { ownerId } });
}

async function isStillThere(tx: Transaction, ownerId: OwnerId): Promise<boolean> {
  const manifest = await readManifest(tx, ownerId);
  const counts = await Promise.all([
    tx.draft.count({ where: { ownerId, id: { in: manifest.ids("draft") } } }),
    tx.publication.count({ where: { ownerId, id: { in: manifest.ids("publication") } } }),
    tx.channel.count({ where: { ownerId, id: { in: manifest.ids("channel") } } }),
    tx.launch.count({ where: { ownerId, id: { in: manifest.ids("launch") } } }),
  ]);
  return counts.some((count) => count > 0);
}

type ManifestRow = { kind: string; rowId: string };

async function readManifest(tx: Transaction, ownerId: OwnerId) {
  const rows = await tx.exampleRow.findMany({ where: { ownerId }, select: { kind: true, rowId: true } });
  const byKind = Map.groupBy(rows, (row) => row.kind);
  const ids = (kind: string) => (byKind.get(kind) ?? []).map((row) => row.rowId);
  return { ids };
}

/** Everything by whose absence from it a row is known as the writer's own. */
function listManifest(example: Example): ManifestRow[] {
  const rows = (kind: string, ids: string[]) => ids.map((rowId) => ({ kind, rowId }));
  return [
    ...rows(
      "channel",
      example.channels.map(({ id }) => id),
    ),
    ...rows(
      "count",
      example.channels.flatMap(({ counts }) => counts.map(({ id }) => id)),
    ),
    ...rows(
      "publication",
      example.publications.map(({ id }) => id),
    ),
    ...rows(
      "draft",
      example.drafts.map(({ id }) => id),
    ),
    ...rows(
      "submission",
      example.submissions.map(({ id }) => id),
    ),
    ...rows(
      "launch",
      example.launches.map(({ id }) => id),
    ),
    ...rows(
      "operation",
      example.launches.flatMap(({ operations }) => operations.map(({ id }) => id)),
    ),
    ...rows(
      "snapshot",
      example.launches.flatMap(({ snapshots }) => snapshots.map(({ id }) => id)),
    ),
  ];
}

/** Where the directory has a publication under that address already, that one is used and stays the writer's. */
async function placePublications(tx: Transaction, ownerId: OwnerId, example: Example): Promise<Example> {
  const keys = example.publications.map(({ addressKey }) => addressKey);
  const there = await tx.publication.findMany({ where: { ownerId, addressKey: { in: keys } } });
  const idByKey = new Map(there.map(({ addressKey, id }) => [addressKey, id]));
  const renamed = new Map(
    example.publications.map(({ id, addressKey }) => [id, idByKey.get(addressKey) ?? id]),
  );
  const idOf = (id: string) => renamed.get(id) ?? id;
  return {
    ...example,
    publications: example.publications.filter(({ addressKey }) => !idByKey.has(addressKey)),
    submissions: example.submissions.map((one) => ({ ...one, publicationId: idOf(one.publicationId) })),
    launches: example.launches.map((one) => ({
      ...one,
      publicationId: one.publicationId === null ? null : idOf(one.publicationId),
    })),
  };
}

async function createRows(tx: Transaction, ownerId: OwnerId, example: Example, now: number): Promise<void> {
  const rows = buildRows(ownerId, example, now);
  await tx.channel.createMany({ data: rows.channels });
  await tx.followerCount.createMany({ data: rows.counts });
  await tx.publication.createMany({ data: rows.publications });
  await tx.draft.createMany({ data: rows.drafts });
  await tx.submission.createMany({ data: rows.submissions });
  await tx.submissionEvent.createMany({ data: rows.events });
  await tx.launch.createMany({ data: rows.launches });
  await tx.launchChannel.createMany({ data: rows.launchChannels });
  await tx.launchTask.createMany({ data: rows.tasks });
  await tx.operation.createMany({ data: rows.operations });
  await tx.snapshot.createMany({ data: rows.snapshots });
}

async function readState(tx: Transaction, ownerId: OwnerId): Promise<ExampleState> {
  const { ids } = await readManifest(tx, ownerId);
  const mine = (kind: string) => ({ ownerId, id: { in: ids(kind) } });
  const hanging = { launches: { select: { id: true } }, submissions: { select: { id: true } } } as const;
  const kept = { sources: true, headlines: true, outsideChecks: true, waivers: true } as const;
  const [drafts, publications, channels, submissions, launches] = [
    await tx.draft.findMany({
      where: mine("draft"),
      include: { ...hanging, sheet: { select: { draftId: true } }, _count: { select: kept } },
    }),
    await tx.publication.findMany({ where: mine("publication"), include: hanging }),
    await tx.channel.findMany({
      where: mine("channel"),
      include: { launches: true, counts: { select: { id: true } } },
    }),
    await tx.submission.findMany({ where: mine("submission"), include: { draft: true, publication: true } }),
    await tx.launch.findMany({
      where: mine("launch"),
      include: {
        draft: { select: { title: true } },
        channels: true,
        operations: { select: { id: true } },
        snapshots: { select: { id: true, createdAt: true, updatedAt: true } },
      },
    }),
  ];
  const known = new Set([...ids("count"), ...ids("operation"), ...ids("snapshot")]);
  const hasOwn = (rows: { id: string }[]) => rows.some(({ id }) => !known.has(id));
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const isTouched = (row: { createdAt: Date; updatedAt: Date }) =>
    row.updatedAt.getTime() !== row.createdAt.getTime();
  return {
    launches: launches.map((row) => ({
      id: row.id,
      name: titleOf(row.draft),
      draftId: row.draftId,
      publicationId: row.publicationId,
      channelIds: row.channels.map(({ channelId }) => channelId),
      isChanged:
        row.planRevision !== FIRST_PLAN ||
        hasOwn(row.operations) ||
        hasOwn(row.snapshots) ||
        row.snapshots.some(isTouched) ||
        !isExampleReview(row.reviewNote),
    })),
    submissions: submissions.map((row) => ({
      id: row.id,
      name: `${titleOf(row.draft)}, offered to ${row.publication.name}`,
      draftId: row.draftId,
      publicationId: row.publicationId,
      isChanged: isTouched(row),
    })),
    drafts: drafts.map((row) => ({
      id: row.id,
      name: titleOf(row),
      launchIds: idsOf(row.launches),
      submissionIds: idsOf(row.submissions),
      isChanged:
        row.coverUrl !== null ||
        row.canonicalUrl !== null ||
        // The example makes none of these: they are the writer's own work on the piece.
        row.sheet !== null ||
        Object.values(row._count).some((count) => count > 0) ||
        !isExamplePiece({ ...row, topics: parseTopicsColumn(row.topics) }),
    })),
    publications: publications.map((row) => ({
      id: row.id,
      name: row.name,
      launchIds: idsOf(row.launches),
      submissionIds: idsOf(row.submissions),
      isChanged: isTouched(row),
    })),
    channels: channels.map((row) => ({
      id: row.id,
      name: row.name,
      launchIds: row.launches.map(({ launchId }) => launchId),
      isChanged: isTouched(row) || hasOwn(row.counts),
    })),
  };
}

/** A draft that stays without the launch it was scheduled by goes back to where its submissions leave it. */
async function settleDraft(tx: Transaction, ownerId: OwnerId, id: string, now: number): Promise<void> {
  const draft = await tx.draft.findFirst({
    where: { id, ownerId },
    include: { submissions: { select: { state: true } }, launches: { select: { id: true } } },
  });
  if (draft === null || draft.launches.length > 0 || !isDraftState(draft.state)) return;
  const states = draft.submissions.map(({ state }) => state);
  const open = (["accepted", "sent"] as const).filter((state) => states.includes(state));
  const isPublished = draft.publishedUrl !== null || draft.publishedAt !== null;
  const removed = stateAfter(draft.state, { kind: "launch_removed", open, isPublished });
  const state = stateAfter(removed, { kind: "submission_closed", open });
  if (state !== draft.state)
    await tx.draft.update({ where: { id }, data: { state, updatedAt: new Date(now) } });
}
