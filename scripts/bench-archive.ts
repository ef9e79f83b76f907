import Database from "better-sqlite3";
import type { ImportLine } from "@/lib/archive/import-line";
import type { TakenIn } from "@/lib/archive/inside";
import type { ArchiveRefusal } from "@/lib/archive/reason-text";
import { makeBusyYear } from "./busy-year";
import { measureTicks } from "./measure-ticks";
import { percentile } from "./percentile";
import { printFigure } from "./print-figure";
import { makeTrialLaunch } from "./trial-launch";
import { openTrialLinks } from "./trial-links";
import { enterTrial, startTrialServer, type TrialServer } from "./trial-server";

const VISIT_MILLISECONDS = 5;
/** Before the import, for what the machine has to give. */
const QUIET_MILLISECONDS = 2000;
const TICK_SPACING = 100;
const TICKS = 60;
const REDIRECT_P99 = 50;

/** How long readers and a live hour wait on tracked links and ticks while another account brings a busy year in. */
export async function benchArchive(): Promise<void> {
  const year = await exportYear();
  const server = await startTrialServer();
  try {
    const cookie = await enterTrial(server.address);
    const launch = makeTrialLaunch(server.databaseFile);
    const [slug = ""] = await openTrialLinks(server, cookie, launch);
    const second = await enterSecond(server);
    const before = visitSteadily(`${server.address}/go/${slug}`);
    await new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS));
    const quiet = await before.end();
    const visits = visitSteadily(`${server.address}/go/${slug}`);
    const ticking = measureTicks(
      `${server.address}/api/launches/${launch.launchId}/events`,
      cookie,
      launch.taskIds,
      1,
      TICKS,
      TICK_SPACING,
    );
    const startedAt = performance.now();
    const rows = await takeIn(server.address, second, year);
    const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(2));
    const delays = await visits.end();
    const ticks = await ticking;
    const p99 = percentile(delays, 0.99);
    printFigure({
      bench: "archive",
      megabytes: Number((year.length / 1e6).toFixed(1)),
      rows,
      seconds,
      visits: delays.length,
      p50: percentile(delays, 0.5),
      p99,
      max: percentile(delays, 1),
      quietP99: percentile(quiet, 0.99),
      tickP99: percentile(ticks, 0.99),
      isWithin: p99 <= REDIRECT_P99,
      within: `99 of 100 readers are sent on in ${REDIRECT_P99} ms`,
    });
  } finally {
    await server.stop();
  }
}

async function exportYear(): Promise<Buffer> {
  const server = await startTrialServer();
  try {
    const cookie = await enterTrial(server.address);
    await makeBusyYear(server.databaseFile);
    const answer = await fetch(`${server.address}/settings/archive`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`The download was answered ${answer.status}.`);
    return Buffer.from(await answer.arrayBuffer());
  } finally {
    await server.stop();
  }
}

/** A second account: whoever brings a file in has an empty desk, and readers follow another's links. */
function enterSecond({ address, databaseFile }: TrialServer): Promise<string> {
  const database = new Database(databaseFile);
  database.pragma("busy_timeout = 5000");
  database
    .prepare(
      "INSERT INTO Installation (id, signUpOpen) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET signUpOpen = 1",
    )
    .run();
  database.close();
  return enterTrial(address, "second@example.org");
}

/** Has the file checked and takes it in, as the page does. */
async function takeIn(address: string, cookie: string, bytes: Buffer): Promise<number> {
  const place = `${address}/settings/archive`;
  const headers = { cookie, "content-type": "application/zip", origin: address };
  const checked = await fetch(place, { method: "POST", headers, body: new Uint8Array(bytes) });
  const last = (await checked.text()).trimEnd().split("\n").at(-1) ?? "";
  const line = JSON.parse(last) as ImportLine;
  if (line.kind !== "inside") throw new Error(`The file was not taken: ${last}`);
  const taken = await fetch(`${place}?token=${line.token}`, { method: "PUT", headers });
  const outcome = (await taken.json()) as TakenIn | ArchiveRefusal;
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.counts.reduce((sum, { rows }) => sum + rows, 0);
}

/** Visits at a steady rate, whether or not the earlier ones were answered. */
function visitSteadily(address: string): { end: () => Promise<number[]> } {
  const visits: Promise<number>[] = [];
  const visit = async () => {
    const startedAt = performance.now();
    const answer = await fetch(address, { redirect: "manual" });
    if (answer.status !== 302) throw new Error(`A link was answered ${answer.status}.`);
    return performance.now() - startedAt;
  };
  const timer = setInterval(() => visits.push(visit()), VISIT_MILLISECONDS);
  return {
    end: () => {
      clearInterval(timer);
      return Promise.all(visits);
    },
  };
}
