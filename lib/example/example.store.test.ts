import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { saveFollowerCount } from "@/lib/channels/store";
import { buildExample } from "@/lib/example/build-example";
import { makeIds } from "@/lib/example/make-ids";
import { adoptExample, hasExample, removeExample, saveExample } from "@/lib/example/store";
import { appendOperations } from "@/lib/launch/store";
import { listAllSnapshots, saveSnapshotValues } from "@/lib/measurement/store";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { createSubmission } from "@/lib/publications/store";
import { findReadiness, saveSheet } from "@/lib/readiness/store";
import { createLaunch } from "@/lib/slot/store";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

let close: () => Promise<void>;
let ana: OwnerId;
let ben: OwnerId;
const NOW = Date.UTC(2026, 10, 22, 9, 41);

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase();
  ana = await makeOwner("Ana");
  ben = await makeOwner("Ben");
});
afterAll(() => close());

const fill = (owner: OwnerId) => saveExample(owner, buildExample(NOW, "Asia/Kathmandu", makeIds(newId)), NOW);

/** How many rows of each table belong to the owner. */
async function countRows(ownerId: OwnerId) {
  const launch = { launch: { ownerId } };
  return {
    channels: await db().channel.count({ where: { ownerId } }),
    counts: await db().followerCount.count({ where: { ownerId } }),
    publications: await db().publication.count({ where: { ownerId } }),
    drafts: await db().draft.count({ where: { ownerId } }),
    submissions: await db().submission.count({ where: { ownerId } }),
    events: await db().submissionEvent.count({ where: { ownerId } }),
    launches: await db().launch.count({ where: { ownerId } }),
    launchChannels: await db().launchChannel.count({ where: { ownerId } }),
    tasks: await db().launchTask.count({ where: { ownerId } }),
    operations: await db().operation.count({ where: launch }),
    snapshots: await db().snapshot.count({ where: { ownerId } }),
    manifest: await db().exampleRow.count({ where: { ownerId } }),
  };
}

async function makeOwnThings(ownerId: OwnerId) {
  const at = new Date(NOW);
  const times = { createdAt: at, updatedAt: at };
  const draft = await db().draft.create({
    data: { id: newId(), ownerId, state: "writing", title: "Mine", source: "blank", ...times },
  });
  await db().channel.create({ data: { id: newId(), ownerId, platform: "x", name: "My X", ...times } });
  return draft.id;
}

const NOTHING = Object.fromEntries(
  ["channels", "counts", "publications", "drafts", "submissions", "events", "launches", "launchChannels"]
    .concat(["tasks", "operations", "snapshots", "manifest"])
    .map((table) => [table, 0]),
);

describe("the example", () => {
  it("is laid out whole and taken away to the last row", async () => {
    expect(await fill(ana)).toBe(true);
    expect(await hasExample(ana)).toBe(true);
    expect(await countRows(ana)).toMatchObject({ channels: 7, publications: 8, launches: 4, snapshots: 13 });
    expect((await removeExample(ana, false, NOW)).kept).toEqual([]);
    expect(await countRows(ana)).toEqual(NOTHING);
    expect(await hasExample(ana)).toBe(false);
  });

  it("leaves the writer's own rows and everybody else's as they were", async () => {
    await makeOwnThings(ana);
    await fill(ben);
    const [before, others] = [await countRows(ana), await countRows(ben)];
    await fill(ana);
    await removeExample(ana, false, NOW);
    expect(await countRows(ana)).toEqual(before);
    expect(await countRows(ben)).toEqual(others);
  });

  it("changes nothing when it is laid out or taken away a second time", async () => {
    await fill(ana);
    const before = await countRows(ana);
    expect(await fill(ana)).toBe(false);
    expect(await countRows(ana)).toEqual(before);
    await removeExample(ana, false, NOW);
    expect((await removeExample(ana, false, NOW)).kept).toEqual([]);
    expect(await countRows(ana)).toEqual(NOTHING);
  });

  it("is laid out once when it is clicked five times at once", async () => {
    const made = await Promise.all([fill(ana), fill(ana), fill(ana), fill(ana), fill(ana)]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await countRows(ana)).toMatchObject({ channels: 7, publications: 8, launches: 4 });
  });

  it("can be laid out again after its rows were removed one by one", async () => {
    await fill(ana);
    await db().draft.deleteMany({ where: { ownerId: ana } });
    await db().channel.deleteMany({ where: { ownerId: ana } });
    await db().publication.deleteMany({ where: { ownerId: ana } });
    expect(await hasExample(ana)).toBe(false);
    expect(await fill(ana)).toBe(true);
    await removeExample(ana, false, NOW);
    expect(await countRows(ana)).toEqual(NOTHING);
  });

  it("uses a publication that the directory has already, and leaves it there", async () => {
    const [sketch] = buildExample(NOW, "UTC").publications;
    const {
      topics: _topics,
      postingDays: _postingDays,
      createdAt: _createdAt,
      ...entry
    } = sketch ?? Object.create(null);
    const at = new Date(NOW);
    await db().publication.create({
      data: { ...entry, id: "own", ownerId: ana, createdAt: at, updatedAt: at },
    });
    await fill(ana);
    expect(await db().publication.count({ where: { ownerId: ana } })).toBe(8);
    expect(await db().launch.count({ where: { ownerId: ana, publicationId: "own" } })).toBe(2);
    await removeExample(ana, false, NOW);
    expect(await countRows(ana)).toEqual({ ...NOTHING, publications: 1 });
  });
});

