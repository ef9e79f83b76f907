import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { addDays, dateAt } from "../lib/time/calendar-date";
import { formatShortDate } from "../lib/time/format";
import { openComingPlan } from "./support/coming-launch";
import { fillExample } from "./support/routes";
import { expect, test } from "./support/test";

/** A day that is surely to come, and far enough off for all the preparation. */
const DAY = addDays(dateAt(Date.now(), "Asia/Kolkata"), 21);

/** The example's first unscheduled draft gets a slot; leaves the page at its plan. */
async function scheduleNext(page: Page): Promise<void> {
  await fillExample(page);
  await page.goto(`/calendar?week=${DAY}`);
  await page.getByRole("button", { name: `${formatShortDate(DAY)}, 18:30`, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(page).toHaveURL(/\/launches\/[^/]+\/plan$/);
}

async function buildPlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Build the plan" }).click();
  await expect(page.getByRole("heading", { name: "The first hour" })).toBeVisible();
}

/** A task's line: the list item around the button with its title. */
const line = (page: Page, title: string | RegExp): Locator =>
  page
    .getByRole("listitem")
    .filter({ has: page.locator("[data-task-button]").filter({ hasText: title }) })
    .first();
const opener = (page: Page, title: string | RegExp) =>
  page.locator("[data-task-button]").filter({ hasText: title }).first();
const minuteOf = async (row: Locator) =>
  Number((/T\+(\d+)/.exec(await row.innerText()) ?? [])[1] ?? Number.NaN);

test.beforeEach(({ writer }) => {
  expect(writer.zone).toBe("Asia/Kolkata");
});

test("a plan is built from the chosen channels, with no share before the link", async ({ page }) => {
  await scheduleNext(page);
  const boxes = page.getByRole("checkbox");
  const all = await boxes.count();
  expect(all).toBeGreaterThan(4);
  const left = page.getByRole("checkbox", { name: /^X / });
  await left.first().uncheck();
  await buildPlan(page);
  await expect(page.getByRole("img", { name: /^The first hour: \d+ tasks from 18:30$/ })).toBeVisible();
  await expect(opener(page, /^Post: X /)).toHaveCount(0);
  await expect(line(page, "Copy the link")).toContainText("18:33");
  const posts = page
    .getByRole("listitem")
    .filter({ has: page.locator("[data-task-button]", { hasText: /^(Post|Send|Submit):/ }) });
  for (const post of await posts.all()) {
    const text = await post.innerText();
    if (/T\+\d/.test(text)) expect(await minuteOf(post)).toBeGreaterThanOrEqual(4);
  }
  for (const heading of ["The days before", "The countdown", "Afterwards"]) {
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  }
  await expect(page.getByText("Folklore", { exact: false })).toBeVisible();
  await expect(page.getByText(/out of rates that \d+ launches taught/)).toBeVisible();
  await page.getByText("Build again", { exact: false }).first().click();
  await expect(boxes).toHaveCount(all);
  await expect(left.first()).not.toBeChecked();
});

test("locked, moved, skipped and own tasks survive building again and a reload", async ({ page }) => {
  await scheduleNext(page);
  await buildPlan(page);
  const x = /^Post: X /;
  await opener(page, x).click();
  await line(page, x).getByLabel("When").fill("T+27");
  await line(page, x).getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByText(/moved and locked/)).toBeVisible();
  await expect(line(page, x)).toContainText("T+27");
  await expect(line(page, x)).toContainText("locked");

  await page.getByRole("button", { name: "Lock Read it once more, aloud" }).click();
  await expect(line(page, "Read it once more, aloud")).toContainText("locked");
  await page
    .getByRole("button", { name: "Skip Choose a cover picture" })
    .or(page.getByRole("button", { name: "Skip Look at the cover once more" }))
    .click();
  await expect(line(page, /cover/)).toContainText("skipped");
  await page.getByRole("button", { name: "Skip Phone and laptop ready" }).click();
  await expect(line(page, "Phone and laptop ready")).toContainText("skipped");
  await page.getByRole("button", { name: "Restore Phone and laptop ready" }).click();
  await expect(line(page, "Phone and laptop ready")).toContainText("T−15");

  await page.getByLabel("What", { exact: true }).fill("Put the kettle on");
  await page.getByLabel("When", { exact: true }).last().fill("18:40");
  await page.getByLabel("Minutes", { exact: true }).last().fill("2");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(line(page, "Put the kettle on")).toContainText("T+10");

  await page.getByText("Build again", { exact: false }).first().click();
  await page.getByRole("button", { name: "Build again" }).click();
  await expect(page.getByText(/^Built again/)).toBeVisible();
  for (let round = 0; round < 2; round += 1) {
    await expect(line(page, x)).toContainText("T+27");
    await expect(line(page, x)).toContainText("locked");
    await expect(line(page, "Read it once more, aloud")).toContainText("T−60");
    await expect(line(page, "Read it once more, aloud")).toContainText("locked");
    await expect(line(page, /cover/)).toContainText("skipped");
    await expect(line(page, "Put the kettle on")).toContainText("T+10");
    await page.reload();
  }
});

