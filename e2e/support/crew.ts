import { expect, type Page } from "@playwright/test";

export const crew = (page: Page) => page.getByRole("region", { name: "Crew" });

/** Adds Ben, who may post to the first channels (all, unless told how many). The plan is open on `page` and stays so. */
export async function addBen(page: Page, channels?: number): Promise<void> {
  await crew(page).getByRole("button", { name: "Add a helper" }).click();
  await crew(page).getByLabel("Their name").fill("Ben");
  for (const box of (await crew(page).getByRole("checkbox").all()).slice(0, channels)) await box.check();
  await crew(page).getByRole("button", { name: "Add, and share out" }).click();
  await expect(page.getByText("Ben is in the crew", { exact: false })).toBeVisible();
}

export async function openLinkDialog(page: Page): Promise<void> {
  await crew(page).getByRole("button", { name: "Invite by link: Ben" }).click();
  await expect(page.getByRole("dialog", { name: "Link for Ben" })).toBeVisible();
}

export async function readLink(page: Page): Promise<string> {
  const field = page.getByRole("textbox", { name: "Link for Ben" });
  await expect(field).toHaveValue(/\/crew\//);
  return field.inputValue();
}

/** Ben, invited to a launch, and his link. The plan stays open on `page`. */
export async function inviteBen(page: Page, launch: string): Promise<string> {
  await page.goto(`${launch}/plan`);
  await addBen(page, 2);
  await openLinkDialog(page);
  const link = await readLink(page);
  await page.keyboard.press("Escape");
  return link;
}
