import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addClicks } from "@/lib/links/store";
import { findPlan, savePlan } from "@/lib/plan/store";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { keepForecasts } from "@/lib/review/run";
import {
  findForecast,
  listDecisions,
  listForecasts,
  listLaunchTopics,
  listWorkMinutes,
  readLearningGround,
  readTeachingGround,
  saveDecision,
} from "@/lib/review/store";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const AT = Date.UTC(2026, 10, 3, 13, 30);
const ZONE = "Asia/Kathmandu";
const HOUR = 3_600_000;
const stamps = { createdAt: new Date(AT), updatedAt: new Date(AT) };

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

/** A launch that went live at `liveAt` with one post on one channel, ticked and counted; null: not live yet. */
async function makeLaunch(ownerId: OwnerId, channelId: string, liveAt: number | null): Promise<string> {
  const [id, draftId, postId] = [newId(), newId(), newId()];
  await db().draft.create({
    data: {
      id: draftId,
      ownerId,
      state: "live",
      source: "blank",
      title: "Rain",
      topics: '["Tides"]',
      ...stamps,
    },
  });
  await db().launch.create({
    data: {
      id,
      ownerId,
      draftId,
      slotWall: "2026-11-03T19:15",
      slotZone: ZONE,
      slotAt: new Date(liveAt ?? AT),
      liveAt: liveAt === null ? null : new Date(liveAt),
      target: 100,
      ...stamps,
    },
  });
  const task = { launchId: id, ownerId, phase: "hour", durationMinutes: 3, detail: "" };
  await db().launchTask.createMany({
    data: [
      {
        ...task,
        id: postId,
        position: 0,
        kind: "post",
        title: "Post",
        startMinute: 2,
        channelId,
        rule: RULE,
      },
      { ...task, id: newId(), position: 1, kind: "comments", title: "Answer", startMinute: 9, rule: RULE },
      {
        ...task,
        id: newId(),
        position: 2,
        kind: "own",
        title: "Left",
        startMinute: 9,
        skipped: true,
        rule: RULE,
      },
    ],
  });
  if (liveAt === null) return id;
  const log = [
    ["go_live", 0, { liveAt, source: "person" }],
    ["tick", 5 * 60_000, { taskId: postId, status: "done" }],
    ["count", HOUR, { recommenders: 12 }],
  ] as const;
  await db().operation.createMany({
    data: log.map(([kind, after, payload], index) => ({
      launchId: id,
      seq: index + 1,
      id: crypto.randomUUID(),
      kind,
      at: BigInt(liveAt + after),
      payload: JSON.stringify(payload),
      by: ownerId,
      receivedAt: BigInt(liveAt + HOUR),
    })),
  });
  return id;
}

const RULE = JSON.stringify({
  earliest: 0,
  latest: 60,
  after: [],
  prepared: null,
  optional: true,
  fixedStart: null,
  needs: [],
});

async function makeChannel(ownerId: OwnerId): Promise<string> {
  const id = newId();
  const count = { id: newId(), ownerId, followers: 5_000, readOn: "2026-11-01" };
  await db().channel.create({
    data: { id, ownerId, platform: "x", name: "X @ana", counts: { create: count }, ...stamps },
  });
  return id;
}

