import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Page } from "@playwright/test";
import { startFront } from "./support/front";
import {
  box,
  connection,
  findLiveAddress,
  listTitles,
  PHONE,
  readBoxes,
  untilKept,
} from "./support/live-page";
import { enter, expect, makeWriter, OFFLINE_ERRORS, test } from "./support/test";

/** The ids of every operation these pages send, in the order they leave. */
function listenToSent(...pages: Page[]): string[] {
  const sent: string[] = [];
  for (const page of pages) {
    // What the network lost on its way back up is sent again, and rightly so: only what arrived counts.
    page.on("requestfinished", (request) => {
      if (request.method() !== "POST" || !request.url().endsWith("/events")) return;
      const { operations } = request.postDataJSON() as { operations: { id: string }[] };
      sent.push(...operations.map(({ id }) => id));
    });
  }
  return sent;
}

async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(connection(page)).toHaveText("connected");
}

test("the app can be installed, and its worker is asked for anew each time", async ({
  page,
  writer,
  request,
}) => {
  expect(writer.name).toBe("Ana Rao");
  await page.goto("/");
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await (await request.get(href ?? "")).json();
  expect(manifest).toMatchObject({ name: "First Hour", start_url: "/", display: "standalone" });
  const touch = await page.locator("link[rel=apple-touch-icon]").getAttribute("href");
  for (const src of [touch ?? "", ...manifest.icons.map((icon: { src: string }) => icon.src)]) {
    const icon = await request.get(src);
    expect(icon.headers()["content-type"], src).toBe("image/png");
  }
  const worker = await request.get("/sw.js");
  expect(worker.headers()).toMatchObject({ "cache-control": "no-cache", "service-worker-allowed": "/" });
});