describe("what the writer added to the example", () => {
  it("stays: an own launch keeps its example draft and channels, also when changes may go", async () => {
    await fill(ana);
    const draft = await db().draft.findFirstOrThrow({ where: { ownerId: ana, state: "accepted" } });
    const slot = {
      slotWall: "2026-12-01T18:00",
      slotZone: "UTC",
      slotOccurrence: null,
      slotAt: Date.UTC(2026, 11, 1, 18),
    };
    const made = await createLaunch(
      ana,
      { ...slot, draftId: draft.id, publicationId: null, target: 100 },
      NOW,
    );
    const launchId = made.ok ? made.launch.id : "";
    const channel = await db().channel.findFirstOrThrow({ where: { ownerId: ana, platform: "x" } });
    await db().launchChannel.create({ data: { launchId, channelId: channel.id, ownerId: ana } });
    const { kept } = await removeExample(ana, true, NOW);
    expect(kept.map(({ kind, because }) => [kind, because])).toEqual([
      ["draft", "own_launch"],
      ["channel", "own_launch"],
    ]);
    expect(await countRows(ana)).toMatchObject({
      drafts: 1,
      channels: 1,
      launches: 1,
      launchChannels: 1,
      manifest: 0,
    });
    expect(await db().draft.findFirst({ where: { ownerId: ana } })).toMatchObject({
      id: draft.id,
      state: "scheduled",
    });
  });

  it("stays: an own submission keeps the example publication it went to", async () => {
    const draftId = await makeOwnThings(ana);
    await fill(ana);
    const publication = await db().publication.findFirstOrThrow({ where: { ownerId: ana } });
    await createSubmission(ana, draftId, publication.id, "2026-11-22", NOW);
    const { kept } = await removeExample(ana, true, NOW);
    expect(kept).toMatchObject([{ kind: "publication", id: publication.id, because: "own_submission" }]);
    expect(await countRows(ana)).toMatchObject({ publications: 1, submissions: 1, drafts: 1 });
  });

  it("stays until told otherwise: a draft with a research sheet of the writer's own", async () => {
    await fill(ana);
    const draft = await db().draft.findFirstOrThrow({ where: { ownerId: ana, state: "idea" } });
    await saveSheet(ana, draft.id, "own", { text: "I was there.", seen: "" }, NOW);
    const { kept } = await removeExample(ana, false, NOW);
    expect(kept).toMatchObject([{ kind: "draft", id: draft.id, because: "changed" }]);
    expect((await findReadiness(ana, draft.id))?.basis.research.own).toBe("I was there.");
  });

  it("stays until told otherwise: a rewritten draft, without the launch that scheduled it", async () => {
    await fill(ana);
    const draft = await db().draft.findFirstOrThrow({ where: { ownerId: ana, state: "scheduled" } });
    await db().draft.update({ where: { id: draft.id }, data: { body: `${draft.body}\n\nAnd more.` } });
    const { kept } = await removeExample(ana, false, NOW);
    expect(kept).toMatchObject([{ kind: "draft", id: draft.id, because: "changed" }]);
    expect(await db().draft.findMany({ where: { ownerId: ana } })).toMatchObject([
      { id: draft.id, state: "ready" },
    ]);
    expect(await hasExample(ana)).toBe(true);
    expect((await removeExample(ana, true, NOW)).kept).toEqual([]);
    expect(await countRows(ana)).toEqual(NOTHING);
  });

  it("stays until told otherwise: a tick in an example launch, with what the launch needs", async () => {
    await fill(ana);
    const launch = await db().launch.findFirstOrThrow({ where: { ownerId: ana, liveAt: null } });
    await appendOperations(ana, launch.id, [{ id: newId(), at: NOW, kind: "hold", payload: {} }], ana, NOW);
    const { kept } = await removeExample(ana, false, NOW);
    expect(new Set(kept.map(({ kind }) => kind))).toEqual(
      new Set(["launch", "draft", "publication", "channel"]),
    );
    expect(await countRows(ana)).toMatchObject({
      launches: 1,
      operations: 1,
      drafts: 1,
      publications: 1,
      channels: 6,
    });
    await adoptExample(ana);
    expect(await hasExample(ana)).toBe(false);
    expect(await countRows(ana)).toMatchObject({ launches: 1, manifest: 0 });
  });

  it("stays until told otherwise: a count of followers", async () => {
    await fill(ana);
    const channel = await db().channel.findFirstOrThrow({ where: { ownerId: ana, platform: "mastodon" } });
    await saveFollowerCount(ana, channel.id, null, { followers: 530, readOn: "2026-11-21" }, NOW);
    const { kept } = await removeExample(ana, false, NOW);
    expect(kept).toMatchObject([{ kind: "channel", id: channel.id, because: "changed" }]);
    expect(await countRows(ana)).toMatchObject({ channels: 1, counts: 14 });
  });

  it("stays until told otherwise: numbers written over those of the example", async () => {
    await fill(ana);
    const channel = await db().channel.findFirstOrThrow({
      where: { ownerId: ana, platform: "slack" },
      include: { counts: { orderBy: { readOn: "desc" } } },
    });
    await saveFollowerCount(
      ana,
      channel.id,
      channel.counts[0]?.id ?? "",
      { followers: 9, readOn: "2026-11-22" },
      NOW,
    );
    const [snapshot] = await listAllSnapshots(ana);
    if (snapshot === undefined) throw new Error("the example has no numbers");
    const { id, launchId, updatedAt, ...values } = snapshot;
    const changed = { ...values, views: (values.views ?? 0) + 1 };
    await saveSnapshotValues(ana, launchId, { id, updatedAt }, changed, NOW);
    const { kept } = await removeExample(ana, false, NOW);
    const own = kept.filter(({ because }) => because === "changed").map((row) => row.id);
    expect(own.sort()).toEqual([channel.id, launchId].sort());
  });
});
