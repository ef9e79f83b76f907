import path from "node:path";
import type { Page } from "@playwright/test";
import { addDays, dateAt } from "../lib/time/calendar-date";
import { formatShortDate } from "../lib/time/format";
import { expect, test } from "./support/test";

const PIECE = "What the tide tables taught me about deadlines";
const file = (name: string) => path.join(import.meta.dirname, "files", name);

async function importFeed(page: Page): Promise<void> {
  await page.goto("/drafts/import");
  await page.locator("input[type=file]").setInputFiles(file("medium-feed.xml"));
  await page.getByRole("checkbox", { name: /Three letters/ }).uncheck();
  await page.getByLabel("Where they go").selectOption("All in Ready, to be launched");
  await page.getByRole("button", { name: "Import 1 piece" }).click();
  await expect(page.getByRole("heading", { name: "One draft made" })).toBeVisible();
}

async function importPublications(page: Page): Promise<void> {
  await page.goto("/publications/import");
  await page.getByLabel("Choose a CSV or JSON file").setInputFiles(file("publications.csv"));
  await page.getByRole("button", { name: "Import 2 publications" }).click();
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
}

async function addChannel(page: Page, platform: string, handle: string, followers: string): Promise<void> {
  await page.goto(`/channels/new?platform=${platform}`);
  await page.getByLabel("Your handle").fill(handle);
  await page.getByLabel("Followers today").fill(followers);
  await page.getByRole("button", { name: "Add the channel" }).click();
  await expect(page).toHaveURL(/\/channels\/[0-9a-f-]{36}/);
}

async function offerAndBeAccepted(page: Page): Promise<void> {
  await page.goto("/drafts");
  await page.getByRole("link", { name: PIECE }).first().click();
  const submissions = page.getByRole("region", { name: "Submissions" });
  await submissions.getByRole("button", { name: "Add a publication" }).click();
  await page.getByLabel("Search your directory").fill("Slow");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /The Slow Harbour/ })
    .click();
  await submissions.getByRole("button", { name: /sent/i }).first().click();
  await submissions
    .getByRole("button", { name: /accepted/i })
    .first()
    .click();
  await expect(page.getByLabel("State")).toHaveValue("accepted");
}

async function schedule(page: Page): Promise<void> {
  const day = addDays(dateAt(Date.now(), "Asia/Kolkata"), 5);
  await page.getByRole("link", { name: "Choose a slot" }).first().click();
  await page.waitForURL(/\/calendar\?draft=/);
  await page.goto(`${page.url()}&week=${day}`);
  await page.getByRole("button", { name: `${formatShortDate(day)}, 18:30`, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(page).toHaveURL(/\/launches\/[^/]+\/plan$/);
}

test("a piece goes from a feed and a list of publications to a reviewed launch", async ({ page, writer }) => {
  test.setTimeout(120_000);
  expect(writer.zone).toBe("Asia/Kolkata");
  await importFeed(page);
  await importPublications(page);
  await addChannel(page, "medium_followers", "@anarao", "456");
  await addChannel(page, "x", "@anarao", "1,240");
  await addChannel(page, "linkedin", "ana-rao", "800");
  await offerAndBeAccepted(page);
  await schedule(page);

  await page.getByRole("button", { name: "Build the plan" }).click();
  await expect(page.getByRole("heading", { name: "The first hour" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Post: X @anarao", exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Live", exact: true }).click();
  await expect(page.getByRole("timer")).toContainText("T−");
  await page.getByRole("button", { name: "It’s live" }).first().click();
  await expect(page.getByRole("timer")).toContainText("T+00:0");
  await page.getByRole("checkbox", { name: "See that it is live" }).check();
  await page.getByRole("checkbox", { name: "Copy the link" }).check();
  await page.getByRole("button", { name: "Type recommendations" }).click();
  await page.getByRole("textbox", { name: "Recommendations" }).fill("23");
  await page.getByRole("button", { name: "Keep this reading" }).click();
  await expect(page.getByText(/^23 of 100/)).toBeVisible();
  await page.getByText("Correct or end").click();
  const t0 = (await page.getByText(/^T0 is \d\d:\d\d$/).innerText()).slice(-5);
  await page.getByLabel("Live at").fill("");
  await page.getByRole("button", { name: "Set T0" }).click();
  await expect(page.getByText("Give hours and minutes, such as 18:31.")).toBeVisible();
  await page.getByLabel("Live at").fill(t0);
  await page.getByRole("button", { name: "Set T0" }).click();
  await expect(page.getByText("Start corrected")).toBeVisible();
  await page.getByRole("button", { name: "End the hour" }).first().click();
  await page
    .getByRole("link", { name: /review/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/review$/);
  await page
    .getByRole("button", { name: /^Enter/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Views", exact: true }).fill("1,240");
  await page.getByRole("textbox", { name: "Reads", exact: true }).fill("480");
  await page.getByRole("button", { name: "Save numbers" }).click();
  await expect(page.getByRole("table", { name: "Numbers over time" })).toContainText("1,240");
  await page.getByRole("button", { name: /finish/i }).click();
  await expect(page.getByText("This review is finished", { exact: false })).toBeVisible();
  await page.goto("/launches");
  await expect(page.getByRole("row", { name: new RegExp(PIECE) })).toContainText("Went live");
  await page.goto("/drafts");
  await page.getByRole("link", { name: PIECE }).first().click();
  await expect(page.getByLabel("State")).toHaveValue("reviewed");
});
