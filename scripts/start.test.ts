import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";

const SERVER = "console.log(process.pid); setInterval(() => {}, 1000)";
const START = `require("./scripts/start.cjs").handOver(process.execPath, ["-e", process.env.TRIAL_SERVER], {})`;

/** A start as npm makes it: in a shell that waits for it and does not pass signals on. */
async function startInShell(environment: Record<string, string | undefined>) {
  const shell = spawn("sh", ["-c", `"$TRIAL_NODE" -e '${START}'; true`], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TRIAL_NODE: process.execPath, TRIAL_SERVER: SERVER, ...environment },
  });
  const [line] = await once(createInterface(shell.stdout), "line");
  return { shell, server: Number(line) };
}

describe("a start", () => {
  it("ends the server when the npm command that began it is ended", async () => {
    const { shell, server } = await startInShell({ npm_lifecycle_event: "start" });
    shell.kill("SIGTERM");
    // Closed only when the server, the last that holds the pipe, is gone.
    await once(shell, "close");
    expect(() => process.kill(server, 0)).toThrow("ESRCH");
  });
});
