import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ARCHIVE_LIMITS } from "@/lib/archive/archive-limits";
import { archiveParts } from "@/lib/archive/archive-parts";
import { BrokenArchive, type GivenArchive, readArchive } from "@/lib/archive/read-archive";
import { keepStaged, stageArchive } from "@/lib/archive/staging/store";
import { openArchive } from "@/lib/archive/store";
import { LEFT_OUT } from "@/lib/archive/table-shape";
import { buildExample } from "@/lib/example/build-example";
import { makeIds } from "@/lib/example/make-ids";
import { saveExample } from "@/lib/example/store";
import { db, rawDb } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { settings } from "@/lib/platform/settings";
import { OpenZip, streamZip, ZipError } from "@/lib/platform/zip";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const NOW = Date.UTC(2026, 10, 25, 12);

let close: () => Promise<void>;
const folder = mkdtempSync(path.join(tmpdir(), "first-hour-archive-"));
beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

async function makeFullDesk(): Promise<OwnerId> {
  const owner = await makeOwner();
  await saveExample(owner, buildExample(NOW, "Asia/Kathmandu", makeIds(newId)), NOW);
  const launch = await db().launch.findFirstOrThrow({ where: { ownerId: owner } });
  await db().crewMember.create({
    data: { id: newId(), ownerId: owner, launchId: launch.id, name: "Bo", createdAt: new Date(NOW) },
  });
  await db().draft.updateMany({ where: { ownerId: owner }, data: { title: 'Zoë’s\n"first", =SUM(A1)' } });
  return owner;
}

async function download(owner: OwnerId): Promise<Buffer> {
  const archive = openArchive(owner);
  const body = streamZip(archiveParts(archive, "the schema"), archive.close);
  return Buffer.from(await new Response(body).arrayBuffer());
}

async function withZip<T>(bytes: Buffer, work: (zip: OpenZip) => Promise<T>): Promise<T> {
  const file = path.join(folder, `${newId()}.zip`);
  writeFileSync(file, bytes);
  const zip = await OpenZip.open(file, ARCHIVE_LIMITS);
  try {
    return await work(zip);
  } finally {
    zip.close();
  }
}

const takeIn = (
  owner: OwnerId,
  bytes: Buffer,
  change: (given: GivenArchive) => GivenArchive = (given) => given,
) =>
  withZip(bytes, async (zip) => {
    const given = await readArchive(zip);
    if (given === null) throw new Error("no archive");
    const place = {
      databaseFile: settings().databaseFile,
      stagedFile: path.join(folder, `${newId()}.staged`),
    };
    const staged = await stageArchive(owner, change(given), place);
    return staged.ok ? { ...keepStaged(owner, place), inside: staged.inside } : staged;
  });

/** The archive with the rows of one table changed. */
const changed =
  (table: string, change: (row: Record<string, unknown>) => unknown) =>
  (given: GivenArchive): GivenArchive => ({
    ...given,
    rows: async function* (name) {
      for await (const row of given.rows(name)) {
        yield name === table ? change(row as Record<string, unknown>) : row;
      }
    },
  });

describe("everything is the writer's", () => {
  test("brought into an empty installation, the same file comes out again, byte for byte", async () => {
    const before = await download(await makeFullDesk());
    await emptyDatabase();
    const owner = await makeOwner("Bea");
    const outcome = await takeIn(owner, before);
    const earlier = Date.parse(String(firstSlot()));
    expect(outcome).toMatchObject({ ok: true, inside: { launchedFrom: earlier } });
    expect(await db().operation.count({ where: { launch: { ownerId: owner } } })).toBeGreaterThan(10);
    expect((await download(owner)).equals(before)).toBe(true);
  });

  test("every table is taken along, or left out on purpose", () => {
    const names = rawDb()
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    const archive = openArchive("nobody" as OwnerId);
    expect([...archive.tables.map(({ name }) => name), ...Object.keys(LEFT_OUT)].sort()).toEqual(
      names.sort(),
    );
    archive.close();
  });

  test("holds nothing of another writer, and not the writer's own id, name or address", async () => {
    const owner = await makeFullDesk();
    const stranger = await makeOwner("Eve");
    await saveExample(stranger, buildExample(NOW, "Europe/Paris", makeIds(newId)), NOW);
    const theirs = (await db().draft.findMany({ where: { ownerId: stranger } })).map(({ id }) => id);
    await withZip(await download(owner), async (zip) => {
      let text = "";
      for (const { name } of openedTables()) {
        for await (const line of zip.lines(`json/${name}.json`)) text += line;
      }
      expect(text).toContain("Asia/Kathmandu");
      for (const id of [...theirs, stranger, owner, `${owner}@example.org`]) expect(text).not.toContain(id);
    });
  });

  test("a desk that is not empty takes nothing in, nor does an installation that has it in another account", async () => {
    const owner = await makeFullDesk();
    const bytes = await download(owner);
    expect(await takeIn(owner, bytes)).toMatchObject({ ok: false, reason: "desk_not_empty" });
    const second = await makeOwner("Bea");
    expect(await takeIn(second, bytes)).toMatchObject({ ok: false, reason: "already_here" });
    expect(await db().draft.count({ where: { ownerId: second } })).toBe(0);
    expect(await db().preference.count({ where: { ownerId: second } })).toBe(1);
  });
});