describe("what launches left behind", () => {
  test("teaches once its hour is over, for half an hour's clicks would be taken for an hour's", async () => {
    const owner = await makeOwner();
    const id = await makeLaunch(owner, await makeChannel(owner), AT);
    expect((await readTeachingGround(owner, ZONE, AT + HOUR - 1)).flown).toEqual([]);
    expect((await readTeachingGround(owner, ZONE, AT + HOUR)).flown.map(({ launchId }) => launchId)).toEqual([
      id,
    ]);
  });

  test("is read for one writer, for launches that went live before the instant", async () => {
    const [owner, stranger] = [await makeOwner(), await makeOwner("Eve")];
    const channel = await makeChannel(owner);
    const first = await makeLaunch(owner, channel, AT);
    await makeLaunch(owner, channel, AT + 48 * HOUR);
    await makeLaunch(owner, channel, null);
    const ground = await readLearningGround(owner, ZONE, AT + 24 * HOUR);
    expect(ground.flown).toHaveLength(1);
    expect(ground.flown[0]).toMatchObject({ launchId: first, t0At: AT, reading: { minute: 60, count: 12 } });
    expect(ground.flown[0]?.posts.map(({ kind }) => kind)).toEqual(["post"]);
    expect([...(ground.flown[0]?.doneAt.values() ?? [])]).toEqual([AT + 5 * 60_000]);
    expect((await readLearningGround(stranger, ZONE, AT + 24 * HOUR)).flown).toEqual([]);
  });

  test("is the very same until something of it changes: a log, a plan, a link's clicks", async () => {
    const owner = await makeOwner();
    const channelId = await makeChannel(owner);
    const launchId = await makeLaunch(owner, channelId, AT);
    await makeLaunch(owner, channelId, AT + 48 * HOUR);
    const link = { id: newId(), ownerId: owner, launchId, taskId: "post", channelId, platform: "x" };
    await db().trackedLink.create({
      data: { ...link, campaign: "rain", slug: "abcdefgh", createdAt: new Date(AT) },
    });
    const read = () => readLearningGround(owner, ZONE, AT + 24 * HOUR);
    const first = await read();
    await db().user.update({ where: { id: owner }, data: { name: "Ana the Second" } });
    expect(await read()).toBe(first);

    const at = BigInt(AT + HOUR);
    const payload = JSON.stringify({ taskId: first.flown[0]?.posts[0]?.id, status: "skipped" });
    const skip = { launchId, id: newId(), seq: 4, kind: "tick", at, payload, by: owner, receivedAt: at };
    await db().operation.create({ data: skip });
    expect((await read()).flown[0]?.posts.map(({ skipped }) => skipped)).toEqual([true]);

    const plan = await findPlan(owner, launchId);
    await savePlan(
      owner,
      launchId,
      (plan?.tasks ?? []).map((task) => ({ ...task, startMinute: 7 })),
      AT,
    );
    expect((await read()).flown[0]?.posts.map(({ startMinute }) => startMinute)).toEqual([7]);

    const minutes = [{ minute: AT / 60_000 + 3, isBot: false, clicks: 2, visitors: 2 }];
    await addClicks(owner, [{ slug: "abcdefgh", minutes, origins: [] }], { file: "1.log", offset: 10 });
    const clicked = await read();
    expect(clicked.flown[0]?.clicks.map(({ minuteOfHour, clicks }) => [minuteOfHour, clicks])).toEqual([
      [3, 2],
    ]);
    expect(await read()).toBe(clicked);
  });

  test("clicks come by the minute within the hour and by the hour after it, without bots", async () => {
    const owner = await makeOwner();
    const channelId = await makeChannel(owner);
    const launchId = await makeLaunch(owner, channelId, AT);
    const [clicked, silent] = [newId(), newId()];
    for (const [id, taskId] of [
      [clicked, "post"],
      [silent, "other"],
    ] as const) {
      const link = {
        id,
        ownerId: owner,
        launchId,
        taskId,
        channelId,
        platform: "x",
        campaign: "rain",
        slug: id,
      };
      await db().trackedLink.create({ data: { ...link, createdAt: new Date(AT) } });
    }
    const minute = AT / 60_000;
    await db().clickCount.createMany({
      data: [-1, 3, 59, 60, 61, 119, 1439, 1440].map((after) => ({
        linkId: clicked,
        isBot: false,
        minute: minute + after,
        clicks: 2,
        visitors: 2,
      })),
    });
    await db().clickCount.create({
      data: { linkId: clicked, isBot: true, minute: minute + 3, clicks: 50, visitors: 0 },
    });
    const { flown } = await readLearningGround(owner, ZONE, AT + 48 * HOUR);
    const clicks = flown[0]?.clicks.map((one) => [one.taskId, one.minuteOfHour, one.clicks]);
    expect(clicks?.toSorted((a, b) => Number(a[1]) - Number(b[1]))).toEqual([
      ["other", 0, 0],
      ["post", 3, 2],
      ["post", 59, 2],
      ["post", 90, 6],
      ["post", 1410, 2],
    ]);
  });

  test("minutes of work leave out what was taken out, topics are the piece's", async () => {
    const owner = await makeOwner();
    const id = await makeLaunch(owner, await makeChannel(owner), AT);
    expect(await listWorkMinutes(owner)).toEqual(new Map([[id, 6]]));
    expect(await listLaunchTopics(owner)).toEqual(new Map([[id, ["Tides"]]]));
  });
});

describe("a decision on a number", () => {
  test("takes the place of the one before it, for its writer alone", async () => {
    const [owner, stranger] = [await makeOwner(), await makeOwner("Eve")];
    const decision = {
      subject: "all",
      parameter: "recommend",
      pinnedValue: 2,
      forgottenBefore: null,
    } as const;
    await saveDecision(owner, decision, AT);
    await saveDecision(owner, { ...decision, pinnedValue: null, forgottenBefore: AT }, AT);
    expect(await listDecisions(owner)).toEqual([{ ...decision, pinnedValue: null, forgottenBefore: AT }]);
    expect(await listDecisions(stranger)).toEqual([]);
  });
});

describe("the forecast", () => {
  test("is kept once, as it stood at the go-live, learned from the launches before it", async () => {
    const owner = await makeOwner();
    const channel = await makeChannel(owner);
    await makeLaunch(owner, channel, AT - 48 * HOUR);
    const id = await makeLaunch(owner, channel, AT);
    await keepForecasts(owner, AT + 60_000);
    const kept = await findForecast(owner, id);
    expect(kept).toMatchObject({ launchId: id, target: 100, learnedFrom: 1, keptAt: AT + 60_000 });
    expect(kept?.p90).toBeGreaterThan(0);
    await db().followerCount.updateMany({ data: { followers: 50_000 } });
    await keepForecasts(owner, AT + 120_000);
    expect(await listForecasts(owner)).toEqual([kept]);
  });

  test("is none an hour after the go-live, and forgotten when the go-live is taken back", async () => {
    const owner = await makeOwner();
    const channel = await makeChannel(owner);
    const id = await makeLaunch(owner, channel, AT);
    await keepForecasts(owner, AT + HOUR + 1);
    expect(await listForecasts(owner)).toEqual([]);
    await keepForecasts(owner, AT);
    expect(await listForecasts(owner)).toHaveLength(1);
    await db().launch.update({ where: { id }, data: { liveAt: null } });
    await keepForecasts(owner, AT);
    expect(await listForecasts(owner)).toEqual([]);
  });
});
