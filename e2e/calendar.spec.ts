import type { Page } from "@playwright/test";
import { addDays, dateAt } from "../lib/time/calendar-date";
import { formatDate, formatShortDate } from "../lib/time/format";
import { makeDraft } from "./support/make-draft";
import { openWeek } from "./support/open-week";
import { expect, test } from "./support/test";

/** A day that is surely to come, and its week. */
const DAY = addDays(dateAt(Date.now(), "Asia/Kolkata"), 14);

const halfHour = (page: Page, date: string, time: string) =>
  page.getByRole("button", { name: `${formatShortDate(date)}, ${time}`, exact: true });

test("a draft gets its slot by keyboard alone, with the readers' times beside the half-hour", async ({
  page,
  writer,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  await makeDraft(page, "Written by hand");
  await openWeek(page, DAY);
  await halfHour(page, DAY, "09:00").focus();
  await page.keyboard.press("ArrowDown");
  await expect(halfHour(page, DAY, "09:30")).toBeFocused();
  await expect(page.getByRole("tooltip")).toContainText(`${formatShortDate(DAY)}, 09:30`);
  await page.keyboard.press("PageDown");
  const later = addDays(DAY, 7);
  await expect(halfHour(page, later, "09:30")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText(`${formatDate(later)}, 09:30 Kolkata`);
  await expect(page.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/launches\/[^/]+\/plan$/);
  await expect(page.getByRole("main")).toContainText(`${formatDate(later)}, 09:30 Kolkata`);
});

test("a draft is dragged into the week, and its launch to another half-hour and back", async ({
  page,
  writer,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  await makeDraft(page, "Dragged about");
  await openWeek(page, DAY);
  await drag(page, page.getByRole("button", { name: /^Dragged about/ }), halfHour(page, DAY, "11:00"));
  await page.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(page).toHaveURL(/\/plan$/);
  await openWeek(page, DAY);
  const block = page.getByRole("button", { name: /^11:00 Dragged about/ });
  await drag(page, block, halfHour(page, DAY, "13:30"));
  await expect(page.getByText(`Moved to ${formatDate(DAY)}, 13:30.`)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(block).toBeVisible();
  await openWeek(page, DAY);
  await expect(block).toBeVisible();
});

async function drag(page: Page, from: ReturnType<Page["locator"]>, to: ReturnType<Page["locator"]>) {
  await to.scrollIntoViewIfNeeded();
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error("nothing to drag");
  await page.mouse.move(start.x + 12, start.y + 4);
  await page.mouse.down();
  await page.mouse.move(end.x + 20, end.y + 8, { steps: 5 });
  await page.mouse.up();
}

test("a launch is taken off the calendar and its draft can be scheduled again", async ({ page, writer }) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  await makeDraft(page, "Not now");
  await openWeek(page, DAY);
  await halfHour(page, DAY, "18:30").click();
  await page.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(page).toHaveURL(/\/plan$/);
  await openWeek(page, DAY);
  await expect(page.getByText("No draft is waiting for a slot.")).toBeVisible();
  await page.getByRole("button", { name: /^18:30 Not now/ }).click();
  await page.getByRole("button", { name: "Take it off the calendar…" }).click();
  await page.getByRole("button", { name: "Take it off", exact: true }).click();
  await expect(page.getByRole("button", { name: /^18:30 Not now/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Not now/ })).toBeVisible();
});
