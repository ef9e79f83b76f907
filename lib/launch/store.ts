import { isDeepStrictEqual } from "node:util";
import type Database from "better-sqlite3";
import { isLinkOpen } from "@/lib/crew/link-end";
import { isDraftState } from "@/lib/drafts/draft-state";
import { carryToDraft, type PublishedDraft } from "@/lib/launch/carry-to-draft";
import type { LoggedOperation, OperationKind, SentOperation } from "@/lib/launch/operation";
import { type ReducedPlan, reduce } from "@/lib/launch/reduce";
import { parseStoredBody } from "@/lib/launch/schema";
import type { TaskKind } from "@/lib/plan/task-kind";
import { db, rawDb, readDb, whileMarked, withWriteLock } from "@/lib/platform/db";
import type { DraftModel } from "@/lib/platform/generated/prisma/models/Draft";
import type { OperationModel } from "@/lib/platform/generated/prisma/models/Operation";
import { aimLinks } from "@/lib/platform/link-table";
import { buildFrame, launchTopic, publish } from "@/lib/platform/live-hub";
import type { OwnerId } from "@/lib/platform/owner";

export type Appended = {
  /** Every operation given, in order, with its place in the log; a known id with its first place. */
  accepted: { id: string; seq: number }[];
  /** Those that were new. */
  added: LoggedOperation[];
  head: number;
};

/** What decides, in the transaction that appends, whether the log as it then is takes the operations: its milestones. */
export type MilestoneRule = (milestones: readonly LoggedOperation[]) => boolean;

type Waiting = {
  ownerId: OwnerId;
  launchId: string;
  operations: readonly SentOperation[];
  by: string;
  receivedAt: number;
  onlyIf: MilestoneRule | null;
  settle: (result: Appended | null) => void;
  fail: (error: unknown) => void;
};

/** Operations that lists and the draft know of too. */
const MILESTONES: readonly string[] = ["go_live", "end", "reopen"] satisfies OperationKind[];
/** How many requests may share one transaction; a bound on how long others wait for it. */
const MOST_IN_GROUP = 100;
const queue: Waiting[] = [];
let isDraining = false;

/**
 * Appends operations to a launch's log and answers once they are on disk; null when the owner has no such
 * launch. `at`, and a go-live's instant, later than `receivedAt` are cut to it. Requests that arrive while
 * another is being flushed share one transaction: the flush, not the insert, is what costs.
 */
export function appendOperations(
  ownerId: OwnerId,
  launchId: string,
  operations: readonly SentOperation[],
  by: string,
  receivedAt: number,
  onlyIf: MilestoneRule | null = null,
): Promise<Appended | null> {
  return new Promise((settle, fail) => {
    queue.push({ ownerId, launchId, operations, by, receivedAt, onlyIf, settle, fail });
    if (!isDraining) void drain();
  });
}

/**
 * The way of every operation, a person's or the feed's: appended, told to everybody who watches, and what lists
 * read of it carried to the launch's row and its draft. As `appendOperations`; with `onlyIf`, which is asked in
 * the same transaction, nothing at all happens unless it agrees.
 */
export async function recordOperations(
  ownerId: OwnerId,
  launchId: string,
  operations: readonly SentOperation[],
  by: string,
  receivedAt: number,
  onlyIf: MilestoneRule | null = null,
): Promise<Appended | null> {
  const appended = await appendOperations(ownerId, launchId, operations, by, receivedAt, onlyIf);
  if (appended === null) return null;
  publish(
    launchTopic(launchId),
    appended.added.map((operation) => buildFrame(operation.seq, operation)),
  );
  if (operations.some(({ kind }) => MILESTONES.includes(kind))) {
    await saveMilestones(ownerId, launchId, receivedAt);
    // Readers follow the links from the very first minute.
    await aimLinks();
  }
  return appended;
}

async function drain(): Promise<void> {
  isDraining = true;
  while (queue.length > 0) {
    let group: Waiting[] = [];
    try {
      const settled = await withWriteLock(() => {
        group = queue.splice(0, MOST_IN_GROUP);
        return commitGroup(group);
      });
      for (const settle of settled) settle();
    } catch (error) {
      for (const { fail } of group.length > 0 ? group : queue.splice(0)) fail(error);
    }
  }
  isDraining = false;
}

