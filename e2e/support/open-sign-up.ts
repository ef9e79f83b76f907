import { chromium, type FullConfig } from "@playwright/test";

/** Makes the first account as a person would and opens sign-up, so that every test has a writer of its own. */
export default async function openSignUp(config: FullConfig): Promise<void> {
  const use = config.projects[0]?.use;
  const browser = await chromium.launch(use?.launchOptions);
  const page = await browser.newPage({ baseURL: use?.baseURL });
  await page.goto("/welcome");
  const isNew = await page
    .getByRole("heading", { name: "The flight plan for a piece's first hour" })
    .isVisible();
  if (isNew) {
    await page.getByLabel("Your name").fill("Keeper");
    await page.getByLabel("E-mail").fill("keeper@example.org");
    await page.getByLabel("Password").fill("keeper of the house");
    await page.getByRole("button", { name: "Make my account" }).click();
    await page.getByRole("heading", { name: /Your desk/ }).waitFor();
    await page.goto("/settings");
    await page.getByLabel("Let others make accounts here").check();
    await page.getByText("Others may make accounts now").waitFor();
  }
  await browser.close();
}
