import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { MOST_NEXT_TIMES } from "@/lib/review/next-time";
import {
  addNextTime,
  findReviewNote,
  listNextTimes,
  listReviewNotes,
  removeNextTime,
  saveHeeded,
  saveReviewedAt,
  saveReviewNote,
} from "@/lib/review/store";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const AT = Date.UTC(2026, 10, 3, 13, 30);
const stamps = { createdAt: new Date(AT), updatedAt: new Date(AT) };

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

async function makeDraft(ownerId: OwnerId, state = "live"): Promise<string> {
  const id = newId();
  await db().draft.create({ data: { id, ownerId, state, source: "blank", ...stamps } });
  return id;
}

async function makeLaunch(ownerId: OwnerId, draftId: string): Promise<string> {
  const id = newId();
  const slot = { slotWall: "2026-11-03T19:15", slotZone: "Asia/Kathmandu", slotAt: new Date(AT) };
  await db().launch.create({ data: { id, ownerId, draftId, ...slot, target: 100, ...stamps } });
  return id;
}

const stateOf = async (draftId: string) =>
  (await db().draft.findUniqueOrThrow({ where: { id: draftId } })).state;

describe("the review note", () => {
  test("a window that did not see the stored note gets it back instead of overwriting it", async () => {
    const owner = await makeOwner();
    const launch = await makeLaunch(owner, await makeDraft(owner));
    expect(await saveReviewNote(owner, launch, "first", "", AT)).toEqual({ ok: true });
    expect(await saveReviewNote(owner, launch, "second", "", AT)).toEqual({ ok: false, current: "first" });
    expect(await saveReviewNote(owner, launch, "second", "first", AT)).toEqual({ ok: true });
    expect(await saveReviewNote(owner, launch, "second", "first", AT)).toEqual({ ok: true });
    expect(await findReviewNote(owner, launch)).toBe("second");
    expect(await listReviewNotes(owner)).toEqual(new Map([[launch, "second"]]));
  });

  test("another writer's note looks like none", async () => {
    const [owner, stranger] = [await makeOwner(), await makeOwner("Eve")];
    const launch = await makeLaunch(owner, await makeDraft(owner));
    await saveReviewNote(owner, launch, "mine", "", AT);
    expect(await findReviewNote(stranger, launch)).toBeNull();
    expect(await saveReviewNote(stranger, launch, "theirs", "mine", AT)).toBeNull();
    expect(await saveReviewedAt(stranger, launch, AT, AT)).toBe(false);
    expect(await listReviewNotes(stranger)).toEqual(new Map());
  });
});

describe("finishing a review", () => {
  test("moves the draft to reviewed, and opening it again moves it back", async () => {
    const owner = await makeOwner();
    const draft = await makeDraft(owner);
    const launch = await makeLaunch(owner, draft);
    await saveReviewedAt(owner, launch, AT, AT);
    await saveReviewedAt(owner, launch, AT + 5000, AT + 5000);
    expect(await stateOf(draft)).toBe("reviewed");
    expect((await db().launch.findUniqueOrThrow({ where: { id: launch } })).reviewedAt).toEqual(new Date(AT));
    await saveReviewedAt(owner, launch, null, AT);
    expect(await stateOf(draft)).toBe("live");
  });

  test("leaves the draft where it is while another launch of it is to be reviewed", async () => {
    const owner = await makeOwner();
    const draft = await makeDraft(owner, "scheduled");
    const launch = await makeLaunch(owner, draft);
    await makeLaunch(owner, draft);
    await saveReviewedAt(owner, launch, AT, AT);
    expect(await stateOf(draft)).toBe("scheduled");
  });
});

describe("what to do differently next time", () => {
  const textsOf = async (owner: OwnerId, launch: string | null = null) =>
    (await listNextTimes(owner, launch)).map(({ text }) => text);

  test("stands until it is ticked off, which can be taken back and keeps its first time", async () => {
    const owner = await makeOwner();
    const launch = await makeLaunch(owner, await makeDraft(owner));
    expect(await addNextTime(owner, launch, "The letter first.", AT)).toBe("added");
    expect(await addNextTime(owner, launch, "The letter first.", AT + 1)).toBe("added");
    expect(await addNextTime(owner, launch, "Count at +15.", AT + 2)).toBe("added");
    expect(await textsOf(owner)).toEqual(["The letter first.", "Count at +15."]);
    const [first, second] = await listNextTimes(owner, launch);
    await saveHeeded(owner, first?.id ?? "", true, AT + 5);
    await saveHeeded(owner, first?.id ?? "", true, AT + 9);
    expect(await textsOf(owner)).toEqual(["Count at +15."]);
    expect((await listNextTimes(owner, launch)).map(({ heededAt }) => heededAt)).toEqual([AT + 5, null]);
    await saveHeeded(owner, first?.id ?? "", false, AT + 10);
    await removeNextTime(owner, second?.id ?? "");
    expect(await textsOf(owner)).toEqual(["The letter first."]);
  });

  test("is refused beyond what anybody would read again", async () => {
    const owner = await makeOwner();
    const launch = await makeLaunch(owner, await makeDraft(owner));
    for (let count = 0; count < MOST_NEXT_TIMES; count += 1) {
      expect(await addNextTime(owner, launch, `note ${count}`, AT + count)).toBe("added");
    }
    expect(await addNextTime(owner, launch, "one too many", AT)).toBe("full");
  });

  test("another writer's note looks like none", async () => {
    const [owner, stranger] = [await makeOwner(), await makeOwner("Eve")];
    const launch = await makeLaunch(owner, await makeDraft(owner));
    await addNextTime(owner, launch, "mine", AT);
    const [note] = await listNextTimes(owner, launch);
    expect(await addNextTime(stranger, launch, "theirs", AT)).toBeNull();
    expect(await saveHeeded(stranger, note?.id ?? "", true, AT)).toBe(false);
    await removeNextTime(stranger, note?.id ?? "");
    expect(await textsOf(stranger)).toEqual([]);
    expect(await textsOf(owner)).toEqual(["mine"]);
  });
});
