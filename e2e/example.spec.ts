import { expect, test } from "./support/test";

test("one button fills the empty desk with a writer's year, and one takes exactly that away again", async ({
  page,
  writer,
}) => {
  expect(writer.name).not.toBe("");
  await page.goto("/");
  await page.getByRole("button", { name: "Show me an example" }).click();
  await expect(page.getByText("The example is on your desk: a writer’s year")).toBeVisible();
  await expect(page.getByRole("heading", { name: "The Quiet Alarm" })).toBeVisible();

  await page.goto("/channels/new?platform=telegram");
  await page.getByLabel("Your handle").fill("my_own_channel");
  await page.getByRole("button", { name: "Add the channel" }).click();
  await expect(page.getByRole("heading", { name: "Telegram @my_own_channel" })).toBeVisible();
  await page.goto("/channels");
  await expect(page.getByText("8 channels")).toBeVisible();
  await page.getByRole("link", { name: "Mastodon @mira" }).click();
  await page.getByRole("textbox", { name: "Followers" }).fill("600");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText(/^600 on/)).toBeVisible();

  await page.goto("/");
  await page.getByRole("button", { name: "Take the example away" }).click();
  await expect(
    page.getByText("Channel “Mastodon @mira”: you have written in it or added to it."),
  ).toBeVisible();
  await page.goto("/channels");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "Mastodon @mira",
    "Telegram @my_own_channel",
  ]);
  await page.goto("/");
  await page.getByRole("button", { name: "Take the example away" }).click();
  await page.getByRole("button", { name: "Take it away too" }).click();
  await expect(page.getByText("The example is gone. What you made is still here.")).toBeVisible();
  await page.goto("/channels");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Telegram @my_own_channel"]);
});
