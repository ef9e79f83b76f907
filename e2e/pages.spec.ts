import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addressOf, fillExample, listRoutes, readIds } from "./support/routes";
import { expect, test } from "./support/test";

const WIDTHS = [360, 1280];
const pages = listRoutes().filter((route) => route.kind === "page");

async function expectSound(page: Page, address: string, width: number): Promise<void> {
  await page.goto(address);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${address} at ${width} px scrolls sideways by`).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page })
    // Off in axe unless asked for, though a voice command is said as the button reads (WCAG 2.5.3).
    .options({ rules: { "label-content-name-mismatch": { enabled: true } } })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const told = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect.soft(told, `axe on ${address} at ${width} px`).toEqual([]);
}

for (const theme of ["light", "dark"] as const) {
  test(`every page is accessible and fits a phone and a laptop, ${theme}`, async ({
    page,
    writer,
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    expect(writer.name).toBe("Ana Rao");
    await page.emulateMedia({ colorScheme: theme });
    for (const address of [
      "/",
      "/drafts",
      "/publications",
      "/channels",
      "/calendar",
      "/launches",
      "/templates",
    ]) {
      await page.setViewportSize({ width: 360, height: 780 });
      await expectSound(page, address, 360);
    }
    await fillExample(page);
    // A channel with a number of the writer's own has buttons that the others lack.
    await page.goto("/channels");
    await page.getByRole("link", { name: "X @mira_example" }).click();
    await expect(page.getByRole("button", { name: /^Reset to default/ }).first()).toBeVisible();
    const ownNumbers = new URL(page.url()).pathname;
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await expectSound(page, ownNumbers, width);
    }
    const ids = await readIds(page);
    const visitor = await (await browser.newContext({ baseURL, colorScheme: theme })).newPage();
    for (const route of pages) {
      for (const width of WIDTHS) {
        const viewer = route.isPublic ? visitor : page;
        await viewer.setViewportSize({ width, height: 800 });
        await expectSound(viewer, addressOf(route, ids), width);
      }
    }
    await visitor.context().close();
  });
}

test("a browser that looks for an icon where icons used to be finds ours", async ({ request }) => {
  const answer = await request.get("/favicon.ico");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("image/svg+xml");
});
