import { randomUUID } from "node:crypto";
import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { startPushService, type TestBrowser } from "@/lib/testing/push-service";
import { findComingLaunch } from "./support/coming-launch";
import { inviteBen, openLinkDialog } from "./support/crew";
import { findLiveAddress, untilKept } from "./support/live-page";
import { expect, test } from "./support/test";

/** Hands a message to the page's worker as the browser does when its push service brings one. */
async function openMailbox(page: Page): Promise<(message: unknown) => Promise<void>> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await cdp.send("ServiceWorker.enable");
  const registrationId = await registered;
  const { origin } = new URL(page.url());
  return async (message) => {
    await cdp.send("ServiceWorker.deliverPushMessage", {
      origin,
      registrationId,
      data: JSON.stringify(message),
    });
  };
}

const shownOn = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ tag }) => tag);
  });

/** The browser's own service cannot be reached from a test; the local one takes its place. */
async function askFor(page: Page, { subscription }: TestBrowser): Promise<void> {
  const answer = await page.request.post("/api/notifications/devices", {
    data: { ...subscription, zone: "Asia/Kolkata" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(204);
}

/** The same for a page that asks its browser by itself. */
async function subscribeLocally(context: BrowserContext, { subscription }: TestBrowser): Promise<void> {
  await context.addInitScript((given) => {
    const key = "subscribed with";
    const made = (bytes: number[]) => ({
      endpoint: given.endpoint,
      options: { applicationServerKey: new Uint8Array(bytes).buffer },
      toJSON: () => ({ keys: { p256dh: given.p256dh, auth: given.auth } }),
      unsubscribe: async () => localStorage.removeItem(key),
    });
    const find = async () => {
      const kept = localStorage.getItem(key);
      return kept === null ? null : made(JSON.parse(kept) as number[]);
    };
    Object.assign(PushManager.prototype, {
      getSubscription: find,
      subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
        localStorage.setItem(key, JSON.stringify([...applicationServerKey]));
        return find();
      },
    });
  }, subscription);
}

test("a late task is told to the devices in the background, and is gone from all when the page is turned to on one", async ({
  page,
  device,
  writer,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  const service = await startPushService();
  const address = await findLiveAddress(page);
  await page.context().grantPermissions(["notifications"]);
  await page.goto(address);
  await untilKept(page);
  await page.goto("/launches");
  const deliver = await openMailbox(page);
  const phone = await device();
  await phone.goto("/settings");
  const [laptop, other] = [service.browser(), service.browser()];
  await askFor(page, laptop);
  await askFor(phone, other);
  await phone.reload();
  await expect(phone.getByRole("button", { name: /^Send a test to/ })).toHaveCount(2);

  const launchId = address.split("/")[2];
  const at = Date.now() - 10 * 60_000;
  const goLive = { id: randomUUID(), at, kind: "go_live", payload: { liveAt: at, source: "person" } };
  const taken = await page.request.post(`/api/launches/${launchId}/events`, {
    data: { operations: [goLive] },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(taken.ok()).toBe(true);
  await expect.poll(() => laptop.messages.length, { timeout: 30_000 }).toBeGreaterThan(0);
  const [late] = laptop.messages;
  expect(late?.message).toMatchObject({ kind: "notice", title: expect.stringMatching(/^Late: /) });
  const tag = String(late?.message.tag);
  await deliver(late?.message);
  await expect.poll(() => shownOn(page)).toEqual([tag]);

  await page.goto(address);
  await expect(page.getByRole("timer")).toBeVisible();
  await expect.poll(() => shownOn(page)).toEqual([]);
  await expect
    .poll(() => other.messages.some(({ message }) => String(message.tags) === tag), { timeout: 30_000 })
    .toBe(true);
  // On the page that signals by itself nothing is shown, and elsewhere nothing that is dealt with.
  await deliver({ ...late?.message, id: "" });
  await page.goto("/launches");
  await deliver(late?.message);
  await deliver({ ...late?.message, id: "", tag: "last" });
  await expect.poll(() => shownOn(page)).toEqual(["last"]);
  await deliver({ kind: "close", tags: ["last"] });
  await expect.poll(() => shownOn(page)).toEqual([]);
  await service.close();
});

test("a helper's device in the background is told of their own late task, until the link is taken back", async ({
  page,
  browser,
  baseURL,
  writer,
}) => {
  expect(writer.name).toBe("Ana Rao");
  const service = await startPushService();
  const launch = await findComingLaunch(page);
  const link = await inviteBen(page, launch);
  const context = await browser.newContext({ baseURL, timezoneId: "America/New_York" });
  await context.grantPermissions(["notifications"]);
  const phone = service.browser();
  await subscribeLocally(context, phone);
  const friend = await context.newPage();
  await friend.goto(link);
  await friend.getByRole("button", { name: "Open the live page" }).click();
  await untilKept(friend);
  await friend.getByRole("button", { name: /Signals/ }).click();
  const signals = friend.getByRole("dialog", { name: "Signals of this device" });
  await expect(signals.getByText("About your tasks of this launch", { exact: false })).toBeVisible();
  await signals.getByRole("button", { name: "Notify this device" }).click();
  await expect(signals.getByText("It ends with your link", { exact: false })).toBeVisible();
  const deliver = await openMailbox(friend);
  await signals.getByRole("button", { name: "Send a test" }).click();
  await expect.poll(() => phone.messages.length).toBe(1);
  const [trial] = phone.messages;
  expect(trial?.message).toMatchObject({ path: `${launch}/help` });
  await deliver(trial?.message);
  await expect.poll(() => shownOn(friend)).toEqual(["test"]);
  await deliver({ kind: "close", tags: ["test"] });
  await expect.poll(() => shownOn(friend)).toEqual([]);
  await friend.goto(link);

  const at = Date.now() - 15 * 60_000;
  const goLive = { id: randomUUID(), at, kind: "go_live", payload: { liveAt: at, source: "person" } };
  const taken = await page.request.post(`/api${launch}/events`, {
    data: { operations: [goLive] },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(taken.ok()).toBe(true);
  const lates = () => phone.messages.filter(({ message }) => String(message.title).startsWith("Late: "));
  await expect.poll(() => lates().length, { timeout: 30_000 }).toBeGreaterThan(0);
  const [late] = lates();
  expect(String(late?.message.path)).toMatch(new RegExp(`^${launch}/help#task=`));
  await deliver(late?.message);
  await expect.poll(() => shownOn(friend)).toEqual([late?.message.tag]);
  await friend.goto(String(late?.message.path));
  await expect(friend.getByRole("timer")).toBeVisible();
  await expect.poll(() => shownOn(friend)).toEqual([]);

  await page.goto("/settings");
  await expect(page.getByRole("button", { name: /^Remove Ben: / })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Send a test to Ben/ })).toHaveCount(0);
  await page.goto(`${launch}/plan`);
  await openLinkDialog(page);
  await expect(page.getByText("Notified of their tasks: 1 device", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Revoke it" }).click();
  await expect(page.getByText("The link is revoked.", { exact: false })).toBeVisible();
  const [memberId] = link.match(/[0-9a-f-]{36}/) ?? [];
  const database = new Database(process.env.E2E_DATABASE ?? "", { readonly: true });
  const kept = database.prepare("SELECT count(*) FROM PushDevice WHERE memberId = ?").pluck();
  await expect.poll(() => kept.get(memberId), { timeout: 30_000 }).toBe(0);
  database.close();
  const again = await friend.request.post(`/api${launch}/notices/devices?as=${memberId}`, {
    data: { ...phone.subscription, zone: "America/New_York" },
    headers: { origin: new URL(friend.url()).origin },
  });
  expect(again.status()).toBe(404);
  await page.goto("/settings");
  await expect(page.getByRole("button", { name: /^Remove Ben: / })).toHaveCount(0);
  await context.close();
  await service.close();
});
