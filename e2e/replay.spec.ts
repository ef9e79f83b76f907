import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { fillExample } from "./support/routes";
import { expect, test } from "./support/test";

test("an hour is replayed step by step, taken along on one sheet and as a file, and its lesson stands beside the next plan", async ({
  page,
  writer,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  await fillExample(page);
  await page.goto("/launches");
  const flown = page.getByRole("table", { name: "All launches" }).locator('a[href*="/launches/0"]').first();
  const launch = (await flown.getAttribute("href"))?.match(/\/launches\/[0-9a-f-]{36}/)?.[0] ?? "";
  const coming = page.getByRole("region", { name: "Coming" }).getByRole("link").first();
  const next = (await coming.getAttribute("href")) ?? "";

  await page.goto(`${launch}/review`);
  const slider = page.getByRole("slider", { name: "Minute of the hour" });
  const strip = page.getByRole("img", { name: /^The hour.*planned above/ });
  // What moves takes the place of what the server drew once the hour comes into view: the section stays.
  await page.getByRole("region", { name: "The hour" }).evaluate((hour) => hour.scrollIntoView());
  await expect(slider).toHaveAttribute("aria-valuetext", /^At the end\./);
  const atEnd = await strip.getAttribute("aria-label");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", /^T0\..*No count read yet/);
  await expect(strip).toHaveAccessibleName(/^The hour until T0: \d+ tasks planned above, 0 done below/);
  await page.getByRole("button", { name: "Next event" }).click();
  await expect(slider).not.toHaveValue("0");
  await page.keyboard.press("p");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(slider).toHaveAttribute("aria-valuetext", /[1-9]\d* of \d+ tasks done/);
  await slider.focus();
  await page.keyboard.press("End");
  await expect(strip).toHaveAccessibleName(atEnd ?? "");
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  const lines = parse(await readFile(await download.path()), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  expect(lines.map(({ what }) => what)).toEqual(expect.arrayContaining(["planned", "done", "count"]));
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Picture (PNG)" }).click(),
  ]);
  expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe("PNG");
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(1);

  await page
    .getByRole("textbox", { name: "What would you do differently?" })
    .fill("Count at +15 and at +30.");
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByRole("checkbox", { name: "Count at +15 and at +30." })).toBeVisible();
  await page.goto(`${next}/plan`);
  const lessons = page.getByRole("region", { name: "You wanted to do differently" });
  await lessons.getByRole("checkbox", { name: "Count at +15 and at +30." }).check();
  await expect(async () => {
    await page.reload();
    await expect(lessons).toBeHidden({ timeout: 2_000 });
  }).toPass();
});
