import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { removeChannel, restoreChannel } from "@/lib/channels/store";
import {
  countOtherPost,
  listOtherPosts,
  listRuleCards,
  listWaivers,
  removeWaiver,
  saveRuleCard,
  saveWaiver,
} from "@/lib/guard/store";
import { appendOperations } from "@/lib/launch/store";
import { newTask } from "@/lib/plan/new-task";
import { listPostedTexts } from "@/lib/plan/posted-text";
import { savePlan } from "@/lib/plan/store";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";
import { listTicks, saveTick } from "@/lib/warm-up/store";
import {
  addVariant,
  findHook,
  listPatterns,
  listStoredPosts,
  listVariants,
  removeVariant,
  saveHook,
  savePatterns,
} from "@/lib/wording/store";

const NOW = Date.UTC(2026, 10, 1);
const DAY = 24 * 60 * 60_000;
let close: () => Promise<void>;

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

async function makeLaunch(ownerId: OwnerId, slotAt = NOW): Promise<string> {
  const at = new Date(NOW);
  const draft = {
    id: newId(),
    ownerId,
    state: "scheduled",
    source: "blank",
    title: "Tea",
    createdAt: at,
    updatedAt: at,
  };
  const launch = {
    id: newId(),
    ownerId,
    draftId: draft.id,
    slotWall: "2026-11-01T05:45",
    slotZone: "Asia/Kathmandu",
    slotAt: new Date(slotAt),
    target: 100,
    createdAt: at,
    updatedAt: at,
  };
  await db().draft.create({ data: draft });
  return (await db().launch.create({ data: launch })).id;
}

async function makeChannel(ownerId: OwnerId): Promise<string> {
  const at = new Date(NOW);
  const data = { id: newId(), ownerId, platform: "reddit", name: "r/tea", createdAt: at, updatedAt: at };
  return (await db().channel.create({ data })).id;
}

test("wordings, rules and counted posts come back with a removed channel", async () => {
  const ownerId = await makeOwner();
  const channelId = await makeChannel(ownerId);
  expect(await savePatterns(ownerId, channelId, ["b {link}", "a {link}"], NOW)).toEqual([]);
  expect(await savePatterns(ownerId, channelId, ["a {link}"], NOW)).toEqual(["b {link}", "a {link}"]);
  const card = {
    channelId,
    allowedDays: [2, 4],
    flair: "Essay",
    selfPromotion: "Ask first",
    rulesUrl: "https://a.example/rules",
    ownOneIn: 5,
    sharedWith: [],
  };
  expect(await saveRuleCard(ownerId, card, NOW)).toBe(true);
  expect(await countOtherPost(ownerId, channelId, "2026-11-01", 1)).toBe(1);
  expect(await countOtherPost(ownerId, channelId, "2026-11-01", 1)).toBe(2);

  const removed = await removeChannel(ownerId, channelId);
  expect(await listPatterns(ownerId)).toEqual({});
  expect(await restoreChannel(ownerId, removed as NonNullable<typeof removed>, NOW)).toBe(true);
  expect(await listPatterns(ownerId)).toEqual({ [channelId]: ["a {link}"] });
  expect((await listRuleCards(ownerId)).get(channelId)).toEqual(card);
  expect((await listOtherPosts(ownerId, "2026-11-01")).get(channelId)).toEqual([
    { postedOn: "2026-11-01", posts: 2 },
  ]);
});

test("a day's count never goes below none, and only channels of one's own are shared", async () => {
  const ownerId = await makeOwner();
  const channelId = await makeChannel(ownerId);
  const foreign = await makeChannel(await makeOwner("Bo"));
  expect(await countOtherPost(ownerId, channelId, "2026-11-01", -1)).toBe(0);
  const card = { channelId, allowedDays: [], flair: "", selfPromotion: "", rulesUrl: "", ownOneIn: null };
  await saveRuleCard(ownerId, { ...card, sharedWith: [foreign, channelId] }, NOW);
  expect((await listRuleCards(ownerId)).get(channelId)?.sharedWith).toEqual([]);
});

test("a kept wording is kept once, taken out and put back under its id", async () => {
  const ownerId = await makeOwner();
  const launchId = await makeLaunch(ownerId);
  const variant = { id: newId(), taskId: `${launchId}.post-x`, text: "Mine {link}" };
  expect(await addVariant(ownerId, launchId, variant, NOW)).toBe(true);
  expect(await addVariant(ownerId, launchId, variant, NOW)).toBe(false);
  expect(await removeVariant(ownerId, launchId, variant.id)).toEqual(variant);
  expect(await removeVariant(ownerId, launchId, variant.id)).toBeNull();
  await addVariant(ownerId, launchId, variant, NOW);
  expect(await listVariants(ownerId, launchId)).toEqual([variant]);
});

