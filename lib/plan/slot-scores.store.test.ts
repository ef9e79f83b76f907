import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { saveActivity } from "@/lib/accounts/store";
import { buildExample } from "@/lib/example/build-example";
import { makeIds } from "@/lib/example/make-ids";
import { saveExample } from "@/lib/example/store";
import { loadSlotScores } from "@/lib/plan/load";
import { describeSpread, nameSlots } from "@/lib/plan/name-slots";
import { newId } from "@/lib/platform/id";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const NOW = Date.UTC(2026, 10, 1, 9);
const ZONE = "Asia/Kolkata";
const WEEK = Array.from({ length: 7 * 48 }, (_, index) => NOW + index * 1_800_000);
let close: () => Promise<void>;

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

async function makeDesk() {
  const owner = { ownerId: await makeOwner(), zone: ZONE, target: 100 };
  const example = buildExample(NOW, ZONE, makeIds(newId));
  await saveExample(owner.ownerId, example, NOW);
  const launch = example.launches.find(({ liveAt }) => liveAt === null);
  if (launch === undefined) throw new Error("The example has no launch ahead.");
  return { owner, launch };
}

test("a launch's plan, a draft and any piece are scored at every instant asked for", async () => {
  const { owner, launch } = await makeDesk();
  const plan = await loadSlotScores(owner, { launchId: launch.id }, WEEK, NOW);
  const draft = await loadSlotScores(owner, { draftId: launch.draftId }, WEEK, NOW);
  const any = await loadSlotScores(owner, {}, WEEK, NOW);
  expect([plan, draft, any].map((one) => one?.isFromPlan)).toEqual([true, false, false]);
  expect([plan, draft, any].map((one) => one?.presentAt)).toEqual([launch.slotAt, null, null]);
  for (const found of [plan, draft, any]) {
    expect(found?.earliestAt).toBeGreaterThanOrEqual(NOW + 86_400_000);
    expect(found?.scores.map(({ at }) => at)).toEqual(WEEK);
    expect(Math.min(...(found?.scores ?? []).map(({ mean }) => mean))).toBeGreaterThan(0);
    expect(found?.audience[0]?.share).toBeGreaterThan(0.1);
  }
  const named = nameSlots(plan?.scores ?? [], {
    isFree: () => true,
    presentAt: plan?.presentAt ?? null,
    earliestAt: plan?.earliestAt ?? 0,
    audience: plan?.audience ?? [],
    zone: ZONE,
  });
  expect(named.length).toBeGreaterThan(0);
  expect(named[0]?.reason).not.toBe("");
  expect(describeSpread(plan?.scores ?? [])).toMatch(/^The best half-hour brings about \d+ % more/);
});

test("the writer's own curves change the map", async () => {
  const { owner, launch } = await makeDesk();
  const before = await loadSlotScores(owner, { launchId: launch.id }, WEEK, NOW);
  for (const kind of ["social", "email", "community", "own"] as const) {
    await saveActivity(owner.ownerId, ZONE, kind, new Array<number>(24).fill(1));
  }
  const after = await loadSlotScores(owner, { launchId: launch.id }, WEEK, NOW);
  expect(new Set(before?.scores.map(({ mean }) => mean)).size).toBeGreaterThan(10);
  expect(new Set(after?.scores.map(({ mean }) => mean)).size).toBe(1);
});

test("another writer's launch and draft look like none", async () => {
  const { launch } = await makeDesk();
  const stranger = { ownerId: await makeOwner("Bo"), zone: ZONE, target: 100 };
  expect(await loadSlotScores(stranger, { launchId: launch.id }, WEEK, NOW)).toBeNull();
  expect(await loadSlotScores(stranger, { draftId: launch.draftId }, WEEK, NOW)).toBeNull();
});
