import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { EMPTY_FIELDS } from "@/lib/drafts/draft";
import { createDraft, removeDraft } from "@/lib/drafts/store";
import { db } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";
import {
  addHeadline,
  addOutsideCheck,
  addSource,
  changeSource,
  findReadiness,
  findSource,
  removeSource,
  removeWaiver,
  saveSheet,
  saveSourceNote,
  saveWaiver,
} from "@/lib/readiness/store";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const NOW = Date.parse("2026-11-25T12:00:00Z");
const SOURCE = { name: "Tide Office", address: "https://tides.example.org/", note: "", text: "Two clocks." };

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

async function makeDraft(ownerId: OwnerId, body: string): Promise<string> {
  const fields = { ...EMPTY_FIELDS, title: body.slice(0, 10), body };
  const made = await createDraft(
    ownerId,
    { state: "writing", source: "paste", sourceKey: null, fields, publishedAt: null },
    NOW,
  );
  if (!made.ok) throw new Error("no draft");
  return made.id;
}

/** One of everything that hangs on a draft. */
async function fill(ownerId: OwnerId, draftId: string): Promise<string> {
  await saveSheet(ownerId, draftId, "own", { text: "I was there.", seen: "" }, NOW);
  const added = await addSource(ownerId, draftId, SOURCE, NOW);
  await addHeadline(ownerId, draftId, "Another one", NOW);
  const check = { tool: "Quetext", result: "2 %", print: "0123abcd", checkedOn: "2026-11-25" };
  await addOutsideCheck(ownerId, draftId, check, NOW);
  await saveWaiver(
    ownerId,
    draftId,
    { checkId: "topics", reason: "A story.", verdict: "warn", seen: ["x"] },
    NOW,
  );
  if (added === null || !added.ok) throw new Error("no source");
  return added.id;
}

it("what was kept with a draft is found again, with the other drafts to compare with and not itself", async () => {
  const ana = await makeOwner();
  const draftId = await makeDraft(ana, "The harbour at night.");
  const other = await makeDraft(ana, "An earlier piece.");
  await makeDraft(ana, "");
  const sourceId = await fill(ana, draftId);
  const found = await findReadiness(ana, draftId);
  expect(found?.basis).toEqual({
    research: {
      links: [{ id: sourceId, name: "Tide Office", address: SOURCE.address, note: "", hasText: true }],
      missing: "",
      own: "I was there.",
    },
    candidates: ["Another one"],
    outsideChecks: [
      { id: expect.any(String), tool: "Quetext", checkedOn: "2026-11-25", result: "2 %", print: "0123abcd" },
    ],
    ownTexts: { compared: 1, total: 1 },
    publication: null,
    waivers: [{ checkId: "topics", reason: "A story.", verdict: "warn", seen: ["x"], waivedAt: NOW }],
    texts: [
      { id: sourceId, kind: "source", name: "Tide Office", address: SOURCE.address, text: "Two clocks." },
      { id: other, kind: "own", name: "An earlier", address: null, text: "An earlier piece." },
    ],
  });
});

it("the research sheet is never written over what another window stored in between", async () => {
  const ana = await makeOwner();
  const draftId = await makeDraft(ana, "x");
  expect(await saveSheet(ana, draftId, "missing", { text: "Mine", seen: "" }, NOW)).toEqual({ ok: true });
  expect(await saveSheet(ana, draftId, "missing", { text: "Theirs", seen: "" }, NOW)).toEqual({
    ok: false,
    current: "Mine",
  });
  // An answer that was lost is sent again.
  expect(await saveSheet(ana, draftId, "missing", { text: "Mine", seen: "" }, NOW)).toEqual({ ok: true });
  expect(await saveSheet(ana, draftId, "missing", { text: "Both", seen: "Mine" }, NOW)).toEqual({ ok: true });
});

it("a removed source comes back whole, and a waiver taken back is gone", async () => {
  const ana = await makeOwner();
  const draftId = await makeDraft(ana, "x");
  const sourceId = await fill(ana, draftId);
  expect(await saveSourceNote(ana, draftId, sourceId, { text: "Only tables.", seen: "" })).toEqual({
    ok: true,
  });
  expect(await saveSourceNote(ana, draftId, sourceId, { text: "Mine", seen: "" })).toEqual({
    ok: false,
    current: "Only tables.",
  });
  expect(await removeSource(ana, draftId, sourceId)).toEqual({ ...SOURCE, note: "Only tables." });
  expect(await removeSource(ana, draftId, sourceId)).toBeNull();
  await removeWaiver(ana, draftId, "topics");
  const found = await findReadiness(ana, draftId);
  expect(found?.basis.research.links).toEqual([]);
  expect(found?.basis.waivers).toEqual([]);
});

it("a stranger neither reads nor changes anything of a draft", async () => {
  const [ana, ben] = [await makeOwner(), await makeOwner("Ben")];
  const draftId = await makeDraft(ana, "x");
  const sourceId = await fill(ana, draftId);
  const before = await findReadiness(ana, draftId);
  expect(await findReadiness(ben, draftId)).toBeNull();
  expect(await findSource(ben, draftId, sourceId)).toBeNull();
  expect(await saveSheet(ben, draftId, "own", { text: "taken", seen: "I was there." }, NOW)).toBeNull();
  expect(await addSource(ben, draftId, SOURCE, NOW)).toBeNull();
  expect(await addHeadline(ben, draftId, "taken", NOW)).toBeNull();
  expect(await changeSource(ben, draftId, sourceId, { text: "taken" })).toBe(false);
  expect(await saveSourceNote(ben, draftId, sourceId, { text: "taken", seen: "" })).toBeNull();
  expect(await removeSource(ben, draftId, sourceId)).toBeNull();
  await removeWaiver(ben, draftId, "topics");
  expect(await findReadiness(ana, draftId)).toEqual(before);
});

it("with a draft everything that was kept for its readiness goes", async () => {
  const ana = await makeOwner();
  const draftId = await makeDraft(ana, "x");
  await fill(ana, draftId);
  expect(await removeDraft(ana, draftId)).toEqual({ ok: true });
  const left = await Promise.all([
    db().researchSheet.count(),
    db().draftSource.count(),
    db().headlineCandidate.count(),
    db().outsideCheck.count(),
    db().checkWaiver.count(),
  ]);
  expect(left).toEqual([0, 0, 0, 0, 0]);
});
