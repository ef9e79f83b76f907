import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const SERVER_FILE = path.join(process.env.FIRST_HOUR_DIST || ".next", "first-hour-server.mjs");
const PASSWORD = "a long pass phrase";

export type TrialServer = {
  address: string;
  databaseFile: string;
  child: ChildProcess;
  /** Starts again on the same port and database, after `child` has gone; resolves when the first request is answered. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Asks until the server answers; it takes connections early and answers once it is ready. */
async function untilAnswered(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The server stopped with ${child.exitCode ?? child.signalCode}.`);
}

/**
 * The built server on a new database in a temporary folder, for benchmarks and torture. `wrap` puts a command in
 * front of it (strace, say). Throws when the app is not built.
 */
export async function startTrialServer(wrap: string[] = []): Promise<TrialServer> {
  if (!existsSync(SERVER_FILE)) throw new Error("Build the app first: npm run build");
  const folder = mkdtempSync(path.join(tmpdir(), "first-hour-trial-"));
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const databaseFile = path.join(folder, "trial.db");
  const launch = () => {
    const [command = "node", ...args] = [...wrap, "node", SERVER_FILE];
    return spawn(command, args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        HOST: "127.0.0.1",
        FIRST_HOUR_DATABASE: databaseFile,
        FIRST_HOUR_ADDRESS: address,
        FIRST_HOUR_SIGN_IN_TRIES: "1000000",
        FIRST_HOUR_PRIVATE_ADDRESSES: "1",
      },
    });
  };
  const trial: TrialServer = {
    address,
    databaseFile,
    child: launch(),
    restart: async () => {
      trial.child = launch();
      await untilAnswered(address, trial.child);
    },
    stop: async () => {
      const { child } = trial;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      const isRunning = child.exitCode === null && child.signalCode === null;
      if (isRunning && child.kill("SIGTERM")) await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await untilAnswered(address, trial.child);
  return trial;
}

/** Makes the first account and returns the cookie that signs it in. */
export async function enterTrial(address: string, email = "trial@example.org"): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-up/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address },
    body: JSON.stringify({ name: "Trial", email, password: PASSWORD, zone: "Asia/Kolkata" }),
  });
  if (!answer.ok) throw new Error(`Signing up was answered ${answer.status}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** strace lets go of what it traces when it is ended itself, so the server is ended first. */
export function stopTraced({ child }: TrialServer): void {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim();
  for (const id of children.split(" ").filter((text) => text !== "")) process.kill(Number(id), "SIGKILL");
}
