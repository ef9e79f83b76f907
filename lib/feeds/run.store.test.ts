import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadFeedWatch } from "@/lib/feeds/load";
import { settleFeedLooks, watchFeeds } from "@/lib/feeds/run";
import { saveFeedWatch, saveWriterFeed } from "@/lib/feeds/store";
import { buildFeedGoLive } from "@/lib/launch/feed-go-live";
import { FEED } from "@/lib/launch/feed-word";
import { appendOperations, listOperations, recordOperations } from "@/lib/launch/store";
import { readClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";
import { buildMediumFeed } from "@/lib/testing/medium-feed";

const MINUTE = 60_000;
const TITLE = "Tea at every station";
const LINK = "https://medium.com/@ana/tea-at-every-station-7f2a57783f69";
const LAMP = { id: "0a1b2c3d4e5f", title: "The lamp repairer", paragraphs: ["Brass."] };

let closeDatabase: () => Promise<void>;
let server: Server;
let root: string;
let answer: RequestListener;
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  // The rules of public addresses have tests of their own; feeds here are this machine's.
  vi.stubEnv("FIRST_HOUR_PRIVATE_ADDRESSES", "1");
  vi.stubEnv("FIRST_HOUR_FEED_SECONDS", "20");
  closeDatabase = await openTestDatabase();
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((settle) => server.close(settle));
  await closeDatabase();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

let ana: OwnerId;

beforeEach(async () => {
  await emptyDatabase();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 25, 13, 25) });
  asked.length = 0;
  answer = serve([LAMP]);
  ana = await makeOwner();
  await saveWriterFeed(ana, "Asia/Kathmandu", { address: `${root}/feed`, title: "" });
});

type Piece = Parameters<typeof buildMediumFeed>[0][number];

const tea = (publishedAt = readClock() - MINUTE): Piece => ({
  id: "7f2a57783f69",
  title: TITLE,
  paragraphs: ["Late."],
  publishedAt: new Date(publishedAt).toUTCString(),
});

/** A feed with its marks, as servers give them; asked by condition it says that nothing has changed. */
function serve(pieces: Piece[]): RequestListener {
  const text = buildMediumFeed(pieces);
  const etag = `"${text.length}"`;
  return (request, response) => {
    if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else
      response
        .writeHead(200, {
          etag,
          "last-modified": "Wed, 25 Nov 2026 10:00:00 GMT",
          "content-type": "text/xml",
        })
        .end(text);
  };
}

async function makeLaunch(ownerId: OwnerId, slotAt: number, title = TITLE): Promise<string> {
  const now = new Date(readClock());
  const dates = { createdAt: now, updatedAt: now };
  const draftId = newId();
  await db().draft.create({
    data: { id: draftId, ownerId, title, state: "scheduled", source: "blank", ...dates },
  });
  const launchId = newId();
  const slot = { slotWall: "2026-11-25T18:30", slotZone: "Asia/Kathmandu", slotAt: new Date(slotAt) };
  await db().launch.create({ data: { id: launchId, ownerId, draftId, target: 100, ...slot, ...dates } });
  const task = { launchId, ownerId, phase: "countdown", title: "", startMinute: 0, durationMinutes: 1 };
  await db().launchTask.create({ data: { id: newId(), position: 1, kind: "confirm-live", ...task } });
  return launchId;
}

async function turn(): Promise<void> {
  await watchFeeds(readClock());
  await settleFeedLooks();
}

async function turnAfter(milliseconds: number): Promise<void> {
  vi.setSystemTime(readClock() + milliseconds);
  await turn();
}

async function logOf(ownerId: OwnerId, launchId: string) {
  return (await listOperations(ownerId, launchId))?.operations ?? [];
}

const kindsOf = async (launchId: string) => (await logOf(ana, launchId)).map(({ kind }) => kind);
const firstFeed = async (launchId: string) => (await loadFeedWatch(ana, launchId))?.feeds[0];

