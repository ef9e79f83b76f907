import { expect, test } from "./support/test";

test("a writer sets their readers' hours by keys and as numbers, keeps them, and goes back to the default", async ({
  page,
  writer,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  await page.goto("/settings");
  await page.getByRole("link", { name: "See and change the hours" }).click();
  await expect(page.getByText("Nobody measured this.")).toBeVisible();
  const mail = page.locator("form").filter({ has: page.getByRole("heading", { name: "E-mail" }) });
  const bars = mail.getByRole("slider");
  await bars.focus();
  await expect(bars).toHaveAttribute("aria-valuetext", "09:00: 1.30 times a middling hour");
  for (const key of ["ArrowRight", "ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
  await expect(bars).toHaveAttribute("aria-valuetext", "10:00: 1.40 times a middling hour");
  await mail.getByText("As numbers").click();
  await mail.getByLabel("E-mail at 11:00").fill("many");
  await expect(mail.getByRole("alert")).toContainText("Each hour takes a number from 0 to 3");
  await mail.getByLabel("E-mail at 11:00").fill("2,5");
  await mail.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("E-mail: your hours are saved.")).toBeVisible();
  await expect(mail).toContainText("your own");

  await page.reload();
  await mail.getByText("As numbers").click();
  await expect(mail.getByLabel("E-mail at 10:00")).toHaveValue("1.4");
  await expect(mail.getByLabel("E-mail at 11:00")).toHaveValue("2.5");
  await mail.getByRole("button", { name: "Bring the mean to 1" }).click();
  await expect(mail).toContainText("Mean of the day × 1.00");
  await mail.getByRole("button", { name: "Reset to our default: E-mail" }).click();
  await expect(page.getByText("E-mail: back to our default.")).toBeVisible();
  await expect(mail).toContainText("assumption");
  await expect(mail.getByLabel("E-mail at 11:00")).toHaveValue("1.25");
});
