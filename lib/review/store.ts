import { findActivity } from "@/lib/accounts/store";
import { resolveActivity } from "@/lib/channels/activity";
import { listChannels } from "@/lib/channels/store";
import { titleOf } from "@/lib/drafts/draft";
import { isDraftState, stateAfter } from "@/lib/drafts/draft-state";
import { topicsColumnSchema } from "@/lib/drafts/schema";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import { listLogsOf } from "@/lib/launch/store";
import type { MinuteClicks } from "@/lib/measurement/minute-clicks";
import { listSnapshotsOf } from "@/lib/measurement/store";
import type { Forecast } from "@/lib/plan/forecast";
import { listPostTasks } from "@/lib/plan/store";
import { db, readDb, untilWritten, whileMarked } from "@/lib/platform/db";
import type { LaunchForecastModel } from "@/lib/platform/generated/prisma/models/LaunchForecast";
import { newId } from "@/lib/platform/id";
import { keepLatest } from "@/lib/platform/keep-latest";
import type { OwnerId } from "@/lib/platform/owner";
import { shareUnchanged } from "@/lib/platform/share-unchanged";
import type { LearningGround } from "@/lib/review/build-learning";
import type { LearnedDecision } from "@/lib/review/learned-decision";
import { MOST_NEXT_TIMES, type NextTimeNote } from "@/lib/review/next-time";
import { readFlight } from "@/lib/review/read-flight";
import { parseDecidedParameter } from "@/lib/review/schema";
import type { Launch } from "@/lib/slot/launch";
import { listLaunches } from "@/lib/slot/store";

export type SavedNote = { ok: true } | { ok: false; current: string };

/** The review note of one launch; null when the owner has no such launch. */
export async function findReviewNote(ownerId: OwnerId, launchId: string): Promise<string | null> {
  const row = await db().launch.findFirst({ where: { id: launchId, ownerId }, select: { reviewNote: true } });
  return row?.reviewNote ?? null;
}

/** All review notes of the owner that are not empty, by launch. */
export async function listReviewNotes(ownerId: OwnerId): Promise<Map<string, string>> {
  const rows = await db().launch.findMany({
    where: { ownerId, reviewNote: { not: "" } },
    select: { id: true, reviewNote: true },
  });
  return new Map(rows.map(({ id, reviewNote }) => [id, reviewNote]));
}

/**
 * Replaces the note, but only the text the writer had before them: what another window stored in between is answered
 * as `current` and stays. Saving what is stored already is fine. null when the owner has no such launch.
 */
export async function saveReviewNote(
  ownerId: OwnerId,
  launchId: string,
  note: string,
  seen: string,
  now: number,
): Promise<SavedNote | null> {
  const changed = await db().launch.updateMany({
    where: { id: launchId, ownerId, reviewNote: seen },
    data: { reviewNote: note, updatedAt: new Date(now) },
  });
  if (changed.count > 0) return { ok: true };
  const current = await findReviewNote(ownerId, launchId);
  if (current === null) return null;
  return current === note ? { ok: true } : { ok: false, current };
}

/**
 * Calls a review finished (or open again with null) and moves the draft along, unless another launch of the same draft
 * is still to be reviewed. Doing it twice keeps the first time. false: the owner has no such launch.
 */
export async function saveReviewedAt(
  ownerId: OwnerId,
  launchId: string,
  reviewedAt: number | null,
  now: number,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const launch = await tx.launch.findFirst({ where: { id: launchId, ownerId }, include: { draft: true } });
    if (launch === null) return false;
    const at = new Date(now);
    const stamp = reviewedAt === null ? null : (launch.reviewedAt ?? new Date(reviewedAt));
    await tx.launch.update({ where: { id: launchId }, data: { reviewedAt: stamp, updatedAt: at } });
    const others = await tx.launch.count({
      where: { ownerId, draftId: launch.draftId, id: { not: launchId }, reviewedAt: null },
    });
    if (others > 0 || !isDraftState(launch.draft.state)) return true;
    const kind = reviewedAt === null ? "review_reopened" : "review_finished";
    const state = stateAfter(launch.draft.state, { kind });
    if (state !== launch.draft.state) {
      await tx.draft.update({ where: { id: launch.draftId }, data: { state, updatedAt: at } });
    }
    return true;
  });
}

