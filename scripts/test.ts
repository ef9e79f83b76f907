import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

type Counts = { passed: number; failed: number };

const reports = mkdtempSync(path.join(tmpdir(), "first-hour-reports-"));
/** Units run in two zones that are neither whole hours from UTC nor alike: UTC hides our bugs. */
const UNIT_ZONES = ["Asia/Kathmandu", "America/St_Johns"];

let running: ChildProcess | null = null;
// What runs must end with this, or a suite and its server go on alone. Playwright ends its server only when interrupted.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    process.exitCode = 1;
    if (running === null || running.exitCode !== null) process.exit();
    running.once("exit", () => process.exit());
    running.kill("SIGINT");
  });
}

function run(command: string, args: string[], environment: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "inherit",
      shell: process.platform === "win32",
      // A log in a file is read without colours.
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }), ...environment },
    });
    running = child;
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

function title(text: string): void {
  console.log(`\n── ${text}`);
}

/** A check without cases of its own counts as one. */
async function check(name: string, command: string, args: string[]): Promise<Counts> {
  title(name);
  return (await run(command, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A suite that broke before it could count is a failure, never silently nothing. */
function readVitest(report: string, isGreen: boolean): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
  const failed = numFailedTests + numPendingTests;
  return { passed: numPassedTests, failed: isGreen ? failed : Math.max(failed, 1) };
}

async function vitest(project: string, zone: string): Promise<Counts> {
  title(`${project} tests in ${zone}`);
  const report = path.join(reports, `${project}-${zone.replace("/", "-")}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return readVitest(report, await run("vitest", args, { TZ: zone }));
}

async function browser(): Promise<Counts> {
  title("browser tests");
  const report = path.join(reports, "browser.json");
  const isGreen = await run("playwright", ["test"], { E2E_REPORT: report });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, "utf8")).stats;
  const failed = unexpected + flaky + skipped;
  return { passed: expected, failed: isGreen ? failed : Math.max(failed, 1) };
}

/** Debian's own Chromium when root on Debian, otherwise Playwright's. */
async function installBrowser(): Promise<void> {
  if (await run("sh", ["-c", "command -v chromium > /dev/null"])) return;
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  title("installing Chromium");
  const isThere = isDebianRoot
    ? await run("sh", [
        "-c",
        "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium > /dev/null",
      ])
    : await run("playwright", ["install", "chromium"]);
  if (!isThere) console.error("Chromium could not be installed; the browser tests will fail.");
}

async function buildApp(): Promise<Counts> {
  title("build");
  const script = 'require("./scripts/start.cjs").buildWhenStale()';
  return (await run("node", ["-e", script])) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const results: Counts[] = [];
await installBrowser();
title("route types");
await run("next", ["typegen"]);
results.push(await check("types", "tsc", ["--noEmit"]));
results.push(await check("lint and format", "biome", ["check", "."]));
for (const zone of UNIT_ZONES) results.push(await vitest("unit", zone));
results.push(await vitest("store", UNIT_ZONES[0] ?? "UTC"));
const build = await buildApp();
results.push(build);
if (build.failed === 0) results.push(await browser());
rmSync(reports, { recursive: true, force: true });

const total = results.reduce((sum, one) => ({
  passed: sum.passed + one.passed,
  failed: sum.failed + one.failed,
}));
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
