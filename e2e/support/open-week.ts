import { expect, type Page } from "@playwright/test";

/** The calendar's week that holds a date, awake: its list of zones is filled in the browser. */
export async function openWeek(page: Page, date: string): Promise<void> {
  await page.goto(`/calendar?week=${date}`);
  await expect(page.getByLabel("Time zone").locator("option").nth(100)).toBeAttached();
}
