import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SaveRequest } from "@/lib/drafts/decide-save";
import { EMPTY_FIELDS } from "@/lib/drafts/draft";
import type { DraftState } from "@/lib/drafts/draft-state";
import type { Piece } from "@/lib/drafts/piece";
import {
  createDraft,
  findDraft,
  findVersion,
  importPieces,
  listDrafts,
  listKnownDrafts,
  listVersions,
  moveDraft,
  removeDraft,
  saveDraft,
} from "@/lib/drafts/store";
import { db } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

let close: () => Promise<void>;
let ana: OwnerId;
let ben: OwnerId;

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase();
  ana = await makeOwner("Ana");
  ben = await makeOwner("Ben");
});
afterAll(() => close());

const NOW = Date.UTC(2026, 10, 22, 12);

async function make(
  fields: Partial<typeof EMPTY_FIELDS> = {},
  state: DraftState = "writing",
): Promise<string> {
  const draft = { state, source: "blank", sourceKey: null, publishedAt: null } as const;
  const made = await createDraft(ana, { ...draft, fields: { ...EMPTY_FIELDS, ...fields } }, NOW);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

const save = (revision: number, rest: Partial<SaveRequest>): SaveRequest => ({
  revision,
  fields: {},
  keepCurrent: false,
  keep: [],
  ...rest,
});

const piece = (title: string, identities: string[], rest: Partial<Piece> = {}): Piece => ({
  ...EMPTY_FIELDS,
  title,
  body: "Text.",
  publishedAt: NOW,
  isPublished: true,
  source: "feed",
  identities,
  ...rest,
});

describe("a draft", () => {
  test("comes back as it was made, with its words counted in the list", async () => {
    const id = await make({ title: "Tea", body: "One two three.", topics: ["tea", "trains"] });
    expect(await findDraft(ana, id)).toMatchObject({
      title: "Tea",
      topics: ["tea", "trains"],
      revision: 1,
      createdAt: NOW,
    });
    const [listed] = await listDrafts(ana);
    expect(listed).toMatchObject({ id, words: 3 });
    expect(listed).not.toHaveProperty("body");
  });

  test("of another writer is nothing, to read, list, save, move or remove", async () => {
    const id = await make({ title: "Tea" });
    expect(await findDraft(ben, id)).toBeNull();
    expect(await listDrafts(ben)).toEqual([]);
    expect(await listVersions(ben, id)).toEqual([]);
    expect(await saveDraft(ben, id, save(1, { fields: { title: "Mine" } }), NOW)).toBeNull();
    expect(await moveDraft(ben, id, "ready", NOW)).toMatchObject({ ok: false, reason: "not_found" });
    expect(await removeDraft(ben, id)).toEqual({ ok: false, reason: "not_found" });
    expect(await findDraft(ana, id)).toMatchObject({ title: "Tea", state: "writing" });
  });

  test("with damaged columns can still be opened", async () => {
    const id = await make();
    await db().draft.update({ where: { id }, data: { topics: "no json", state: "lost", source: "?" } });
    expect(await findDraft(ana, id)).toMatchObject({ topics: [], state: "idea", source: "blank" });
  });

  test("that has launches is kept, for they are the log book", async () => {
    const id = await make();
    const slot = {
      slotWall: "2026-12-01T18:00",
      slotZone: "Asia/Kolkata",
      slotAt: new Date(NOW),
      target: 100,
    };
    const at = { createdAt: new Date(NOW), updatedAt: new Date(NOW) };
    await db().launch.create({ data: { id: "l1", ownerId: ana, draftId: id, ...slot, ...at } });
    expect(await removeDraft(ana, id)).toEqual({ ok: false, reason: "has_launches" });
    await db().launch.delete({ where: { id: "l1" } });
    expect(await removeDraft(ana, id)).toEqual({ ok: true });
  });

  test("moves by hand where it may, and says where it stood", async () => {
    const id = await make();
    expect(await moveDraft(ana, id, "ready", NOW + 1)).toEqual({ ok: true, from: "writing" });
    expect(await moveDraft(ana, id, "scheduled", NOW + 2)).toEqual({
      ok: false,
      reason: "cannot_move",
      from: "ready",
    });
    expect(await findDraft(ana, id)).toMatchObject({ state: "ready", updatedAt: NOW + 1, revision: 1 });
  });
});

describe("a save", () => {
  test("from the newest revision is stored and counted", async () => {
    const id = await make({ title: "A", topics: ["x"] });
    const saved = await saveDraft(ana, id, save(1, { fields: { title: "B", topics: ["y"] } }), NOW + 5);
    expect(saved).toEqual({ ok: true, revision: 2, updatedAt: NOW + 5 });
    expect(await findDraft(ana, id)).toMatchObject({ title: "B", topics: ["y"], revision: 2 });
  });

  test("from an older revision changes nothing and shows what is there", async () => {
    const id = await make({ title: "A" });
    await saveDraft(ana, id, save(1, { fields: { title: "B" } }), NOW);
    const refused = await saveDraft(ana, id, save(1, { fields: { title: "C" } }), NOW);
    expect(refused).toMatchObject({ ok: false, theirs: { revision: 2, fields: { title: "B" } } });
    expect(await findDraft(ana, id)).toMatchObject({ title: "B", revision: 2 });
  });

  test("of two at once one wins and the other is told", async () => {
    const id = await make({ title: "A" });
    const results = await Promise.all(
      ["B", "C", "D", "E"].map((title) => saveDraft(ana, id, save(1, { fields: { title } }), NOW)),
    );
    expect(results.filter((result) => result?.ok).length).toBe(1);
    expect(results.filter((result) => result?.ok === false).length).toBe(3);
  });

  test("that replaces a text after a choice puts both losers into the history", async () => {
    const id = await make({ title: "A", body: "theirs", topics: ["t"] });
    const request = save(1, {
      fields: { body: "mine" },
      keepCurrent: true,
      keep: [{ ...EMPTY_FIELDS, body: "older" }],
    });
    await saveDraft(ana, id, request, NOW);
    const versions = await listVersions(ana, id);
    expect(versions.map((version) => version.body).sort()).toEqual(["older", "theirs"]);
    const theirs = versions.find((version) => version.body === "theirs");
    expect(await findVersion(ana, id, theirs?.id ?? "")).toMatchObject({
      title: "A",
      topics: ["t"],
      revision: 1,
    });
    expect(await findVersion(ben, id, theirs?.id ?? "")).toBeNull();
  });

  test("that changes nothing leaves revision and date", async () => {
    const id = await make({ title: "A" });
    expect(await saveDraft(ana, id, save(1, { fields: { title: "A" } }), NOW + 9)).toEqual({
      ok: true,
      revision: 1,
      updatedAt: NOW,
    });
  });
});

describe("an import", () => {
  test("makes what is new and names what is there, once each, however it is repeated", async () => {
    const link = "https://medium.com/@ana/tea-7f2a57783f69";
    const typed = await make({ title: "Tea", publishedUrl: link });
    const pieces = [
      piece("Tea", ["medium:7f2a57783f69"]),
      piece("Trains", ["medium:000000000001"]),
      piece("Trains again", ["medium:000000000001"]),
      piece("Nameless", []),
    ];
    const first = await importPieces(ana, pieces, "as_is", NOW);
    expect(first.map((item) => item.kind)).toEqual(["there", "made", "there", "made"]);
    expect(first[0]).toMatchObject({ draftId: typed });
    const second = await importPieces(ana, pieces.slice(0, 3), "as_is", NOW);
    expect(second.map((item) => item.kind)).toEqual(["there", "there", "there"]);
    expect((await listDrafts(ana)).length).toBe(3);
  });

  test("is another writer's own: the same piece is new to them", async () => {
    await importPieces(ana, [piece("Tea", ["medium:000000000001"])], "as_is", NOW);
    const [item] = await importPieces(ben, [piece("Tea", ["medium:000000000001"])], "as_is", NOW);
    expect(item?.kind).toBe("made");
    expect((await listKnownDrafts(ben)).length).toBe(1);
  });

  test("puts pieces where they belong on the board, or where the writer says", async () => {
    const pieces = [
      piece("P", ["guid:1"]),
      piece("D", ["guid:2"], { isPublished: false }),
      piece("I", ["guid:3"], { isPublished: false, body: "" }),
    ];
    const states = (items: Awaited<ReturnType<typeof importPieces>>) =>
      items.map((item) => item.kind === "made" && item.state);
    expect(states(await importPieces(ana, pieces, "as_is", NOW))).toEqual(["live", "writing", "idea"]);
    expect(states(await importPieces(ben, pieces, "ready", NOW))).toEqual(["ready", "ready", "ready"]);
  });

  test("of many pieces is made whole", async () => {
    const pieces = Array.from({ length: 1_200 }, (_, index) => piece(`P${index}`, [`guid:${index}`]));
    expect((await importPieces(ana, pieces, "as_is", NOW)).length).toBe(1_200);
    expect((await listKnownDrafts(ana)).length).toBe(1_200);
  });

  test("that fails at any piece changes nothing", async () => {
    const broken = piece("Broken", ["guid:2"], { publishedAt: Number.NaN });
    await expect(importPieces(ana, [piece("Whole", ["guid:1"]), broken], "as_is", NOW)).rejects.toThrow();
    expect(await listDrafts(ana)).toEqual([]);
  });
});

test("a link typed twice at once makes one draft", async () => {
  const draft = {
    state: "live",
    source: "link",
    sourceKey: "link:a.org/x",
    fields: EMPTY_FIELDS,
    publishedAt: null,
  } as const;
  const made = await Promise.all([createDraft(ana, draft, NOW), createDraft(ana, draft, NOW)]);
  expect(made.filter((one) => one.ok).length).toBe(1);
  expect((await listDrafts(ana)).length).toBe(1);
});
