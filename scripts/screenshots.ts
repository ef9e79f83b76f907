import { execSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { fillExample } from "../e2e/support/routes";
import { enterTrial, startTrialServer } from "./trial-server";

const FOLDER = "docs";
const MINUTE = 60_000;

/** The coming launch of the example, by its address on the log book. */
async function findComingLaunch(page: Page): Promise<string> {
  await page.goto("/");
  const href = await page.locator("#next-launch a").getAttribute("href");
  const id = href?.match(/[0-9a-f-]{36}/)?.[0];
  if (id === undefined) throw new Error("The example has no coming launch.");
  return id;
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
      timezoneId: "Asia/Kolkata",
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

    const liveAt = Date.now() - 7 * MINUTE;
    const operation = {
      id: crypto.randomUUID(),
      kind: "go_live",
      at: liveAt,
      payload: { liveAt, source: "person" },
    };
    const answer = await context.request.post(`/api/launches/${launchId}/events`, {
      data: { operations: [operation] },
      headers: { origin: server.address },
    });
    if (!answer.ok()) throw new Error(`Going live was answered ${answer.status()}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/launches/${launchId}/live`);
    await page.getByText("T+00:07").first().waitFor();
    await page.screenshot({ path: `${FOLDER}/cockpit.png` });
  } finally {
    await browser.close();
    await server.stop();
  }
}

await main();
