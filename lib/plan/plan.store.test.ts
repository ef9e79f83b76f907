import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newTask } from "@/lib/plan/new-task";
import {
  findPlan,
  listCrew,
  listLaunchChannels,
  saveCrew,
  saveLaunchChannels,
  savePlan,
  saveTarget,
} from "@/lib/plan/store";
import type { Task } from "@/lib/plan/task";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const NOW = Date.UTC(2026, 10, 1);
let close: () => Promise<void>;

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

async function makeLaunch(ownerId: OwnerId): Promise<string> {
  const at = new Date(NOW);
  const draft = await db().draft.create({
    data: { id: newId(), ownerId, state: "scheduled", source: "blank", createdAt: at, updatedAt: at },
  });
  const launch = await db().launch.create({
    data: {
      id: newId(),
      ownerId,
      draftId: draft.id,
      slotWall: "2026-11-03T18:30",
      slotZone: "Asia/Kathmandu",
      slotAt: at,
      target: 100,
      createdAt: at,
      updatedAt: at,
    },
  });
  return launch.id;
}

async function makeChannel(ownerId: OwnerId): Promise<string> {
  const at = new Date(NOW);
  const data = { id: newId(), ownerId, platform: "x", name: "X", createdAt: at, updatedAt: at };
  return (await db().channel.create({ data })).id;
}

function task(launchId: string, key: string, more: Partial<Task> = {}): Task {
  const fresh = newTask(launchId, { key, kind: "own", phase: "hour", minutes: 3, title: key, detail: "" });
  return { ...fresh, ...more };
}

test("a plan comes back as it was saved, in its order, and counts its revisions", async () => {
  const ownerId = await makeOwner();
  const launchId = await makeLaunch(ownerId);
  const first = task(launchId, "b", { startMinute: 4, expected: 1.25, postText: "{link}", locked: true });
  first.rule = {
    ...first.rule,
    edited: ["postText"],
    templated: ["title", "startMinute"],
    unprepared: 7,
    prepared: { by: "x", duration: 2 },
  };
  const tasks = [first, task(launchId, "a", { startMinute: null, omittedBecause: "No room." })];
  expect(await savePlan(ownerId, launchId, tasks, NOW)).toEqual({ planRevision: 1 });
  expect(await findPlan(ownerId, launchId)).toEqual({
    tasks,
    plannedAt: NOW,
    planRevision: 1,
    target: 100,
    proof: null,
    templateId: null,
  });
  expect(await savePlan(ownerId, launchId, [first], NOW + 1)).toEqual({ planRevision: 2 });
  expect((await findPlan(ownerId, launchId))?.tasks).toEqual([first]);
});

test("a save that rests on an older plan changes nothing", async () => {
  const ownerId = await makeOwner();
  const launchId = await makeLaunch(ownerId);
  await savePlan(ownerId, launchId, [task(launchId, "a")], NOW, 0);
  expect(await savePlan(ownerId, launchId, [task(launchId, "b")], NOW, 0)).toBeNull();
  expect((await findPlan(ownerId, launchId))?.tasks.map(({ title }) => title)).toEqual(["a"]);
});

test("two saves at once on the same plan: one is kept whole", async () => {
  const ownerId = await makeOwner();
  const launchId = await makeLaunch(ownerId);
  const both = await Promise.all(
    ["a", "b"].map((key) => savePlan(ownerId, launchId, [task(launchId, key)], NOW, 0)),
  );
  expect(both.filter((saved) => saved !== null)).toEqual([{ planRevision: 1 }]);
  expect((await findPlan(ownerId, launchId))?.tasks).toHaveLength(1);
});

test("another writer's launch looks like none", async () => {
  const ownerId = await makeOwner();
  const stranger = await makeOwner("Bo");
  const launchId = await makeLaunch(ownerId);
  await savePlan(ownerId, launchId, [task(launchId, "a")], NOW);
  expect(await findPlan(stranger, launchId)).toBeNull();
  expect(await savePlan(stranger, launchId, [], NOW)).toBeNull();
  expect(await saveTarget(stranger, launchId, 5, NOW)).toBe(false);
  expect(await saveLaunchChannels(stranger, launchId, [])).toBe(false);
  expect(await listLaunchChannels(stranger, launchId)).toEqual([]);
  expect(await saveCrew(stranger, launchId, [], NOW)).toBe(false);
  expect(await listCrew(stranger, launchId)).toEqual([]);
  expect((await findPlan(ownerId, launchId))?.tasks).toHaveLength(1);
});

test("only the writer's own channels can be chosen, and a new choice replaces the old", async () => {
  const ownerId = await makeOwner();
  const launchId = await makeLaunch(ownerId);
  const [own, other] = [await makeChannel(ownerId), await makeChannel(ownerId)];
  const foreign = await makeChannel(await makeOwner("Bo"));
  expect(await saveLaunchChannels(ownerId, launchId, [own, foreign, "nothing"])).toBe(true);
  expect(await listLaunchChannels(ownerId, launchId)).toEqual([own]);
  await saveLaunchChannels(ownerId, launchId, [other]);
  expect(await listLaunchChannels(ownerId, launchId)).toEqual([other]);
});

test("a crew comes back in its order, keeps its ids over changes, and only has the writer's own channels", async () => {
  const ownerId = await makeOwner();
  const launchId = await makeLaunch(ownerId);
  const own = await makeChannel(ownerId);
  const foreign = await makeChannel(await makeOwner("Bo"));
  const ana = { id: newId(), name: "Ana", channelIds: [own, foreign] };
  const ben = { id: newId(), name: "Ben", channelIds: [] };
  expect(await saveCrew(ownerId, launchId, [ana], NOW)).toBe(true);
  expect(await saveCrew(ownerId, launchId, [ben, { ...ana, name: "Ana M." }], NOW + 1)).toBe(true);
  expect(await listCrew(ownerId, launchId)).toEqual([{ ...ana, name: "Ana M.", channelIds: [own] }, ben]);
  await saveCrew(ownerId, launchId, [], NOW + 2);
  expect(await listCrew(ownerId, launchId)).toEqual([]);
});

test("a helper of another launch is not taken over", async () => {
  const ownerId = await makeOwner();
  const [here, there] = [await makeLaunch(ownerId), await makeLaunch(ownerId)];
  const ana = { id: newId(), name: "Ana", channelIds: [] };
  await saveCrew(ownerId, there, [ana], NOW);
  expect(await saveCrew(ownerId, here, [ana], NOW)).toBe(false);
  expect(await listCrew(ownerId, there)).toEqual([ana]);
});

test("a target is kept and tells the cockpits", async () => {
  const ownerId = await makeOwner();
  const launchId = await makeLaunch(ownerId);
  expect(await saveTarget(ownerId, launchId, 40, NOW)).toBe(true);
  expect(await findPlan(ownerId, launchId)).toMatchObject({ target: 40, planRevision: 1, plannedAt: null });
});
