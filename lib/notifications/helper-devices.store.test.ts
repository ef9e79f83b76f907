import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as askArrival } from "@/app/api/launches/[id]/notices/arrival/route";
import { POST as renewDevice } from "@/app/api/launches/[id]/notices/devices/route";
import { POST as tellSeen } from "@/app/api/launches/[id]/notices/seen/route";
import { buildPass } from "@/lib/crew/crew-pass";
import { revokeCrewLink, saveCrewLink, saveCrewLinkEnd } from "@/lib/crew/store";
import type { OperationBody } from "@/lib/launch/operation";
import { appendOperations } from "@/lib/launch/store";
import { MOST_HELPER_DEVICES } from "@/lib/notifications/device";
import { sendDueNotices } from "@/lib/notifications/run";
import {
  acknowledge,
  type DeviceHolder,
  findNotice,
  isNotified,
  listDevices,
  listNotices,
  removeDevice,
  saveDevice,
} from "@/lib/notifications/store";
import { CREW_COOKIE, passKey } from "@/lib/platform/asker";
import { readClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";
import { noticedAt as at, makeNoticedLaunch as makeLaunch } from "@/lib/testing/noticed-launch";
import { startPushService, type TestBrowser } from "@/lib/testing/push-service";
import { parseZone } from "@/lib/time/zone";

const MADE_AT = at(-8000);

let closeDatabase: () => Promise<void>;
let service: Awaited<ReturnType<typeof startPushService>>;

beforeAll(async () => {
  closeDatabase = await openTestDatabase();
  service = await startPushService();
});
beforeEach(async () => {
  await emptyDatabase();
  vi.stubEnv("FIRST_HOUR_PRIVATE_ADDRESSES", "1");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await service.close();
  await closeDatabase();
});

/** Ben in the crew of a launch, with a link, and a task that is his beside one of the writer's and one of Cleo's. */
async function makeCrew() {
  const owner = await makeOwner();
  const [ben, cleo] = [newId(), newId()];
  const launchId = await makeLaunch(owner, { post: ben, reply: null, share: cleo });
  for (const [id, name] of [
    [ben, "Ben"],
    [cleo, "Cleo"],
  ] as const) {
    const createdAt = new Date(MADE_AT);
    await db().crewMember.create({
      data: { id, ownerId: owner, launchId, name, createdAt, linkMadeAt: createdAt },
    });
  }
  return { owner, launchId, ben, cleo };
}

async function addDevice(
  owner: OwnerId,
  holder: DeviceHolder,
  browser: TestBrowser = service.browser(),
  zone = "America/New_York",
) {
  const asked = { ...browser.subscription, zone: parseZone(zone), name: "Chrome on Android", holder };
  const device = await saveDevice(owner, asked, at(-5000));
  if (device === null) throw new Error("Too many devices.");
  return { ...browser, device };
}
const addHelpers = (owner: OwnerId, memberId: string, browser?: TestBrowser) =>
  addDevice(owner, { memberId, linkMadeAt: MADE_AT, ownZone: "UTC" }, browser);

async function addWriters(owner: OwnerId, browser?: TestBrowser) {
  const id = newId();
  const expiresAt = new Date(at(100_000));
  await db().session.create({ data: { id, token: id, userId: owner, expiresAt } });
  return addDevice(owner, { sessionId: id, ownZone: "UTC" }, browser, "Asia/Kathmandu");
}

async function act(owner: OwnerId, launchId: string, minute: number, body: OperationBody): Promise<void> {
  await appendOperations(owner, launchId, [{ id: newId(), at: at(minute), ...body }], owner, at(minute));
}
const goLive = (minute: number): OperationBody => ({
  kind: "go_live",
  payload: { liveAt: at(minute), source: "person" },
});
const turnAt = (...minutes: number[]) =>
  minutes.reduce((before, minute) => before.then(() => sendDueNotices(at(minute))), Promise.resolve());
const titlesOf = ({ messages }: Pick<TestBrowser, "messages">) =>
  messages.map(({ message }) => message.title ?? message.kind);

describe("a helper's device", () => {
  it("gets T−10 over the real protocol, in its own zone, with a way to the helper's page and nothing of the link", async () => {
    const { owner, launchId, ben } = await makeCrew();
    const phone = await addHelpers(owner, ben);
    await turnAt(-70, -60, -10);
    const [notice] = await listNotices(owner, launchId);
    expect(phone.messages.map(({ message }) => message)).toEqual([
      {
        kind: "notice",
        id: notice?.id,
        tag: `${launchId} ten`,
        title: "In 10 min: The quiet alarm",
        body: "The slot is at 07:45. See which tasks are yours.",
        path: `/launches/${launchId}/help`,
        until: at(0),
      },
    ]);
    expect(notice).toMatchObject({ memberId: ben, deviceName: "Ben: Chrome on Android", state: "sent" });
    expect(JSON.stringify(phone.messages)).not.toContain(ben);
  });

  it("is told of its own launch and its helper's own tasks, each once, and of nothing else", async () => {
    const { owner, launchId, ben, cleo } = await makeCrew();
    await makeLaunch(owner);
    const [phone, other, writers] = [
      await addHelpers(owner, ben),
      await addHelpers(owner, cleo),
      await addWriters(owner),
    ];
    await turnAt(-2000, -1440, -60, -10, -9, 0, 1);
    await act(owner, launchId, 2, goLive(2));
    await Promise.all(Array.from({ length: 4 }, () => sendDueNotices(at(2))));
    await turnAt(11, 12, 13, 30, 2 + 1440, 1500);
    const shared = [
      "In 10 min: The quiet alarm",
      "Is it live? The quiet alarm",
      "It is live: The quiet alarm",
    ];
    const told = (device: TestBrowser) => titlesOf(device).filter((title) => title !== "close");
    expect(told(phone)).toEqual([...shared, "Late: Post: post"]);
    expect(told(other)).toEqual([...shared, "Late: Post: share"]);
    const late = told(writers).filter((title) => String(title).startsWith("Late"));
    expect(late.sort()).toEqual(["Late: Post: post", "Late: Post: reply", "Late: Post: share"]);
    const [lastOne] = phone.messages.filter(({ message }) => String(message.title).startsWith("Late"));
    expect(lastOne?.message).toMatchObject({
      path: `/launches/${launchId}/help#task=${launchId}-post`,
      body: "It should have been done at 07:54. For: The quiet alarm",
    });
  });

  it("follows a task that is handed over: gone from one helper, told to the next", async () => {
    const { owner, launchId, ben, cleo } = await makeCrew();
    const [phone, other] = [await addHelpers(owner, ben), await addHelpers(owner, cleo)];
    await act(owner, launchId, 0, goLive(0));
    await turnAt(11);
    await act(owner, launchId, 12, {
      kind: "assign",
      payload: { taskId: `${launchId}-post`, crewId: cleo },
    });
    await turnAt(12, 13);
    expect(titlesOf(phone).slice(-2)).toEqual(["Late: Post: post", "close"]);
    expect(titlesOf(other).slice(-2)).toEqual(["Late: Post: share", "Late: Post: post"]);
  });

  it.each<[string, (owner: OwnerId, launchId: string, ben: string) => Promise<unknown>]>([
    ["taken back", (owner, launchId, ben) => revokeCrewLink(owner, launchId, ben, at(-20))],
    ["over", (owner, launchId, ben) => saveCrewLinkEnd(owner, launchId, ben, at(-15))],
    [
      "replaced by a newer one",
      (owner, launchId, ben) => saveCrewLink(owner, launchId, ben, { madeAt: at(-20), expiresAt: null }),
    ],
    ["gone with its helper", (_owner, _launchId, ben) => db().crewMember.delete({ where: { id: ben } })],
    ["gone with its launch", (_owner, launchId) => db().launch.delete({ where: { id: launchId } })],
  ])("gets nothing any more once the link is %s, and is forgotten", async (_what, end) => {
    const { owner, launchId, ben } = await makeCrew();
    const phone = await addHelpers(owner, ben);
    await turnAt(-30);
    expect(await listDevices(owner, at(-30))).toMatchObject([{ helper: { id: ben, name: "Ben", launchId } }]);
    await end(owner, launchId, ben);
    expect(await listDevices(owner, at(-10))).toEqual([]);
    expect(await isNotified(owner, phone.device.id, at(-10))).toBe(false);
    await turnAt(-10, -5, 0, 1);
    expect(phone.messages).toEqual([]);
    expect(await db().pushDevice.count()).toBe(0);
  });

  it("gets nothing of what was to be tried again when the link has ended meanwhile, not even a closing", async () => {
    const { owner, launchId, ben } = await makeCrew();
    const [phone, tablet] = [await addHelpers(owner, ben), await addHelpers(owner, ben)];
    await turnAt(-70);
    service.failNext(503);
    await turnAt(-10);
    const [taken, refused] = phone.messages.length === 1 ? [phone, tablet] : [tablet, phone];
    await revokeCrewLink(owner, launchId, ben, at(-9));
    await act(owner, launchId, -8, goLive(-8));
    await turnAt(-9, -8, -7);
    expect([taken.messages.length, refused.messages.length]).toEqual([1, 0]);
  });

  it("is silent once the hour was ended, but for the taking away of what lies there, and speaks again when that is taken back", async () => {
    const { owner, launchId, ben } = await makeCrew();
    const phone = await addHelpers(owner, ben);
    await act(owner, launchId, 0, goLive(0));
    await turnAt(1);
    await act(owner, launchId, 2, { kind: "end", payload: {} });
    await turnAt(2, 10, 700);
    expect(titlesOf(phone)).toEqual(["It is live: The quiet alarm", "close"]);
    await act(owner, launchId, 12, { kind: "reopen", payload: {} });
    await turnAt(12);
    expect(titlesOf(phone).at(-1)).toBe("Late: Post: post");
  });

  it("loses a notice when the helper has seen it on another, and so does nobody else", async () => {
    const { owner, launchId, ben, cleo } = await makeCrew();
    const [phone, tablet] = [await addHelpers(owner, ben), await addHelpers(owner, ben)];
    const others = [await addHelpers(owner, cleo), await addWriters(owner)];
    await turnAt(-20, -10);
    const seen = { ids: [], launchIds: [launchId], endpoint: phone.subscription.endpoint };
    await acknowledge(owner, ben, seen, at(-9));
    await turnAt(-9, -8);
    expect(titlesOf(phone)).toHaveLength(1);
    expect(titlesOf(tablet)).toEqual(["In 10 min: The quiet alarm", "close"]);
    for (const other of others) expect(titlesOf(other)).not.toContain("close");
    // Nor does the writer put away what a helper has not seen.
    await acknowledge(owner, null, { ...seen, endpoint: null }, at(-7));
    await turnAt(-7);
    expect(titlesOf(others[0] ?? phone)).not.toContain("close");
  });

  it("loses a late task's notice, as the writer's do, when anybody does the task", async () => {
    const { owner, launchId, ben } = await makeCrew();
    const devices = [await addHelpers(owner, ben), await addHelpers(owner, ben), await addWriters(owner)];
    await act(owner, launchId, 0, goLive(0));
    await turnAt(1, 10);
    const payload = { taskId: `${launchId}-post`, status: "done" as const };
    await act(owner, launchId, 11, { kind: "tick", payload });
    await turnAt(11, 12);
    for (const { messages } of devices) {
      expect(messages.at(-1)?.message).toEqual({
        kind: "close",
        tags: [`${launchId} late ${launchId}-post`],
      });
    }
  });

  it("is one of a few, is its helper's alone, and belongs to whoever asked last on it", async () => {
    const { owner, ben, cleo } = await makeCrew();
    const first = await addHelpers(owner, ben);
    await addHelpers(owner, ben, first);
    for (let count = 1; count < MOST_HELPER_DEVICES; count += 1) await addHelpers(owner, ben);
    await expect(addHelpers(owner, ben)).rejects.toThrow("Too many");
    const own = await addWriters(owner);
    await addHelpers(owner, cleo);
    expect(await removeDevice(owner, { id: first.device.id, memberId: cleo })).toBe(false);
    expect(await removeDevice(owner, { id: own.device.id, memberId: cleo })).toBe(false);
    await addHelpers(owner, cleo, first);
    await addWriters(owner, first);
    await addHelpers(owner, cleo, first);
    const holders = (await listDevices(owner, at(0))).map(({ helper }) => helper?.name ?? null);
    expect(holders.filter((name) => name === "Ben")).toHaveLength(MOST_HELPER_DEVICES - 1);
    expect(holders.filter((name) => name === "Cleo")).toHaveLength(2);
    expect(holders.filter((name) => name === null)).toHaveLength(1);
    // The writer may switch off any.
    const [last] = await listDevices(owner, at(0));
    expect(await removeDevice(owner, { id: last?.id ?? "" })).toBe(true);
  });
});

describe("a helper's new link", () => {
  it("has its own few devices, whatever the earlier one left", async () => {
    const { owner, launchId, ben } = await makeCrew();
    for (let count = 0; count < MOST_HELPER_DEVICES; count += 1) await addHelpers(owner, ben);
    const madeAt = MADE_AT + 1;
    await saveCrewLink(owner, launchId, ben, { madeAt, expiresAt: null });
    const fresh = await addDevice(owner, { memberId: ben, linkMadeAt: madeAt, ownZone: "UTC" });
    expect((await listDevices(owner, at(0))).map(({ id }) => id)).toEqual([fresh.device.id]);
  });
});

describe("a helper's addresses", () => {
  type Route = typeof tellSeen;
  const ask = async (route: Route, launchId: string, pass: string | null, query: string, body?: unknown) => {
    const headers = { "content-type": "application/json", cookie: `${CREW_COOKIE}=${pass ?? ""}` };
    const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    const request = new Request(`http://127.0.0.1/api/launches/${launchId}/notices/x?${query}`, {
      headers,
      ...sent,
    });
    return route(request, { params: Promise.resolve({ id: launchId }) });
  };
  /** These are answered by the server's clock: the links open now as well as around the slot. */
  async function makeOpenCrew() {
    const crew = await makeCrew();
    const linkExpiresAt = new Date(Math.max(readClock(), at(0)) + 86_400_000);
    await db().crewMember.updateMany({ data: { linkExpiresAt } });
    const passOf = (memberId: string) => buildPass(passKey(), memberId, MADE_AT);
    return { ...crew, benPass: passOf(crew.ben), cleoPass: passOf(crew.cleo) };
  }
  const device = () => ({ ...service.browser().subscription, zone: "Europe/Paris", replaces: null });

  it("take a device only with a valid pass of that launch, for the helper it names", async () => {
    const { owner, launchId, ben, cleo, benPass, cleoPass } = await makeOpenCrew();
    const elsewhere = await makeLaunch(owner);
    const statusOf = async (id: string, pass: string | null, query: string, body: unknown = device()) =>
      (await ask(renewDevice, id, pass, query, body)).status;
    expect(await statusOf(launchId, null, `as=${ben}`)).toBe(404);
    expect(await statusOf(launchId, `${benPass.slice(0, -2)}AA`, `as=${ben}`)).toBe(404);
    expect(await statusOf(elsewhere, benPass, `as=${ben}`)).toBe(404);
    expect(await statusOf(launchId, cleoPass, `as=${ben}`)).toBe(404);
    expect(await statusOf(launchId, benPass, "")).toBe(404);
    expect(await statusOf(launchId, benPass, `as=${ben}`, { ...device(), endpoint: "file:///etc" })).toBe(
      400,
    );
    expect(await statusOf(launchId, benPass, `as=${ben}`, { ...device(), p256dh: "AAAA" })).toBe(400);
    expect(await db().pushDevice.count()).toBe(0);
    for (let count = 0; count < MOST_HELPER_DEVICES; count += 1)
      expect(await statusOf(launchId, benPass, `as=${ben}`)).toBe(204);
    expect(await statusOf(launchId, benPass, `as=${ben}`)).toBe(403);
    expect(await statusOf(launchId, cleoPass, `as=${cleo}`)).toBe(204);
    const devices = await listDevices(owner, readClock());
    expect(devices.filter(({ helper }) => helper?.id === ben)).toHaveLength(MOST_HELPER_DEVICES);
    expect(devices.every(({ zone }) => zone === "Europe/Paris")).toBe(true);
    await revokeCrewLink(owner, launchId, ben, readClock());
    expect(await statusOf(launchId, benPass, `as=${ben}`)).toBe(404);
  });

  it("tell a helper of their own notices alone, and let them put away no others", async () => {
    const { owner, launchId, ben, cleo, benPass, cleoPass } = await makeOpenCrew();
    await addHelpers(owner, ben);
    await addWriters(owner);
    await turnAt(-20, -10);
    const notices = await listNotices(owner, launchId);
    const [his, hers] = [ben, null].map((who) => notices.find(({ memberId }) => memberId === who)?.id ?? "");
    const arrivalOf = async (pass: string, id: string | undefined) =>
      (await ask(askArrival, launchId, pass, `id=${id}`)).status;
    expect(await arrivalOf(benPass, his)).toBe(200);
    expect(await arrivalOf(benPass, hers)).toBe(404);
    expect(await arrivalOf(cleoPass, his)).toBe(404);
    const seen = { ids: [his, hers], launchIds: [launchId], endpoint: null };
    expect((await ask(tellSeen, launchId, cleoPass, "", seen)).status).toBe(204);
    expect(await findNotice(owner, ben, his ?? "")).toMatchObject({ acknowledgedAt: null });
    expect((await ask(tellSeen, launchId, benPass, "", seen)).status).toBe(204);
    expect(await findNotice(owner, ben, his ?? "")).toMatchObject({ acknowledgedAt: expect.any(Number) });
    expect(await findNotice(owner, null, hers ?? "")).toMatchObject({ acknowledgedAt: null });
    expect(await findNotice(owner, cleo, his ?? "")).toBeNull();
  });
});
