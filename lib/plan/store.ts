import type { Helper } from "@/lib/plan/crew";
import type { Proof } from "@/lib/plan/prove-plan";
import { helperChannelsSchema, storedProofSchema, taskRuleSchema } from "@/lib/plan/schema";
import type { Phase, Task, TaskOutline } from "@/lib/plan/task";
import { PHASES } from "@/lib/plan/task";
import { isTaskKind } from "@/lib/plan/task-kind";
import { db, readDb, whileMarked } from "@/lib/platform/db";
import type { LaunchTaskModel } from "@/lib/platform/generated/prisma/models/LaunchTask";
import type { OwnerId } from "@/lib/platform/owner";

export type Plan = {
  tasks: Task[];
  plannedAt: number | null;
  planRevision: number;
  target: number;
  /** What the exact planner said of this very revision, and by which numbers; null: nothing yet. */
  proof: (Proof & { basis: string }) | null;
  /** The template it is built from; null: the house's own checklist. */
  templateId: string | null;
};

/** The stored plan of one launch, tasks in their kept order; null when the owner has no such launch. */
export async function findPlan(ownerId: OwnerId, launchId: string): Promise<Plan | null> {
  const launch = await db().launch.findFirst({
    where: { id: launchId, ownerId },
    select: {
      plannedAt: true,
      planRevision: true,
      target: true,
      proof: true,
      templateId: true,
      tasks: { orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
  });
  if (launch === null) return null;
  return {
    tasks: launch.tasks.map(taskOf),
    plannedAt: launch.plannedAt?.getTime() ?? null,
    planRevision: launch.planRevision,
    target: launch.target,
    proof: proofOf(launch.proof, launch.planRevision),
    templateId: launch.templateId,
  };
}

/** One plan among many, for what compares them: of its tasks those placed in the countdown and the hour. */
export type PlanOutline = { tasks: TaskOutline[]; plannedAt: number | null; target: number };

type OutlineRow = Omit<TaskOutline, "phase" | "automatic" | "skipped"> & {
  launchId: string;
  phase: string;
  automatic: number;
};

/** The plans of all launches of the owner, by launch: a year of them in one reading, without texts, rules, and the days around. */
export async function listPlanOutlines(ownerId: OwnerId): Promise<Map<string, PlanOutline>> {
  const plans = readDb()
    .prepare<[string], MarkedPlan & { plannedAt: string | null; target: number }>(
      `SELECT id, ${PLAN_MARK} AS mark, plannedAt, target FROM Launch WHERE ownerId = ?`,
    )
    .all(ownerId);
  const tasks = await whileMarked("outline", marksOf(plans), readOutlines);
  return new Map(
    plans.map(({ id, plannedAt, target }) => [
      id,
      {
        tasks: tasks.get(id) ?? [],
        plannedAt: plannedAt === null ? null : Date.parse(plannedAt),
        target,
      },
    ]),
  );
}

/** A plan's tasks are only ever replaced, and its revision counts up with them. */
const PLAN_MARK = "planRevision || ' ' || updatedAt";

type MarkedPlan = { id: string; mark: string };

function marksOf(plans: readonly MarkedPlan[]): Map<string, string> {
  return new Map(plans.map(({ id, mark }) => [id, mark]));
}

function readOutlines(launchIds: readonly string[]): Map<string, TaskOutline[]> {
  const rows = readDb()
    .prepare<[string], OutlineRow>(
      `SELECT launchId, id, phase, title, startMinute, durationMinutes, channelId, automatic, personId, expected
       FROM LaunchTask
       WHERE launchId IN (SELECT value FROM json_each(?)) AND phase IN ('countdown', 'hour')
         AND startMinute IS NOT NULL AND skipped = 0
       ORDER BY launchId, position`,
    )
    .all(JSON.stringify(launchIds));
  return new Map(
    [...Map.groupBy(rows, ({ launchId }) => launchId)].map(([id, own]) => [id, own.map(outlineOf)]),
  );
}

function outlineOf({ launchId: _, phase, automatic, ...row }: OutlineRow): TaskOutline {
  return { ...row, phase: phaseOf(phase), automatic: automatic === 1, skipped: false };
}

function phaseOf(text: string): Phase {
  return PHASES.includes(text as Phase) ? (text as Phase) : "days";
}

/** Keeps what the exact planner said, unless the plan has moved on since. */
export async function saveProof(
  ownerId: OwnerId,
  launchId: string,
  revision: number,
  proof: Proof & { basis: string },
): Promise<void> {
  const text = JSON.stringify({ revision, ...proof });
  await db().launch.updateMany({
    where: { id: launchId, ownerId, planRevision: revision },
    data: { proof: text },
  });
}

/** A proof of another revision says nothing of this plan. */
function proofOf(text: string, planRevision: number): Plan["proof"] {
  if (text === "") return null;
  const { revision, ...proof } = storedProofSchema.parse(JSON.parse(text));
  return revision === planRevision ? proof : null;
}

/** What goes out by itself or by hand in several launches of the owner: their posts and notices, by launch. */
export async function listPostTasks(
  ownerId: OwnerId,
  launchIds: readonly string[],
): Promise<Map<string, Task[]>> {
  const plans = readDb()
    .prepare<[string, string], MarkedPlan>(
      `SELECT id, ${PLAN_MARK} AS mark FROM Launch WHERE ownerId = ? AND id IN (SELECT value FROM json_each(?))`,
    )
    .all(ownerId, JSON.stringify(launchIds));
  return whileMarked("posts", marksOf(plans), async (ids) => {
    const rows = await db().launchTask.findMany({
      where: { launchId: { in: ids }, kind: { in: ["post", "notice", "newsletter"] } },
      orderBy: [{ launchId: "asc" }, { position: "asc" }, { id: "asc" }],
    });
    return new Map(
      [...Map.groupBy(rows, ({ launchId }) => launchId)].map(([id, own]) => [id, own.map(taskOf)]),
    );
  });
}

/**
 * Replaces the tasks of one launch and counts its plan revision up, in one transaction.
 * With `baseRevision` it changes nothing when the plan has moved on since. Answers the new revision, or null
 * when nothing was saved (no such launch of this owner, or an older base).
 */
export async function savePlan(
  ownerId: OwnerId,
  launchId: string,
  tasks: Task[],
  now: number,
  baseRevision: number | null = null,
): Promise<{ planRevision: number } | null> {
  return db().$transaction(async (tx) => {
    const changed = await tx.launch.updateMany({
      where: { id: launchId, ownerId, ...(baseRevision === null ? {} : { planRevision: baseRevision }) },
      data: { planRevision: { increment: 1 }, plannedAt: new Date(now), updatedAt: new Date(now) },
    });
    if (changed.count === 0) return null;
    await tx.launchTask.deleteMany({ where: { launchId, ownerId } });
    await tx.launchTask.createMany({
      data: tasks.map((task, index) => rowOf(ownerId, launchId, task, index)),
    });
    return tx.launch.findUniqueOrThrow({ where: { id: launchId }, select: { planRevision: true } });
  });
}

/** The channels chosen for one launch, oldest choice first by channel id; empty when there is no such launch. */
export async function listLaunchChannels(ownerId: OwnerId, launchId: string): Promise<string[]> {
  const rows = await db().launchChannel.findMany({
    where: { ownerId, launchId, launch: { ownerId } },
    orderBy: { channelId: "asc" },
    select: { channelId: true },
  });
  return rows.map((row) => row.channelId);
}

/** Sets which of the owner's channels a launch uses. Ids that are not the owner's are left out. false: no such launch. */
export async function saveLaunchChannels(
  ownerId: OwnerId,
  launchId: string,
  channelIds: string[],
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const launch = await tx.launch.findFirst({ where: { id: launchId, ownerId }, select: { id: true } });
    if (launch === null) return false;
    const own = await tx.channel.findMany({
      where: { ownerId, id: { in: channelIds } },
      select: { id: true },
    });
    await tx.launchChannel.deleteMany({ where: { launchId, ownerId } });
    await tx.launchChannel.createMany({ data: own.map(({ id }) => ({ launchId, channelId: id, ownerId })) });
    return true;
  });
}