describe("watching a feed", () => {
  it("starts the hour forty minutes late, since the feed's own date, with the link and what it settles", async () => {
    const launchId = await makeLaunch(ana, readClock() - 40 * MINUTE);
    await turn();
    expect(await kindsOf(launchId)).toEqual([]);
    vi.setSystemTime(readClock() + MINUTE);
    const liveAt = readClock() - 20_000;
    answer = serve([tea(liveAt), LAMP]);
    await turn();
    const [goLive, tick] = await logOf(ana, launchId);
    expect(goLive).toMatchObject({
      kind: "go_live",
      by: "feed",
      payload: { liveAt, source: "feed", url: LINK },
    });
    expect(tick).toMatchObject({ kind: "tick", payload: { status: "done" } });
    const launch = await db().launch.findUniqueOrThrow({ where: { id: launchId }, include: { draft: true } });
    expect(launch.liveAt?.getTime()).toBe(liveAt);
    expect(launch.draft).toMatchObject({ state: "live", publishedUrl: LINK });
    expect((await loadFeedWatch(ana, launchId))?.seen).toMatchObject({ by: "title", title: TITLE });
    await turnAfter(MINUTE);
    expect(asked).toHaveLength(2);
  });

  it("asks by condition, no sooner than it may, and says when it looked and what came", async () => {
    const launchId = await makeLaunch(ana, readClock());
    const first = readClock();
    await turn();
    expect(await firstFeed(launchId)).toMatchObject({
      result: "read",
      lookedAt: first,
      nextLookAt: first + 20_000,
    });
    await turnAfter(19_000);
    expect(asked).toHaveLength(1);
    await turnAfter(1000);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.headers["if-none-match"]).toBeUndefined();
    expect(asked[1]?.headers).toMatchObject({
      "if-none-match": expect.stringMatching(/^"\d+"$/),
      "if-modified-since": "Wed, 25 Nov 2026 10:00:00 GMT",
    });
    expect(await firstFeed(launchId)).toMatchObject({ result: "unchanged", lookedAt: first + 20_000 });
  });

  it("waits as long as a server asks for, and longer after each failure", async () => {
    const launchId = await makeLaunch(ana, readClock());
    answer = (_, response) => response.writeHead(429, { "retry-after": "300" }).end();
    const first = readClock();
    await turn();
    expect(await firstFeed(launchId)).toMatchObject({
      result: "answered_with_error",
      status: 429,
      nextLookAt: first + 300_000,
    });
    answer = (_, response) => response.destroy();
    await turnAfter(300_000);
    expect(await firstFeed(launchId)).toMatchObject({
      result: "unreachable",
      status: null,
      nextLookAt: first + 300_000 + 80_000,
    });
    answer = serve([tea()]);
    await turnAfter(80_000);
    expect(await kindsOf(launchId)).toContain("go_live");
  });

  it("asks once for two launches of two writers, and starts both", async () => {
    const ben = await makeOwner("Ben");
    await saveWriterFeed(ben, "Europe/Berlin", { address: `${root}/feed`, title: "" });
    const launches = [
      { ownerId: ana, id: await makeLaunch(ana, readClock()) },
      { ownerId: ben, id: await makeLaunch(ben, readClock() - 100 * MINUTE) },
    ];
    answer = serve([tea()]);
    await turn();
    expect(asked).toHaveLength(1);
    for (const { ownerId, id } of launches) {
      expect((await logOf(ownerId, id)).map(({ kind }) => kind)).toEqual(["go_live", "tick"]);
    }
  });

  it("lets a person's word stand that came while the feed was being asked", async () => {
    const launchId = await makeLaunch(ana, readClock());
    const word = { kind: "go_live" as const, payload: { liveAt: readClock(), source: "person" as const } };
    answer = async (request, response) => {
      await recordOperations(ana, launchId, [{ id: newId(), at: readClock(), ...word }], ana, readClock());
      serve([tea()])(request, response);
    };
    await turn();
    expect(await kindsOf(launchId)).toEqual(["go_live"]);
  });

  it("has its say once: taken back by a person, it is neither asked nor repeated", async () => {
    const launchId = await makeLaunch(ana, readClock());
    answer = serve([tea()]);
    await turn();
    const back = { kind: "go_live" as const, payload: { liveAt: null, source: "person" as const } };
    vi.setSystemTime(readClock() + 1000);
    await recordOperations(ana, launchId, [{ id: newId(), at: readClock(), ...back }], ana, readClock());
    await turnAfter(5 * MINUTE);
    expect(await kindsOf(launchId)).toEqual(["go_live", "tick", "go_live"]);
    expect(asked).toHaveLength(1);
    expect((await db().launch.findUniqueOrThrow({ where: { id: launchId } })).liveAt).toBeNull();
  });

  it("does again what a crash cut off, and nothing twice", async () => {
    const launchId = await makeLaunch(ana, readClock());
    const seen = { liveAt: readClock(), url: LINK, at: readClock() };
    await appendOperations(ana, launchId, buildFeedGoLive(launchId, seen, []), FEED, readClock());
    answer = serve([tea()]);
    await turn();
    expect((await db().launch.findUniqueOrThrow({ where: { id: launchId } })).liveAt?.getTime()).toBe(
      seen.liveAt,
    );
    // Before the log is looked at, the look itself is lost.
    await db().launch.update({ where: { id: launchId }, data: { liveAt: null } });
    await db().feedLook.deleteMany();
    await turnAfter(MINUTE);
    expect(await kindsOf(launchId)).toEqual(["go_live"]);
  });

  it("asks nobody before its time, after it, or where it is switched off", async () => {
    await makeLaunch(ana, readClock() + 11 * MINUTE, "Ahead");
    await makeLaunch(ana, readClock() - 180 * MINUTE, "Long ago");
    const off = await makeLaunch(ana, readClock(), "Off");
    await saveFeedWatch(ana, off, { isOff: true });
    await turn();
    expect(asked).toHaveLength(0);
    await turnAfter(MINUTE);
    expect(asked).toHaveLength(1);
  });

  it("asks nobody for an example, whose writer is made up, unless it is switched on", async () => {
    const launchId = await makeLaunch(ana, readClock());
    await db().draft.updateMany({ where: { ownerId: ana }, data: { source: "example" } });
    await turn();
    expect(asked).toHaveLength(0);
    await saveFeedWatch(ana, launchId, { isOff: false });
    await turn();
    expect(asked).toHaveLength(1);
  });

  it("lets no slow feed hold up another", async () => {
    const launchId = await makeLaunch(ana, readClock());
    const ben = await makeOwner("Ben");
    await saveWriterFeed(ben, "Europe/Berlin", { address: `${root}/silent`, title: "" });
    await makeLaunch(ben, readClock());
    answer = (request, response) => {
      if (request.url === "/feed") serve([tea()])(request, response);
    };
    await watchFeeds(readClock());
    await vi.waitFor(async () => expect(await kindsOf(launchId)).toContain("go_live"));
    server.closeAllConnections();
    await settleFeedLooks();
  });

  it("is led by a publication's page to the feed it names", async () => {
    const launchId = await makeLaunch(ana, readClock());
    await saveFeedWatch(ana, launchId, { address: `${root}/page` });
    answer = (request, response) => {
      if (request.url === "/feed.xml") serve([tea()])(request, response);
      else
        response
          .setHeader("content-type", "text/html")
          .end(
            '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>',
          );
    };
    await turn();
    await turnAfter(1000);
    expect(asked.map(({ url }) => url)).toEqual(["/page", "/feed.xml"]);
    expect(await kindsOf(launchId)).toContain("go_live");
  });

  it("belongs to its owner", async () => {
    const launchId = await makeLaunch(ana, readClock());
    const ben = await makeOwner("Ben");
    expect(await saveFeedWatch(ben, launchId, { isOff: true })).toBe(false);
    expect(await loadFeedWatch(ben, launchId)).toBeNull();
  });
});
