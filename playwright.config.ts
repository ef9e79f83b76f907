import { execSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

/** A server that runs already (npm run dev, say) instead of the built one on an empty database. */
const running = process.env.E2E_ADDRESS;
const port = Number(process.env.E2E_PORT ?? 3210);

function findChromium(): string | undefined {
  try {
    return execSync("command -v chromium", { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function emptyDatabase(): string {
  process.env.E2E_DATABASE ??= path.join(mkdtempSync(path.join(tmpdir(), "first-hour-e2e-")), "e2e.db");
  return process.env.E2E_DATABASE;
}

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A first installation of the worker alone may take a minute of it where the disk is slow.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_REPORT ? [["line"], ["json", { outputFile: process.env.E2E_REPORT }]] : "line",
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    timezoneId: "Asia/Kolkata",
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: findChromium(),
      args: [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  globalSetup: "./e2e/support/open-sign-up.ts",
  webServer: running
    ? undefined
    : {
        command: "node .next/first-hour-server.mjs",
        url: `http://127.0.0.1:${port}/api/health`,
        reuseExistingServer: false,
        timeout: 60_000,
        gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
        stdout: "ignore",
        stderr: "pipe",
        env: {
          NODE_ENV: "production",
          PORT: String(port),
          HOST: "127.0.0.1",
          FIRST_HOUR_DATABASE: emptyDatabase(),
          FIRST_HOUR_PRIVATE_ADDRESSES: "1",
          FIRST_HOUR_SIGN_IN_TRIES: "1000000",
          FIRST_HOUR_FEED_SECONDS: "1",
        },
      },
});
