import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PORT = "3391";

async function serveUntilAnswered(folder: string): Promise<number> {
  const startedAt = performance.now();
  const environment = { ...process.env, PORT, HOST: "127.0.0.1" };
  const child = spawn("npm", ["start"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: environment,
  });
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${PORT}/welcome`).catch(() => null);
      if (answer?.ok) return performance.now() - startedAt;
      if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null && child.kill("SIGTERM")) await gone;
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
      console.log(
        JSON.stringify({ bench: "start", measure, seconds: Number((milliseconds / 1000).toFixed(2)) }),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
