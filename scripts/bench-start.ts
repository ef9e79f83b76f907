import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { acquireDataLock } from "@/lib/platform/data-lock";
import { printFigure } from "./print-figure";
import { findFreePort } from "./trial-server";

/** The server closes its streams and its database in less; after this the bench says that it is still there. */
const END_MILLISECONDS = 15_000;

async function serveUntilAnswered(folder: string): Promise<number> {
  // A port of its own, so that no earlier server can answer for this one.
  const port = String(await findFreePort());
  const startedAt = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PORT: port, HOST: "127.0.0.1" },
  });
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/welcome`).catch(() => null);
      if (answer?.ok) return performance.now() - startedAt;
      if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    await end(child, path.join(folder, "data"));
  }
}

/** Ends the command and waits for the server behind it, which lets go of the data folder last of all. */
async function end(child: ChildProcess, dataFolder: string): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode === null && child.kill("SIGTERM")) await gone;
  const endBy = performance.now() + END_MILLISECONDS;
  while (existsSync(dataFolder)) {
    const lock = acquireDataLock(dataFolder);
    if (lock !== null) return lock.release();
    if (performance.now() > endBy) throw new Error("npm start was ended, but its server is still there.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Seconds from a fresh clone to the first page served, and of the second start with everything in place. */
export async function benchStart(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "first-hour-clone-"));
  try {
    const clone = spawnSync("git", ["clone", "--quiet", process.cwd(), folder], { stdio: "inherit" });
    if (clone.status !== 0) throw new Error("git clone failed");
    for (const measure of ["clone to served", "second start"]) {
      const milliseconds = await serveUntilAnswered(folder);
      printFigure({
        bench: "start",
        measure,
        seconds: Number((milliseconds / 1000).toFixed(2)),
        isWithin: null,
        within: "no limit is set",
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
