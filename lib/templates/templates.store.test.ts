import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TemplateLine } from "@/lib/plan/plan-template";
import { findPlan, saveLaunchTemplate } from "@/lib/plan/store";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import {
  createTemplate,
  findTemplate,
  listTemplateNames,
  listTemplates,
  removeTemplate,
  renameTemplate,
  restoreTemplate,
  saveTemplateLines,
} from "@/lib/templates/store";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const NOW = Date.UTC(2026, 10, 1);
let close: () => Promise<void>;

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

const LINE: TemplateLine = {
  key: "own-1",
  kind: "own",
  phase: "countdown",
  channelId: null,
  platform: null,
  title: "Tea",
  detail: "",
  postText: "",
  durationMinutes: 3,
  automatic: false,
  edited: ["title"],
  when: { days: -3, clock: "10:00" },
  locked: true,
  skipped: false,
};

async function make(ownerId: OwnerId, name = "Usual"): Promise<string> {
  const made = await createTemplate(ownerId, name, [LINE], NOW);
  if (made === null) throw new Error("name taken");
  return made.id;
}

async function makeLaunch(ownerId: OwnerId, slotAt = NOW): Promise<string> {
  const at = new Date(NOW);
  const row = { id: newId(), ownerId, createdAt: at, updatedAt: at };
  const draft = await db().draft.create({
    data: { ...row, title: "Piece", state: "ready", source: "blank" },
  });
  const slot = { slotWall: "2026-11-03T18:30", slotZone: "UTC", slotAt: new Date(slotAt), target: 100 };
  await db().launch.create({ data: { ...row, draftId: draft.id, ...slot } });
  return row.id;
}

test("a template comes back as it was kept, and says where it was last used", async () => {
  const ownerId = await makeOwner();
  const id = await make(ownerId);
  expect(await findTemplate(ownerId, id)).toEqual({ id, name: "Usual", lines: [LINE], updatedAt: NOW });
  const [early, late] = [await makeLaunch(ownerId, NOW), await makeLaunch(ownerId, NOW + 1000)];
  for (const launchId of [late, early]) await saveLaunchTemplate(ownerId, launchId, id);
  expect(await listTemplates(ownerId)).toMatchObject([
    { id, launchCount: 2, lastLaunch: { id: late, title: "Piece", slotAt: NOW + 1000 } },
  ]);
});

test("two templates of one writer never have the same name, those of two writers may", async () => {
  const ownerId = await makeOwner();
  const id = await make(ownerId);
  expect(await createTemplate(ownerId, " usual", [], NOW)).toBeNull();
  const other = await make(ownerId, "Other");
  expect(await renameTemplate(ownerId, other, "USUAL", NOW)).toBe("name_taken");
  expect(await renameTemplate(ownerId, id, "USUAL", NOW)).toBe("saved");
  expect(await make(await makeOwner("Bo"))).not.toBe(id);
  const both = await Promise.all([1, 2].map(() => createTemplate(ownerId, "Twice", [], NOW)));
  expect(both.filter((made) => made !== null)).toHaveLength(1);
});

test("a save that rests on older lines changes nothing, in the same millisecond too", async () => {
  const ownerId = await makeOwner();
  const base = await findTemplate(ownerId, await make(ownerId));
  if (base === null) throw new Error("not there");
  expect(await saveTemplateLines(ownerId, base, [], NOW)).toBe(true);
  expect(await saveTemplateLines(ownerId, base, [LINE, LINE], NOW)).toBe(false);
  expect((await findTemplate(ownerId, base.id))?.lines).toEqual([]);
});

test("a removed template leaves its launches, and undo brings back both, under a free name", async () => {
  const ownerId = await makeOwner();
  const id = await make(ownerId);
  const [kept, moved] = [await makeLaunch(ownerId), await makeLaunch(ownerId)];
  for (const launchId of [kept, moved]) await saveLaunchTemplate(ownerId, launchId, id);
  const removed = await removeTemplate(ownerId, id);
  if (removed === null) throw new Error("not there");
  expect((await findPlan(ownerId, kept))?.templateId).toBeNull();
  const other = await make(ownerId);
  await saveLaunchTemplate(ownerId, moved, other);
  expect(await restoreTemplate(ownerId, removed, NOW + 5)).toEqual({ name: "Usual 2" });
  expect(await restoreTemplate(ownerId, removed, NOW + 6)).toBeNull();
  expect((await findTemplate(ownerId, id))?.lines).toEqual([LINE]);
  expect((await findPlan(ownerId, kept))?.templateId).toBe(id);
  expect((await findPlan(ownerId, moved))?.templateId).toBe(other);
});

test("another writer's template looks like none", async () => {
  const ownerId = await makeOwner();
  const stranger = await makeOwner("Bo");
  const id = await make(ownerId);
  const template = await findTemplate(ownerId, id);
  const removed = await removeTemplate(ownerId, await make(ownerId, "Removed"));
  if (template === null || removed === null) throw new Error("not there");
  expect(await findTemplate(stranger, id)).toBeNull();
  expect(await listTemplates(stranger)).toEqual([]);
  expect(await listTemplateNames(stranger)).toEqual([]);
  expect(await renameTemplate(stranger, id, "Mine", NOW)).toBe("not_found");
  expect(await saveTemplateLines(stranger, template, [], NOW)).toBe(false);
  expect(await removeTemplate(stranger, id)).toBeNull();
  expect(await restoreTemplate(stranger, { ...removed, id }, NOW)).toBeNull();
  const [theirs, own] = [await makeLaunch(stranger), await makeLaunch(ownerId)];
  expect(await saveLaunchTemplate(stranger, theirs, id)).toBe(false);
  expect(await saveLaunchTemplate(stranger, own, null)).toBe(false);
  // A forged undo cannot reach into another writer's launches.
  await restoreTemplate(stranger, { ...removed, launchIds: [own] }, NOW);
  expect((await findPlan(ownerId, own))?.templateId).toBeNull();
  expect(await findTemplate(ownerId, id)).toEqual(template);
});
