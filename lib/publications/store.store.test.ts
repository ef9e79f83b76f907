import { setImmediate as nextTurn } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, rawDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { buildImport } from "@/lib/publications/build-import";
import type { Declaration } from "@/lib/publications/check-rules";
import { parseEntry } from "@/lib/publications/parse-entry";
import type { EntryText, Publication } from "@/lib/publications/publication";
import { EMPTY_ENTRY_TEXT, ENTRY_FIELDS } from "@/lib/publications/publication";
import {
  createPublication,
  createSubmission,
  findPublication,
  importPublications,
  listAllSubmissions,
  listImports,
  listPublications,
  listSeen,
  listSubmissions,
  listSubmissionsTo,
  removePublication,
  removeSubmission,
  restorePublication,
  restoreSubmission,
  savePublication,
  saveSeen,
  saveSubmission,
  saveSubmissionNote,
  undoImport,
} from "@/lib/publications/store";
import type { SubmissionState } from "@/lib/publications/submission";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const NOW = Date.parse("2026-11-22T10:00Z");
const TODAY = "2026-11-22";

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

function entryOf(text: Partial<EntryText>) {
  const parsed = parseEntry({ ...EMPTY_ENTRY_TEXT, name: "Better Humans", ...text }, TODAY);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}

async function makePublication(
  ownerId: OwnerId,
  address: string,
  text: Partial<EntryText> = {},
): Promise<Publication> {
  const { entry, addressKey } = entryOf({ address, ...text });
  const made = await createPublication(ownerId, entry, addressKey, NOW);
  if (made === null) throw new Error("taken");
  return made;
}

async function makeDraft(
  ownerId: OwnerId,
  state = "writing",
  publishedUrl: string | null = null,
): Promise<string> {
  const id = newId();
  const at = new Date(NOW);
  await db().draft.create({
    data: { id, ownerId, state, title: "Maps", source: "blank", publishedUrl, createdAt: at, updatedAt: at },
  });
  return id;
}

async function offer(ownerId: OwnerId, draftId: string, publicationId: string): Promise<string> {
  const made = await createSubmission(ownerId, draftId, publicationId, TODAY, NOW);
  if (!made.ok) throw new Error(made.reason);
  return made.submission.id;
}

function go(ownerId: OwnerId, id: string, state: SubmissionState, declarations: Declaration[] = []) {
  const step = { id: newId(), state, happenedOn: TODAY, recordedAt: NOW, declared: declarations };
  return saveSubmission(ownerId, id, { kind: "step", step }, TODAY, NOW);
}

const undo = (ownerId: OwnerId, id: string) =>
  saveSubmission(ownerId, id, { kind: "undo", draftState: "writing", happenedOn: TODAY }, TODAY, NOW);

async function stateOfDraft(id: string): Promise<string | undefined> {
  return (await db().draft.findUnique({ where: { id } }))?.state;
}

