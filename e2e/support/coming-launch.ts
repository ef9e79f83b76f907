import { expect, type Page } from "@playwright/test";
import { fillExample } from "./routes";

/** Fills the desk with the example; the address of its one launch that is still ahead. */
export async function findComingLaunch(page: Page): Promise<string> {
  await fillExample(page);
  const list = await (await page.request.get("/launches")).text();
  const coming = list.slice(list.indexOf(">Coming<")).match(/\/launches\/[0-9a-f-]{36}/)?.[0];
  if (coming === undefined) throw new Error("The example has no launch ahead.");
  return coming;
}

/** Opens the plan that the example's coming launch has from the beginning. */
export async function openComingPlan(page: Page): Promise<void> {
  await page.goto(`${await findComingLaunch(page)}/plan`);
  await expect(page.getByRole("heading", { name: "The first hour" })).toBeVisible();
}
