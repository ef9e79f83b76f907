import { randomUUID } from "node:crypto";
import type { CDPSession, Page } from "@playwright/test";
import { startPushService, type TestBrowser } from "@/lib/testing/push-service";
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
