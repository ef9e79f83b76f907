import { expect, type Page } from "@playwright/test";

/** A draft with a title and a text, pasted; leaves the page in its editor. */
export async function makeDraft(page: Page, title: string): Promise<void> {
  await page.goto("/drafts/new");
  // Until the page is awake what is typed is not seen; the found title says that it was.
  await expect(async () => {
    await page.getByLabel("Your text").fill(`# ${title}\n\nA piece about nothing in particular.`);
    await expect(page.getByRole("main").getByText(title, { exact: true })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("button", { name: "Make it a draft" }).click();
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/);
}
