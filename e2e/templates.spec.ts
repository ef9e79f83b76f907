import type { Locator, Page } from "@playwright/test";
import { addDays, dateAt } from "../lib/time/calendar-date";
import { formatShortDate } from "../lib/time/format";
import { fillExample, keepTemplate } from "./support/routes";
import { expect, test } from "./support/test";

/** Days that are surely to come, and far enough off for all the preparation. */
const DAY = addDays(dateAt(Date.now(), "Asia/Kolkata"), 21);
const LATER = addDays(DAY, 7);

/** The example's next unscheduled draft gets a slot; leaves the page at its plan. */
async function schedule(page: Page, day: string, clock: string): Promise<void> {
  await page.goto(`/calendar?week=${day}`);
  await page.getByRole("button", { name: `${formatShortDate(day)}, ${clock}`, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(page).toHaveURL(/\/launches\/[^/]+\/plan$/);
}

const buttonOf = (page: Page, kind: "task" | "line", title: string | RegExp) =>
  page.locator(`[data-${kind}-button]`).filter({ hasText: title }).first();
const rowOf = (page: Page, kind: "task" | "line", title: string | RegExp): Locator =>
  page
    .getByRole("listitem")
    .filter({ has: page.locator(`[data-${kind}-button]`).filter({ hasText: title }) })
    .first();

async function addTask(page: Page, title: string, when: string): Promise<void> {
  await page.getByLabel("What", { exact: true }).fill(title);
  await page.getByLabel("When", { exact: true }).last().fill(when);
  await page.getByLabel("Minutes", { exact: true }).last().fill("2");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText(`“${title}” added.`)).toBeVisible();
}

test("a plan that was changed is kept as a template, and the next launch is built from it", async ({
  page,
  writer,
}) => {
  test.setTimeout(120_000);
  expect(writer.zone).toBe("Asia/Kolkata");
  await fillExample(page);
  await page.goto("/templates");
  await expect(page.getByRole("heading", { name: "No templates yet" })).toBeVisible();

  // A first plan, changed.
  await schedule(page, DAY, "18:30");
  await expect(page.getByLabel("Built from")).toHaveCount(0);
  const piece = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("button", { name: "Build the plan" }).click();
  await expect(page.getByRole("heading", { name: "The first hour" })).toBeVisible();
  await addTask(page, "Put the kettle on", "10 minutes before going live");
  await expect(rowOf(page, "task", "Put the kettle on")).toContainText("T−10");
  await page.getByRole("button", { name: "Skip Phone and laptop ready" }).click();
  await expect(rowOf(page, "task", "Phone and laptop ready")).toContainText("skipped");
  const x = /^Post: X /;
  await buttonOf(page, "task", x).click();
  await rowOf(page, "task", x).getByLabel("Text to post").fill(`About “${piece}”, from me: {link}`);
  await expect(rowOf(page, "task", x)).toContainText("Saved");

  // Kept, and a name is not taken twice.
  await keepTemplate(page, "Evening launch");
  await page.getByRole("button", { name: "Save as template" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("evening  LAUNCH");
  await page.getByRole("button", { name: "Save the template" }).click();
  await expect(page.getByRole("dialog").getByText("You have a template of that name")).toBeVisible();
  await page.getByRole("dialog").getByLabel("Where").selectOption({ label: "Over “Evening launch”" });
  await page.getByRole("button", { name: "Replace “Evening launch”" }).click();
  await expect(page.getByText("“Evening launch” has this plan’s lines now.")).toBeVisible();

  // Edited by sentence.
  await page.getByRole("link", { name: "Your template" }).click();
  await page.getByRole("link", { name: "Evening launch" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Evening launch" })).toBeVisible();
  await expect(rowOf(page, "line", "Put the kettle on")).toContainText("10 minutes before going live");
  await expect(rowOf(page, "line", "Phone and laptop ready")).toContainText("left out");
  await buttonOf(page, "line", x).click();
  await expect(rowOf(page, "line", x).getByLabel("Text to post")).toHaveValue(
    "About “{title}”, from me: {link}",
  );
  await rowOf(page, "line", x).getByLabel("When").fill("in a while");
  await rowOf(page, "line", x).getByRole("button", { name: "Lock it there" }).click();
  await expect(rowOf(page, "line", x)).toContainText("Type a time such as 15 minutes before going live");
  await rowOf(page, "line", x).getByLabel("When").fill("21 min after");
  await rowOf(page, "line", x).getByRole("button", { name: "Lock it there" }).click();
  await expect(rowOf(page, "line", x)).toContainText("21 minutes after going live");
  const cover = /cover/;
  await buttonOf(page, "line", cover).click();
  await rowOf(page, "line", cover).getByLabel("When").fill("2 days before, at 8:15");
  await rowOf(page, "line", cover).getByRole("button", { name: "Lock it there" }).click();
  await expect(rowOf(page, "line", cover)).toContainText("2 days before going live, at 08:15");
  await page.getByRole("button", { name: "Leave out Try every link in the piece" }).click();
  await expect(rowOf(page, "line", "Try every link")).toContainText("left out");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(rowOf(page, "line", "Try every link")).not.toContainText("left out");

  // The next launch, at another hour.
  await schedule(page, LATER, "07:30");
  await page.getByLabel("Built from").selectOption({ label: "Evening launch" });
  await page.getByRole("button", { name: "Build the plan" }).click();
  await expect(rowOf(page, "task", "Put the kettle on")).toContainText("T−10");
  await expect(rowOf(page, "task", "Put the kettle on")).toContainText("07:20");
  await expect(rowOf(page, "task", "Phone and laptop ready")).toContainText("skipped");
  await expect(rowOf(page, "task", x)).toContainText("T+21");
  await expect(rowOf(page, "task", x)).toContainText("locked");
  await expect(rowOf(page, "task", cover)).toContainText("08:15");
  const next = await page.getByRole("heading", { level: 1 }).innerText();
  expect(next).not.toBe(piece);
  await buttonOf(page, "task", x).click();
  await expect(rowOf(page, "task", x).getByLabel("Text to post")).toHaveValue(
    `About “${next}”, from me: {link}`,
  );
  await page.getByText("Build again", { exact: false }).first().click();
  await expect(page.getByText("Built from your template Evening launch")).toBeVisible();
  await page.getByRole("button", { name: "Build again" }).click();
  await expect(page.getByText(/^Built again/)).toBeVisible();
  await expect(rowOf(page, "task", x)).toContainText("T+21");

  // Removed, and brought back with the launch that used it.
  await page.getByRole("link", { name: "Evening launch" }).click();
  await expect(page.getByText("Used in one launch")).toBeVisible();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByRole("heading", { name: "No templates yet" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByRole("cell", { name: next })).toBeVisible();
});