test.describe("without a network", () => {
  test.use({ expectedErrors: OFFLINE_ERRORS });

  test("the live page opens with the last state, keeps what is ticked, and sends it in order when back", async ({
    page,
    device,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    const address = await findLiveAddress(page);
    const phone = await device(PHONE);
    await openLive(page, address);
    await openLive(phone, address);
    const [a, b, c, d] = await listTitles(page);
    await box(page, a).check();
    await expect(box(phone, a)).toBeChecked();
    await untilKept(phone, 1);
    const sent = listenToSent(phone);

    await phone.context().setOffline(true);
    await phone.reload();
    await expect(connection(phone)).toContainText("offline");
    await expect(box(phone, a)).toBeChecked();
    const serverTime = await page.getByRole("timer").textContent();
    expect(await phone.getByRole("timer").textContent()).toContain(serverTime?.slice(0, -4) ?? "T");
    await box(phone, b).check();
    await box(phone, c).check();
    await expect(connection(phone)).toContainText("offline: 2 entries kept on this device, sent when back");
    await phone.reload();
    await expect(box(phone, b)).toBeChecked();
    await box(phone, d).check();
    await expect(phone.getByText("not yet sent")).toHaveCount(3);

    await phone.context().setOffline(false);
    await expect(connection(phone)).toHaveText("connected");
    for (const title of [b, c, d]) await expect(box(page, title)).toBeChecked();
    await expect(phone.getByText("not yet sent")).toHaveCount(0);
    expect(new Set(sent).size).toBe(3);
    // Version 7 ids sort by the time they were made.
    expect([...new Set(sent)]).toEqual([...new Set(sent)].sort());
    await phone.reload();
    await expect(connection(phone)).toHaveText("connected");
    expect(await readBoxes(phone)).toEqual(await readBoxes(page));
  });

  test("every other page says plainly what works and what waits, and leads back", async ({
    page,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    await openLive(page, await findLiveAddress(page));
    const title = (await page.getByRole("heading", { level: 1 }).textContent())?.split(" in ")[0] ?? "";
    await untilKept(page);
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "Plan" }).click();
    await expect(page.getByRole("heading", { name: "This page needs the network" })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("timer")).toBeVisible();
    await page.goto("/drafts");
    await page.context().setOffline(false);
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "Drafts", level: 1 })).toBeVisible();
  });

  test("a post is copied and its share window opened, and both are kept for later", async ({
    page,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    await openLive(page, await findLiveAddress(page));
    await page.getByRole("button", { name: "It’s live" }).first().click();
    await page.getByLabel("Link of the piece").fill("medium.com/@ana/the-quiet-alarm-1a2b3c");
    await page.getByRole("button", { name: "Save the link" }).click();
    // Live with its two ticks, the link with its one.
    await untilKept(page, 5);
    await page.context().setOffline(true);
    await page.reload();
    await expect(connection(page)).toContainText("offline");
    await page
      .getByRole("button", { name: /^Post: X / })
      .first()
      .click();
    const opening = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "Open X" }).click();
    expect((await opening).url()).toBeDefined();
    await expect(box(page, /^Post: X /)).toBeChecked();
    await expect(page.getByText("not yet sent").first()).toBeVisible();
  });

  test("after ten minutes apart, with the same tasks ticked, undone and moved, all end in the server's state", async ({
    page,
    device,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    const address = await findLiveAddress(page);
    const phone = await device(PHONE);
    await phone.clock.install();
    await openLive(page, address);
    await openLive(phone, address);
    const [a, b, c] = await listTitles(page);
    await box(phone, a).check();
    await expect(box(page, a)).toBeChecked();

    await phone.context().setOffline(true);
    await expect(connection(phone)).toContainText("offline");
    await box(phone, b).check();
    await box(phone, a).uncheck();
    await box(page, a).uncheck();
    await box(page, a).check();
    await box(page, b).check();
    await box(page, b).uncheck();
    await page.getByRole("button", { name: c, exact: true }).click();
    await page.getByRole("button", { name: "Move +5 min" }).click();
    await phone.clock.fastForward(10 * 60_000);
    await phone.getByRole("button", { name: c, exact: true }).click();
    await phone.getByRole("button", { name: "Move −5 min" }).click();
    await box(phone, c).check();
    await phone.reload();
    await expect(box(phone, c)).toBeChecked();

    await phone.context().setOffline(false);
    await phone.clock.runFor(30_000);
    await expect(connection(phone)).toHaveText("connected");
    await expect(phone.getByText("not yet sent")).toHaveCount(0);
    await expect(box(page, c)).toBeChecked();
    const times = (one: Page) => one.getByRole("table").getByRole("row").allTextContents();
    await page.reload();
    await expect(connection(page)).toHaveText("connected");
    const served = (await times(page)).join("\n");
    await expect.poll(async () => (await times(phone)).join("\n")).toBe(served);
    expect(await readBoxes(phone)).toEqual(await readBoxes(page));
  });

  test("what waits survives a restart of the browser", async ({ page, writer, baseURL }, info) => {
    const address = await findLiveAddress(page);
    await openLive(page, address);
    const [a, b] = await listTitles(page);
    const folder = mkdtempSync(path.join(tmpdir(), "first-hour-profile-"));
    const open = () =>
      chromium.launchPersistentContext(folder, {
        ...info.project.use.launchOptions,
        baseURL,
        timezoneId: writer.zone,
        locale: "en-GB",
      });
    const before = await open();
    await enter(before, baseURL ?? "", "sign-in", writer);
    const phone = await before.newPage();
    await openLive(phone, address);
    await untilKept(phone);
    await before.setOffline(true);
    await box(phone, a).check();
    await box(phone, b).check();
    await expect(phone.getByText("not yet sent")).toHaveCount(2);
    await before.close();

    const after = await open();
    await after.setOffline(true);
    const again = await after.newPage();
    await again.goto(address);
    await expect(connection(again)).toContainText("offline: 2 entries kept on this device");
    await expect(box(again, b)).toBeChecked();
    await expect(box(page, b)).not.toBeChecked();
    await after.setOffline(false);
    await expect(box(page, a)).toBeChecked();
    await expect(box(page, b)).toBeChecked();
    await expect(again.getByText("not yet sent")).toHaveCount(0);
    await after.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("two tabs of a device show the same queue, and each entry is sent once", async ({
    page,
    writer,
    device,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    const address = await findLiveAddress(page);
    const phone = await device(PHONE);
    const second = await phone.context().newPage();
    await openLive(phone, address);
    await openLive(second, address);
    await openLive(page, address);
    const [a, b, c, d] = await listTitles(page);
    const sent = listenToSent(phone, second);
    await box(phone, d).check();
    await expect(box(second, d)).toBeChecked();
    await phone.context().setOffline(true);
    await box(phone, a).check();
    await expect(box(second, a)).toBeChecked();
    await box(second, b).check();
    await box(phone, c).check();
    for (const tab of [phone, second]) await expect(connection(tab)).toContainText("3 entries kept");
    sent.length = 0;
    await phone.context().setOffline(false);
    for (const tab of [phone, second]) await expect(tab.getByText("not yet sent")).toHaveCount(0);
    for (const title of [a, b, c]) await expect(box(page, title)).toBeChecked();
    expect(sent).toHaveLength(3);
    expect(sent).toEqual([...sent].sort());
  });
});

test("an entry the server does not take is told, and stays told until it was read", async ({
  page,
  writer,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  await openLive(page, await findLiveAddress(page));
  const [a] = await listTitles(page);
  await page.route("**/events", async (route) => {
    const { operations } = route.request().postDataJSON() as { operations: { id: string }[] };
    const refused = operations.map(({ id }) => ({ id, reason: "bad_payload" }));
    await route.fulfill({ json: { accepted: [], refused, head: 0 } });
  });
  await box(page, a).check();
  const told = page.getByRole("list", { name: "Not taken by the server" });
  await expect(told).toContainText(`“${a}” done, because a value in it is out of range`);
  await expect(box(page, a)).not.toBeChecked();
  await page.reload();
  await expect(told).toContainText(a);
  await told.getByRole("button", { name: "Understood" }).click();
  await expect(told).toHaveCount(0);
  await page.reload();
  await expect(connection(page)).toHaveText("connected");
  await expect(told).toHaveCount(0);
});

test.describe("a device that changes hands", () => {
  test.use({ expectedErrors: OFFLINE_ERRORS });

  test("shows nothing of a writer who signed out, and nothing of them to the next", async ({
    page,
    writer,
    baseURL,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    const address = await findLiveAddress(page);
    await openLive(page, address);
    await untilKept(page);
    await page.goto("/settings");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.context().setOffline(true);
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "This page needs the network" })).toBeVisible();
    await expect(page.getByText("None has been opened on this device yet.")).toBeVisible();

    await page.context().setOffline(false);
    await enter(page.context(), baseURL ?? "", "sign-in", writer);
    await openLive(page, address);
    await untilKept(page);
    // Somebody else comes in without the first one having signed out.
    await enter(page.context(), baseURL ?? "", "sign-up", makeWriter("Europe/Paris"));
    await page.goto("/");
    await expect(page.getByRole("heading", { name: /Your desk/ })).toBeVisible();
    await expect
      .poll(() => page.evaluate(async (kept) => (await caches.match(kept)) === undefined, address))
      .toBe(true);
    await page.context().setOffline(true);
    await page.goto(address);
    await expect(page.getByText("None has been opened on this device yet.")).toBeVisible();
  });

  test("keeps what was not sent for its writer alone, and says so before they sign out", async ({
    page,
    device,
    writer,
    baseURL,
  }) => {
    const address = await findLiveAddress(page);
    await openLive(page, address);
    const [a] = await listTitles(page);
    const phone = await device(PHONE);
    await openLive(phone, address);
    await phone.context().setOffline(true);
    await box(phone, a).check();
    await expect(phone.getByText("not yet sent")).toBeVisible();
    // The desk has a network, the hour's address has none: the server cannot take the entry.
    await phone.context().route("**/events", (route) => route.abort());
    await phone.context().setOffline(false);
    await phone.goto("/settings");
    await phone.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(phone.getByRole("dialog")).toContainText("1 entry of a live hour is only on this device");
    await phone.getByRole("button", { name: "Sign out all the same" }).click();
    await expect(phone).toHaveURL(/\/sign-in$/);
    await phone.context().unroute("**/events");
    await enter(phone.context(), baseURL ?? "", "sign-in", writer);
    await phone.goto("/");
    // Any page of the desk sends it; nobody has to open the live page for that.
    await expect(box(page, a)).toBeChecked();
  });
});

test("the live page is kept although its worker, a file and the page itself did not come at first", async ({
  browser,
  page,
  writer,
  baseURL,
}) => {
  const address = await findLiveAddress(page);
  const front = await startFront(baseURL ?? "");
  const context = await browser.newContext({ baseURL: front.address, timezoneId: writer.zone });
  await enter(context, front.address, "sign-in", writer);
  const isAskedByWorker = ({ headers }: IncomingMessage) => headers["sec-fetch-dest"] === "empty";
  const refused = [
    front.refuseOnce(({ url }) => url === "/sw.js"),
    front.refuseOnce((asked) => isAskedByWorker(asked) && asked.url?.startsWith("/_next/static/") === true),
    front.refuseOnce((asked) => isAskedByWorker(asked) && asked.url === address),
  ];
  const live = await context.newPage();
  await openLive(live, address);
  await untilKept(live);
  expect(refused.map((isRefused) => isRefused())).toEqual([true, true, true]);
  await context.close();
  await front.leave();
});

test.describe("a new version of the app", () => {
  test("waits while a live hour is open, reloads nothing, takes over after it and is offered", async ({
    browser,
    page,
    writer,
    baseURL,
  }) => {
    const address = await findLiveAddress(page);
    const front = await startFront(baseURL ?? "");
    const context = await browser.newContext({
      baseURL: front.address,
      timezoneId: writer.zone,
      locale: "en-GB",
    });
    await enter(context, front.address, "sign-in", writer);
    const live = await context.newPage();
    await openLive(live, address);
    await untilKept(live);
    await live.getByRole("button", { name: "It’s live" }).first().click();
    await expect(live.getByText("Live since")).toBeVisible();
    await live.evaluate(() => Object.assign(window, { stillTheSamePage: true }));

    front.upgrade("a-newer-build");
    await live.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
    await expect(live.getByText("A newer version of First Hour is ready")).toBeVisible();
    // A second page is opened, of the new version; the old one is still in its hour.
    const desk = await context.newPage();
    await desk.goto("/drafts");
    const workers = () =>
      live.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return { isWaiting: registration?.waiting != null, caches: (await caches.keys()).sort() };
      });
    await expect.poll(workers).toMatchObject({ isWaiting: true });
    expect((await workers()).caches.filter((name) => name.startsWith("first-hour-files-"))).toHaveLength(2);

    await expect(live.getByText("it waits until the hour is over")).toBeVisible();

    // The hour is ended: the moment is quiet. Chromium would still let the old worker rest for half a minute.
    await live.getByText("Correct or end").click();
    await live.getByRole("button", { name: "End the hour now" }).click();
    const session = await context.newCDPSession(live);
    await session.send("ServiceWorker.enable");
    await expect(async () => {
      await session.send("ServiceWorker.stopAllWorkers");
      expect(await workers()).toMatchObject({ isWaiting: false });
    }).toPass();
    await expect(live.getByText("This page is still the one before")).toBeVisible();
    expect(await live.evaluate(() => "stillTheSamePage" in window)).toBe(true);
    await live.getByRole("button", { name: "Open the new one" }).click();
    await expect(connection(live)).toHaveText("connected");
    await expect(live.getByText("The hour is ended")).toBeVisible();
    await expect(live.getByText("A newer version of First Hour")).toHaveCount(0);
    expect(await live.evaluate(() => "stillTheSamePage" in window)).toBe(false);
    await context.close();
    await front.leave();
  });
});

