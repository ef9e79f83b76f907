import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startCounting } from "@/lib/links/run";
import { type Links, openLinks } from "@/lib/links/serve";
import {
  addClicks,
  findOrigins,
  listAims,
  listLinkClicks,
  listLinks,
  makeMissingLinks,
} from "@/lib/links/store";
import { sumClicks } from "@/lib/links/sum-clicks";
import { tryAddress } from "@/lib/links/try-link";
import { db, rawDb, withWriteLock } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { findMark } from "@/lib/platform/journal-mark";
import { aimLinks } from "@/lib/platform/link-table";
import type { OwnerId } from "@/lib/platform/owner";
import { settings } from "@/lib/platform/settings";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const NOW = Date.UTC(2026, 10, 25, 13, 30);
const MINUTE = Math.floor(NOW / 60_000);
const READER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/146.0.0.0 Safari/537.36";

let close: () => Promise<void>;
let ownerId: OwnerId;

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase();
  ownerId = await makeOwner();
});
afterAll(() => close());

async function makeLaunch(owner: OwnerId, posts = 2): Promise<{ launchId: string; draftId: string }> {
  const at = new Date(NOW);
  const [launchId, draftId, channelId] = [newId(), newId(), newId()];
  const stamps = { createdAt: at, updatedAt: at };
  await db().channel.create({
    data: { id: channelId, ownerId: owner, platform: "x", name: "X @ana", handle: "ana", ...stamps },
  });
  await db().draft.create({
    data: {
      id: draftId,
      ownerId: owner,
      state: "scheduled",
      title: "Twenty seconds dark",
      source: "blank",
      ...stamps,
    },
  });
  await db().launch.create({
    data: {
      id: launchId,
      ownerId: owner,
      draftId,
      slotWall: "2026-11-25T19:15",
      slotZone: "Asia/Kathmandu",
      slotAt: at,
      target: 100,
      ...stamps,
    },
  });
  const task = { launchId, ownerId: owner, kind: "post", phase: "hour", durationMinutes: 5 };
  await db().launchTask.createMany({
    data: [
      ...Array.from({ length: posts }, (_, position) => ({
        ...task,
        id: `${launchId}.post-${position}`,
        position,
        title: "Post",
        channelId,
      })),
      { ...task, id: `${launchId}.notice`, position: posts, title: "Notice", channelId, automatic: true },
      { ...task, id: `${launchId}.cover`, position: posts + 1, title: "Cover" },
    ],
  });
  return { launchId, draftId };
}

const slugsOf = async (launchId: string) =>
  [...(await listLinks(ownerId, launchId)).values()].map(({ slug }) => slug);

const click = (
  slug: string,
  change: Partial<Parameters<typeof sumClicks>[0] extends Iterable<infer C> ? C : never> = {},
) => ({
  slug,
  at: NOW,
  isBot: false,
  clicks: 1,
  visitors: 1,
  device: "phone" as const,
  host: "t.co",
  visitor: "",
  ...change,
});

