import type { Browser, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { findComingLaunch } from "./support/coming-launch";
import { inviteBen, openLinkDialog, readLink } from "./support/crew";
import { box, connection, untilKept } from "./support/live-page";
import { expect, OFFLINE_ERRORS, test } from "./support/test";

const row = (page: Page, title: string) =>
  page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("checkbox", { name: title }) });
const present = (page: Page) => page.getByRole("list", { name: "Crew" });

/** A friend far away, on a device of their own that speaks French, without an account. */
async function makeFriend(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "fr-FR", timezoneId: "America/New_York" });
  return context.newPage();
}

async function takeUp(friend: Page, link: string, launch: string): Promise<void> {
  await friend.goto(link);
  await friend.getByRole("button", { name: "Open the live page" }).click();
  await expect(friend).toHaveURL(new RegExp(`${launch}/help$`));
  await expect(connection(friend)).toHaveText("connected");
}

/** The titles of a page's tasks that can, or cannot, be ticked by whoever looks at it. */
async function titlesOf(page: Page, state: "enabled" | "disabled"): Promise<string[]> {
  return page
    .getByRole("table")
    .locator(`input[type=checkbox]:${state}`)
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
}

test.beforeEach(({ writer }) => {
  expect(writer.name).toBe("Ana Rao");
});

