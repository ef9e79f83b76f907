import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { findComingLaunch } from "./support/coming-launch";
import { inviteBen } from "./support/crew";
import { addressOf, fillExample, listRoutes, type Route, readIds } from "./support/routes";
import { expect, test } from "./support/test";

const PHONE = { width: 360, height: 780 };
const LAPTOP = { width: 1280, height: 800 };
const pages = listRoutes().filter((route) => route.kind === "page");
const isOfLaunch = ({ segments: [first] }: Route) => first === "launches" || first === "calendar";

/** What axe finds on a page as it stands; only colours differ between the themes. */
async function expectNoViolation(page: Page, told: string, rules?: string[]): Promise<void> {
  // No page has frames of others: without a page of axe's own beside each, a run is a third faster.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules !== undefined) axe.withRules(rules);
  else
    axe
      // Off in axe unless asked for, though a voice command is said as the button reads (WCAG 2.5.3).
      .options({ rules: { "label-content-name-mismatch": { enabled: true } } })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  const { violations } = await axe.analyze();
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect.soft(found, `axe on ${told}`).toEqual([]);
}

/** The page at `address` is opened once, and then looked at in each width and theme. */
async function expectSound(page: Page, address: string, sizes = [PHONE, LAPTOP]): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize(sizes[0] ?? PHONE);
  await page.goto(address);
  // A colour half-way through its fading is none of the page's.
  await page.addStyleTag({ content: "*, *::before, *::after { transition: none !important }" });
  for (const size of sizes) {
    await page.setViewportSize(size);
    const told = `${address} at ${size.width} px`;
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${told} scrolls sideways by`).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: "light" });
    await expectNoViolation(page, `${told}, light`);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoViolation(page, `${told}, dark`, ["color-contrast"]);
  }
}

test.describe("in both themes, every page is accessible and fits a phone and a laptop", () => {
  test.describe.configure({ timeout: 240_000 });
  test.beforeEach(({ writer }) => {
    expect(writer.name).toBe("Ana Rao");
  });

  test("while nothing is there yet", async ({ page }) => {
    for (const address of [
      "/",
      "/drafts",
      "/publications",
      "/channels",
      "/calendar",
      "/launches",
      "/templates",
    ])
      await expectSound(page, address, [PHONE]);
  });

  test("of the calendar and the launches, and what a helper sees by their link", async ({
    page,
    browser,
    baseURL,
  }) => {
    const launch = await findComingLaunch(page);
    const ids = { launches: launch.slice("/launches/".length) };
    for (const route of pages.filter((one) => isOfLaunch(one) && !one.isPublic))
      await expectSound(page, addressOf(route, ids));
    const link = await inviteBen(page, launch);
    const friend = await (await browser.newContext({ baseURL })).newPage();
    await expectSound(friend, `${launch}/help`);
    await expectSound(friend, link);
    await friend.getByRole("button", { name: "Open the live page" }).click();
    await expect(friend).toHaveURL(/\/help$/);
    await expectSound(friend, `${launch}/help`);
    await friend.context().close();
  });

  test("of all others", async ({ page, browser, baseURL }) => {
    await fillExample(page);
    // A channel with a number of the writer's own has buttons that the others lack.
    await page.goto("/channels");
    await page.getByRole("link", { name: "X @mira_example" }).click();
    await expect(page.getByRole("button", { name: /^Reset to default/ }).first()).toBeVisible();
    await expectSound(page, new URL(page.url()).pathname);
    const ids = await readIds(page);
    const visitor = await (await browser.newContext({ baseURL })).newPage();
    for (const route of pages.filter((one) => !isOfLaunch(one)))
      await expectSound(route.isPublic ? visitor : page, addressOf(route, ids));
    await visitor.context().close();
  });
});

test("a browser that looks for an icon where icons used to be finds ours", async ({ request }) => {
  const answer = await request.get("/favicon.ico");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("image/svg+xml");
});