/** Who carries out one launch besides the writer, in the order they were named; empty when there is no such launch. */
export async function listCrew(ownerId: OwnerId, launchId: string): Promise<Helper[]> {
  const rows = await db().crewMember.findMany({
    where: { ownerId, launchId, launch: { ownerId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, channelIds }) => ({
    id,
    name,
    channelIds: helperChannelsSchema.parse(JSON.parse(channelIds)),
  }));
}

/**
 * Makes `crew` the crew of one launch. Who is in it already keeps their row, and channels that are not the owner's are
 * left out. false when nothing was saved: no such launch, or an id that stands for somebody in another one.
 */
export async function saveCrew(
  ownerId: OwnerId,
  launchId: string,
  crew: readonly Helper[],
  now: number,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const launch = await tx.launch.findFirst({ where: { id: launchId, ownerId }, select: { id: true } });
    if (launch === null) return false;
    const ids = crew.map(({ id }) => id);
    const known = await tx.crewMember.findMany({ where: { id: { in: ids } } });
    if (known.some((row) => row.launchId !== launchId || row.ownerId !== ownerId)) return false;
    const channels = await tx.channel.findMany({ where: { ownerId }, select: { id: true } });
    const own = new Set(channels.map(({ id }) => id));
    await tx.crewMember.deleteMany({ where: { launchId, ownerId, id: { notIn: ids } } });
    for (const { id, name, channelIds } of crew) {
      const data = { name, channelIds: JSON.stringify(channelIds.filter((channelId) => own.has(channelId))) };
      if (known.some((row) => row.id === id)) await tx.crewMember.update({ where: { id }, data });
      else await tx.crewMember.create({ data: { id, ownerId, launchId, createdAt: new Date(now), ...data } });
    }
    return true;
  });
}