test("a task moves by arrow keys, others make room, and undo puts all of them back", async ({ page }) => {
  await openComingPlan(page);
  const row = line(page, "Answer the first comments");
  const from = await minuteOf(row);
  await opener(page, "Answer the first comments").focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect(row).toContainText(`T+${from - 9}`);
  await expect(page.getByText(/moved and locked/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(row).toContainText(`T+${from}`);
  await expect(row).not.toContainText("locked");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of the plan" })).toBeVisible();
});

test("a share is not moved before the link, and what was typed says why", async ({ page }) => {
  await openComingPlan(page);
  const x = /^Post: X /;
  await opener(page, x).click();
  await line(page, x).getByLabel("When").fill("T+1");
  await line(page, x).getByRole("button", { name: "Move", exact: true }).click();
  await expect(line(page, x)).toContainText("A share cannot go out before the link exists");
  await expect(line(page, x).getByLabel("When")).toHaveValue("T+1");
  await line(page, x).getByLabel("When").fill("soon");
  await line(page, x).getByRole("button", { name: "Move", exact: true }).click();
  await expect(line(page, x)).toContainText("Type minutes from T0");
});

test("a post's text is counted, saves by itself, and outlives building again", async ({ page }) => {
  await openComingPlan(page);
  const x = /^Post: X /;
  await opener(page, x).click();
  const text = line(page, x).getByLabel("Text to post");
  await expect(text).toHaveValue(/\{link\}/);
  await text.fill("ä".repeat(300));
  await expect(line(page, x)).toContainText("324 of 280");
  await expect(line(page, x)).toContainText("Too long for this platform");
  await text.fill("In my own words {link}");
  await expect(line(page, x)).toContainText("39 of 280");
  await expect(line(page, x)).toContainText("Saved");
  await page.getByText("Build again", { exact: false }).first().click();
  await page.getByRole("button", { name: "Build again" }).click();
  await expect(page.getByText(/^Built again/)).toBeVisible();
  await page.reload();
  await opener(page, x).click();
  await expect(line(page, x).getByLabel("Text to post")).toHaveValue("In my own words {link}");
});

test("the forecast tells its range, its course and every number it rests on, with the page where it is changed", async ({
  page,
}) => {
  await openComingPlan(page);
  const forecast = page.getByRole("region", { name: "What the hour may bring" });
  await expect(forecast).toContainText(
    /Half of such hours bring \d+ or more; eight of ten \d+–\d+\. Chance of \d+: /,
  );
  await expect(
    forecast.getByRole("img", { name: /^Recommendations over the hour: by minute 15/ }),
  ).toBeVisible();
  await forecast.getByText("What it rests on").click();
  const own = forecast.getByRole("region", { name: "What is taken: Medium followers" });
  await expect(own).toContainText(/Followers\s*456\s*counted/);
  await expect(own).toContainText("Assumption: our choice; measure your own");
  await expect(forecast.getByRole("region", { name: "What is taken: X @mira_example" })).toContainText(
    "Graffius",
  );
  await forecast.getByRole("link", { name: "Change: When your readers are awake" }).click();
  await expect(page.getByRole("heading", { name: "When your readers are awake" })).toBeVisible();
});

test("the target is changed in place", async ({ page }) => {
  await openComingPlan(page);
  await page.getByRole("button", { name: "Change the target" }).click();
  const field = page.getByLabel("Recommendations wanted in the first hour");
  await field.fill("none");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Give a whole number")).toBeVisible();
  await field.fill("25");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Target 25")).toBeVisible();
});

test("a block of the hour strip is dragged to another minute", async ({ page }) => {
  await openComingPlan(page);
  const row = line(page, "Answer the first comments");
  const from = await minuteOf(row);
  const strip = page.getByRole("img", { name: /^The first hour/ });
  await strip.scrollIntoViewIfNeeded();
  const box = await strip.boundingBox();
  if (box === null) throw new Error("The strip is not there.");
  const minute = box.width / 60;
  const grip = box.x + (from + 2) * minute;
  const y = box.y + box.height / 2;
  await page.mouse.move(grip, y);
  await page.mouse.down();
  await page.mouse.move(grip + 6 * minute, y, { steps: 6 });
  await page.mouse.up();
  await expect(row).toContainText(`T+${from + 6}`);
  await expect(row).toContainText("locked");
});

test("what was moved and skipped in the cockpit stands in the plan, and restoring it here reaches the cockpit", async ({
  page,
  baseURL,
}) => {
  await openComingPlan(page);
  const launchId = /launches\/([^/]+)\/plan/.exec(page.url())?.[1] ?? "";
  const events = `/api/launches/${launchId}/events`;
  const [skippedId, movedId] = [`${launchId}.devices`, `${launchId}.comments-second`];
  const at = Date.now();
  const operations = [
    { id: randomUUID(), at, kind: "tick", payload: { taskId: skippedId, status: "skipped" } },
    { id: randomUUID(), at, kind: "move", payload: { taskId: movedId, startMinute: 50 } },
  ];
  const headers = { origin: baseURL ?? "" };
  expect((await page.request.post(events, { data: { operations }, headers })).ok()).toBe(true);
  await page.reload();
  await expect(line(page, "Phone and laptop ready")).toContainText("skipped");
  await expect(line(page, /^Answer the comments$/)).toContainText("T+50");
  await page.getByRole("button", { name: "Restore Phone and laptop ready" }).click();
  await expect(line(page, "Phone and laptop ready")).toContainText("T−15");
  await page.reload();
  await expect(line(page, "Phone and laptop ready")).toContainText("T−15");
  await expect(line(page, /^Answer the comments$/)).toContainText("T+50");
  const log = await (await page.request.get(events, { headers: { accept: "application/json" } })).json();
  expect(log.operations.at(-1)).toMatchObject({
    kind: "tick",
    payload: { taskId: skippedId, status: "open" },
  });
});

test("the page proves its order, and gives the better one when a task stands in the wrong place", async ({
  page,
}) => {
  await openComingPlan(page);
  const order = page.getByRole("region", { name: "The order of the tasks" });
  await expect(order).toContainText(
    /No order of these tasks brings more than [\d.]+; this one brings just that/,
  );
  await expect(order).toContainText("Everything at once, top to bottom");

  const letter = /^Send the newsletter/;
  const from = await minuteOf(line(page, letter));
  await opener(page, letter).click();
  await expect(line(page, letter)).toContainText(
    /Started 5 minutes later, it would cost the hour about [\d.]+/,
  );
  await line(page, letter).getByLabel("When").fill("T+40");
  await line(page, letter).getByRole("button", { name: "Move", exact: true }).click();
  // What is locked stays: within that, the rest is in the best order.
  await expect(line(page, letter)).toContainText("T+40");
  await expect(order).toContainText(/no order|No order/);
  await page.getByRole("button", { name: "Unlock Send the newsletter" }).click();
  await expect(order).toContainText(/The best order of these tasks brings [\d.]+; this one brings [\d.]+/);
  await order.getByRole("button", { name: "Use the best order" }).click();
  await expect(line(page, letter)).toContainText(`T+${from}`);
  await expect(order).toContainText("this one brings just that");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(line(page, letter)).toContainText("T+40");
});
