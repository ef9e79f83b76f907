import type { PlanTemplate, TemplateLine } from "@/lib/plan/plan-template";
import { templateLinesSchema } from "@/lib/plan/schema";
import { db, isUniqueViolation } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import type { RemovedTemplate } from "@/lib/templates/schema";
import { freeName, isSameName } from "@/lib/templates/template-name";

export type StoredTemplate = PlanTemplate & {
  launchCount: number;
  /** Of the launches built from it the one with the latest slot. */
  lastLaunch: { id: string; title: string; slotAt: number } | null;
};

const BY_NAME = [{ name: "asc" }, { id: "asc" }] as const;

/** The writer's templates by name, each with the launches it was used in. */
export async function listTemplates(ownerId: OwnerId): Promise<StoredTemplate[]> {
  const rows = await db().planTemplate.findMany({
    where: { ownerId },
    orderBy: [...BY_NAME],
    include: {
      _count: { select: { launches: { where: { ownerId } } } },
      launches: {
        where: { ownerId },
        orderBy: [{ slotAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { id: true, slotAt: true, draft: { select: { title: true } } },
      },
    },
  });
  return rows.map((row) => {
    const [last] = row.launches;
    return {
      ...templateOf(row),
      launchCount: row._count.launches,
      lastLaunch:
        last === undefined ? null : { id: last.id, title: last.draft.title, slotAt: last.slotAt.getTime() },
    };
  });
}

/** Names only, for choosing among them. */
export async function listTemplateNames(ownerId: OwnerId): Promise<{ id: string; name: string }[]> {
  return db().planTemplate.findMany({
    where: { ownerId },
    orderBy: [...BY_NAME],
    select: { id: true, name: true },
  });
}

export async function findTemplate(ownerId: OwnerId, id: string): Promise<PlanTemplate | null> {
  const row = await db().planTemplate.findFirst({ where: { id, ownerId } });
  return row === null ? null : templateOf(row);
}

/** Keeps lines under a new name; null: the writer has a template of that name. */
export async function createTemplate(
  ownerId: OwnerId,
  name: string,
  lines: readonly TemplateLine[],
  now: number,
): Promise<{ id: string } | null> {
  return db().$transaction(async (tx) => {
    const others = await tx.planTemplate.findMany({ where: { ownerId }, select: { name: true } });
    if (others.some((other) => isSameName(other.name, name))) return null;
    const at = new Date(now);
    return tx.planTemplate.create({
      data: { id: newId(), ownerId, name, tasks: JSON.stringify(lines), createdAt: at, updatedAt: at },
      select: { id: true },
    });
  });
}

export async function renameTemplate(
  ownerId: OwnerId,
  id: string,
  name: string,
  now: number,
): Promise<"saved" | "not_found" | "name_taken"> {
  return db().$transaction(async (tx) => {
    const all = await tx.planTemplate.findMany({ where: { ownerId }, select: { id: true, name: true } });
    if (!all.some((one) => one.id === id)) return "not_found";
    if (all.some((other) => other.id !== id && isSameName(other.name, name))) return "name_taken";
    await tx.planTemplate.update({ where: { id }, data: { name, updatedAt: new Date(now) } });
    return "saved";
  });
}

/** Replaces the lines, unless they were changed since `base` was read. false: nothing was saved. */
export async function saveTemplateLines(
  ownerId: OwnerId,
  base: PlanTemplate,
  lines: readonly TemplateLine[],
  now: number,
): Promise<boolean> {
  const changed = await db().planTemplate.updateMany({
    where: { id: base.id, ownerId, updatedAt: new Date(base.updatedAt) },
    // Later than the base, or two saves in one millisecond could pass for one.
    data: { tasks: JSON.stringify(lines), updatedAt: new Date(Math.max(now, base.updatedAt + 1)) },
  });
  return changed.count > 0;
}

/** Removes a template and hands it back for undo; the plans built from it stay. null: no such template. */
export async function removeTemplate(ownerId: OwnerId, id: string): Promise<RemovedTemplate | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.planTemplate.findFirst({
      where: { id, ownerId },
      include: { launches: { where: { ownerId }, select: { id: true } } },
    });
    if (row === null) return null;
    await tx.planTemplate.delete({ where: { id } });
    return {
      id,
      name: row.name,
      lines: templateOf(row).lines,
      createdAt: row.createdAt.getTime(),
      launchIds: row.launches.map((launch) => launch.id),
    };
  });
}

/**
 * Undo of a removal: the template with its launches, but for those that have another by now. A name taken meanwhile
 * gets a number. Answers the name; null: it is there already.
 */
export async function restoreTemplate(
  ownerId: OwnerId,
  removed: RemovedTemplate,
  now: number,
): Promise<{ name: string } | null> {
  try {
    return await db().$transaction(async (tx) => {
      const others = await tx.planTemplate.findMany({ where: { ownerId }, select: { name: true } });
      const name = freeName(
        removed.name,
        others.map((other) => other.name),
      );
      const { id, lines, createdAt, launchIds } = removed;
      const tasks = JSON.stringify(lines);
      await tx.planTemplate.create({
        data: { id, ownerId, name, tasks, createdAt: new Date(createdAt), updatedAt: new Date(now) },
      });
      await tx.launch.updateMany({
        where: { ownerId, id: { in: launchIds }, templateId: null },
        data: { templateId: id },
      });
      return { name };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

function templateOf(row: { id: string; name: string; tasks: string; updatedAt: Date }): PlanTemplate {
  return {
    id: row.id,
    name: row.name,
    lines: templateLinesSchema.parse(JSON.parse(row.tasks)),
    updatedAt: row.updatedAt.getTime(),
  };
}