/** Sets what a launch's plan is built from; null: the house's own checklist. false: no such launch or template of this owner. */
export async function saveLaunchTemplate(
  ownerId: OwnerId,
  launchId: string,
  templateId: string | null,
): Promise<boolean> {
  const known =
    templateId === null ? 1 : await db().planTemplate.count({ where: { id: templateId, ownerId } });
  if (known === 0) return false;
  const changed = await db().launch.updateMany({ where: { id: launchId, ownerId }, data: { templateId } });
  return changed.count > 0;
}

/** Sets the recommendations wanted within the hour. false: no such launch. */
export async function saveTarget(
  ownerId: OwnerId,
  launchId: string,
  target: number,
  now: number,
): Promise<boolean> {
  const changed = await db().launch.updateMany({
    where: { id: launchId, ownerId },
    data: { target, updatedAt: new Date(now), planRevision: { increment: 1 } },
  });
  return changed.count > 0;
}

function taskOf(row: LaunchTaskModel): Task {
  return {
    id: row.id,
    kind: isTaskKind(row.kind) ? row.kind : "own",
    phase: phaseOf(row.phase),
    title: row.title,
    detail: row.detail,
    startMinute: row.startMinute,
    durationMinutes: row.durationMinutes,
    channelId: row.channelId,
    postText: row.postText,
    automatic: row.automatic,
    personId: row.personId,
    locked: row.locked,
    skipped: row.skipped,
    expected: row.expected,
    omittedBecause: row.omittedBecause,
    rule: taskRuleSchema.parse(JSON.parse(row.rule)),
  };
}

function rowOf(ownerId: OwnerId, launchId: string, task: Task, position: number): LaunchTaskModel {
  return { ...task, ownerId, launchId, position, rule: JSON.stringify(task.rule) };
}
