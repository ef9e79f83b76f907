import type { Locator, Page } from "@playwright/test";
import { openComingPlan } from "./support/coming-launch";
import { addBen, crew } from "./support/crew";
import { expect, test } from "./support/test";

const strip = (page: Page) => page.getByRole("img", { name: /^The first hour/ });
const line = (page: Page, title: string | RegExp): Locator =>
  page
    .getByRole("listitem")
    .filter({ has: page.locator("[data-task-button]").filter({ hasText: title }) })
    .first();

test.beforeEach(({ writer }) => {
  expect(writer.name).toBe("Ana Rao");
});

test("a helper takes some of the posts, has a lane of the strip, and leaves again", async ({ page }) => {
  await openComingPlan(page);
  await expect(strip(page).getByText("Ben", { exact: true })).toBeHidden();
  await addBen(page);
  await expect(crew(page)).toContainText(/Ben.*tasks? in the hour/s);
  await expect(strip(page).getByText("You", { exact: true })).toBeVisible();
  await expect(strip(page).getByText("Ben", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: /^Only Ben’s/ }).click();
  const buttons = page.locator("[data-task-button]");
  const his = await buttons.allInnerTexts();
  expect(his.length).toBeGreaterThan(0);
  for (const title of his) expect(title).toMatch(/^(Post|Submit|Send the newsletter|Post once more): /);
  await page.getByRole("button", { name: /^Everything/ }).click();
  await expect(buttons.filter({ hasText: "See that it is live" })).toBeVisible();
  await expect(line(page, "See that it is live")).toContainText("You");

  await crew(page).getByRole("button", { name: "Remove Ben" }).click();
  await expect(crew(page)).toContainText("You do everything yourself");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(crew(page)).toContainText(/Ben.*tasks? in the hour/s);
});

test("a task is handed over, and stays with its person when the plan is built again", async ({ page }) => {
  await openComingPlan(page);
  await addBen(page);
  const reading = "Read the numbers at +30";
  await page.locator("[data-task-button]").filter({ hasText: reading }).click();
  await line(page, reading).getByLabel("Who does it").selectOption("Ben");
  await expect(page.getByText(/handed over/)).toBeVisible();
  await expect(line(page, reading).getByText("Ben", { exact: true }).first()).toBeVisible();
  await page.getByText("Build again", { exact: false }).first().click();
  await page.getByRole("button", { name: "Build again" }).click();
  await expect(page.getByText(/^Built again/)).toBeVisible();
  await page.reload();
  await expect(line(page, reading)).toContainText("Ben");
});

test("what would raise it most is done by one press, and undone by another", async ({ page }) => {
  await openComingPlan(page);
  const panel = page.getByRole("region", { name: "What would raise it most" });
  await panel.scrollIntoViewIfNeeded();
  const help = panel.getByRole("button", { name: "Add a helper: A helper" });
  await expect(help).toBeVisible({ timeout: 30_000 });
  await expect(panel.getByRole("listitem").first()).toContainText(/\+\d/);
  await help.click();
  await expect(crew(page)).toContainText(/Helper.*tasks? in the hour/s);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(crew(page)).toContainText("You do everything yourself");
});
