import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { findComingLaunch } from "./support/coming-launch";
import { fillExample } from "./support/routes";
import { expect, test } from "./support/test";

const HOUR = 3_600_000;

/** The address of the example's coming launch, after its piece was seen live so many hours ago. */
async function flyComingLaunch(page: Page, baseURL: string | undefined, hoursAgo: number): Promise<string> {
  const address = await findComingLaunch(page);
  const now = Date.now();
  const answer = await page.request.post(`/api${address}/events`, {
    headers: { origin: baseURL ?? "" },
    data: {
      operations: [
        {
          id: randomUUID(),
          kind: "go_live",
          at: now,
          payload: { liveAt: now - hoursAgo * HOUR, source: "person" },
        },
      ],
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return address;
}

/** A button that answers only once the page's script runs. */
async function press(button: Locator, appears: Locator): Promise<void> {
  await expect(async () => {
    if (!(await appears.isVisible())) await button.click({ timeout: 2_000 });
    await expect(appears).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

/** Types into a field that listens only once the page's script runs. */
async function type(field: Locator, text: string, appears: Locator): Promise<void> {
  await expect(async () => {
    await field.fill("");
    await field.fill(text);
    await expect(appears).toBeVisible({ timeout: 3_000 });
  }).toPass();
}

async function exportRows(page: Page, button: string): Promise<Record<string, string>[]> {
  await page.goto("/launches");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^first-hour-\w+-\d{4}-\d\d-\d\d\.csv$/);
  return parse(await readFile(await download.path()), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
}

test("numbers are typed as the page prints them, corrected, removed and taken back, and stand in the file", async ({
  page,
  writer,
  baseURL,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  const address = await flyComingLaunch(page, baseURL, 25);
  await page.goto(`${address}/review`);
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  const row = page
    .getByRole("table", { name: "Numbers over time" })
    .getByRole("row", { name: /At 24 hours/ });

  await press(page.getByRole("button", { name: "Enter now the numbers at 24 hours" }), field("Views"));
  await expect(field("Views")).toBeFocused();
  await field("Views").fill("1.2K");
  await field("Reads").fill("many");
  await field("Earnings").fill("12.345");
  await field("Where views came from").fill("Google 120\nmedium.com 900");
  await page.getByRole("button", { name: "Save numbers" }).click();
  await expect(field("Reads")).toHaveAccessibleDescription(/Type a number/);
  await expect(field("Reads")).toBeFocused();
  await expect(field("Earnings")).toHaveAccessibleDescription(/thousands or decimals/);
  await field("Reads").fill("480");
  await field("Earnings").fill("12.34");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("1,200");
  await expect(row).toContainText("40 %");
  await expect(row).toContainText("USD 12.34");

  await row.getByRole("button", { name: /^Edit/ }).click();
  await field("Views").fill("1,100");
  await field("Reads").fill("1,200");
  await page.getByRole("button", { name: "Save numbers" }).click();
  await expect(page.getByText("More reads than views.")).toBeVisible();
  await field("Reads").fill("484");
  await page.getByRole("button", { name: "Save numbers" }).click();
  await expect(row).toContainText("1,100");
  await row.getByText("corrected once").click();
  await expect(row.getByText("Views: 1,200 → 1,100")).toBeVisible();
  await expect(row.getByText("Reads: 480 → 484")).toBeVisible();

  await press(page.getByRole("button", { name: "Enter numbers" }), field("Views"));
  await field("Views").fill("900");
  await page.getByRole("button", { name: "Save numbers" }).click();
  await expect(page.getByText(/^Lower than the 1,100 read on \w{3} \d/)).toBeVisible();
  await page.getByRole("button", { name: "Save anyway" }).click();
  await expect(page.getByRole("row", { name: /After 1 day/ })).toContainText("900");

  await row.getByRole("button", { name: /^Remove/ }).click();
  await expect(row).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(row).toContainText("1,100");
  await page.reload();
  await expect(row).toContainText("44 %");

  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const numbers = (await exportRows(page, "Export numbers")).filter((line) => line.title === title);
  expect(numbers.map(({ mark, views }) => [mark, views])).toEqual([
    ["24h", "1100"],
    ["other", "900"],
  ]);
  expect(numbers[0]).toMatchObject({
    reads: "484",
    read_ratio: "0.44",
    earnings: "12.34",
    currency: "USD",
    sources: "Google: 120; medium.com: 900",
    taken: expect.stringMatching(/\+05:30$/),
  });
  const launches = (await exportRows(page, "Export launches")).filter((line) => line.title === title);
  expect(launches).toEqual([
    expect.objectContaining({ views_24h: "1100", earnings_24h: "12.34", views_7d: "" }),
  ]);
});

test("a statistics table is pasted, shown row by row with its columns to choose, kept, and taken back in one press", async ({
  page,
  writer,
  baseURL,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  const address = await flyComingLaunch(page, baseURL, 25);
  await page.goto(`${address}/review`);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("link", { name: "Paste or import" }).click();
  const table = page.getByRole("textbox", { name: "The table" });
  const text = [
    "Story\tPresentations\tViews\tZeal\tEarnings",
    `${title}\t12.4K\t1,204\t31\t$12.34`,
    "A piece of somebody else\t900\t88\t7\t$0.10",
  ].join("\n");
  const see = page.getByRole("button", { name: "See what it says" });
  await expect(async () => {
    await table.fill("");
    await table.fill(text);
    await expect(see).toBeEnabled({ timeout: 2_000 });
  }).toPass();
  await see.click();
  const rows = page.getByRole("table", { name: "What becomes of each row" }).getByRole("row");
  await expect(rows.filter({ hasText: title })).toContainText("New");
  await expect(rows.filter({ hasText: "A piece of somebody else" })).toContainText(
    "None of your launches has this title.",
  );
  await page.getByRole("combobox", { name: "Zeal" }).selectOption({ label: "Recommended by" });
  await expect(rows.filter({ hasText: title })).toContainText("31");
  await page.getByRole("button", { name: "Keep 1 reading" }).click();
  await page.getByRole("button", { name: "Undo: 1 reading kept" }).click();
  await expect(page.getByText("1 reading taken out again.")).toBeVisible();
  await see.click();
  await page.getByRole("button", { name: "Keep 1 reading" }).click();
  await expect(page.getByText("1 reading kept.")).toBeVisible();
  await page.getByRole("link", { name: "To the review" }).click();
  const kept = page
    .getByRole("table", { name: "Numbers over time" })
    .getByRole("row", { name: /At 24 hours/ });
  await expect(kept).toContainText("1,204");
  await expect(kept).toContainText("USD 12.34");
});

test("nothing typed is lost: unsaved numbers come back, and a note is never saved over another window's", async ({
  page,
  device,
  baseURL,
}) => {
  const address = await flyComingLaunch(page, baseURL, 2);
  await page.goto(`${address}/review`);
  const views = page.getByRole("textbox", { name: "Views", exact: true });
  await press(page.getByRole("button", { name: "Enter now the numbers at 1 hour" }), views);
  await views.fill("321");
  await page.reload();
  await expect(views).toHaveValue("321");
  await expect(page.getByText("This is what you typed here before and did not save.")).toBeVisible();
  await views.press("Escape");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(views).toHaveValue("321");

  const note = (window: Page) => window.getByRole("textbox", { name: "Your review" });
  const other = await device();
  await other.goto(`${address}/review`);
  await note(page).fill("The letter first.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await type(note(other), "Start earlier.", other.getByText("The letter first."));
  await other.getByRole("button", { name: "Keep both" }).click();
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(note(page)).toHaveValue("The letter first.\n\nStart earlier.");
});

test("a coming launch says what its review will hold; a finished one stands in the log book", async ({
  page,
  writer,
  baseURL,
}) => {
  expect(writer.name).toBe("Ana Rao");
  await fillExample(page);
  await page.goto("/launches");
  const coming = page.getByRole("region", { name: "Coming" });
  await expect(coming).toContainText(/Goes live in \d+ days/);
  await coming.getByRole("link").first().click();
  await page
    .getByRole("navigation", { name: "Views of this launch" })
    .getByRole("link", { name: "Review" })
    .click();
  await expect(page.getByRole("heading", { name: "Nothing has happened yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the plan" })).toBeVisible();

  const address = new URL(page.url()).pathname.replace(/\/review$/, "");
  const now = Date.now();
  const operation = {
    id: randomUUID(),
    kind: "go_live",
    at: now,
    payload: { liveAt: now - 2 * HOUR, source: "person" },
  };
  await page.request.post(`/api${address}/events`, {
    headers: { origin: baseURL ?? "" },
    data: { operations: [operation] },
  });
  await page.reload();
  const reopen = page.getByRole("button", { name: "Open the review again" });
  await press(page.getByRole("button", { name: "Finish review" }), reopen);
  const title = await page.getByRole("heading", { level: 1 }).innerText();

  await page.goto("/launches");
  const table = page.getByRole("table", { name: "All launches" });
  await expect(page.getByText(/not enough launches yet: \d of 5/).first()).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "Went live" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(table.getByRole("row").nth(1)).toContainText(title);
  await table.getByRole("link", { name: "Went live" }).click();
  await expect(table.getByRole("columnheader", { name: "Went live" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(table.getByRole("row").last()).toContainText(title);
  const find = page.getByRole("searchbox", { name: "Find" });
  await type(
    find,
    title.split(" ").slice(0, 3).join(" "),
    table.getByRole("row").nth(1).and(table.getByRole("row").last()),
  );
  await expect(page).toHaveURL(/q=/);
  await find.fill("no such piece anywhere");
  await expect(page.getByRole("heading", { name: "No launch fits" })).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(table.getByRole("row").last()).toContainText(title);
});
