import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import type { TrialLaunch } from "./trial-launch";
import type { TrialServer } from "./trial-server";

/** Takes the launch live, so that its links lead to the piece; answers what stands behind /go/ for each. */
export async function openTrialLinks(
  { address, databaseFile }: TrialServer,
  cookie: string,
  { launchId }: TrialLaunch,
): Promise<string[]> {
  const payload = { liveAt: Date.now(), source: "person", url: "https://medium.com/p/0123456789ab" };
  const answer = await fetch(`${address}/api/launches/${launchId}/events`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ operations: [{ id: randomUUID(), at: Date.now(), kind: "go_live", payload }] }),
  });
  if (!answer.ok) throw new Error(`The go-live was answered ${answer.status}.`);
  return read(databaseFile, (database) =>
    database.prepare("SELECT slug FROM TrackedLink WHERE launchId = ?").pluck().all(launchId),
  ) as string[];
}

/** Clicks of all links, people's and bots' together. */
export function countClicks(databaseFile: string): number {
  return Number(
    read(databaseFile, (database) =>
      database.prepare("SELECT coalesce(sum(clicks + botClicks), 0) FROM TrackedLink").pluck().get(),
    ),
  );
}

/** Waits until so many clicks are counted, or until nothing more has been for five seconds; answers how many are. */
export async function untilCounted(databaseFile: string, wanted: number): Promise<number> {
  let counted = -1;
  for (let still = 0; still < 100; still++) {
    const now = countClicks(databaseFile);
    if (now === wanted) return now;
    if (now !== counted) still = 0;
    counted = now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return counted;
}

function read<T>(file: string, work: (database: Database.Database) => T): T {
  const database = new Database(file, { readonly: true });
  try {
    database.pragma("busy_timeout = 5000");
    return work(database);
  } finally {
    database.close();
  }
}