describe("a publication", () => {
  it("comes back as it was typed, and its address is taken once per writer", async () => {
    const text = {
      address: "medium.com/better-humans",
      followers: "12.3K",
      followersReadOn: TODAY,
      topics: "Health, Mind",
      accepts: "both",
      newsletter: "yes",
      answerDays: "14",
      postingDays: "Mon-Thu",
      howToSubmit: "By form.\nTwice a year.",
      notes: "=1+1",
    };
    const made = await makePublication(ana, text.address, text);
    expect(await findPublication(ana, made.id)).toEqual(made);
    expect(made).toMatchObject(entryOf(text).entry);
    const again = entryOf({ address: "http://www.medium.com/Better-Humans?source=x" });
    expect(await createPublication(ana, again.entry, again.addressKey, NOW)).toBeNull();
    await makePublication(await makeOwner("Ben"), text.address);
  });

  it("that changed in another window since it was read is not overwritten unasked", async () => {
    const made = await makePublication(ana, "a.org");
    const { entry, addressKey } = entryOf({ address: "a.org", notes: "first" });
    const first = await savePublication(ana, made.id, entry, addressKey, made.updatedAt, NOW + 1);
    expect(first).toMatchObject({ ok: true, publication: { notes: "first" } });
    const second = { ...entry, notes: "second" };
    expect(await savePublication(ana, made.id, second, addressKey, made.updatedAt, NOW + 2)).toEqual({
      ok: false,
      reason: "changed_meanwhile",
    });
    expect(await savePublication(ana, made.id, second, addressKey, null, NOW + 2)).toMatchObject({
      ok: true,
    });
  });

  it("cannot take the address of another of the same writer", async () => {
    await makePublication(ana, "a.org");
    const other = await makePublication(ana, "b.org");
    const { entry, addressKey } = entryOf({ address: "https://www.a.org" });
    expect(await savePublication(ana, other.id, entry, addressKey, null, NOW)).toEqual({
      ok: false,
      reason: "address_taken",
    });
  });

  it("taken out and put back is as before: submissions, history, drafts' states and launches", async () => {
    const made = await makePublication(ana, "a.org", { notes: "mine" });
    const draftId = await makeDraft(ana);
    const submissionId = await offer(ana, draftId, made.id);
    await go(ana, submissionId, "sent");
    await saveSubmissionNote(ana, submissionId, "to Maria", NOW);
    const before = await listSubmissions(ana, draftId);
    const removed = await removePublication(ana, made.id, NOW);
    expect(await findPublication(ana, made.id)).toBeNull();
    expect(await listSubmissions(ana, draftId)).toEqual([]);
    expect(await stateOfDraft(draftId)).toBe("ready");
    expect(removed && (await restorePublication(ana, removed, NOW))).toBe(true);
    expect(await findPublication(ana, made.id)).toEqual(made);
    expect(await listSubmissions(ana, draftId)).toEqual(before);
    expect(await stateOfDraft(draftId)).toBe("submitted");
    expect(removed && (await restorePublication(ana, removed, NOW))).toBe(false);
  });

  it("of another writer looks like none to every function, and nothing of theirs changes", async () => {
    const ben = await makeOwner("Ben");
    const made = await makePublication(ana, "a.org");
    const draftId = await makeDraft(ana);
    const submissionId = await offer(ana, draftId, made.id);
    const { entry, addressKey } = entryOf({ address: "c.org" });
    expect(await listPublications(ben)).toEqual([]);
    expect(await findPublication(ben, made.id)).toBeNull();
    expect(await savePublication(ben, made.id, entry, addressKey, null, NOW)).toEqual({
      ok: false,
      reason: "not_found",
    });
    expect(await removePublication(ben, made.id, NOW)).toBeNull();
    expect(await createSubmission(ben, draftId, made.id, TODAY, NOW)).toEqual({
      ok: false,
      reason: "not_found",
    });
    expect(await go(ben, submissionId, "sent")).toEqual({ ok: false, reason: "not_found" });
    expect(await saveSubmissionNote(ben, submissionId, "x", NOW)).toBe(false);
    expect(await removeSubmission(ben, submissionId, NOW)).toBeNull();
    expect(await listSubmissions(ben, draftId)).toEqual([]);
    expect(await listSubmissionsTo(ben, made.id)).toEqual([]);
    const removed = await removeSubmission(ana, submissionId, NOW);
    expect(removed && (await restoreSubmission(ben, removed, NOW))).toBe(false);
    expect(await listPublications(ana)).toEqual([made]);
  });
});

