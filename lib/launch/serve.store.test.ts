import { mkdtempSync, rmSync } from "node:fs";
import { createServer, get as httpGet, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { buildPass } from "@/lib/crew/crew-pass";
import type { LoggedOperation, SentOperation } from "@/lib/launch/operation";
import { handleLaunchRequest } from "@/lib/launch/serve";
import { listOperations } from "@/lib/launch/store";
import { CREW_COOKIE, passKey } from "@/lib/platform/asker";
import { auth } from "@/lib/platform/auth";
import { readClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { announcePlan, closeAllStreams, countViewers } from "@/lib/platform/live-hub";
import type { OwnerId } from "@/lib/platform/owner";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

let closeDatabase: () => Promise<void>;
let server: Server;
let root: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "first-hour-serve-"));
  // Where the key that signs sessions is kept.
  vi.stubEnv("FIRST_HOUR_DATABASE", path.join(folder, "none.db"));
  closeDatabase = await openTestDatabase();
  server = createServer((request, response) => {
    if (!handleLaunchRequest(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  closeAllStreams();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await closeDatabase();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

type Writer = { ownerId: OwnerId; cookie: string };

/** An account with a real session, as a browser holds it. */
async function signUp(): Promise<Writer> {
  const signedUp = await auth().api.signUpEmail({
    body: { email: `${newId()}@example.org`, name: "Ana", password: "correct horse battery" },
    returnHeaders: true,
  });
  const cookie = signedUp.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return { ownerId: signedUp.response.user.id as OwnerId, cookie };
}

async function makeLaunch({ ownerId }: Writer): Promise<string> {
  const now = new Date(readClock());
  const draftId = newId();
  await db().draft.create({
    data: { id: draftId, ownerId, state: "scheduled", source: "blank", createdAt: now, updatedAt: now },
  });
  const launch = {
    id: newId(),
    ownerId,
    draftId,
    slotWall: "2026-11-24T18:30",
    slotZone: "Asia/Kathmandu",
    slotAt: now,
    target: 100,
    createdAt: now,
    updatedAt: now,
  };
  await db().launch.create({ data: launch });
  return launch.id;
}

const tick = (taskId = "a", at = readClock()): SentOperation => ({
  id: newId(),
  at,
  kind: "tick",
  payload: { taskId, status: "done" },
});

const eventsOf = (launchId: string) => `${root}/api/launches/${launchId}/events`;

function post(
  cookie: string,
  launchId: string,
  body: unknown,
  headers: Record<string, string> = {},
  query = "",
) {
  return fetch(eventsOf(launchId) + query, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

async function send(cookie: string, launchId: string, ...operations: unknown[]) {
  const response = await post(cookie, launchId, { operations });
  expect(response.status).toBe(200);
  return (await response.json()) as {
    accepted: { id: string; seq: number }[];
    refused: { id: string | null; reason: string }[];
    head: number;
  };
}

async function readLog(cookie: string, launchId: string, after?: number) {
  const response = await fetch(`${eventsOf(launchId)}${after === undefined ? "" : `?after=${after}`}`, {
    headers: { cookie, accept: "application/json" },
  });
  return (await response.json()) as { operations: LoggedOperation[]; head: number };
}

type Message = { id: string | null; name: string; data: string };

/** A viewer that reads the stream as it comes; `until` waits for what it should have seen. */
function watch(cookie: string, launchId: string, headers: Record<string, string> = {}, query = "") {
  const messages: Message[] = [];
  /** Who is here is told beside the log, whenever somebody comes or goes. */
  const presence: string[] = [];
  const waiting: (() => void)[] = [];
  let hasEnded = false;
  const request = httpGet(`${eventsOf(launchId)}${query}`, {
    headers: { cookie, accept: "text/event-stream", ...headers },
    agent: false,
  });
  const opened = new Promise<number>((resolve) => {
    request.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
        const parts = text.split("\n\n");
        text = parts.pop() ?? "";
        for (const part of parts) {
          const field = (name: string) =>
            part
              .split("\n")
              .find((line) => line.startsWith(`${name}: `))
              ?.slice(name.length + 2);
          const data = field("data");
          if (data !== undefined && field("event") === "presence") presence.push(data);
          else if (data !== undefined)
            messages.push({ id: field("id") ?? null, name: field("event") ?? "message", data });
        }
        for (const wake of waiting.splice(0)) wake();
      });
      response.on("close", () => {
        hasEnded = true;
        for (const wake of waiting.splice(0)) wake();
      });
      response.on("error", () => {});
      resolve(response.statusCode ?? 0);
    });
  });
  request.on("error", () => {});
  return {
    messages,
    presence,
    opened,
    stop: () => request.destroy(),
    async until(condition: () => boolean) {
      while (!condition()) {
        if (hasEnded) throw new Error("the stream ended");
        await new Promise<void>((wake) => waiting.push(wake));
      }
    },
    async untilEnded() {
      while (!hasEnded) await new Promise<void>((wake) => waiting.push(wake));
    },
    seqs: () => messages.flatMap(({ id }) => (id === null ? [] : [Number(id)])),
  };
}

let ana: Writer;
let launchId: string;

beforeEach(async () => {
  await emptyDatabase();
  await db().installation.create({ data: { id: 1, signUpOpen: true } });
  ana = await signUp();
  launchId = await makeLaunch(ana);
});

describe("POST events", () => {
  it("numbers operations from 1 without gaps and says where the log stands", async () => {
    const first = tick();
    const second = tick();
    expect(await send(ana.cookie, launchId, first, second)).toEqual({
      accepted: [
        { id: first.id, seq: 1 },
        { id: second.id, seq: 2 },
      ],
      refused: [],
      head: 2,
    });
    expect((await send(ana.cookie, launchId, tick())).head).toBe(3);
  });

  it("accepts a repeated id with its first seq and changes nothing", async () => {
    const once = tick("a");
    await send(ana.cookie, launchId, once);
    const again = await send(
      ana.cookie,
      launchId,
      { ...once, payload: { taskId: "b", status: "open" } },
      once,
    );
    expect(again).toEqual({
      accepted: [
        { id: once.id, seq: 1 },
        { id: once.id, seq: 1 },
      ],
      refused: [],
      head: 1,
    });
    expect((await readLog(ana.cookie, launchId)).operations).toMatchObject([{ payload: once.payload }]);
  });

  it("refuses a malformed operation alone, with a reason, and leaves no gap", async () => {
    const good = tick();
    const bad = { ...tick(), kind: "explode" };
    const answer = await send(ana.cookie, launchId, tick(), bad, "nonsense", good);
    expect(answer.accepted.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(answer.refused).toEqual([
      { id: bad.id, reason: "unknown_kind" },
      { id: null, reason: "not_an_operation" },
    ]);
    expect(answer.head).toBe(2);
  });

  it("cuts what claims to be later than its receipt, and keeps what is earlier", async () => {
    const before = readClock();
    const early = tick("a", before - 3_600_000);
    const live = {
      id: newId(),
      at: before + 9_000_000,
      kind: "go_live",
      payload: { liveAt: before + 9_000_000, source: "person" },
    };
    await send(ana.cookie, launchId, early, tick("b", before + 7_200_000), live);
    const { operations } = await readLog(ana.cookie, launchId);
    const receivedAt = operations[1]?.receivedAt ?? 0;
    expect(receivedAt).toBeGreaterThanOrEqual(before);
    expect(operations.map(({ at }) => at)).toEqual([before - 3_600_000, receivedAt, receivedAt]);
    expect(operations[2]?.payload).toMatchObject({ liveAt: receivedAt });
    expect(operations[0]).toMatchObject({ seq: 1, by: ana.ownerId, receivedAt });
  });

  it("gives requests that arrive together gapless numbers, each operation once", async () => {
    const batches = Array.from({ length: 40 }, () => [tick(), tick(), tick()]);
    const answers = await Promise.all(batches.map((batch) => send(ana.cookie, launchId, ...batch)));
    const seqs = answers.flatMap(({ accepted }) => accepted.map(({ seq }) => seq));
    expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
  });

  it.each([
    ["no list", {}],
    ["an empty list", { operations: [] }],
    ["201 operations", { operations: Array.from({ length: 201 }, () => tick()) }],
    ["broken JSON", "{"],
  ])("refuses %s as a whole", async (_, body) => {
    expect((await post(ana.cookie, launchId, body)).status).toBe(400);
    expect((await readLog(ana.cookie, launchId)).head).toBe(0);
  });

  it("refuses more than 256 KiB, told or streamed", async () => {
    const huge = JSON.stringify({ operations: [tick()], padding: "x".repeat(256 * 1024) });
    expect((await post(ana.cookie, launchId, huge)).status).toBe(413);
    const streamed = fetch(eventsOf(launchId), {
      method: "POST",
      headers: { cookie: ana.cookie },
      body: new Blob([huge]).stream(),
      duplex: "half",
    } as RequestInit);
    expect((await streamed).status).toBe(413);
    expect((await readLog(ana.cookie, launchId)).head).toBe(0);
  });

  it("refuses a page of another origin", async () => {
    const foreign = await post(
      ana.cookie,
      launchId,
      { operations: [tick()] },
      { origin: "https://evil.example" },
    );
    expect(foreign.status).toBe(403);
    const own = await post(ana.cookie, launchId, { operations: [tick()] }, { origin: root });
    expect(own.status).toBe(200);
  });

  it("copies go-live, its undoing, end and reopening to the launch and its draft", async () => {
    const at = readClock() - 1000;
    const body = (kind: string, payload: unknown, later: number) => ({
      id: newId(),
      at: at + later,
      kind,
      payload,
    });
    const row = () => db().launch.findUniqueOrThrow({ where: { id: launchId }, include: { draft: true } });
    const url = "https://medium.com/p/1";
    const live = body("go_live", { liveAt: at - 5000, source: "person", url }, 0);
    await send(ana.cookie, launchId, live, body("end", {}, 1));
    const draft = { state: "live", publishedUrl: url, publishedAt: new Date(at - 5000), revision: 2 };
    expect(await row()).toMatchObject({ liveAt: new Date(at - 5000), endedAt: new Date(at + 1), draft });
    await send(ana.cookie, launchId, live);
    expect(await row()).toMatchObject({ draft });
    await send(ana.cookie, launchId, body("go_live", { liveAt: at - 4000, source: "feed" }, 2));
    expect((await row()).draft).toMatchObject({ ...draft, publishedAt: new Date(at - 4000) });
    const back = body("go_live", { liveAt: null, source: "person" }, 3);
    await send(ana.cookie, launchId, back, body("reopen", {}, 4));
    expect(await row()).toMatchObject({
      liveAt: null,
      endedAt: null,
      draft: { state: "scheduled", publishedUrl: url, publishedAt: null },
    });
  });
});

describe("who may come in", () => {
  it("answers 401 to the signed-out, for any launch", async () => {
    for (const id of [launchId, newId()]) {
      expect((await fetch(eventsOf(id))).status).toBe(401);
      expect((await post("", id, { operations: [tick()] })).status).toBe(401);
    }
  });

  it("answers another writer's launch and none with the same 404, whatever is sent", async () => {
    const bo = await signUp();
    const answers = async (id: string) =>
      Promise.all(
        [
          fetch(eventsOf(id), { headers: { cookie: bo.cookie } }),
          fetch(eventsOf(id), { headers: { cookie: bo.cookie, accept: "text/event-stream" } }),
          fetch(`${root}/api/launches/${id}/clock`, { headers: { cookie: bo.cookie } }),
          post(bo.cookie, id, { operations: [tick()] }),
          post(bo.cookie, id, "{"),
        ].map(async (asked) => {
          const response = await asked;
          return [response.status, await response.text()];
        }),
      );
    const others = await answers(launchId);
    expect(others.map(([status]) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await answers(newId())).toEqual(others);
    expect(await listOperations(ana.ownerId, launchId)).toMatchObject({ head: 0 });
  });

  it("leaves every other address to the pages", async () => {
    for (const path of [
      "/",
      "/api/launches",
      `/api/launches/${launchId}/other`,
      `/launches/${launchId}/live`,
    ]) {
      expect((await fetch(root + path)).status).toBe(418);
    }
  });

  it("names what it takes to another method", async () => {
    const response = await fetch(eventsOf(launchId), { method: "DELETE", headers: { cookie: ana.cookie } });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });
});

describe("GET events", () => {
  it("lists what came after a seq", async () => {
    await send(ana.cookie, launchId, tick("a"), tick("b"), tick("c"));
    expect((await readLog(ana.cookie, launchId, 1)).operations.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await readLog(ana.cookie, launchId, 3)).toEqual({ operations: [], head: 3 });
    const wrong = await fetch(`${eventsOf(launchId)}?after=x`, { headers: { cookie: ana.cookie } });
    expect(wrong.status).toBe(400);
  });

  it("tells the server's time and the log's head", async () => {
    const before = readClock();
    const response = await fetch(`${root}/api/launches/${launchId}/clock`, {
      headers: { cookie: ana.cookie },
    });
    const { now, head } = (await response.json()) as { now: number; head: number };
    expect([now >= before && now <= readClock(), head]).toEqual([true, 0]);
  });

  it("streams the log and then every operation, each once and in order, while devices write", async () => {
    await send(ana.cookie, launchId, ...Array.from({ length: 150 }, () => tick()));
    await send(ana.cookie, launchId, ...Array.from({ length: 150 }, () => tick()));
    const writing = Promise.all(Array.from({ length: 50 }, () => send(ana.cookie, launchId, tick())));
    const viewer = watch(ana.cookie, launchId);
    expect(await viewer.opened).toBe(200);
    await writing;
    await viewer.until(() => viewer.messages.length >= 350);
    expect(viewer.seqs()).toEqual(Array.from({ length: 350 }, (_, n) => n + 1));
    expect(JSON.parse(viewer.messages[0]?.data ?? "")).toMatchObject({
      seq: 1,
      by: ana.ownerId,
      kind: "tick",
    });
    viewer.stop();
  });

  it("goes on after Last-Event-ID, which counts more than after", async () => {
    await send(ana.cookie, launchId, tick(), tick(), tick(), tick());
    const resumed = watch(ana.cookie, launchId, { "last-event-id": "3" }, "?after=1");
    await resumed.until(() => resumed.messages.length >= 1);
    const asked = watch(ana.cookie, launchId, {}, "?after=2");
    await asked.until(() => asked.messages.length >= 2);
    expect([resumed.seqs(), asked.seqs()]).toEqual([[4], [3, 4]]);
    resumed.stop();
    asked.stop();
  });

  it("tells cockpits that the plan was saved", async () => {
    const viewer = watch(ana.cookie, launchId);
    await viewer.opened;
    announcePlan(launchId, 7);
    await viewer.until(() => viewer.messages.length > 0);
    expect(viewer.messages).toEqual([{ id: null, name: "plan", data: '{"planRevision":7}' }]);
    viewer.stop();
  });

  it("forgets a viewer whose tab was closed", async () => {
    const viewers = [watch(ana.cookie, launchId), watch(ana.cookie, launchId)];
    await Promise.all(viewers.map(({ opened }) => opened));
    const before = countViewers();
    for (const viewer of viewers) viewer.stop();
    await expect.poll(countViewers).toBe(before - 2);
  });

  it("ends a stream within 5 s when its session ends, and no other", async () => {
    const other = await auth().api.signInEmail({
      body: {
        email:
          (await auth().api.getSession({ headers: new Headers({ cookie: ana.cookie }) }))?.user.email ?? "",
        password: "correct horse battery",
      },
      returnHeaders: true,
    });
    const cookie = other.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const [staying, ending] = [watch(ana.cookie, launchId), watch(cookie, launchId)];
    await Promise.all([staying.opened, ending.opened]);
    await auth().api.signOut({ headers: new Headers({ cookie }) });
    const before = readClock();
    await ending.untilEnded();
    expect(readClock() - before).toBeLessThan(5000);
    await send(ana.cookie, launchId, tick());
    await staying.until(() => staying.messages.length === 1);
    staying.stop();
  }, 15_000);

  it("ends a stream within 5 s when its launch or its account is removed", async () => {
    const bo = await signUp();
    const [removed, gone] = [watch(ana.cookie, launchId), watch(bo.cookie, await makeLaunch(bo))];
    await Promise.all([removed.opened, gone.opened]);
    await db().launch.delete({ where: { id: launchId } });
    await db().user.delete({ where: { id: bo.ownerId } });
    const before = readClock();
    await Promise.all([removed.untilEnded(), gone.untilEnded()]);
    expect(readClock() - before).toBeLessThan(5000);
  }, 15_000);

  it("drops a viewer that stops reading, without slowing the others", async () => {
    const { hostname, port } = new URL(root);
    const stalled: Socket = connect(Number(port), hostname);
    const address = `/api/launches/${launchId}/events`;
    stalled.write(
      `GET ${address} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${ana.cookie}\r\naccept: text/event-stream\r\n\r\n`,
    );
    await new Promise((resolve) => stalled.once("data", resolve));
    stalled.pause();
    const reading = watch(ana.cookie, launchId);
    await reading.opened;
    const before = countViewers();
    const note = () => ({
      id: newId(),
      at: readClock(),
      kind: "note",
      payload: { text: "\u{1F525}".repeat(1000) },
    });
    let sent = 0;
    for (; sent < 4000 && countViewers() === before; sent += 40) {
      await send(ana.cookie, launchId, ...Array.from({ length: 40 }, note));
    }
    expect(countViewers()).toBe(before - 1);
    await reading.until(() => reading.messages.length >= sent);
    expect(reading.seqs()).toEqual(Array.from({ length: sent }, (_, n) => n + 1));
    reading.stop();
    stalled.destroy();
  }, 30_000);
});

type Helper = { id: string; cookie: string; query: string };

const DAY = 24 * 60 * 60_000;

/** A helper of Ana's launch with a link that opens, as the browser holds it that took it up. */
async function invite(name: string, channelIds: string[] = [], launch = launchId): Promise<Helper> {
  const id = newId();
  const madeAt = readClock() - 1000;
  const data = { id, ownerId: ana.ownerId, launchId: launch, name, channelIds: JSON.stringify(channelIds) };
  await db().crewMember.create({
    data: { ...data, createdAt: new Date(madeAt), linkMadeAt: new Date(madeAt) },
  });
  return {
    id,
    cookie: `other=1; ${CREW_COOKIE}=${buildPass(passKey(), id, madeAt)}`,
    query: `?as=${id}`,
  };
}

async function addTask(id: string, personId: string | null, channelId: string | null): Promise<void> {
  await db().launchTask.create({
    data: {
      id,
      launchId,
      ownerId: ana.ownerId,
      position: 0,
      kind: "own",
      phase: "hour",
      title: id,
      startMinute: 1,
      durationMinutes: 5,
      personId,
      channelId,
    },
  });
}

const change = (helper: Helper, data: object) => db().crewMember.update({ where: { id: helper.id }, data });

type People = { people: { id: string; screens: number; awaySince: number | null; hasOpened: boolean }[] };

describe("a helper's link", () => {
  let ben: Helper;
  const statusOf = async (cookie: string, query: string, launch = launchId) =>
    (await fetch(eventsOf(launch) + query, { headers: { cookie, accept: "application/json" } })).status;

  beforeEach(async () => {
    ben = await invite("Ben", ["x"]);
    await addTask("his", ben.id, "linkedin");
    await addTask("hers", null, "linkedin");
    await addTask("post", null, "x");
  });

  it("lets them do what is theirs, in their own name, and refuses each other thing with a reason", async () => {
    const [his, hers, post_, hold] = [
      tick("his"),
      tick("hers"),
      tick("post"),
      { ...tick(), kind: "hold", payload: {} },
    ];
    const operations = [his, hers, post_, hold, { ...tick(), kind: "nonsense" }];
    const response = await post(ben.cookie, launchId, { operations }, {}, ben.query);
    expect(await response.json()).toMatchObject({
      accepted: [
        { id: his.id, seq: 1 },
        { id: post_.id, seq: 2 },
      ],
      refused: [
        { reason: "unknown_kind" },
        { id: hers.id, reason: "not_your_task" },
        { id: hold.id, reason: "writers_alone" },
      ],
      head: 2,
    });
    const { operations: log } = await readLog(ana.cookie, launchId);
    expect(log.map(({ by }) => by)).toEqual([ben.id, ben.id]);
  });

  it("accepts once more what it took, though the task was handed on since", async () => {
    const his = tick("his");
    await post(ben.cookie, launchId, { operations: [his] }, {}, ben.query);
    await db().launchTask.update({ where: { id: "his" }, data: { personId: null } });
    const again = await post(ben.cookie, launchId, { operations: [his, tick("his")] }, {}, ben.query);
    expect(await again.json()).toMatchObject({
      accepted: [{ id: his.id, seq: 1 }],
      refused: [{ reason: "not_your_task" }],
    });
  });

  it("starts the hour when they are first to see the piece", async () => {
    const liveAt = readClock() - 500;
    const live = { ...tick(), kind: "go_live", payload: { liveAt, source: "person" } };
    expect((await post(ben.cookie, launchId, { operations: [live] }, {}, ben.query)).status).toBe(200);
    expect((await db().launch.findUniqueOrThrow({ where: { id: launchId } })).liveAt).toEqual(
      new Date(liveAt),
    );
  });

  it("opens its launch only, and only where the page says whom it acts for", async () => {
    const bo = await signUp();
    const theirs = await makeLaunch(bo);
    const another = await makeLaunch(ana);
    const mia = await invite("Mia");
    const elsewhere = await invite("Ben", [], another);
    expect(await statusOf(ben.cookie, ben.query)).toBe(200);
    // Nothing about a launch can be told apart from there being none.
    for (const launch of [another, theirs, newId()])
      expect(await statusOf(ben.cookie, ben.query, launch)).toBe(401);
    expect(await statusOf(ben.cookie, "")).toBe(401);
    expect(await statusOf(ben.cookie, mia.query)).toBe(401);
    expect(await statusOf(elsewhere.cookie, elsewhere.query)).toBe(401);
    expect(await statusOf(elsewhere.cookie, ben.query)).toBe(401);
    expect(await statusOf(ben.cookie, `?as=${ana.ownerId}`)).toBe(401);
    const foreign = { origin: "https://evil.example" };
    expect((await post(ben.cookie, launchId, { operations: [tick("his")] }, foreign, ben.query)).status).toBe(
      403,
    );
  });

  it("never lets an account and a link in one browser speak for each other", async () => {
    const both = `${ana.cookie}; ${ben.cookie}`;
    await post(both, launchId, { operations: [tick("his")] }, {}, ben.query);
    await post(both, launchId, { operations: [tick("hers")] });
    const { operations } = await readLog(ana.cookie, launchId);
    expect(operations.map(({ by }) => by)).toEqual([ben.id, ana.ownerId]);
    expect(await statusOf(ana.cookie, ben.query)).toBe(401);
    await change(ben, { linkRevokedAt: new Date() });
    expect(await statusOf(both, ben.query)).toBe(401);
  });

  it("ends their stream within 5 s, and nobody else's, however the link ends", async () => {
    const launchOf = async ({ id }: Helper) =>
      (await db().crewMember.findUniqueOrThrow({ where: { id } })).launchId;
    const ends: Record<string, (helper: Helper) => Promise<unknown>> = {
      "taken back": (helper) => change(helper, { linkRevokedAt: new Date(readClock()) }),
      "over by the server's clock": (helper) => change(helper, { linkExpiresAt: new Date(readClock() - 1) }),
      "replaced by a new one": (helper) => change(helper, { linkMadeAt: new Date(readClock()) }),
      "out of the crew": (helper) => db().crewMember.delete({ where: { id: helper.id } }),
      "a day after the slot": async (helper) =>
        db().launch.update({
          where: { id: await launchOf(helper) },
          data: { slotAt: new Date(readClock() - DAY - 1) },
        }),
      "without its launch": async (helper) => db().launch.delete({ where: { id: await launchOf(helper) } }),
    };
    const staying = watch(ben.cookie, launchId, {}, ben.query);
    await staying.opened;
    const watched = await Promise.all(
      Object.entries(ends).map(async ([why, end]) => {
        const launch = await makeLaunch(ana);
        const helper = await invite("Ben", [], launch);
        const viewer = watch(helper.cookie, launch, {}, helper.query);
        expect(await viewer.opened, why).toBe(200);
        return { why, end, helper, launch, viewer };
      }),
    );
    for (const { end, helper } of watched) await end(helper);
    const before = readClock();
    await Promise.all(watched.map(({ viewer }) => viewer.untilEnded()));
    expect(readClock() - before).toBeLessThan(5000);
    for (const { why, helper, launch } of watched) {
      const late = await post(helper.cookie, launch, { operations: [tick()] }, {}, helper.query);
      expect(late.status, why).toBe(401);
    }
    await send(ana.cookie, launchId, tick());
    await staying.until(() => staying.seqs().length === 1);
    staying.stop();
  }, 15_000);

  it("tells everybody who is here, on how many screens, who left when, and who never came", async () => {
    const mia = await invite("Mia");
    await change(ben, { linkOpenedAt: new Date(readClock()) });
    const hers = watch(ana.cookie, launchId);
    await hers.opened;
    const [first, second] = [
      watch(ben.cookie, launchId, {}, ben.query),
      watch(ben.cookie, launchId, {}, ben.query),
    ];
    await Promise.all([first.opened, second.opened]);
    const latest = () =>
      (JSON.parse(hers.presence.at(-1) ?? '{"people":[]}') as People).people.find(({ id }) => id === ben.id);
    await hers.until(() => latest()?.screens === 2);
    expect((JSON.parse(hers.presence.at(-1) ?? "") as People).people).toEqual([
      { id: ana.ownerId, screens: 1, awaySince: null, hasOpened: true },
      { id: ben.id, screens: 2, awaySince: null, hasOpened: true },
      { id: mia.id, screens: 0, awaySince: null, hasOpened: false },
    ]);
    await first.until(() => first.presence.length > 0);
    first.stop();
    second.stop();
    await hers.until(() => latest()?.awaySince != null);
    await expect
      .poll(async () => (await db().crewMember.findUniqueOrThrow({ where: { id: ben.id } })).seenAt)
      .not.toBeNull();
    hers.stop();
  });
});
