import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { OperationBody } from "@/lib/launch/operation";
import { appendOperations } from "@/lib/launch/store";
import { MOST_DEVICES } from "@/lib/notifications/device";
import { sendDueNotices } from "@/lib/notifications/run";
import {
  acknowledge,
  claimNotice,
  findNotice,
  listDevices,
  listNotices,
  removeDevice,
  saveDevice,
} from "@/lib/notifications/store";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import { readPushKeys } from "@/lib/platform/push-keys";
import { settings } from "@/lib/platform/settings";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";
import { noticedAt as at, makeNoticedLaunch as makeLaunch } from "@/lib/testing/noticed-launch";
import { startPushService, type TestBrowser } from "@/lib/testing/push-service";

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

async function signIn(ownerId: OwnerId): Promise<string> {
  const id = newId();
  await db().session.create({
    data: {
      id,
      token: id,
      userId: ownerId,
      expiresAt: new Date(at(100_000)),
      createdAt: new Date(at(-9000)),
    },
  });
  return id;
}

async function makeDevice(ownerId: OwnerId, name = "Chrome on Android", browser = service.browser()) {
  const sessionId = await signIn(ownerId);
  const holder = { sessionId, ownZone: "Asia/Kathmandu" };
  const asked = { ...browser.subscription, zone: null, name, holder };
  const device = await saveDevice(ownerId, asked, at(-5000));
  if (device === null) throw new Error("Too many devices.");
  return { ...browser, device, sessionId };
}

async function act(ownerId: OwnerId, launchId: string, minute: number, body: OperationBody): Promise<void> {
  const operation = { id: newId(), at: at(minute), ...body };
  await appendOperations(ownerId, launchId, [operation], ownerId, at(minute));
}
const goLive = (minute: number): OperationBody => ({
  kind: "go_live",
  payload: { liveAt: at(minute), source: "person" },
});
const turnAt = (...minutes: number[]) =>
  minutes.reduce((before, minute) => before.then(() => sendDueNotices(at(minute))), Promise.resolve());
const titlesOf = ({ messages }: Pick<TestBrowser, "messages">) =>
  messages.map(({ message }) => message.title ?? message.kind);
const fates = async (ownerId: OwnerId, launchId: string) =>
  (await listNotices(ownerId, launchId)).map(({ kind, state, because }) => [kind, state, because]);