describe("a submission", () => {
  it("moves its draft along: sent, accepted, withdrawn, and undone to where it was", async () => {
    const draftId = await makeDraft(ana);
    const id = await offer(ana, draftId, (await makePublication(ana, "a.org")).id);
    expect(await stateOfDraft(draftId)).toBe("writing");
    expect(await go(ana, id, "sent")).toMatchObject({ draftState: "submitted", draftStateBefore: "writing" });
    await undo(ana, id);
    expect(await stateOfDraft(draftId)).toBe("writing");
    await go(ana, id, "sent");
    await go(ana, id, "accepted");
    expect(await stateOfDraft(draftId)).toBe("accepted");
    await undo(ana, id);
    expect(await stateOfDraft(draftId)).toBe("submitted");
    await go(ana, id, "withdrawn");
    expect(await stateOfDraft(draftId)).toBe("ready");
    const [submission] = await listSubmissions(ana, draftId);
    expect(submission?.steps.map((step) => step.state)).toEqual(["planned", "sent", "withdrawn"]);
  });

  it("leaves a draft that is scheduled or live where it is", async () => {
    const draftId = await makeDraft(ana, "scheduled");
    const id = await offer(ana, draftId, (await makePublication(ana, "a.org")).id);
    await go(ana, id, "sent");
    await go(ana, id, "declined");
    expect(await stateOfDraft(draftId)).toBe("scheduled");
  });

  it("is made once per draft and publication, also from two tabs at once", async () => {
    const draftId = await makeDraft(ana);
    const { id } = await makePublication(ana, "a.org");
    const made = await Promise.all([
      createSubmission(ana, draftId, id, TODAY, NOW),
      createSubmission(ana, draftId, id, TODAY, NOW),
    ]);
    expect(made.map((one) => (one.ok ? "made" : one.reason)).sort()).toEqual(["already_offered", "made"]);
  });

  it("is never the fourth that waits at one publication, also when two are sent at once", async () => {
    const { id } = await makePublication(ana, "a.org");
    const ids = await Promise.all([1, 2, 3, 4].map(async () => offer(ana, await makeDraft(ana), id)));
    const sent = await Promise.all(ids.map((one) => go(ana, one, "sent")));
    expect(sent.filter((one) => one.ok).length).toBe(3);
    expect(sent.find((one) => !one.ok)).toMatchObject({
      reason: "three_waiting",
      declaration: "approved_writer",
    });
    const last = ids[sent.findIndex((one) => !one.ok)] ?? "";
    expect(await go(ana, last, "sent", ["approved_writer"])).toMatchObject({ ok: true });
  });

  it("removed and put back keeps its history, unless another publication carries the piece by then", async () => {
    const draftId = await makeDraft(ana);
    const first = await offer(ana, draftId, (await makePublication(ana, "a.org")).id);
    await go(ana, first, "sent");
    await go(ana, first, "accepted");
    const removed = await removeSubmission(ana, first, NOW);
    expect(await stateOfDraft(draftId)).toBe("ready");
    const second = await offer(ana, draftId, (await makePublication(ana, "b.org")).id);
    await go(ana, second, "sent");
    await go(ana, second, "accepted");
    expect(removed && (await restoreSubmission(ana, removed, NOW))).toBe(false);
    await go(ana, second, "withdrawn");
    expect(removed && (await restoreSubmission(ana, removed, NOW))).toBe(true);
    expect(await stateOfDraft(draftId)).toBe("accepted");
    expect((await listAllSubmissions(ana)).map((one) => one.state).sort()).toEqual(["accepted", "withdrawn"]);
  });
});