/** One transaction for the group and a savepoint for each request; what it returns runs after the commit. */
function commitGroup(group: readonly Waiting[]): (() => void)[] {
  const handle = rawDb();
  const appendInSavepoint = handle.transaction((waiting: Waiting) => appendOne(handle, waiting));
  const commit = handle.transaction(() =>
    group.map((waiting) => {
      try {
        const result = appendInSavepoint(waiting);
        return () => waiting.settle(result);
      } catch (error) {
        // A full disk or a broken file ends the whole transaction: then nobody's operations were kept.
        if (!handle.inTransaction) throw error;
        return () => waiting.fail(error);
      }
    }),
  );
  return commit.immediate();
}

function statementsOf(handle: Database.Database) {
  return {
    ownsLaunch: handle.prepare("SELECT 1 FROM Launch WHERE id = ? AND ownerId = ?").pluck(),
    head: handle.prepare("SELECT coalesce(max(seq), 0) FROM Operation WHERE launchId = ?").pluck(),
    milestones: handle.prepare(
      `SELECT * FROM Operation WHERE launchId = ? AND kind IN ('go_live', 'end', 'reopen') ORDER BY seq`,
    ),
    seqOf: handle.prepare("SELECT seq FROM Operation WHERE launchId = ? AND id = ?").pluck(),
    insert: handle.prepare(
      `INSERT INTO Operation (launchId, seq, id, kind, at, payload, "by", receivedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  };
}

const prepared = new WeakMap<Database.Database, ReturnType<typeof statementsOf>>();

function statements(handle: Database.Database) {
  const known = prepared.get(handle) ?? statementsOf(handle);
  prepared.set(handle, known);
  return known;
}

function appendOne(handle: Database.Database, waiting: Waiting): Appended | null {
  const { launchId, by, receivedAt } = waiting;
  const sql = statements(handle);
  if (sql.ownsLaunch.get(launchId, waiting.ownerId) === undefined) return null;
  let head = Number(sql.head.get(launchId));
  const appended: Appended = { accepted: [], added: [], head };
  if (waiting.onlyIf !== null) {
    const rows = sql.milestones.all(launchId) as OperationModel[];
    if (!waiting.onlyIf(rows.flatMap(operationOf))) return appended;
  }
  for (const sent of waiting.operations) {
    const first = sql.seqOf.get(launchId, sent.id);
    if (first === undefined) {
      head += 1;
      const operation = { ...cutToReceipt(sent, receivedAt), by, seq: head, receivedAt };
      const { id, kind, at, payload } = operation;
      sql.insert.run(launchId, head, id, kind, at, JSON.stringify(payload), by, receivedAt);
      appended.added.push(operation);
    }
    appended.accepted.push({ id: sent.id, seq: first === undefined ? head : Number(first) });
  }
  return { ...appended, head };
}

function cutToReceipt(sent: SentOperation, receivedAt: number): SentOperation {
  const cut = { ...sent, at: Math.min(sent.at, receivedAt) };
  if (cut.kind !== "go_live" || cut.payload.liveAt === null) return cut;
  return { ...cut, payload: { ...cut.payload, liveAt: Math.min(cut.payload.liveAt, receivedAt) } };
}

export function hasLaunch(ownerId: OwnerId, launchId: string): boolean {
  return (
    readDb().prepare("SELECT 1 FROM Launch WHERE id = ? AND ownerId = ?").get(launchId, ownerId) !== undefined
  );
}

/** Those operations of a log that say where the clock stands: go-lives, holds and ends. */
export async function listClockOperations(ownerId: OwnerId, launchId: string): Promise<LoggedOperation[]> {
  const kind = { in: [...MILESTONES, "hold", "resume"] };
  const rows = await db().operation.findMany({ where: { launchId, launch: { ownerId }, kind } });
  return rows.flatMap(operationOf);
}

/** The tasks of the plan that seeing the piece live settles: their id and kind. */
export async function listConfirmingTasks(
  ownerId: OwnerId,
  launchId: string,
): Promise<{ id: string; kind: string }[]> {
  const kind = { in: ["publish", "confirm-live", "copy-link"] satisfies TaskKind[] };
  return db().launchTask.findMany({
    where: { launchId, ownerId, kind, skipped: false },
    select: { id: true, kind: true },
  });
}

/** Where the launch's piece can be read, as far as its draft knows. */
export async function findPublishedUrl(ownerId: OwnerId, launchId: string): Promise<string | null> {
  const launch = await db().launch.findFirst({
    where: { id: launchId, ownerId },
    select: { draft: { select: { publishedUrl: true } } },
  });
  return launch?.draft.publishedUrl ?? null;
}

/** The log after `afterSeq`, at most `limit` operations of it, and its head; null when the owner has no such launch. */
export async function listOperations(
  ownerId: OwnerId,
  launchId: string,
  afterSeq = 0,
  limit?: number,
): Promise<{ operations: LoggedOperation[]; head: number } | null> {
  if (!hasLaunch(ownerId, launchId)) return null;
  const rows = await db().operation.findMany({
    where: { launchId, launch: { ownerId }, seq: { gt: afterSeq } },
    orderBy: { seq: "asc" },
    take: limit,
  });
  const last = await db().operation.aggregate({ where: { launchId }, _max: { seq: true } });
  // The head is never behind what is handed out, though an operation may have come in between the two reads.
  const head = Math.max(last._max.seq ?? 0, rows.at(-1)?.seq ?? 0);
  return { operations: rows.flatMap(operationOf), head };
}

/** The operations of these kinds in several launches of the owner, each launch's in order; a launch without any is absent. */
export async function listLogsOf(
  ownerId: OwnerId,
  launchIds: readonly string[],
  kinds: readonly OperationKind[],
): Promise<Map<string, LoggedOperation[]>> {
  const asked = new Set<string>(kinds);
  const logs = await readLogs(ownerId, launchIds);
  return new Map(
    [...logs].flatMap(([id, log]) => {
      const own = log.filter(({ kind }) => asked.has(kind));
      return own.length === 0 ? [] : [[id, own]];
    }),
  );
}

/** The logs of all launches of the owner, each in its order; a launch without operations is absent. */
export function listLogs(ownerId: OwnerId): Promise<Map<string, LoggedOperation[]>> {
  return readLogs(ownerId, null);
}

/** A log only grows: what was read of one is good until its head moves. */
function readLogs(
  ownerId: OwnerId,
  launchIds: readonly string[] | null,
): Promise<Map<string, LoggedOperation[]>> {
  const among = launchIds === null ? "" : "AND l.id IN (SELECT value FROM json_each(@ids))";
  const heads = readDb()
    .prepare<{ ownerId: string; ids: string }, [id: string, mark: string]>(
      `SELECT l.id, l.updatedAt || ' ' || (SELECT max(o.seq) FROM Operation o WHERE o.launchId = l.id) AS mark
       FROM Launch l WHERE l.ownerId = @ownerId ${among} AND mark IS NOT NULL`,
    )
    .raw()
    .all({ ownerId, ids: JSON.stringify(launchIds ?? []) });
  return whileMarked("log", new Map(heads), (ids) =>
    logsOf(
      readDb()
        .prepare<[string], StoredOperation>(
          "SELECT * FROM Operation WHERE launchId IN (SELECT value FROM json_each(?)) ORDER BY launchId, seq",
        )
        .all(JSON.stringify(ids)),
    ),
  );
}

function logsOf(rows: readonly StoredOperation[]): Map<string, LoggedOperation[]> {
  return new Map(
    [...Map.groupBy(rows, ({ launchId }) => launchId)].map(([id, own]) => [id, own.flatMap(operationOf)]),
  );
}

/** As Prisma gives it, or as SQLite does. */
type StoredOperation = Omit<OperationModel, "at" | "receivedAt"> & {
  at: bigint | number;
  receivedAt: bigint | number;
};

function operationOf(row: StoredOperation): LoggedOperation[] {
  const body = parseStoredBody(row.kind, row.payload);
  if (body === null) return [];
  const { id, by } = row;
  const seq = Number(row.seq);
  return [
    { id, seq, by, at: Number(row.at), receivedAt: Number(row.receivedAt), ...body } as LoggedOperation,
  ];
}

/** Go-live and end do not depend on the plan. */
const NO_PLAN: ReducedPlan = { tasks: [], slotAt: 0, plannedAt: null, target: 0 };

/**
 * Copies go-live and end from the log to the launch's row, where lists read them, and moves its draft along:
 * live with its address and instant, or back to scheduled when the go-live was taken back. Doing it again
 * changes nothing.
 */
export async function saveMilestones(ownerId: OwnerId, launchId: string, now: number): Promise<void> {
  await db().$transaction(async (tx) => {
    const launch = await tx.launch.findFirst({ where: { id: launchId, ownerId }, include: { draft: true } });
    if (launch === null) return;
    const kind = { in: [...MILESTONES] };
    const rows = await tx.operation.findMany({ where: { launchId, kind } });
    const state = reduce(NO_PLAN, rows.flatMap(operationOf));
    const [liveAt, endedAt, updatedAt] = [dateOf(state.liveAt), dateOf(state.endedAt), new Date(now)];
    await tx.launch.update({ where: { id: launchId }, data: { liveAt, endedAt, updatedAt } });
    const before = publishedOf(launch.draft);
    const after = carryToDraft(before, state, launch.liveAt?.getTime() ?? null);
    if (isDeepStrictEqual(before, after)) return;
    await tx.draft.update({
      where: { id: launch.draftId },
      data: {
        ...after,
        publishedAt: dateOf(after.publishedAt),
        // The address is a field of the editor: without a new revision an open editor would put the old one back.
        revision: { increment: after.publishedUrl === before.publishedUrl ? 0 : 1 },
        updatedAt,
      },
    });
  });
}

function publishedOf({ state, publishedUrl, publishedAt }: DraftModel): PublishedDraft {
  return {
    state: isDraftState(state) ? state : "scheduled",
    publishedUrl,
    publishedAt: publishedAt?.getTime() ?? null,
  };
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

/** By whom a stream was opened: a session of an account, or a helper by the link made at that instant. */
export type WatchedBy = { sessionId: string } | { memberId: string; linkMadeAt: number };

export type WatchedLaunch = { ownerId: OwnerId; launchId: string; by: WatchedBy };

/**
 * Those of the watchers who may not watch any longer: their session has ended, their link has ended, was replaced or
 * taken back, or the launch is no longer theirs.
 */
export async function listEndedWatchers<W extends WatchedLaunch>(
  watchers: (W & { ownerId: OwnerId })[],
  now: number,
): Promise<W[]> {
  const sessions = await db().session.findMany({
    where: { id: { in: unique(watchers, sessionOf) }, expiresAt: { gt: new Date(now) } },
    select: { id: true, userId: true },
  });
  const launches = await db().launch.findMany({
    where: { id: { in: unique(watchers, ({ launchId }) => launchId) } },
    select: { id: true, ownerId: true },
  });
  const links = await listOpenLinks(unique(watchers, memberOf), now);
  const users = new Map(sessions.map(({ id, userId }) => [id, userId]));
  const owners = new Map(launches.map(({ id, ownerId }) => [id, ownerId]));
  return watchers.filter(({ ownerId, launchId, by }) => {
    if (owners.get(launchId) !== ownerId) return true;
    if ("sessionId" in by) return users.get(by.sessionId) !== ownerId;
    const link = links.get(by.memberId);
    return link?.launchId !== launchId || link.madeAt !== by.linkMadeAt;
  });
}

/** The launch and the instant of each of these helpers' links, where it opens at `now`. */
async function listOpenLinks(memberIds: string[], now: number) {
  if (memberIds.length === 0) return new Map<string, { launchId: string; madeAt: number }>();
  const rows = await db().crewMember.findMany({
    where: { id: { in: memberIds } },
    include: { launch: { select: { slotAt: true, liveAt: true } } },
  });
  return new Map(
    rows.flatMap(({ id, launchId, launch, ...row }) => {
      const madeAt = timeOf(row.linkMadeAt);
      const terms = { madeAt, expiresAt: timeOf(row.linkExpiresAt), revokedAt: timeOf(row.linkRevokedAt) };
      const stands = { slotAt: launch.slotAt.getTime(), liveAt: timeOf(launch.liveAt) };
      return madeAt !== null && isLinkOpen(terms, stands, now) ? [[id, { launchId, madeAt }]] : [];
    }),
  );
}

function timeOf(date: Date | null): number | null {
  return date?.getTime() ?? null;
}

function sessionOf({ by }: WatchedLaunch): string | null {
  return "sessionId" in by ? by.sessionId : null;
}

function memberOf({ by }: WatchedLaunch): string | null {
  return "memberId" in by ? by.memberId : null;
}

function unique(watchers: WatchedLaunch[], read: (watcher: WatchedLaunch) => string | null): string[] {
  return [...new Set(watchers.flatMap((watcher) => read(watcher) ?? []))];
}