describe("sendDueNotices", () => {
  it("delivers over the real protocol, encrypted for the one browser and signed with the keys kept here", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    await turnAt(-70, -60);
    const { messages } = phone;
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ ttl: 40 * 60, urgency: "normal" });
    expect(messages[0]?.topic).toMatch(/^[\w-]{32}$/);
    expect(messages[0]?.subject).toBe("mailto:first-hour@example.org");
    expect(messages[0]?.publicKey).toBe(readPushKeys().publicKey);
    const [notice] = await listNotices(owner, launchId);
    expect(messages[0]?.message).toEqual({
      kind: "notice",
      id: notice?.id,
      tag: `${launchId} hour`,
      title: "In 1 h: The quiet alarm",
      body: "The slot is at 18:30. The countdown’s tasks begin.",
      path: `/launches/${launchId}/live`,
      until: at(-20),
    });
    expect(notice).toMatchObject({ state: "sent", sentAt: at(-60), deviceName: "Chrome on Android" });
    expect(await listDevices(owner, at(-60))).toMatchObject([{ deliveredAt: at(-60), failures: 0 }]);
    const file = path.join(settings().dataFolder, "push-keys.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("tells every moment of an hour once, to each device", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const devices = [await makeDevice(owner), await makeDevice(owner, "Firefox on Mac")];
    await turnAt(-2000, -1440, -1439, -60, -59, -10, -9, 0, 1);
    await act(owner, launchId, 2, goLive(2));
    await turnAt(2, 11, 12, 13, 30, 2 + 1440, 1500);
    for (const device of devices) {
      expect(titlesOf(device).filter((title) => title !== "close")).toEqual([
        "In 1 day: The quiet alarm",
        "In 1 h: The quiet alarm",
        "In 10 min: The quiet alarm",
        "Is it live? The quiet alarm",
        "Late: Post: post",
        "A day later: The quiet alarm",
      ]);
    }
  });

  it("sends nothing twice when turns run at the same time", async () => {
    const owner = await makeOwner();
    await makeLaunch(owner);
    const phone = await makeDevice(owner);
    await turnAt(-70);
    await Promise.all(Array.from({ length: 8 }, () => sendDueNotices(at(-60))));
    expect(phone.messages).toHaveLength(1);
  });

  it("never sends what a stopped server had claimed, and says that it may have gone out", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const { device, messages } = await makeDevice(owner);
    await turnAt(-70);
    const claim = { kind: "hour" as const, taskId: "", dueAt: at(-60), until: at(-20), round: 0 };
    expect(
      await claimNotice(owner, device, { ...claim, launchId, title: "", isLost: false }, at(-60)),
    ).not.toBeNull();
    await turnAt(-59.9, -58, -57);
    expect(messages).toEqual([]);
    expect(await fates(owner, launchId)).toEqual([["hour", "lost", "stopped"]]);
  });

  it("does not repeat what a server was sending when it was killed", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    await turnAt(-70);
    service.failNext("silent");
    const file = settings().databaseFile;
    const turn = ["--import", "tsx", "lib/testing/turn-process.ts", file, String(at(-60))];
    const child = spawn(process.execPath, turn, { stdio: ["ignore", "inherit", "inherit"] });
    const ended = new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
    await vi.waitFor(() => expect(phone.messages).toHaveLength(1), { timeout: 30_000 });
    child.kill("SIGKILL");
    expect(await ended).toBe("SIGKILL");
    await turnAt(-59.9, -59, -50);
    expect(phone.messages).toHaveLength(1);
    expect(await fates(owner, launchId)).toEqual([["hour", "lost", "stopped"]]);
  });

  it("does not repeat what was taken when the answer got lost", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    await turnAt(-70);
    service.failNext("cut");
    await turnAt(-60, -59, -50);
    expect(phone.messages).toHaveLength(1);
    expect(await fates(owner, launchId)).toEqual([["hour", "lost", "unsure"]]);
  });

  it("tries again what was refused, with pauses and only while it makes sense", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    await turnAt(-70);
    service.failNext(503, 429);
    await turnAt(-60, -59.9, -59.7, -59.5);
    expect(phone.messages).toEqual([]);
    expect(await listDevices(owner, at(-59))).toMatchObject([{ failures: 2 }]);
    await turnAt(-59);
    expect(titlesOf(phone)).toEqual(["In 59 min: The quiet alarm"]);
    service.failNext(503, 503, 503);
    await turnAt(-10, -5, 0);
    expect((await fates(owner, launchId)).slice(1)).toEqual([
      ["ten", "lost", "refused"],
      ["zero", "refused", null],
    ]);
  });

  it("lets go of a browser that has gone, and tells so when it comes back", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    phone.leave();
    await turnAt(-70, -60, -10, 0);
    expect(await fates(owner, launchId)).toEqual([["hour", "lost", "gone"]]);
    expect(await listDevices(owner, at(0))).toMatchObject([{ goneAt: at(-60) }]);
  });

  it("says what was lost while it was not running, and tells only what still makes sense", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    await turnAt(-2000, -5);
    expect(titlesOf(phone)).toEqual(["In 5 min: The quiet alarm"]);
    expect(await fates(owner, launchId)).toEqual([
      ["day", "lost", "not_running"],
      ["hour", "lost", "not_running"],
      ["ten", "sent", null],
    ]);
  });

  it("moves with a slot that is moved, and is silent while the countdown stands still", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    await turnAt(-70);
    await act(owner, launchId, -65, { kind: "hold", payload: {} });
    await turnAt(-60, -45);
    await act(owner, launchId, -35, { kind: "resume", payload: {} });
    await turnAt(-34, -31);
    expect(phone.messages).toEqual([]);
    await turnAt(-30);
    expect(titlesOf(phone)).toEqual(["In 1 h: The quiet alarm"]);
    await db().launch.update({ where: { id: launchId }, data: { slotAt: new Date(at(300)) } });
    await turnAt(-29, 270);
    expect(titlesOf(phone)).toEqual(["In 1 h: The quiet alarm", "In 1 h: The quiet alarm"]);
  });

  it("takes a notice from the other devices when one has seen it, also where it is not delivered yet", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    const tablet = await makeDevice(owner, "Safari on iPad");
    await turnAt(-70, -60);
    const [first] = await listNotices(owner, launchId);
    const seen = first?.deviceId === phone.device.id ? phone : tablet;
    const other = seen === phone ? tablet : phone;
    await acknowledge(owner, null, { ids: [first?.id ?? ""], launchIds: [], endpoint: null }, at(-59));
    await turnAt(-59, -58);
    expect(titlesOf(seen)).toEqual(["In 1 h: The quiet alarm"]);
    expect(other.messages.at(-1)?.message).toEqual({ kind: "close", tags: [`${launchId} hour`] });
    expect(other.messages).toHaveLength(2);
    expect(other.waiting()).toHaveLength(1);
  });

  it("takes the notices of a launch from all other devices when one turns to its page", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    const tablet = await makeDevice(owner, "Safari on iPad");
    await turnAt(-70, -60);
    const seen = { ids: [], launchIds: [launchId], endpoint: phone.subscription.endpoint };
    await acknowledge(owner, null, seen, at(-59));
    await turnAt(-59, -58);
    expect(titlesOf(phone)).toEqual(["In 1 h: The quiet alarm"]);
    expect(titlesOf(tablet)).toEqual(["In 1 h: The quiet alarm", "close"]);
  });

  it("takes a late task’s notice away when the task is ticked anywhere", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    await turnAt(-2);
    await act(owner, launchId, 0, goLive(0));
    await turnAt(1, 10);
    expect(titlesOf(phone)).toEqual(["Late: Post: post"]);
    const payload = { taskId: `${launchId}-post`, status: "done" as const };
    await act(owner, launchId, 11, { kind: "tick", payload });
    await turnAt(11, 12, 20);
    expect(titlesOf(phone)).toEqual(["Late: Post: post", "close"]);
  });

  it("ends with the sign-in, and asks for no numbers that are there", async () => {
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    const laptop = await makeDevice(owner, "Firefox on Mac");
    await act(owner, launchId, 0, goLive(0));
    await turnAt(1);
    await db().session.delete({ where: { id: phone.sessionId } });
    await turnAt(10);
    expect(phone.messages).toEqual([]);
    expect(titlesOf(laptop)).toEqual(["Late: Post: post"]);
    const taken = new Date(at(1300));
    await db().snapshot.create({
      data: {
        ...{ id: newId(), launchId, ownerId: owner, takenAt: taken, mark: "24h" },
        ...{ createdAt: taken, updatedAt: taken },
      },
    });
    await turnAt(1440, 1450);
    expect(titlesOf(laptop)).not.toContain("A day later: The quiet alarm");
  });

  it("sends to public addresses over https only, unless private ones are allowed", async () => {
    vi.stubEnv("FIRST_HOUR_PRIVATE_ADDRESSES", "");
    const owner = await makeOwner();
    const launchId = await makeLaunch(owner);
    const phone = await makeDevice(owner);
    await turnAt(-70, -60);
    expect(phone.messages).toEqual([]);
    expect(await fates(owner, launchId)).toEqual([["hour", "refused", null]]);
  });
});

