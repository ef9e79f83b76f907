import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import type { Slot } from "@/lib/slot/launch";
import {
  createLaunch,
  findLaunch,
  listLaunches,
  removeLaunch,
  rescheduleLaunch,
  saveCarrier,
} from "@/lib/slot/store";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const NOW = Date.parse("2026-10-01T00:00Z");
const SLOT: Slot = {
  slotWall: "2026-11-01T01:30",
  slotZone: "America/New_York",
  slotOccurrence: "later",
  slotAt: Date.parse("2026-11-01T06:30Z"),
};
const NEXT_DAY: Slot = {
  slotWall: "2026-11-02T01:30",
  slotZone: "America/New_York",
  slotOccurrence: null,
  slotAt: Date.parse("2026-11-02T06:30Z"),
};

let close: () => Promise<void>;
let ana: OwnerId;
beforeAll(async () => {
  close = await openTestDatabase();
});
afterAll(() => close());
beforeEach(async () => {
  await emptyDatabase();
  ana = await makeOwner();
});

async function makeDraft(
  ownerId: OwnerId,
  state = "ready",
  publishedUrl: string | null = null,
): Promise<string> {
  const id = newId();
  const at = new Date(NOW);
  await db().draft.create({
    data: { id, ownerId, state, title: "Maps", source: "blank", publishedUrl, createdAt: at, updatedAt: at },
  });
  return id;
}

async function makePublication(ownerId: OwnerId): Promise<string> {
  const id = newId();
  const at = new Date(NOW);
  await db().publication.create({
    data: {
      id,
      ownerId,
      name: "The Pub",
      address: "https://pub.example",
      addressKey: id,
      createdAt: at,
      updatedAt: at,
    },
  });
  return id;
}

async function schedule(ownerId: OwnerId, draftId: string, publicationId: string | null = null) {
  const created = await createLaunch(ownerId, { ...SLOT, draftId, publicationId, target: 100 }, NOW);
  if (!created.ok) throw new Error(created.reason);
  return created.launch;
}

async function stateOfDraft(id: string): Promise<string | undefined> {
  return (await db().draft.findUnique({ where: { id } }))?.state;
}

describe("a launch", () => {
  it("keeps wall time, zone, occurrence and instant, and moves its draft to scheduled", async () => {
    const draftId = await makeDraft(ana);
    const publicationId = await makePublication(ana);
    const launch = await schedule(ana, draftId, publicationId);
    expect(await findLaunch(ana, launch.id)).toEqual(launch);
    expect(launch).toMatchObject({ ...SLOT, draftTitle: "Maps", publicationName: "The Pub", target: 100 });
    expect(await stateOfDraft(draftId)).toBe("scheduled");
  });

  it("is one per draft as long as its slot stands, also when two tabs schedule at once", async () => {
    const draftId = await makeDraft(ana);
    const wish = { ...SLOT, draftId, publicationId: null, target: 100 };
    const answers = await Promise.all([createLaunch(ana, wish, NOW), createLaunch(ana, wish, NOW)]);
    expect(answers.map((answer) => (answer.ok ? "made" : answer.reason)).sort()).toEqual([
      "already_scheduled",
      "made",
    ]);
    await db().launch.updateMany({ where: { draftId }, data: { endedAt: new Date(NOW) } });
    expect((await createLaunch(ana, wish, NOW)).ok).toBe(true);
  });

  it("of another writer looks like none to every function, and takes nothing of theirs", async () => {
    const ben = await makeOwner("Ben");
    const draftId = await makeDraft(ana);
    const launch = await schedule(ana, draftId);
    expect(await findLaunch(ben, launch.id)).toBeNull();
    expect(await listLaunches(ben)).toEqual([]);
    expect(await rescheduleLaunch(ben, launch.id, NEXT_DAY, NOW)).toBeNull();
    expect(await saveCarrier(ben, launch.id, null, NOW)).toBeNull();
    expect(await removeLaunch(ben, launch.id, NOW)).toBe(false);
    const wish = { ...SLOT, draftId, publicationId: null, target: 100 };
    expect(await createLaunch(ben, wish, NOW)).toEqual({ ok: false, reason: "draft_not_found" });
    const bensDraft = await makeDraft(ben);
    const anasPublication = await makePublication(ana);
    expect(
      await createLaunch(ben, { ...wish, draftId: bensDraft, publicationId: anasPublication }, NOW),
    ).toEqual({ ok: false, reason: "publication_not_found" });
    expect(await findLaunch(ana, launch.id)).toEqual(launch);
  });

  it("moves to another slot and back while it is not live, and not after that", async () => {
    const launch = await schedule(ana, await makeDraft(ana));
    expect(await rescheduleLaunch(ana, launch.id, NEXT_DAY, NOW)).toMatchObject(NEXT_DAY);
    expect(await rescheduleLaunch(ana, launch.id, SLOT, NOW)).toMatchObject({ ...SLOT, planRevision: 2 });
    await db().launch.update({ where: { id: launch.id }, data: { liveAt: new Date(SLOT.slotAt) } });
    expect(await rescheduleLaunch(ana, launch.id, NEXT_DAY, NOW)).toBeNull();
    expect(await findLaunch(ana, launch.id)).toMatchObject(SLOT);
  });

  it("can change the publication that carries it", async () => {
    const launch = await schedule(ana, await makeDraft(ana));
    const publicationId = await makePublication(ana);
    expect(await saveCarrier(ana, launch.id, publicationId, NOW)).toMatchObject({ publicationId });
    expect(await saveCarrier(ana, launch.id, newId(), NOW)).toBeNull();
    expect(await saveCarrier(ana, launch.id, null, NOW)).toMatchObject({ publicationId: null });
  });

  it("leaves its draft, when removed, where its submissions are", async () => {
    const ready = await makeDraft(ana);
    await removeLaunch(ana, (await schedule(ana, ready)).id, NOW);
    expect(await stateOfDraft(ready)).toBe("ready");

    const accepted = await makeDraft(ana, "accepted");
    const publicationId = await makePublication(ana);
    const at = new Date(NOW);
    await db().submission.create({
      data: {
        id: newId(),
        ownerId: ana,
        draftId: accepted,
        publicationId,
        state: "accepted",
        createdAt: at,
        updatedAt: at,
      },
    });
    await removeLaunch(ana, (await schedule(ana, accepted, publicationId)).id, NOW);
    expect(await stateOfDraft(accepted)).toBe("accepted");

    const published = await makeDraft(ana, "live", "https://medium.com/p/1");
    await removeLaunch(ana, (await schedule(ana, published)).id, NOW);
    expect(await stateOfDraft(published)).toBe("live");
    expect(await listLaunches(ana)).toEqual([]);
  });

  it("is listed by its slot", async () => {
    const first = await schedule(ana, await makeDraft(ana));
    const second = await schedule(ana, await makeDraft(ana));
    await rescheduleLaunch(ana, first.id, NEXT_DAY, NOW);
    expect((await listLaunches(ana)).map(({ id }) => id)).toEqual([second.id, first.id]);
  });
});
