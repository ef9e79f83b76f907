import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Snapshot, SnapshotValues } from "@/lib/measurement/snapshot";
import {
  listAllSnapshots,
  listSnapshots,
  listSnapshotVersions,
  listTogether,
  removeSnapshot,
  removeTogether,
  restoreSnapshot,
  saveSnapshot,
  saveSnapshotValues,
  saveTogether,
} from "@/lib/measurement/store";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const AT = Date.UTC(2026, 10, 3, 13, 30);
const values: SnapshotValues = {
  takenAt: AT + 3_600_000,
  mark: "1h",
  views: 120,
  reads: 48,
  recommenders: null,
  claps: 300,
  followersGained: -1,
  earningsMinor: 1234,
  currency: "KWD",
  sources: [{ name: "Google", views: 3 }],
  note: "rain",
};

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

async function makeLaunch(ownerId: OwnerId): Promise<string> {
  const stamps = { createdAt: new Date(AT), updatedAt: new Date(AT) };
  const draft = await db().draft.create({
    data: { id: newId(), ownerId, state: "live", source: "blank", ...stamps },
  });
  const launch = await db().launch.create({
    data: {
      id: newId(),
      ownerId,
      draftId: draft.id,
      slotWall: "2026-11-03T19:15",
      slotZone: "Asia/Kathmandu",
      slotAt: new Date(AT),
      target: 100,
      ...stamps,
    },
  });
  return launch.id;
}

async function saved(
  ownerId: OwnerId,
  launchId: string,
  change: Partial<SnapshotValues> = {},
): Promise<Snapshot> {
  const snapshot = await saveSnapshot(ownerId, launchId, { ...values, ...change }, AT);
  if (snapshot === null) throw new Error("not saved");
  return snapshot;
}

describe("snapshots", () => {
  test("what was saved is read back whole, earliest first", async () => {
    const owner = await makeOwner();
    const launch = await makeLaunch(owner);
    const later = await saved(owner, launch, { takenAt: AT + 86_400_000, mark: "24h" });
    const first = await saved(owner, launch);
    expect(await listSnapshots(owner, launch)).toEqual([first, later]);
    expect(await listAllSnapshots(owner)).toEqual([first, later]);
  });

  test("another writer's launch looks like none, for reading, adding, changing, removing and putting back", async () => {
    const [owner, stranger] = [await makeOwner(), await makeOwner("Eve")];
    const launch = await makeLaunch(owner);
    const snapshot = await saved(owner, launch);
    expect(await listSnapshots(stranger, launch)).toEqual([]);
    expect(await saveSnapshot(stranger, launch, values, AT)).toBeNull();
    expect(await saveSnapshotValues(stranger, launch, snapshot, values, AT)).toBeNull();
    expect(await removeSnapshot(stranger, launch, snapshot.id, AT)).toBeNull();
    expect(await restoreSnapshot(stranger, { ...snapshot, id: newId() }, AT)).toBe(false);
    expect(await listSnapshots(owner, launch)).toEqual([snapshot]);
  });

  test("of two windows that change one snapshot the second is refused, even within one millisecond", async () => {
    const owner = await makeOwner();
    const launch = await makeLaunch(owner);
    const snapshot = await saved(owner, launch);
    const first = await saveSnapshotValues(owner, launch, snapshot, { ...values, views: 200 }, AT);
    const second = await saveSnapshotValues(owner, launch, snapshot, { ...values, views: 300 }, AT);
    expect(first?.views).toBe(200);
    expect(second).toBeNull();
    expect((await listSnapshots(owner, launch)).map(({ views }) => views)).toEqual([200]);
  });

  test("what was removed comes back the same, once however often it is put back", async () => {
    const owner = await makeOwner();
    const launch = await makeLaunch(owner);
    const snapshot = await saved(owner, launch);
    const removed = await removeSnapshot(owner, launch, snapshot.id, AT);
    expect(removed).toEqual(snapshot);
    expect(await listSnapshots(owner, launch)).toEqual([]);
    expect(await restoreSnapshot(owner, snapshot, AT)).toBe(true);
    expect(await restoreSnapshot(owner, snapshot, AT)).toBe(true);
    expect(await listSnapshots(owner, launch)).toEqual([snapshot]);
  });

  test("what a correction or a removal replaced is kept, the latest first, for its writer alone", async () => {
    const [owner, stranger] = [await makeOwner(), await makeOwner("Eve")];
    const launch = await makeLaunch(owner);
    const first = await saved(owner, launch);
    const second = await saveSnapshotValues(owner, launch, first, { ...values, views: 200 }, AT + 1);
    if (second === null) throw new Error("not saved");
    await saveSnapshotValues(owner, launch, second, { ...values, views: 300 }, AT + 2);
    await removeSnapshot(owner, launch, first.id, AT + 3);
    const versions = await listSnapshotVersions(owner, launch);
    expect(
      versions.map(({ reason, values: { views }, savedAt, replacedAt }) => [
        reason,
        views,
        savedAt - AT,
        replacedAt - AT,
      ]),
    ).toEqual([
      ["removed", 300, 2, 3],
      ["corrected", 200, 1, 2],
      ["corrected", 120, 0, 1],
    ]);
    expect(versions.at(-1)?.values).toEqual(values);
    expect(await listSnapshotVersions(stranger, launch)).toEqual([]);
  });

  test("a table kept in one go is taken back in one go, and only what was changed since stays", async () => {
    const [owner, stranger] = [await makeOwner(), await makeOwner("Eve")];
    const [launch, other] = [await makeLaunch(owner), await makeLaunch(owner)];
    const foreign = await makeLaunch(stranger);
    const typed = await saved(owner, launch);
    const table = [launch, launch, other, foreign].map((launchId, hour) => ({
      launchId,
      values: { ...values, mark: "other" as const, takenAt: AT + hour * 3_600_000 },
    }));
    expect(await saveTogether(owner, table, AT + 5)).toBe(3);
    expect(await listTogether(owner, 5)).toEqual([{ keptAt: AT + 5, readings: 3, launches: 2 }]);
    expect(await listTogether(stranger, 5)).toEqual([]);
    const [corrected] = await listSnapshots(owner, other);
    if (corrected === undefined) throw new Error("not saved");
    await saveSnapshotValues(owner, other, corrected, { ...values, views: 7 }, AT + 6);
    expect(await removeTogether(stranger, AT + 5, AT + 7)).toEqual({ removed: 0, stayed: 0 });
    expect(await removeTogether(owner, AT + 5, AT + 7)).toEqual({ removed: 2, stayed: 1 });
    expect(await listAllSnapshots(owner)).toEqual(
      expect.arrayContaining([typed, expect.objectContaining({ launchId: other, views: 7 })]),
    );
    expect(await db().snapshot.count()).toBe(2);
    expect((await listSnapshotVersions(owner, launch)).map(({ reason }) => reason)).toEqual([
      "removed",
      "removed",
    ]);
    expect(await listTogether(owner, 5)).toEqual([]);
    expect(await removeTogether(owner, AT + 5, AT + 8)).toEqual({ removed: 0, stayed: 1 });
  });

  test("a refused correction leaves no history, and what is put back was never away", async () => {
    const owner = await makeOwner();
    const launch = await makeLaunch(owner);
    const snapshot = await saved(owner, launch);
    await saveSnapshotValues(owner, launch, { id: snapshot.id, updatedAt: 1 }, { ...values, views: 1 }, AT);
    await removeSnapshot(owner, launch, snapshot.id, AT);
    await restoreSnapshot(owner, snapshot, AT);
    expect(await listSnapshotVersions(owner, launch)).toEqual([]);
  });
});
