import { readFileSync } from "node:fs";
import { fillExample } from "./support/routes";
import { expect, test } from "./support/test";

test("a writer takes everything along, comes to an empty desk, and brings it all back", async ({
  page,
  writer,
}, info) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  await fillExample(page);
  const download = async (name: string) => {
    await page.goto("/settings");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download everything" }).click(),
    ]);
    const path = info.outputPath(name);
    await file.saveAs(path);
    return path;
  };
  const first = await download("first.zip");
  const takeIn = (file: string) => page.getByLabel("Bring a file in").setInputFiles(file);
  await takeIn(first);
  await expect(page.getByRole("alert").getByText("Your desk is not empty.")).toBeVisible();

  await page.goto("/");
  await page.getByRole("button", { name: "Take the example away" }).click();
  await expect(page.getByRole("button", { name: "Show me an example" })).toBeVisible();
  await page.goto("/settings");
  await takeIn("package.json");
  await expect(page.getByRole("alert").getByText("not a file that First Hour made")).toBeVisible();
  await takeIn(first);
  const inside = page.getByRole("region", { name: "What is inside" });
  await expect(inside.getByText(/launches, \d+ drafts/)).toBeVisible();
  await inside.getByRole("button", { name: "Leave it" }).click();
  await expect(page.getByText("Nothing was brought in.")).toBeVisible();
  await takeIn(first);
  await inside.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("status").getByText("It is all here")).toBeVisible();

  const second = await download("second.zip");
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  await page.goto("/launches");
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});