describe("the devices that asked", () => {
  it("are as many as one may have, and the same browser is one of them however often it asks", async () => {
    const owner = await makeOwner();
    const first = await makeDevice(owner);
    await makeDevice(owner, "again", first);
    expect(await listDevices(owner, at(0))).toMatchObject([{ id: first.device.id, name: "again" }]);
    for (let count = 1; count < MOST_DEVICES; count += 1) await makeDevice(owner);
    await expect(makeDevice(owner)).rejects.toThrow("Too many");
    first.leave();
    expect(await removeDevice(owner, { id: first.device.id })).toBe(true);
    await makeDevice(owner);
  });

  it("belong to whoever asked last on a shared device, and to nobody else", async () => {
    const [ana, ben] = [await makeOwner(), await makeOwner("Ben")];
    const shared = await makeDevice(ana);
    await makeDevice(ben, "shared", shared);
    expect(await listDevices(ana, at(0))).toEqual([]);
    const [bens] = await listDevices(ben, at(0));
    expect(await removeDevice(ana, { id: bens?.id ?? "" })).toBe(false);
  });

  it("tell nobody else of their notices, and let nobody else put them away", async () => {
    const [ana, ben] = [await makeOwner(), await makeOwner("Ben")];
    const launchId = await makeLaunch(ana);
    const phone = await makeDevice(ana);
    await makeDevice(ben);
    await turnAt(-70, -60);
    const [notice] = await listNotices(ana, launchId);
    const id = notice?.id ?? "";
    expect(await findNotice(ben, null, id)).toBeNull();
    expect(await listNotices(ben, launchId)).toEqual([]);
    await acknowledge(
      ben,
      null,
      { ids: [id], launchIds: [launchId], endpoint: phone.subscription.endpoint },
      at(-59),
    );
    expect(await findNotice(ana, null, id)).toMatchObject({ acknowledgedAt: null, closedAt: null });
  });

  it("keep what they were given when the browser changes its subscription", async () => {
    const owner = await makeOwner();
    await makeLaunch(owner);
    const before = await makeDevice(owner);
    await turnAt(-70, -60);
    const after = service.browser();
    const asked = { ...after.subscription, zone: null, replaces: before.subscription.endpoint };
    const more = {
      name: "Chrome on Android",
      holder: { sessionId: before.sessionId, ownZone: "UTC" },
    };
    const device = await saveDevice(owner, { ...asked, ...more }, at(-50));
    expect(device).toMatchObject({ id: before.device.id, zone: "Asia/Kathmandu" });
    await turnAt(-50, -10);
    expect(titlesOf(before)).toEqual(["In 1 h: The quiet alarm"]);
    expect(titlesOf(after)).toEqual(["In 10 min: The quiet alarm"]);
  });
});
