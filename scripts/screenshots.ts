import { execSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { fillExample } from "../e2e/support/routes";
import { wallTimeAt } from "../lib/time/wall-time";
import { enterTrial, startTrialServer } from "./trial-server";

const FOLDER = "docs";
const MINUTE = 60_000;
const ZONE = "Asia/Kolkata";

/** The coming launch of the example, by its address on the log book. */
async function findComingLaunch(page: Page): Promise<string> {
  await page.goto("/");
  const href = await page.locator("#next-launch a").getAttribute("href");
  const id = href?.match(/[0-9a-f-]{36}/)?.[0];
  if (id === undefined) throw new Error("The example has no coming launch.");
  return id;
}

/** Gives the launch a slot near now, or its picture would be of an hour a week early. */
async function moveSlot(page: Page, launchId: string, at: number): Promise<void> {
  const [date = "", time = ""] = wallTimeAt(at, ZONE).split("T");
  await page.goto(`/calendar?launch=${launchId}`, { waitUntil: "networkidle" });
  await page.getByLabel("Date").fill(date);
  await page.getByLabel("Time", { exact: true }).fill(time);
  await page.getByRole("button", { name: "Move there" }).click();
  await page.getByText(/^Moved to/).waitFor();
}

/** Makes the pictures of the README from the built app with the example in it. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await startTrialServer();
  const browser = await chromium.launch({
    executablePath: execSync("command -v chromium", { encoding: "utf8" }).trim(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
  try {
    const cookie = await enterTrial(server.address);
    const context = await browser.newContext({
      baseURL: server.address,
      viewport: { width: 1280, height: 860 },
      colorScheme: "light",
      locale: "en-GB",
      timezoneId: ZONE,
    });
    await context.addCookies(
      cookie.split("; ").map((pair) => {
        const [name = "", value = ""] = pair.split(/=(.*)/s);
        return { name, value, url: server.address };
      }),
    );
    const page = await context.newPage();
    await fillExample(page);
    const launchId = await findComingLaunch(page);
    await page.goto(`/launches/${launchId}/plan`);
    await page.screenshot({ path: `${FOLDER}/plan.png` });

    await moveSlot(page, launchId, Date.now() + 2 * MINUTE);
    const liveAt = Date.now() - 7 * MINUTE;
    const operation = {
      id: crypto.randomUUID(),
      kind: "go_live",
      at: liveAt,
      payload: { liveAt, source: "person", url: "https://medium.com/p/9c1b7e4d2a10" },
    };
    const answer = await context.request.post(`/api/launches/${launchId}/events`, {
      data: { operations: [operation] },
      headers: { origin: server.address },
    });
    if (!answer.ok()) throw new Error(`Going live was answered ${answer.status()}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/launches/${launchId}/live`);
    await page.getByText("T+00:07").first().waitFor();
    for (const task of ["See that it is live", "Copy the link"]) {
      await page.getByRole("checkbox", { name: task }).check();
    }
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: `${FOLDER}/cockpit.png` });
  } finally {
    await browser.close();
    await server.stop();
  }
}

await main();
