import type { Page } from "@playwright/test";
import { addDays, dateAt } from "../lib/time/calendar-date";
import { type ClockChange, listClockChanges } from "../lib/time/clock-change";
import { formatDate } from "../lib/time/format";
import { makeDraft } from "./support/make-draft";
import { openWeek } from "./support/open-week";
import { expect, test } from "./support/test";

const NEW_YORK = "America/New_York";
const YEAR = 366 * 86_400_000;
const NOW = Date.now();
const CHANGES = listClockChanges(NEW_YORK, NOW + 3 * 86_400_000, NOW + 3 * 86_400_000 + YEAR);
const SPRING = dateOf(CHANGES.find((change) => change.offsetAfter > change.offsetBefore));
const AUTUMN = dateOf(CHANGES.find((change) => change.offsetAfter < change.offsetBefore));

function dateOf(change: ClockChange | undefined): string {
  if (change === undefined) throw new Error("New York changes its clocks twice a year");
  return dateAt(change.at, NEW_YORK);
}

/** Types a time on New York's clock and asks for it. */
async function askFor(page: Page, date: string, time: string): Promise<void> {
  // The list of zones is filled in the browser: with it the form is awake.
  await page.getByLabel("Time zone").selectOption(NEW_YORK);
  await page.getByLabel("Date").fill(date);
  await page.getByLabel("Time", { exact: true }).fill(time);
  await page.getByRole("button", { name: /^(Schedule…|Move there)$/ }).click();
}

async function moveTo(page: Page, date: string, time: string): Promise<void> {
  await page.getByRole("link", { name: "Move the slot" }).click();
  await expect(page.getByRole("heading", { name: "Move", exact: true })).toBeVisible();
  await askFor(page, date, time);
}

test.describe("a writer in Kolkata launches on New York's clock", () => {
  test("the launch keeps New York's wall time over the spring change, and the missing hour is refused with both neighbours", async ({
    page,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    await makeDraft(page, "Spring piece");
    const before = addDays(SPRING, -1);
    await page.goto("/calendar");
    await askFor(page, before, "08:00");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(`${formatDate(before)}, 18:30 Kolkata, UTC+5:30`);
    await expect(dialog).toContainText(`${formatDate(before)}, 08:00 New York, UTC−5`);
    await dialog.getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(page).toHaveURL(/\/launches\/[^/]+\/plan$/);
    await expect(page.getByRole("main")).toContainText(`${formatDate(before)}, 18:30 Kolkata`);

    const after = addDays(SPRING, 1);
    await moveTo(page, after, "08:00");
    await expect(page.getByText(`Moved to ${formatDate(after)}, 17:30.`)).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText(`Back at ${formatDate(before)}, 18:30.`)).toBeVisible();

    await page.getByRole("link", { name: "To its plan" }).click();
    await moveTo(page, SPRING, "02:30");
    await expect(dialog).toContainText(`02:30 does not exist on ${formatDate(SPRING)} in New York`);
    await expect(dialog.getByRole("button", { name: /01:30.*before the jump.*12:00 for you/ })).toBeVisible();
    await dialog.getByRole("button", { name: /03:00.*after the jump.*12:30 for you/ }).click();
    await expect(page.getByText(`Moved to ${formatDate(SPRING)}, 12:30.`)).toBeVisible();
    await page.getByRole("link", { name: "To its plan" }).click();
    await expect(page.getByRole("main")).toContainText(`${formatDate(SPRING)}, 12:30 Kolkata`);
    await expect(page.getByRole("main")).toContainText(`${formatDate(SPRING)}, 03:00 New York, UTC−4`);
  });

  test("the doubled hour of the autumn change asks which one is meant, and keeps the answer", async ({
    page,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    await makeDraft(page, "Autumn piece");
    await page.goto("/calendar");
    await askFor(page, AUTUMN, "01:30");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(`01:30 occurs twice on ${formatDate(AUTUMN)} in New York`);
    await expect(dialog.getByRole("button", { name: "Schedule", exact: true })).toBeHidden();
    await dialog.getByRole("radio", { name: /The first 01:30 .*UTC−4.* 11:00 for you/ }).check();
    await expect(dialog).toContainText(`${formatDate(AUTUMN)}, 11:00 Kolkata`);
    await dialog.getByRole("radio", { name: /The second 01:30 .*UTC−5.* 12:00 for you/ }).check();
    await dialog.getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(page).toHaveURL(/\/plan$/);
    await expect(page.getByRole("main")).toContainText(`${formatDate(AUTUMN)}, 12:00 Kolkata`);
    await expect(page.getByRole("main")).toContainText(`${formatDate(AUTUMN)}, 01:30 New York, UTC−5`);

    // An hour earlier is the same wall time: only the occurrence tells them apart.
    await moveTo(page, AUTUMN, "01:30");
    await dialog.getByRole("radio", { name: /The first/ }).check();
    await dialog.getByRole("button", { name: "Move here" }).click();
    await expect(page.getByText(`Moved to ${formatDate(AUTUMN)}, 11:00.`)).toBeVisible();
  });
});

test.describe("a writer in New York", () => {
  test.use({ zone: NEW_YORK });

  test("sees the missing hour as not there and the doubled hour as doubled", async ({ page, writer }) => {
    expect(writer.zone).toBe(NEW_YORK);
    const cell = (name: RegExp) => page.getByRole("button", { name });
    await openWeek(page, SPRING);
    await page.getByRole("button", { name: "Show the night" }).click();
    await expect(cell(/, 02:00, skipped by the clock$/)).toBeVisible();
    await expect(cell(/, 02:30, skipped by the clock$/)).toBeVisible();
    await expect(cell(/, 03:00, skipped/)).toHaveCount(0);
    await expect(page.getByText("Clocks go forward 1 h")).toBeVisible();
    await openWeek(page, AUTUMN);
    await page.getByRole("button", { name: "Show the night" }).click();
    await expect(cell(/, 01:00, occurs twice$/)).toBeVisible();
    await expect(cell(/, 01:30, occurs twice$/)).toBeVisible();
    await expect(page.getByText("Clocks go back 1 h")).toBeVisible();
  });
});