test.describe("what draws attention", () => {
  test.use({ ...PHONE, expectedErrors: OFFLINE_ERRORS });

  test("the tab says what is near, due and late, also without a network, and each signal can be switched off", async ({
    page,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    await page.clock.install();
    await page.addInitScript(() => {
      const shaken: unknown[] = [];
      Object.assign(window, { shaken });
      navigator.vibrate = (pattern) => shaken.push(pattern) > 0;
    });
    const shaken = () => page.evaluate(() => ("shaken" in window ? (window.shaken as []).length : 0));
    await openLive(page, await findLiveAddress(page));
    await page.getByRole("button", { name: "It’s live" }).first().click();
    const link = page.getByRole("heading", { name: "Copy the link", level: 2 });
    await expect(link).toBeVisible();
    await expect(page).toHaveTitle("Live · First Hour");
    // Without a network the page's clock may run ahead of the server's.
    await page.context().setOffline(true);
    await page.clock.fastForward("02:15");
    await expect(page).toHaveTitle("In 1 min: Copy the link");
    const icon = page.locator("link[rel=icon]");
    await expect(icon).toHaveAttribute("href", /^data:image\/svg/);
    await expect.poll(shaken).toBe(1);
    await page.clock.fastForward("01:00");
    await expect(page).toHaveTitle("Now: Copy the link");
    await expect.poll(shaken).toBe(2);
    await page.clock.fastForward("00:50");
    await expect(page).toHaveTitle("Late: Copy the link");
    await expect.poll(shaken).toBe(3);

    await page.getByRole("button", { name: "Signals" }).click();
    await page.getByLabel("Title and icon of the tab").uncheck();
    await expect(page).toHaveTitle("Live · First Hour");
    await expect(icon).toHaveAttribute("href", /icon/);
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole("button", { name: "Signals" }).click();
    await expect(page.getByLabel("Title and icon of the tab")).not.toBeChecked();
    await expect(page.getByLabel("Sound")).toBeChecked();
  });
});