describe("an import", () => {
  const setting = { today: TODAY, readOn: null };
  const row = (line: number, name: string, address: string, notes = "") => ({
    line,
    cells: ENTRY_FIELDS.map((field) => ({ ...EMPTY_ENTRY_TEXT, name, address, notes })[field]),
  });

  it("writes what it said it would, and the same file again changes nothing", async () => {
    await makePublication(ana, "a.org");
    const rows = [row(2, "Better Humans", "a.org", "new note"), row(3, "B", "b.org"), row(4, "", "c.org")];
    const run = () =>
      importPublications(
        ana,
        (existing) => buildImport(ENTRY_FIELDS, rows, existing, setting),
        "list.csv",
        NOW,
      );
    expect((await run()).rows.map((one) => one.outcome)).toEqual(["updated", "made", "refused"]);
    expect((await run()).rows.map((one) => one.outcome)).toEqual(["unchanged", "unchanged", "refused"]);
    expect((await listPublications(ana)).map((one) => [one.name, one.notes])).toEqual([
      ["B", ""],
      ["Better Humans", "new note"],
    ]);
  });

  it("that fails half-way writes nothing", async () => {
    const entry = entryOf({ address: "x.org" });
    const twice = [1, 2].map((line) => ({ line, name: "X", outcome: "made" as const, ...entry }));
    await expect(importPublications(ana, () => twice, "list.csv", NOW)).rejects.toThrow();
    expect(await listPublications(ana)).toEqual([]);
  });

  it("lets others have their turn while thousands of rows are decided and written", async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => row(index + 2, `P ${index}`, `p${index}.org`));
    const run = () =>
      importPublications(
        ana,
        (existing) => buildImport(ENTRY_FIELDS, rows, existing, setting),
        "list.csv",
        NOW,
      );
    let turns = 0;
    let isOver = false;
    const others = (async () => {
      for (; !isOver; turns++) await nextTurn();
    })();
    const outcomes = (await run()).rows.map((one) => one.outcome);
    isOver = true;
    await others;
    expect(outcomes).toEqual(rows.map(() => "made"));
    expect(turns).toBeGreaterThan(1);
  });

  it("decides again when the directory was changed while it decided", async () => {
    const { id } = await makePublication(ana, "a.org");
    const seen: string[] = [];
    await importPublications(
      ana,
      (existing) => {
        seen.push(existing[0]?.notes ?? "");
        const stored = rawDb().prepare("UPDATE Publication SET notes = ?, updatedAt = ? WHERE id = ?");
        if (seen.length === 1) stored.run("by hand", "2026-11-22T10:00:01.000+00:00", id);
        return buildImport(ENTRY_FIELDS, [row(2, "Renamed", "a.org")], existing, setting);
      },
      "list.csv",
      NOW,
    );
    expect(seen).toEqual(["", "by hand"]);
    expect(await listPublications(ana)).toMatchObject([{ name: "Renamed", notes: "by hand" }]);
  });

  it("keeps a row just as one written by hand, its address, numbers and answers included", async () => {
    const text = {
      followers: "1200",
      followersReadOn: TODAY,
      topics: "a, b",
      newsletter: "yes",
      answerDays: "3",
    };
    const full = {
      line: 2,
      cells: ENTRY_FIELDS.map(
        (field) => ({ ...EMPTY_ENTRY_TEXT, name: "A", address: "a.org", accepts: "both", ...text })[field],
      ),
    };
    const other = await makeOwner();
    await importPublications(
      ana,
      (existing) => buildImport(ENTRY_FIELDS, [full], existing, setting),
      "list.csv",
      NOW,
    );
    const byHand = await makePublication(other, "a.org", { ...text, name: "A", accepts: "both" });
    const [imported] = await listPublications(ana);
    expect(imported).toEqual({ ...byHand, id: imported?.id });
  });
});