// ── What to do differently next time ──

/** Notes of one launch, heeded ones too, the first first; or all the owner's notes that still stand (null). */
export async function listNextTimes(ownerId: OwnerId, launchId: string | null): Promise<NextTimeNote[]> {
  const rows = await db().nextTimeNote.findMany({
    where: { ownerId, ...(launchId === null ? { heededAt: null } : { launchId }) },
    include: { launch: { select: { draft: { select: { title: true } } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ launch, ownerId: _, ...note }) => ({
    ...note,
    launchTitle: titleOf(launch.draft),
    createdAt: note.createdAt.getTime(),
    heededAt: note.heededAt?.getTime() ?? null,
  }));
}

/** Keeps one more note; what the launch says already, in the same words, is kept once. null: no such launch. */
export async function addNextTime(
  ownerId: OwnerId,
  launchId: string,
  text: string,
  now: number,
): Promise<"added" | "full" | null> {
  return db().$transaction(async (tx) => {
    const launch = await tx.launch.findFirst({ where: { id: launchId, ownerId }, select: { id: true } });
    if (launch === null) return null;
    const known = await tx.nextTimeNote.findMany({ where: { ownerId, launchId }, select: { text: true } });
    if (known.some((note) => note.text === text)) return "added";
    if (known.length >= MOST_NEXT_TIMES) return "full";
    await tx.nextTimeNote.create({
      data: { id: newId(), ownerId, launchId, text, createdAt: new Date(now) },
    });
    return "added";
  });
}

/** Ticks a note off, or lets it stand again; doing it twice keeps the first time. false: the owner has no such note. */
export async function saveHeeded(
  ownerId: OwnerId,
  noteId: string,
  isHeeded: boolean,
  now: number,
): Promise<boolean> {
  const note = await db().nextTimeNote.findFirst({
    where: { id: noteId, ownerId },
    select: { heededAt: true },
  });
  if (note === null) return false;
  const heededAt = isHeeded ? (note.heededAt ?? new Date(now)) : null;
  const saved = await db().nextTimeNote.updateMany({ where: { id: noteId, ownerId }, data: { heededAt } });
  return saved.count > 0;
}

/** Takes a note away; one that is gone already is fine. */
export async function removeNextTime(ownerId: OwnerId, noteId: string): Promise<void> {
  await db().nextTimeNote.deleteMany({ where: { id: noteId, ownerId } });
}

// ── Learning ──

/** Launches that went live before an instant say anything; more than these weigh next to nothing (2^−5 of the latest). */
const MOST_LAUNCHES = 50;
const MINUTE_MS = 60_000;

/** What of a log says which post went out when, and what was counted. */
const TEACHING_KINDS = ["go_live", "tick", "move", "replan", "count"] as const;

/** All that launches before an instant can teach: the latest of them with their posts, logs, counts and clicks. */
export async function readLearningGround(
  ownerId: OwnerId,
  zone: string,
  before: number,
): Promise<LearningGround> {
  const launches = await listLaunches(ownerId);
  const flown = launches
    .filter(({ liveAt }) => liveAt !== null && liveAt < before)
    .sort((a, b) => (b.liveAt ?? 0) - (a.liveAt ?? 0))
    .slice(0, MOST_LAUNCHES);
  const key = `ground ${ownerId} ${zone} ${flown.map(({ id }) => id).join(" ")}`;
  return untilWritten(key, async () => {
    const ground = shareUnchanged(grounds.get(key), await readGround(ownerId, zone, flown));
    keepLatest(grounds, key, ground, MOST_GROUNDS);
    return ground;
  });
}

/** What was read last, by what was asked; the latest read last. */
const grounds = new Map<string, LearningGround>();
/** Each holds a year's clicks: a desk asks for one or two. */
const MOST_GROUNDS = 8;

async function readGround(ownerId: OwnerId, zone: string, flown: readonly Launch[]): Promise<LearningGround> {
  const ids = flown.map(({ id }) => id);
  const [channels, activity, decisions, posts, logs, snapshots, followers, clicks] = await Promise.all([
    listChannels(ownerId),
    findActivity(ownerId),
    listDecisions(ownerId),
    listPostTasks(ownerId, ids),
    listLogsOf(ownerId, ids, TEACHING_KINDS),
    listSnapshotsOf(ownerId, ids),
    listCarrierFollowers(ownerId, ids),
    listMinuteClicks(ownerId, flown),
  ]);
  const numbers = Map.groupBy(snapshots, ({ launchId }) => launchId);
  return {
    channels,
    activity: resolveActivity(activity),
    zone,
    decisions,
    flown: flown.flatMap(
      (launch) =>
        readFlight({
          launch,
          publicationFollowers: followers.get(launch.id) ?? null,
          posts: posts.get(launch.id) ?? [],
          operations: logs.get(launch.id) ?? [],
          snapshots: numbers.get(launch.id) ?? [],
          clicks: clicks.get(launch.id) ?? [],
        }) ?? [],
    ),
  };
}

/** The same of launches whose hour is over at an instant: one that is still running would be taken for one with few clicks. */
export function readTeachingGround(ownerId: OwnerId, zone: string, now: number): Promise<LearningGround> {
  return readLearningGround(ownerId, zone, now - HOUR_MINUTES * MINUTE_MS + 1);
}

type ClickRow = [taskId: string, channelId: string, minuteOfHour: number | null, clicks: number | null];

/**
 * Clicks of tracked links within a day of each go-live, by launch: minute by minute within the hour, then by the hour (at
 * its middle). A launch none of whose links was ever clicked is absent: perhaps none of them was ever posted.
 */
function listMinuteClicks(
  ownerId: OwnerId,
  flown: readonly { id: string; liveAt: number | null }[],
): Promise<ReadonlyMap<string, MinuteClicks[]>> {
  // A link counts every click of its minutes, too.
  const totals = readDb()
    .prepare<[string], [launchId: string, mark: string]>(
      `SELECT launchId, count(*) || ' ' || sum(clicks) FROM TrackedLink
       WHERE ownerId = ? GROUP BY launchId`,
    )
    .raw()
    .all(ownerId);
  const total = new Map(totals);
  const liveAts = new Map(flown.map(({ id, liveAt }) => [id, liveAt ?? 0]));
  const marks = [...liveAts].flatMap(([id, liveAt]): [string, string][] =>
    total.has(id) ? [[id, `${liveAt} ${total.get(id)}`]] : [],
  );
  return whileMarked("clicks", new Map(marks), (ids) => readMinuteClicks(ids, liveAts));
}

function readMinuteClicks(
  launchIds: readonly string[],
  liveAts: ReadonlyMap<string, number>,
): Map<string, MinuteClicks[]> {
  type Asked = { launchId: string; from: bigint };
  // In the order of its key a link has one row a minute: there is nothing to sort or add up within the hour.
  const askMinutes = readDb().prepare<Asked, ClickRow>(
    `SELECT k.taskId, k.channelId, c.minute - @from, c.clicks
     FROM TrackedLink k
     LEFT JOIN ClickCount c ON c.linkId = k.id AND c.isBot = 0 AND c.minute >= @from AND c.minute < @from + 60
     WHERE k.launchId = @launchId`,
  );
  const askHours = readDb().prepare<Asked, ClickRow>(
    `SELECT k.taskId, k.channelId, (c.minute - @from) / 60 * 60 + 30 AS middle, sum(c.clicks)
     FROM TrackedLink k
     JOIN ClickCount c ON c.linkId = k.id AND c.isBot = 0 AND c.minute >= @from + 60 AND c.minute < @from + 1440
     WHERE k.launchId = @launchId
     GROUP BY k.id, middle`,
  );
  const known = new Map<string, MinuteClicks[]>();
  for (const launchId of launchIds) {
    // As an integer: a number would be bound as a real, and the hours would not come out whole.
    const asked = { launchId, from: BigInt(Math.floor((liveAts.get(launchId) ?? 0) / MINUTE_MS)) };
    const rows = [...askMinutes.raw().all(asked), ...askHours.raw().all(asked)];
    if (!rows.some(([, , , clicks]) => clicks !== null)) continue;
    known.set(
      launchId,
      rows.map(([taskId, channelId, minuteOfHour, clicks]) => ({
        taskId,
        channelId,
        minuteOfHour: minuteOfHour ?? 0,
        clicks: clicks ?? 0,
      })),
    );
  }
  return known;
}

/** Followers of the publication that carried each launch, where both are known. */
async function listCarrierFollowers(
  ownerId: OwnerId,
  launchIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db().launch.findMany({
    where: { ownerId, id: { in: [...launchIds] }, publication: { followers: { not: null } } },
    select: { id: true, publication: { select: { followers: true } } },
  });
  return new Map(rows.map(({ id, publication }) => [id, publication?.followers ?? 0]));
}

export async function listDecisions(ownerId: OwnerId): Promise<LearnedDecision[]> {
  const rows = await db().learnedDecision.findMany({
    where: { ownerId },
    orderBy: [{ subject: "asc" }, { parameter: "asc" }],
  });
  return rows.flatMap(({ subject, parameter, pinnedValue, forgottenBefore }) => {
    const known = parseDecidedParameter(parameter);
    return known === null
      ? []
      : [{ subject, parameter: known, pinnedValue, forgottenBefore: forgottenBefore?.getTime() ?? null }];
  });
}

/** Keeps what the writer decided about one number, in place of what was decided before. */
export async function saveDecision(ownerId: OwnerId, decision: LearnedDecision, now: number): Promise<void> {
  const { subject, parameter, pinnedValue, forgottenBefore } = decision;
  const data = {
    pinnedValue,
    forgottenBefore: forgottenBefore === null ? null : new Date(forgottenBefore),
    updatedAt: new Date(now),
  };
  await db().learnedDecision.upsert({
    where: { ownerId_subject_parameter: { ownerId, subject, parameter } },
    create: { ownerId, subject, parameter, ...data },
    update: data,
  });
}

/** Planned minutes of work somebody had with each launch: tasks placed and not taken out, what happens by itself apart. */
export async function listWorkMinutes(ownerId: OwnerId): Promise<Map<string, number>> {
  const rows = await db().launchTask.groupBy({
    by: ["launchId"],
    where: { ownerId, automatic: false, skipped: false, startMinute: { not: null } },
    _sum: { durationMinutes: true },
  });
  return new Map(rows.map(({ launchId, _sum }) => [launchId, _sum.durationMinutes ?? 0]));
}

/** The topics of each launch's piece. */
export async function listLaunchTopics(ownerId: OwnerId): Promise<Map<string, string[]>> {
  const rows = await db().launch.findMany({
    where: { ownerId },
    select: { id: true, draft: { select: { topics: true } } },
  });
  return new Map(rows.map(({ id, draft }) => [id, topicsColumnSchema.parse(draft.topics)]));
}

/** The zone the owner lives in, where nobody is signed in to say it. */
export async function findZone(ownerId: OwnerId): Promise<string> {
  const row = await db().preference.findUnique({ where: { ownerId }, select: { zone: true } });
  return row?.zone ?? "UTC";
}

// ── Forecasts as they stood ──

/** What was foreseen of a launch when its piece went live. */
export type KeptForecast = Omit<Forecast, "curve"> & {
  launchId: string;
  target: number;
  /** Launches the rates behind it were learned from. */
  learnedFrom: number;
  keptAt: number;
};

export async function findForecast(ownerId: OwnerId, launchId: string): Promise<KeptForecast | null> {
  const row = await db().launchForecast.findFirst({ where: { ownerId, launchId } });
  return row === null ? null : forecastOf(row);
}

export async function listForecasts(ownerId: OwnerId): Promise<KeptForecast[]> {
  const rows = await db().launchForecast.findMany({ where: { ownerId }, orderBy: { launchId: "asc" } });
  return rows.map(forecastOf);
}

function forecastOf({ ownerId: _, keptAt, ...row }: LaunchForecastModel): KeptForecast {
  return { ...row, keptAt: keptAt.getTime() };
}

/** Keeps forecasts; one that is kept already stays as it was, and what belongs to a launch that is not live is forgotten. */
export async function saveForecasts(ownerId: OwnerId, forecasts: readonly KeptForecast[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.launchForecast.deleteMany({ where: { ownerId, launch: { liveAt: null } } });
    for (const { launchId, keptAt, ...numbers } of forecasts) {
      const launch = await tx.launch.findFirst({
        where: { id: launchId, ownerId, liveAt: { not: null }, forecast: null },
        select: { id: true },
      });
      if (launch === null) continue;
      await tx.launchForecast.create({
        data: { launchId, ownerId, ...numbers, keptAt: new Date(keptAt) },
      });
    }
  });
}