describe("links", () => {
  test("are made once for each post that somebody makes, and for nothing else", async () => {
    const { launchId } = await makeLaunch(ownerId);
    expect(await makeMissingLinks(null, NOW)).toBe(2);
    const links = await listLinks(ownerId, launchId);
    expect([...links.keys()].sort()).toEqual([`${launchId}.post-0`, `${launchId}.post-1`]);
    expect(await makeMissingLinks(null, NOW)).toBe(0);
    expect(await listLinks(ownerId, launchId)).toEqual(links);
  });

  test("are kept when the plan is built again, without their task too", async () => {
    const { launchId } = await makeLaunch(ownerId);
    await makeMissingLinks(null, NOW);
    const links = await listLinks(ownerId, launchId);
    await db().launchTask.deleteMany({ where: { launchId } });
    expect(await listLinks(ownerId, launchId)).toEqual(links);
    expect(await slugsOf(launchId)).toHaveLength(2);
  });

  test("are another writer's to nobody", async () => {
    const { launchId } = await makeLaunch(ownerId);
    const stranger = await makeOwner("Ben");
    expect(await makeMissingLinks(stranger, NOW)).toBe(0);
    await makeMissingLinks(ownerId, NOW);
    expect((await listLinks(stranger, launchId)).size).toBe(0);
    expect((await listAims(stranger)).size).toBe(0);
    expect(await listLinkClicks(stranger, launchId, 0, MINUTE + 1)).toEqual([]);
  });

  test("lead to the writer's page, and to the piece as soon as its address is known", async () => {
    const { launchId, draftId } = await makeLaunch(ownerId, 1);
    await makeMissingLinks(null, NOW);
    const [slug = ""] = await slugsOf(launchId);
    expect((await listAims(null)).get(slug)).toMatch(/^https:\/\/x\.com\/ana\?utm_source=x/);
    await db().draft.update({ where: { id: draftId }, data: { publishedUrl: "https://medium.com/p/1" } });
    expect((await listAims(null)).get(slug)).toMatch(
      /^https:\/\/medium\.com\/p\/1\?utm_source=x&utm_medium=social&utm_campaign=twenty-seconds-dark-/,
    );
    await db().launch.delete({ where: { id: launchId } });
    expect((await listAims(null)).has(slug)).toBe(false);
  });
});

describe("clicks", () => {
  test("are added to their minute, their link and their origin, people and bots apart", async () => {
    const { launchId } = await makeLaunch(ownerId, 1);
    await makeMissingLinks(null, NOW);
    const [slug = ""] = await slugsOf(launchId);
    const place = { file: "1.log", offset: 10 };
    await addClicks(
      null,
      sumClicks([click(slug), click(slug, { visitors: 0 }), click(slug, { isBot: true })]),
      place,
    );
    await addClicks(null, sumClicks([click(slug, { at: NOW + 60_000 }), click("unknown")]), {
      ...place,
      offset: 20,
    });
    expect(await listLinkClicks(ownerId, launchId, MINUTE, MINUTE + 1)).toEqual([
      { taskId: `${launchId}.post-0`, clicks: 3, visitors: 2, minutes: [[MINUTE, 2]] },
    ]);
    expect(await db().clickOrigin.findMany({ select: { host: true, device: true, clicks: true } })).toEqual([
      { host: "t.co", device: "phone", clicks: 3 },
    ]);
    expect((await db().trackedLink.findFirstOrThrow()).botClicks).toBe(1);
    expect(await findMark()).toEqual({ ...place, offset: 20 });
  });

  test("and the mark are not changed by a commit that fails", async () => {
    const { launchId } = await makeLaunch(ownerId, 1);
    await makeMissingLinks(null, NOW);
    const [slug = ""] = await slugsOf(launchId);
    await addClicks(null, sumClicks([click(slug)]), { file: "1.log", offset: 10 });
    rawDb().exec(
      "CREATE TEMP TRIGGER full BEFORE UPDATE ON JournalMark BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    await expect(addClicks(null, sumClicks([click(slug)]), { file: "1.log", offset: 20 })).rejects.toThrow(
      "disk full",
    );
    rawDb().exec("DROP TRIGGER full");
    expect(await findMark()).toEqual({ file: "1.log", offset: 10 });
    // Whatever is committed next is on disk before it is acknowledged.
    expect(Number(rawDb().pragma("synchronous", { simple: true }))).toBe(2);
    expect((await db().trackedLink.findFirstOrThrow()).clicks).toBe(1);
  });

  test("are told by the sites and devices they came from, for their writer alone, bots apart", async () => {
    const { launchId } = await makeLaunch(ownerId);
    const other = await makeLaunch(ownerId, 1);
    expect(await findOrigins(ownerId, launchId, 2)).toBeNull();
    await makeMissingLinks(null, NOW);
    const [first = "", second = ""] = await slugsOf(launchId);
    const [foreign = ""] = await slugsOf(other.launchId);
    const place = { file: "1.log", offset: 10 };
    await addClicks(
      null,
      sumClicks([
        click(first, { clicks: 5 }),
        click(second, { clicks: 4, device: "computer" }),
        click(first, { clicks: 3, host: "", device: "computer" }),
        click(first, { clicks: 2, host: "news.example.org", device: "tablet" }),
        click(second, { clicks: 1, host: "a.example.org" }),
        click(second, { clicks: 9, isBot: true }),
        click(foreign, { clicks: 90 }),
      ]),
      place,
    );
    expect(await findOrigins(ownerId, launchId, 2)).toEqual({
      clicks: 15,
      hosts: [
        { host: "t.co", clicks: 9 },
        { host: "", clicks: 3 },
      ],
      rest: { hosts: 2, clicks: 3 },
      devices: [
        { device: "computer", clicks: 7 },
        { device: "phone", clicks: 6 },
        { device: "tablet", clicks: 2 },
      ],
      botClicks: 9,
    });
    expect(await findOrigins(await makeOwner("Ben"), launchId, 2)).toBeNull();
  });

  test("tell apart two hundred hosts of a link and put the rest together", async () => {
    const { launchId } = await makeLaunch(ownerId, 1);
    await makeMissingLinks(null, NOW);
    const [slug = ""] = await slugsOf(launchId);
    const many = Array.from({ length: 230 }, (_, host) => click(slug, { host: `${host}.example.org` }));
    await addClicks(null, sumClicks(many), { file: "1.log", offset: 10 });
    expect(await db().clickOrigin.count()).toBe(201);
    expect(await db().clickOrigin.findFirst({ where: { host: "other" } })).toMatchObject({ clicks: 30 });
  });
});