test("a helper without an account sees their tasks first and works in their own name, and finds nothing else", async ({
  page,
  browser,
  baseURL,
}) => {
  const launch = await findComingLaunch(page);
  const link = await inviteBen(page, launch);
  await openLinkDialog(page);
  await expect(page.getByText("This link works on this computer only.")).toBeVisible();
  await expect(page.getByRole("img", { name: "QR code of the link for Ben" })).toBeVisible();
  await page.goto(`${launch}/live`);
  await expect(connection(page)).toHaveText("connected");

  const friend = await makeFriend(browser, baseURL);
  await friend.goto(link);
  await expect(friend.getByRole("heading", { name: "Help Ana Rao with a launch" })).toBeVisible();
  // A chat that reads the link to preview it has taken up nothing.
  expect(await friend.context().cookies()).toEqual([]);
  await expect(present(page)).toHaveText("Ben has not opened the link");
  await takeUp(friend, link, launch);
  await expect(present(page)).toHaveText("Ben is here");
  await expect(present(friend)).toHaveText("Ana Rao is here");

  const his = (await friend.getByRole("heading", { level: 2 }).nth(0).textContent()) ?? "";
  expect(his).toMatch(/^(Post|Submit|Send|Warm|Post once more)/);
  await expect(friend.getByText(/New York, UTC−[45]/).first()).toBeVisible();
  await expect(friend.getByText(/(lun|mar|mer|jeu|ven|sam|dim)\. \d/).first()).toBeVisible();
  await expect(friend.getByRole("button", { name: /^(Hold|Resume)$/ })).toHaveCount(0);

  await box(friend, his).check();
  await expect(box(page, his)).toBeChecked();
  await expect(row(page, his)).toContainText("Ben");
  const [hers] = await titlesOf(friend, "disabled");
  expect(hers).toBeTruthy();
  await box(page, hers ?? "").check();
  await expect(row(friend, hers ?? "")).toContainText("Ana Rao");
  // Whoever has a long name does not push the list over a phone's edge.
  const doer = row(friend, hers ?? "").getByText("Ana Rao", { exact: true });
  await doer.evaluate((element) => {
    element.textContent = "Wolfeschlegelsteinhausen";
  });
  await friend.setViewportSize({ width: 360, height: 740 });
  const width = () => friend.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(360);
  await friend.setViewportSize({ width: 1280, height: 900 });

  const reading = "Read the numbers at +30";
  await page.getByRole("button", { name: reading }).last().click();
  await page.getByRole("combobox", { name: "Hand to" }).selectOption("Ben");
  await expect(row(friend, reading)).toContainText("Ben");

  const cookies = await friend.context().cookies();
  const pass = cookies.find(({ name }) => name === "first-hour-crew");
  expect(pass).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect(link).toContain(pass?.value ?? "?");
  const list = await (await page.request.get("/launches")).text();
  const ids = [...list.matchAll(/\/launches\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? "");
  const other = ids.find((id) => !launch.includes(id)) ?? "";
  const memberId = pass?.value.slice(0, 36) ?? "";
  const asked = async (path: string, headers = {}) =>
    (await friend.request.get(path, { maxRedirects: 0, headers })).status();
  for (const path of [
    "/",
    "/drafts",
    "/launches",
    `${launch}/plan`,
    `${launch}/live`,
    `/launches/${other}/live`,
  ])
    expect(await asked(path), path).toBe(307);
  expect(await asked(`/launches/${other}/help`)).toBe(404);
  // Even with the cookie carried over by hand.
  const cookie = { cookie: `first-hour-crew=${pass?.value}` };
  expect(await asked(`/launches/${other}/help`, cookie)).toBe(404);
  for (const path of ["clock", "events", "cockpit"]) {
    expect(await asked(`/api/launches/${other}/${path}?as=${memberId}`, cookie), path).toBe(401);
    expect(await asked(`/api${launch}/${path}`, cookie), path).toBe(401);
  }
  await friend.context().close();
});

test.describe("when the network and the link come and go", () => {
  test.use({ expectedErrors: OFFLINE_ERRORS });

  test("a helper's offline ticks arrive, and a link that ends leaves nothing behind but what was not sent", async ({
    page,
    browser,
    baseURL,
  }) => {
    const launch = await findComingLaunch(page);
    const link = await inviteBen(page, launch);
    const friend = await makeFriend(browser, baseURL);
    await takeUp(friend, link, launch);
    await untilKept(friend);
    const [a, b] = await titlesOf(friend, "enabled");

    await friend.context().setOffline(true);
    await friend.reload();
    await expect(connection(friend)).toContainText("offline");
    await box(friend, a ?? "").check();
    await expect(connection(friend)).toContainText("1 entry kept on this device");
    await friend.context().setOffline(false);
    await expect(connection(friend)).toHaveText("connected");
    await page.goto(`${launch}/live`);
    await expect(row(page, a ?? "")).toContainText("Ben");

    await friend.context().setOffline(true);
    await box(friend, b ?? "").check();
    await expect(connection(friend)).toContainText("1 entry kept on this device");
    await page.getByRole("button", { name: "Links" }).click();
    await page.getByRole("button", { name: "Revoke it" }).click();
    await expect(page.getByText("The link is revoked.", { exact: false })).toBeVisible();
    await friend.context().setOffline(false);
    await expect(friend.getByRole("heading", { name: "This link no longer opens the launch" })).toBeVisible();
    await expect(friend.getByRole("listitem")).toHaveText(`“${b}” done`);
    await expect(friend.getByRole("checkbox")).toHaveCount(0);
    // The page may say so a moment before the device has let go of it.
    await expect
      .poll(() => friend.evaluate(async () => (await caches.match(location.pathname)) === undefined))
      .toBe(true);
    await friend.context().setOffline(true);
    await friend.reload();
    await expect(friend.getByRole("heading", { name: "This page needs the network" })).toBeVisible();
    await friend.context().setOffline(false);
    await friend.goto(`${launch}/help`);
    await expect(friend.getByRole("heading", { name: "This link opens nothing" })).toBeVisible();

    await page.getByRole("button", { name: "Make a new link" }).click();
    const second = await readLink(page);
    const words = async (address: string) => {
      const answer = await friend.goto(address);
      expect(answer?.status(), address).toBe(404);
      return friend.locator("main").innerText();
    };
    const dead = await words(link);
    // What was not sent waited for this.
    await takeUp(friend, second, launch);
    await expect(row(page, b ?? "")).toContainText("Ben");

    const database = new Database(process.env.E2E_DATABASE ?? "");
    database
      .prepare("UPDATE CrewMember SET linkExpiresAt = linkMadeAt WHERE id = ?")
      .run(second.match(/[0-9a-f-]{36}/)?.[0]);
    database.close();
    await expect(friend.getByRole("heading", { name: "This link no longer opens the launch" })).toBeVisible();
    for (const address of [second, `${second.slice(0, -3)}AAA`, "/crew/nonsense"]) {
      expect(await words(address), address).toBe(dead);
    }
    await friend.context().close();
  });
});
