import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildPass, derivePassKey } from "@/lib/crew/crew-pass";
import {
  findCrewLink,
  listCrewSeen,
  revokeCrewLink,
  saveCrewLink,
  saveCrewLinkEnd,
  saveLinkOpened,
  saveSeen,
} from "@/lib/crew/store";
import { saveCrew } from "@/lib/plan/store";
import { findHelperOf, findInvited, passKey } from "@/lib/platform/asker";
import { readClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openTestDatabase();
});
afterAll(() => close());

const NOW = readClock();
let ana: OwnerId;
let bo: OwnerId;
let launchId: string;
let ben: string;

async function makeOwner(name: string): Promise<OwnerId> {
  const id = newId();
  const at = new Date(NOW);
  await db().user.create({
    data: { id, name, email: `${id}@example.org`, emailVerified: false, createdAt: at, updatedAt: at },
  });
  return id as OwnerId;
}

async function makeLaunch(ownerId: OwnerId): Promise<string> {
  const at = new Date(NOW);
  const [id, draftId] = [newId(), newId()];
  await db().draft.create({
    data: { id: draftId, ownerId, state: "scheduled", source: "blank", createdAt: at, updatedAt: at },
  });
  const slot = { slotWall: "2026-11-24T18:30", slotZone: "Asia/Kathmandu", slotAt: at };
  await db().launch.create({
    data: { id, ownerId, draftId, target: 100, createdAt: at, updatedAt: at, ...slot },
  });
  return id;
}

const crewOf = (name: string, id = ben) => [{ id, name, channelIds: [] }];
const make = (madeAt: number) => saveCrewLink(ana, launchId, ben, { madeAt, expiresAt: null });
const pass = (madeAt: number, id = ben) => buildPass(passKey(), id, madeAt);

beforeEach(async () => {
  await emptyDatabase();
  [ana, bo] = [await makeOwner("Ana"), await makeOwner("Bo")];
  launchId = await makeLaunch(ana);
  ben = newId();
  await saveCrew(ana, launchId, crewOf("Ben"), NOW);
});

describe("a helper's link", () => {
  it("opens once it is made, and says whose launch it opens and in which name", async () => {
    expect(await findInvited(pass(NOW), NOW)).toBeNull();
    await make(NOW);
    expect(await findInvited(pass(NOW), NOW)).toEqual({
      ownerId: ana,
      writerName: "Ana",
      launchId,
      memberId: ben,
      name: "Ben",
      linkMadeAt: NOW,
    });
    const forged = buildPass(derivePassKey("guessed"), ben, NOW);
    for (const wrong of [forged, pass(NOW - 1), pass(NOW, newId()), "", "x".repeat(10_000)]) {
      expect(await findInvited(wrong, NOW), wrong.slice(0, 80)).toBeNull();
    }
  });

  it("stops when another is made, and when it is taken back; another opens again", async () => {
    await make(NOW);
    await make(NOW + 1);
    expect([await findInvited(pass(NOW), NOW + 2), await findInvited(pass(NOW + 1), NOW + 2)]).toMatchObject([
      null,
      { memberId: ben },
    ]);
    await revokeCrewLink(ana, launchId, ben, NOW + 2);
    expect(await findInvited(pass(NOW + 1), NOW + 3)).toBeNull();
    await make(NOW + 4);
    expect(await findInvited(pass(NOW + 4), NOW + 5)).toMatchObject({ memberId: ben });
  });

  it("stays while its helper is renamed, and is gone when they are taken out and put back", async () => {
    await make(NOW);
    await saveCrew(ana, launchId, crewOf("Benjamin"), NOW);
    expect(await findInvited(pass(NOW), NOW)).toMatchObject({ name: "Benjamin" });
    await saveCrew(ana, launchId, [], NOW);
    await saveCrew(ana, launchId, crewOf("Ben"), NOW);
    expect(await findInvited(pass(NOW), NOW)).toBeNull();
  });

  it("is found by its cookie for its own launch alone, and only for whom the page acts", async () => {
    await make(NOW);
    const headers = new Headers({ cookie: `a=b; first-hour-crew=${pass(NOW)}; c=d` });
    const found = async (launch: string, as: string | null) =>
      (await findHelperOf(headers, launch, as, NOW))?.name;
    expect([await found(launchId, null), await found(launchId, ben)]).toEqual(["Ben", "Ben"]);
    expect(await found(launchId, newId())).toBeUndefined();
    expect(await found(await makeLaunch(ana), null)).toBeUndefined();
    expect(await found(await makeLaunch(bo), ben)).toBeUndefined();
    expect(await findHelperOf(new Headers(), launchId, ben, NOW)).toBeNull();
  });

  it("is nobody else's to see or change", async () => {
    await make(NOW);
    expect(await findCrewLink(bo, launchId, ben)).toBeNull();
    expect(await findCrewLink(ana, await makeLaunch(ana), ben)).toBeNull();
    await saveCrewLink(bo, launchId, ben, { madeAt: NOW + 9, expiresAt: null });
    await revokeCrewLink(bo, launchId, ben, NOW);
    await saveCrewLinkEnd(bo, launchId, ben, NOW);
    await saveLinkOpened(bo, ben, NOW);
    await saveSeen(bo, ben, NOW);
    expect(await findCrewLink(ana, launchId, ben)).toMatchObject({
      terms: { madeAt: NOW, expiresAt: null, revokedAt: null },
      openedAt: null,
    });
    expect(await listCrewSeen(bo, launchId)).toEqual([]);
  });

  it("remembers when it was first taken up and when its helper was last here, until a new one is made", async () => {
    await make(NOW);
    await saveLinkOpened(ana, ben, NOW + 1);
    await saveLinkOpened(ana, ben, NOW + 2);
    await saveSeen(ana, ben, NOW + 3);
    expect((await findCrewLink(ana, launchId, ben))?.openedAt).toBe(NOW + 1);
    expect(await listCrewSeen(ana, launchId)).toEqual([{ id: ben, hasOpened: true, seenAt: NOW + 3 }]);
    await make(NOW + 4);
    expect((await findCrewLink(ana, launchId, ben))?.openedAt).toBeNull();
  });
});