describe("a file that was changed by hand", () => {
  test("cannot hang its rows on another writer's, nor give them to another", async () => {
    const bytes = await download(await makeFullDesk());
    await emptyDatabase();
    const victim = await makeOwner("Vic");
    const draft = await db().draft.create({
      data: {
        id: newId(),
        ownerId: victim,
        state: "idea",
        source: "blank",
        createdAt: new Date(NOW),
        updatedAt: new Date(NOW),
      },
    });
    const owner = await makeOwner();
    const hung = changed("Launch", (row) => ({ ...row, draftId: draft.id }));
    expect(await takeIn(owner, bytes, hung)).toMatchObject({ ok: false, reason: "foreign_row" });
    const given = changed("Draft", (row) => ({ ...row, ownerId: victim }));
    expect(await takeIn(owner, bytes, given)).toMatchObject({ ok: true });
    expect(await db().draft.count({ where: { ownerId: victim } })).toBe(1);
  });

  test("is refused whole, with the place, for a value that no page could read later or that would do harm", async () => {
    const bytes = await download(await makeFullDesk());
    await emptyDatabase();
    const owner = await makeOwner();
    const refusals: [table: string, change: Record<string, unknown>, place: string][] = [
      ["Launch", { target: "100" }, "json/Launch.json, row 1, target"],
      ["Operation", { payload: "x{}" }, "json/Operation.json, row 1, payload"],
      ["Snapshot", { views: -5 }, "json/Snapshot.json, row 1, views"],
      ["Channel", { address: "javascript:alert(1)" }, "json/Channel.json, row 1, address"],
      ["Draft", { id: "twice" }, "json/Draft.json, row 2"],
    ];
    for (const [table, change, place] of refusals) {
      const outcome = await takeIn(
        owner,
        bytes,
        changed(table, (row) => ({ ...row, ...change })),
      );
      expect(outcome).toMatchObject({ ok: false, reason: "bad_row" });
      expect(outcome).toHaveProperty("message", expect.stringContaining(place));
    }
    expect(await db().draft.count()).toBe(0);
    expect(await takeIn(owner, bytes)).toMatchObject({ ok: true });
  });

  test("is refused when it comes from a newer version or a part was cut off", async () => {
    const bytes = await download(await makeFullDesk());
    await emptyDatabase();
    const owner = await makeOwner();
    const newer = (given: GivenArchive) => ({ ...given, schema: "99991231000000_later" });
    expect(await takeIn(owner, bytes, newer)).toMatchObject({ ok: false, reason: "newer" });
    await expect(takeIn(owner, bytes.subarray(0, bytes.length - 100))).rejects.toThrow(ZipError);
    const shorter = (given: GivenArchive): GivenArchive => ({
      ...given,
      rows: async function* () {
        yield* [];
        throw new BrokenArchive("fewer rows than were promised");
      },
    });
    await expect(takeIn(owner, bytes, shorter)).rejects.toThrow(BrokenArchive);
    expect(await db().draft.count()).toBe(0);
    expect(await db().preference.count({ where: { ownerId: owner } })).toBe(1);
  });
});

function firstSlot() {
  return rawDb().prepare("SELECT min(slotAt) FROM Launch").pluck().get();
}

function openedTables() {
  const archive = openArchive("nobody" as OwnerId);
  archive.close();
  return archive.tables;
}
