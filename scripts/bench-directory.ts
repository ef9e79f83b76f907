import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import { directoryHref } from "@/lib/publications/arrange-directory";
import { FIT_DRAFTS } from "@/lib/testing/fit-drafts";
import { FIT_PUBLICATIONS } from "@/lib/testing/fit-publications";
import { printFigure } from "./print-figure";
import { enterTrial, startTrialServer } from "./trial-server";

const PUBLICATIONS = 5000;
const VISITS = 30;
const WARMING_VISITS = 5;
const MOST_MILLISECONDS = 100;

/** Server time of the directory with 5,000 publications: opened, searched, filtered and sorted; and of one draft's fit. */
export async function benchDirectory(): Promise<void> {
  const server = await startTrialServer();
  try {
    const cookie = await enterTrial(server.address);
    const imported = await timed(() => importAll(server.address, cookie));
    printFigure({
      bench: "directory",
      measure: "import",
      publications: PUBLICATIONS,
      seconds: Number((imported.milliseconds / 1000).toFixed(2)),
      isWithin: null,
      within: "for comparison",
    });
    const queries: [string, string][] = [
      ["all", directoryHref({})],
      ["search", directoryHref({ text: "cooking story" })],
      ["search for nothing", directoryHref({ text: "zzzz" })],
      ["filter and sort", directoryHref({ topic: "Writing", accepts: "drafts", sort: "followers" })],
      ["last page", directoryHref({ page: 100 })],
    ];
    for (const [measure, address] of queries) {
      await printTimes(measure, MOST_MILLISECONDS, () => visit(server.address + address, cookie));
    }
    const draft = makeDraft(server.databaseFile);
    await printTimes("fit of one draft", null, () => visit(`${server.address}/drafts/${draft}/fit`, cookie));
  } finally {
    await server.stop();
  }
}

async function printTimes(measure: string, most: number | null, visitOnce: () => Promise<void>) {
  const times: number[] = [];
  // The first visits compile what the page needs.
  for (let number = 0; number < WARMING_VISITS; number++) await visitOnce();
  for (let number = 0; number < VISITS; number++) times.push((await timed(visitOnce)).milliseconds);
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1));
  printFigure({
    bench: "directory",
    measure,
    publications: PUBLICATIONS,
    p50: at(0.5),
    p95: at(0.95),
    isWithin: most === null ? null : at(0.95) <= most,
    within: most === null ? "for comparison" : `p95 at most ${most} ms`,
  });
}

async function timed<T>(work: () => Promise<T>): Promise<{ milliseconds: number; answer: T }> {
  const startedAt = performance.now();
  const answer = await work();
  return { milliseconds: performance.now() - startedAt, answer };
}

async function visit(address: string, cookie: string): Promise<void> {
  const answer = await fetch(address, { headers: { cookie } });
  await answer.text();
  if (!answer.ok) throw new Error(`${address} was answered ${answer.status}.`);
}

/** The made set of 200 again and again under other names, with notes as long as a writer's. */
async function importAll(address: string, cookie: string): Promise<void> {
  const list = Array.from({ length: PUBLICATIONS }, (_, index) => {
    const one = FIT_PUBLICATIONS[index % FIT_PUBLICATIONS.length];
    if (one === undefined) throw new Error("The set is empty.");
    return {
      name: `${one.name} ${index}`,
      address: `p${index}.example.org`,
      followers: (index * 7919) % 400_000,
      topics: one.topics,
      accepts: index % 3 === 0 ? "drafts" : "both",
      notes: `${one.about} ${one.seen.join(". ")} ${one.about}`,
      howToSubmit: "Send the draft by the form on the front page; one piece at a time, please.",
    };
  });
  const answer = await fetch(`${address}/publications/import/file?write=1&name=list.json`, {
    method: "POST",
    headers: { cookie, origin: address, "content-type": "application/octet-stream" },
    body: JSON.stringify(list),
  });
  const report = (await answer.json()) as { counts?: { made: number } };
  if (report.counts?.made !== PUBLICATIONS) throw new Error("The list was not taken in whole.");
}

/** The longest draft of the made set, put straight into the trial database. */
function makeDraft(databaseFile: string): string {
  const database = new Database(databaseFile);
  database.pragma("busy_timeout = 5000");
  const owner = database.prepare("SELECT id FROM user WHERE email = 'trial@example.org'").pluck().get();
  const [piece] = FIT_DRAFTS.toSorted((a, b) => b.body.length - a.body.length);
  if (piece === undefined) throw new Error("The set is empty.");
  const id = randomUUID();
  const now = new Date().toISOString().replace("Z", "+00:00");
  database
    .prepare(
      "INSERT INTO Draft (id, ownerId, state, title, subtitle, topics, body, source, createdAt, updatedAt) VALUES (?, ?, 'writing', ?, ?, ?, ?, 'blank', ?, ?)",
    )
    .run(id, owner, piece.title, piece.subtitle, JSON.stringify(piece.topics), piece.body, now, now);
  database.close();
  return id;
}