describe("an import that is undone", () => {
  const setting = { today: TODAY, readOn: null };
  const row = (name: string, address: string, notes = "") => ({
    line: 2,
    cells: ENTRY_FIELDS.map((field) => ({ ...EMPTY_ENTRY_TEXT, name, address, notes })[field]),
  });
  const bring = async (now: number, ...rows: ReturnType<typeof row>[]) => {
    const decide = (existing: Publication[]) => buildImport(ENTRY_FIELDS, rows, existing, setting);
    return (await importPublications(ana, decide, "list.csv", now)).importId ?? "";
  };

  it("leaves the directory as it was before, and a second undo finds nothing", async () => {
    await makePublication(ana, "a.org", { notes: "mine" });
    const before = await listPublications(ana);
    const id = await bring(NOW + 1, row("A", "a.org", "theirs"), row("B", "b.org"));
    expect(await undoImport(ana, id, NOW + 2)).toMatchObject({ removed: 1, restored: 1 });
    expect(await listPublications(ana)).toEqual(before);
    expect(await undoImport(ana, id, NOW + 3)).toBeNull();
    expect(await listImports(ana, 5)).toMatchObject([{ fileName: "list.csv", undoneAt: NOW + 2 }]);
  });

  it("can be followed by the undo of the one before", async () => {
    const first = await bring(NOW + 1, row("A", "a.org", "one"));
    const second = await bring(NOW + 2, row("A", "a.org", "two"));
    expect(await undoImport(ana, second, NOW + 3)).toMatchObject({ restored: 1 });
    expect(await undoImport(ana, first, NOW + 4)).toMatchObject({ removed: 1 });
    expect(await listPublications(ana)).toEqual([]);
  });

  it("keeps what was changed or offered to since, and belongs to its writer alone", async () => {
    const id = await bring(NOW + 1, row("A", "a.org"), row("B", "b.org"), row("C", "c.org"));
    const [a, b] = await listPublications(ana);
    if (a === undefined || b === undefined) throw new Error("three were made");
    const { entry, addressKey } = entryOf({ address: "a.org", notes: "changed" });
    await savePublication(ana, a.id, entry, addressKey, null, NOW + 2);
    await offer(ana, await makeDraft(ana), b.id);
    expect(await undoImport(await makeOwner("Ben"), id, NOW + 3)).toBeNull();
    expect(await undoImport(ana, id, NOW + 3)).toEqual({
      removed: 1,
      restored: 0,
      kept_changed: 1,
      kept_used: 1,
      gone: 0,
    });
    expect((await listPublications(ana)).map(({ id: left }) => left).sort()).toEqual([a.id, b.id].sort());
  });
});

describe("what was seen in a feed", () => {
  it("is kept once a publication, goes with it, and cannot be put at another writer's", async () => {
    const { id } = await makePublication(ana, "a.org");
    const posts = [{ title: "On tides", author: "Ana", topics: ["Sea"], publishedAt: NOW }];
    expect(await saveSeen(ana, id, { readAt: NOW, posts: [] })).toBe(true);
    expect(await saveSeen(ana, id, { readAt: NOW + 1, posts })).toBe(true);
    expect(listSeen(ana)).toEqual(new Map([[id, { readAt: NOW + 1, posts }]]));
    expect(await saveSeen(await makeOwner("Ben"), id, { readAt: NOW, posts: [] })).toBe(false);
    await removePublication(ana, id, NOW);
    expect(listSeen(ana)).toEqual(new Map());
  });
});

describe("a declaration", () => {
  it("holds on with the step it was made for, and an undo or a restoration makes none", async () => {
    const { id: publicationId } = await makePublication(ana, "a.org");
    const sent: string[] = [];
    for (let piece = 0; piece < 4; piece++) {
      sent.push(await offer(ana, await makeDraft(ana), publicationId));
    }
    const [first = "", second = "", third = "", fourth = ""] = sent;
    for (const id of [first, second, third]) await go(ana, id, "sent");
    expect(await go(ana, fourth, "sent", ["approved_writer"])).toMatchObject({ ok: true });
    await go(ana, first, "withdrawn");
    const removed = await removeSubmission(ana, fourth, NOW);
    expect(removed && (await restoreSubmission(ana, removed, NOW))).toBe(true);
    expect(await undo(ana, first)).toMatchObject({ ok: false, reason: "three_waiting" });
  });
});

describe("the directory, asked for again and again", () => {
  it("is today's after every change, and never another writer's", async () => {
    const ben = await makeOwner("Ben");
    const names = async (owner: OwnerId) => (await listPublications(owner)).map(({ name }) => name);
    expect(await names(ana)).toEqual([]);
    const { id } = await makePublication(ana, "a.org");
    expect([await names(ana), await names(ana), await names(ben)]).toEqual([
      ["Better Humans"],
      ["Better Humans"],
      [],
    ]);
    const { entry, addressKey } = entryOf({ address: "a.org", name: "Renamed" });
    await savePublication(ana, id, entry, addressKey, null, NOW + 1);
    expect(await names(ana)).toEqual(["Renamed"]);
    await removePublication(ana, id, NOW);
    expect([await names(ana), await names(ben)]).toEqual([[], []]);
  });
});