describe("the address of a link", () => {
  let folder: string;
  let links: Links;
  let server: Server;
  let address: string;
  let endCounting: (() => Promise<void>) | null;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "first-hour-links-"));
    endCounting = null;
    await open();
  });
  afterEach(async () => {
    await shut();
    rmSync(folder, { recursive: true, force: true });
    vi.restoreAllMocks();
  });

  async function open(): Promise<void> {
    links = openLinks({ ...settings(), databaseFile: path.join(folder, "own.db") });
    server = createServer((request, response) => {
      if (!links.answer(request, response)) response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function shut(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await endCounting?.();
    endCounting = null;
    await links.journal.close();
  }

  async function makeLink(): Promise<{ slug: string; launchId: string; draftId: string }> {
    const launch = await makeLaunch(ownerId, 1);
    endCounting = await startCounting(links.journal);
    const [slug = ""] = await slugsOf(launch.launchId);
    return { ...launch, slug };
  }

  const follow = (slug: string, init: RequestInit = {}) =>
    fetch(`${address}/go/${slug}`, { redirect: "manual", headers: { "user-agent": READER }, ...init });

  test("sends readers on without being kept by anybody, and counts them", async () => {
    const { slug, launchId } = await makeLink();
    const answer = await follow(slug);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([302, "no-store"]);
    expect(answer.headers.get("location")).toMatch(/^https:\/\/x\.com\/ana\?utm_source=x/);
    await follow(slug);
    await follow(slug, { headers: { "user-agent": "Slackbot-LinkExpanding 1.0" } });
    await follow(slug, { method: "HEAD" });
    await shut();
    expect(await db().trackedLink.findFirst({ where: { launchId } })).toMatchObject({
      clicks: 2,
      visitors: 1,
      botClicks: 2,
    });
  });

  test("sends on who only tries it, and counts nothing", async () => {
    const { slug, launchId } = await makeLink();
    const answer = await fetch(tryAddress(`${address}/go/${slug}`), {
      redirect: "manual",
      headers: { "user-agent": READER },
    });
    expect(answer.headers.get("location")).toMatch(/^https:\/\/x\.com\/ana\?utm_source=x/);
    await follow(`${slug}?utm_source=try`);
    await shut();
    expect(await db().trackedLink.findFirst({ where: { launchId } })).toMatchObject({
      clicks: 1,
      botClicks: 0,
    });
  });

  test("writes neither an address nor a user agent down", async () => {
    const { slug } = await makeLink();
    await follow(slug, { headers: { "user-agent": READER, referer: "https://t.co/secret-path" } });
    await shut();
    const kept = path.join(folder, "own.clicks");
    const text = readdirSync(kept)
      .filter((name) => name.endsWith(".log"))
      .map((name) => readFileSync(path.join(kept, name), "latin1"))
      .join("");
    expect(text).toMatch(new RegExp(`^${slug} [0-9a-z]+ p 1 1 c [\\w-]{12} t\\.co [0-9a-z]+\\n$`));
  });

  test("is nobody's when it is not known, or asked in another way", async () => {
    const { slug } = await makeLink();
    expect((await follow("zzzzzzz")).status).toBe(404);
    expect((await follow(`${slug}/more`)).status).toBe(404);
    expect((await follow(slug, { method: "POST" })).status).toBe(404);
  });

  test("takes no target from whoever asks", async () => {
    const { slug } = await makeLink();
    const answer = await follow(`${slug}?url=https://evil.example&to=//evil.example`);
    expect(answer.headers.get("location")).not.toContain("evil");
  });

  test("leads to another place as soon as the piece's address changes, and to none when the launch is gone", async () => {
    const { slug, launchId, draftId } = await makeLink();
    await db().draft.update({ where: { id: draftId }, data: { publishedUrl: "https://medium.com/p/2" } });
    await aimLinks();
    expect((await follow(slug)).headers.get("location")).toMatch(/^https:\/\/medium\.com\/p\/2\?/);
    await db().launch.delete({ where: { id: launchId } });
    await aimLinks();
    expect((await follow(slug)).status).toBe(404);
  });

  test("leads on from the last known table without a database, and those clicks are counted later, once", async () => {
    const { slug, launchId } = await makeLink();
    await follow(slug);
    await shut();
    await open();
    expect((await follow(slug)).status).toBe(302);
    expect((await db().trackedLink.findFirst({ where: { launchId } }))?.clicks).toBe(1);
    endCounting = await startCounting(links.journal);
    await shut();
    await open();
    endCounting = await startCounting(links.journal);
    await shut();
    expect((await db().trackedLink.findFirst({ where: { launchId } }))?.clicks).toBe(2);
    await open();
  });

  test("leads on while another process holds the database, and nobody waits for it", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { slug, launchId } = await makeLink();
    const other = new Database(settings().databaseFile);
    other.exec("BEGIN IMMEDIATE");
    expect((await follow(slug)).status).toBe(302);
    await vi.waitFor(() => expect(process.stderr.write).toHaveBeenCalled());
    expect((await follow(slug)).status).toBe(302);
    other.exec("ROLLBACK");
    other.close();
    await shut();
    expect((await db().trackedLink.findFirst({ where: { launchId } }))?.clicks).toBe(2);
    await open();
  });

  test("is followed by counting soon after a write that took minutes, and the log says that it waited", async () => {
    const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { slug, launchId } = await makeLink();
    const begun = Promise.withResolvers<void>();
    const over = Promise.withResolvers<void>();
    const write = withWriteLock(() => {
      begun.resolve();
      return over.promise;
    });
    await begun.promise;
    await follow(slug);
    expect(links.journal.uncounted).toBe(1);
    const read = vi.spyOn(links.journal, "readAfter");
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    const later = Date.now() + 600_000;
    vi.spyOn(Date, "now").mockReturnValue(later);
    over.resolve();
    await write;
    await vi.waitFor(async () => expect(links.journal.uncounted).toBe(0));
    await follow(slug);
    await vi.waitFor(async () =>
      expect((await db().trackedLink.findFirst({ where: { launchId } }))?.clicks).toBe(2),
    );
    expect(said.mock.calls.flat().join("")).toContain("Counting clicks waited 600 s for another write");
  });

  test("leads on while the database refuses to count, and what it refused is counted when it takes it again", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { slug, launchId } = await makeLink();
    rawDb().exec(
      "CREATE TEMP TRIGGER full BEFORE UPDATE ON TrackedLink BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    expect((await follow(slug)).status).toBe(302);
    await vi.waitFor(() => expect(process.stderr.write).toHaveBeenCalled());
    expect((await follow(slug)).status).toBe(302);
    rawDb().exec("DROP TRIGGER full");
    await shut();
    expect((await db().trackedLink.findFirst({ where: { launchId } }))?.clicks).toBe(2);
    await open();
  });
});
