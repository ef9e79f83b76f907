import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createChannel,
  findChannel,
  listChannels,
  removeChannel,
  removeFollowerCount,
  restoreChannel,
  saveChannel,
  saveFollowerCount,
} from "@/lib/channels/store";
import { db } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

let close: () => Promise<void>;
let ana: OwnerId;
let ben: OwnerId;
const NOW = Date.UTC(2026, 10, 22, 12);
const entry = { platform: "x" as const, name: "X @ana", handle: "ana", address: "", notes: "" };

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase();
  ana = await makeOwner("Ana");
  ben = await makeOwner("Ben");
});
afterAll(() => close());

const make = (owner: OwnerId) => createChannel(owner, entry, { followers: 1_200, readOn: "2026-11-01" }, NOW);

describe("channels", () => {
  it("keep what was saved, with the latest reading as the followers", async () => {
    const { id } = await make(ana);
    await saveFollowerCount(ana, id, null, { followers: 1_300, readOn: "2026-11-20" }, NOW);
    await saveFollowerCount(ana, id, null, { followers: 1_000, readOn: "2026-09-01" }, NOW);
    const changes = {
      audience: [{ zone: "Asia/Kolkata", share: 1 }],
      overrides: { reach: 0.2, cap: null },
      postMinutes: 7,
    };
    expect(await saveChannel(ana, id, changes, NOW)).toBe(true);
    const channel = await findChannel(ana, id);
    expect(channel).toMatchObject({ ...entry, ...changes, followers: 1_300, followersReadOn: "2026-11-20" });
    expect(channel?.counts.map((count) => count.followers)).toEqual([1_000, 1_200, 1_300]);
  });

  it("look like none to another writer, who cannot change or remove them", async () => {
    const { id } = await make(ana);
    const before = await findChannel(ana, id);
    const countId = before?.counts[0]?.id ?? "";
    expect(await findChannel(ben, id)).toBeNull();
    expect(await listChannels(ben)).toEqual([]);
    expect(await saveChannel(ben, id, { name: "mine" }, NOW)).toBe(false);
    expect(await removeChannel(ben, id)).toBeNull();
    expect(await removeFollowerCount(ben, id, countId, NOW)).toBeNull();
    const reading = { followers: 1, readOn: "2026-11-02" };
    expect(await saveFollowerCount(ben, id, null, reading, NOW)).toEqual({ ok: false, reason: "not_found" });
    expect(await saveFollowerCount(ben, id, countId, reading, NOW)).toEqual({
      ok: false,
      reason: "not_found",
    });
    expect(await findChannel(ana, id)).toEqual(before);
  });

  it("hand a replaced reading back, and refuse to move one onto another's day", async () => {
    const { id } = await make(ana);
    const replaced = await saveFollowerCount(ana, id, null, { followers: 1_250, readOn: "2026-11-01" }, NOW);
    expect(replaced).toMatchObject({ ok: true, previous: { followers: 1_200, readOn: "2026-11-01" } });
    const other = await saveFollowerCount(ana, id, null, { followers: 1_300, readOn: "2026-11-02" }, NOW);
    const otherId = other.ok ? other.countId : "";
    expect(
      await saveFollowerCount(ana, id, otherId, { followers: 1_300, readOn: "2026-11-01" }, NOW),
    ).toEqual({
      ok: false,
      reason: "count_exists",
    });
    expect(await removeFollowerCount(ana, id, otherId, NOW)).toEqual({
      followers: 1_300,
      readOn: "2026-11-02",
    });
    expect((await findChannel(ana, id))?.counts).toHaveLength(1);
  });

  it("leave one reading a day when two devices add it at once", async () => {
    const { id } = await make(ana);
    const reading = { followers: 1_400, readOn: "2026-11-10" };
    await Promise.all(Array.from({ length: 5 }, () => saveFollowerCount(ana, id, null, reading, NOW)));
    expect((await findChannel(ana, id))?.counts).toHaveLength(2);
  });

  it("come back whole from a removal, into the launches that are still there, and only once", async () => {
    const { id } = await make(ana);
    await saveChannel(ana, id, { audience: [{ zone: "UTC", share: 1 }], archivedAt: NOW }, NOW);
    const launchId = await makeLaunch(ana);
    await db().launchChannel.create({ data: { launchId, channelId: id, ownerId: ana } });
    const before = await findChannel(ana, id);
    const removed = await removeChannel(ana, id);
    expect(await findChannel(ana, id)).toBeNull();
    expect(await db().launchChannel.count()).toBe(0);
    if (removed === null) throw new Error("nothing was removed");
    const withStrangers = { ...removed, launchIds: [...removed.launchIds, await makeLaunch(ben), "gone"] };
    expect(await restoreChannel(ana, withStrangers, NOW)).toBe(true);
    expect(await findChannel(ana, id)).toEqual(before);
    expect(await db().launchChannel.findMany()).toEqual([{ launchId, channelId: id, ownerId: ana }]);
    expect(await restoreChannel(ana, removed, NOW)).toBe(false);
    expect(await restoreChannel(ben, removed, NOW)).toBe(false);
  });

  it("show a row from elsewhere as far as it can be read", async () => {
    const { id } = await make(ana);
    await db().channel.update({
      where: { id },
      data: {
        platform: "myspace",
        audience: '[{"zone":"Atlantis","share":1},{"zone":"UTC","share":1}]',
        overrides: '{"reach":7,"click":0.1,"charm":1}',
      },
    });
    expect(await findChannel(ana, id)).toMatchObject({
      platform: "other",
      audience: [{ zone: "UTC", share: 1 }],
      overrides: { click: 0.1 },
    });
  });
});

async function makeLaunch(owner: OwnerId): Promise<string> {
  const at = new Date(NOW);
  const draft = await db().draft.create({
    data: {
      id: `d-${owner}`,
      ownerId: owner,
      state: "scheduled",
      source: "blank",
      createdAt: at,
      updatedAt: at,
    },
  });
  const launch = await db().launch.create({
    data: {
      id: `l-${owner}`,
      ownerId: owner,
      draftId: draft.id,
      slotWall: "2026-12-01T18:00",
      slotZone: "UTC",
      slotAt: at,
      target: 100,
      createdAt: at,
      updatedAt: at,
    },
  });
  return launch.id;
}
