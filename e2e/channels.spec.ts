import { expect, test } from "./support/test";

test("a channel is added from its preset, counted, placed and given own numbers, and every step can be taken back", async ({
  page,
  writer,
}) => {
  expect(writer.name).not.toBe("");
  await page.goto("/channels");
  await page.getByRole("link", { name: "See all places" }).click();
  await page.getByLabel("Find a place").fill("instance");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.getByRole("link", { name: /^Mastodon/ }).click();

  await page.getByLabel("Your handle").fill("a b");
  await page.getByRole("button", { name: "Add the channel" }).click();
  await expect(page.getByText("Enter the instance, such as mastodon.social.")).toBeVisible();
  await page.getByLabel("Your handle").fill("@ana@hachyderm.example");
  await page.getByLabel("Followers today").fill("1.2K");
  await page.getByRole("button", { name: "Add the channel" }).click();
  await expect(page.getByRole("heading", { name: "Mastodon @ana" })).toBeVisible();
  const profile = page.getByRole("main").getByRole("link", { name: /@ana/ });
  await expect(profile).toHaveAttribute("href", "https://hachyderm.example/@ana");

  const counts = page.getByRole("table", { name: "Followers by date, the latest first" });
  await page.getByRole("textbox", { name: "Followers" }).fill("900");
  await page.getByLabel("Read on").fill("2026-01-10");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(
    page.getByRole("img", { name: /^Followers from 900 on Sat 10 Jan 2026 to 1,200/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Remove the count of Sat 10 Jan 2026" }).click();
  await expect(counts.getByText("900")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(counts.getByText("900")).toBeVisible();

  await page.getByRole("button", { name: "Start with Asia/Kolkata" }).click();
  await page.getByLabel("Percent in zone 1").fill("60");
  await page.getByRole("button", { name: "Add a zone" }).click();
  await page.getByRole("combobox", { name: "Zone 2" }).fill("new york");
  await page.getByRole("button", { name: "Save the zones" }).click();
  await expect(page.getByText("Enter a percentage between 0 and 100.")).toBeVisible();
  await page.getByRole("button", { name: "Share out the rest" }).click();
  await page.getByRole("button", { name: "Save the zones" }).click();
  await expect(page.getByText("The audience’s zones are saved.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Zone 2" })).toHaveValue("America/New_York");

  const halfLife = page.getByRole("textbox", { name: "Half-life" });
  await halfLife.fill("30");
  await page.getByRole("button", { name: "Save your numbers" }).click();
  await expect(page.getByText("75 %, half-life 30 min")).toBeVisible();
  await page.getByRole("button", { name: /^Reset to default: “Half-life”/ }).click();
  await expect(page.getByText("50 %, half-life 60 min")).toBeVisible();

  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Where are your readers?" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByRole("link", { name: "Mastodon @ana" })).toBeVisible();
});

test("another writer's channel looks like none", async ({ page, writer, stranger }) => {
  expect(writer.name).not.toBe("");
  await page.goto("/channels/new?platform=x");
  await page.getByLabel("Your handle").fill("ana_example");
  await page.getByRole("button", { name: "Add the channel" }).click();
  await expect(page.getByRole("heading", { name: "X @ana_example" })).toBeVisible();
  const answer = await stranger.request.get(page.url());
  expect(answer.status()).toBe(404);
});

test("a second channel for one place is added only on purpose", async ({ page, writer }) => {
  expect(writer.name).not.toBe("");
  for (const handle of ["@ana_example", "https://x.com/Ana_Example"]) {
    await page.goto("/channels/new?platform=x");
    await page.getByLabel("Your handle").fill(handle);
    await page.getByRole("button", { name: "Add the channel" }).click();
    if (handle.startsWith("@")) await page.waitForURL(/channels\/0/);
  }
  await expect(page.getByText("“X @ana_example” is there already.")).toBeVisible();
  await page.getByRole("button", { name: "Add it all the same" }).click();
  await expect(page.getByRole("heading", { name: "X @Ana_Example" })).toBeVisible();
});