test("a waiver is kept per launch, replaced by a later word and taken back", async () => {
  const ownerId = await makeOwner();
  const launchId = await makeLaunch(ownerId);
  expect(await saveWaiver(ownerId, launchId, "begging:x:please clap", { reason: "a", at: NOW })).toBe(true);
  await saveWaiver(ownerId, launchId, "begging:x:please clap", { reason: "b", at: NOW + 1 });
  expect((await listWaivers(ownerId, launchId)).get("begging:x:please clap")).toEqual({
    reason: "b",
    at: NOW + 1,
  });
  expect(await removeWaiver(ownerId, launchId, "begging:x:please clap")).toBe(true);
  expect((await listWaivers(ownerId, launchId)).size).toBe(0);
});

test("nobody reads or writes another writer's words", async () => {
  const ownerId = await makeOwner();
  const stranger = await makeOwner("Bo");
  const channelId = await makeChannel(ownerId);
  const launchId = await makeLaunch(ownerId);
  const variant = { id: newId(), taskId: "t", text: "x" };
  await saveHook(ownerId, launchId, "Why", NOW);
  await addVariant(ownerId, launchId, variant, NOW);
  expect(await savePatterns(stranger, channelId, ["x"], NOW)).toBeNull();
  expect(await saveHook(stranger, launchId, "x", NOW)).toBe(false);
  expect(await findHook(stranger, launchId)).toBe("");
  expect(await findHook(ownerId, launchId)).toBe("Why");
  expect(await addVariant(stranger, launchId, { ...variant, id: newId() }, NOW)).toBe(false);
  expect(await removeVariant(stranger, launchId, variant.id)).toBeNull();
  expect(await saveWaiver(stranger, launchId, "k", { reason: "r", at: NOW })).toBe(false);
  expect(await countOtherPost(stranger, channelId, "2026-11-01", 1)).toBeNull();
  expect(await listStoredPosts(stranger, null, 0, NOW + DAY)).toEqual([]);
});

test("texts of other launches are known as out when they were ticked, and not when they were skipped", async () => {
  const ownerId = await makeOwner();
  const channelId = await makeChannel(ownerId);
  const launchId = await makeLaunch(ownerId);
  const post = (key: string, startMinute: number) => ({
    ...newTask(launchId, { key, kind: "post", phase: "hour", minutes: 2, title: key, detail: "", channelId }),
    startMinute,
    postText: `${key} {link}`,
  });
  await savePlan(ownerId, launchId, [post("done", 4), post("skipped", 8), post("open", 12)], NOW);
  await db().launch.update({ where: { id: launchId }, data: { liveAt: new Date(NOW + 60_000) } });
  const tick = (key: string, status: "done" | "skipped" | "open", at: number) => ({
    id: newId(),
    at,
    kind: "tick" as const,
    payload: { taskId: `${launchId}.${key}`, status },
  });
  const ticks = [tick("done", "open", NOW), tick("done", "done", NOW + 1), tick("skipped", "skipped", NOW)];
  await appendOperations(ownerId, launchId, ticks, ownerId, NOW + 5);
  const read = async () =>
    listPostedTexts(await listStoredPosts(ownerId, null, NOW - DAY, NOW + DAY)).map(({ text }) => text);
  expect((await read()).sort()).toEqual(["done {link}", "open {link}"]);
  await db().launch.update({ where: { id: launchId }, data: { endedAt: new Date(NOW + DAY) } });
  expect(await read()).toEqual(["done {link}"]);
  expect(await listStoredPosts(ownerId, launchId, NOW - DAY, NOW + DAY)).toEqual([]);
  const [stored] = await listStoredPosts(ownerId, null, NOW - DAY, NOW + DAY);
  expect(stored).toMatchObject({ t0At: NOW + 60_000, title: "Tea", channelId });
});

test("a deed ticked twice is ticked once, and can be taken back", async () => {
  const ownerId = await makeOwner();
  const tick = { doneOn: "2026-11-01", deed: "read" as const };
  await saveTick(ownerId, tick, true);
  await saveTick(ownerId, tick, true);
  expect(await listTicks(ownerId, "2026-11-01")).toEqual([tick]);
  expect(await listTicks(ownerId, "2026-11-02")).toEqual([]);
  await saveTick(ownerId, tick, false);
  expect(await listTicks(ownerId, "2026-11-01")).toEqual([]);
});
