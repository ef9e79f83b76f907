import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseClick } from "@/lib/links/click";
import { createDice } from "@/lib/plan/dice";
import { Journal } from "@/lib/platform/journal";
import { makeTrialLaunch } from "./trial-launch";
import { openTrialLinks, untilCounted } from "./trial-links";
import { enterTrial, startTrialServer, stopTraced, type TrialServer } from "./trial-server";

/*
 * `npm run torture:clicks [-- SEED [PART…]]`: holds tracked links to LIVE.md. Kills the built server with SIGKILL while readers
 * follow links: whoever was sent on is recorded, nobody twice, and what is recorded is counted; tears the journal's last
 * line; lets the disk take nothing more: readers are sent on, the writer is told, and all is counted once there is room;
 * counts flushes. Exit code 1 when any of it is broken.
 */
const KILLS = 50;
const READERS = 32;
const TOLD_WITHIN = 5000;
const FLUSHED_CLICKS = 100;
const READER =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) Version/19.1 Mobile/15E148 Safari/604.1";

type Figures = Record<string, number | string | boolean>;
type Outcome = { figures: Figures; faults: string[] };

const seed = Number(process.argv[2] ?? randomInt(1, 2 ** 31));
const dice = createDice(seed);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const folderOf = (trial: TrialServer) => trial.databaseFile.replace(/\.db$/, ".clicks");

let visits = 0;

/** One reader with a referrer of their own, by which their click is found again; null when nobody answered. */
function visit(
  trial: TrialServer,
  slug: string,
  agent: Agent,
): Promise<{ id: string; status: number } | null> {
  visits += 1;
  const id = `r${visits}.example`;
  return new Promise((resolve) => {
    const asked = request(
      `${trial.address}/go/${slug}`,
      { agent, headers: { "user-agent": READER, referer: `https://${id}/` } },
      (answer) => {
        answer.resume();
        answer.on("close", () => resolve({ id, status: answer.statusCode ?? 0 }));
      },
    );
    asked.on("error", () => resolve(null));
    asked.end();
  });
}

/** Follows links until told to stop; a reader whom nobody answered is not come back to. */
async function readAlong(trial: TrialServer, slugs: string[], answered: string[], isOver: () => boolean) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let wrong = 0;
  while (!isOver()) {
    const slug = slugs[dice(slugs.length)] ?? "";
    const result = await visit(trial, slug, agent);
    if (result === null) await pause(10);
    else if (result.status === 302) answered.push(result.id);
    else wrong += 1;
  }
  agent.destroy();
  return wrong;
}

/** How often each reader stands in the journal. */
async function readJournal(trial: TrialServer): Promise<Map<string, number>> {
  const journal = new Journal(folderOf(trial), { condense: (entries) => entries });
  const times = new Map<string, number>();
  for (let next = journal.readAfter(null); next !== null; next = journal.readAfter(next.place)) {
    for (const line of next.entries) {
      const id = parseClick(line)?.host ?? "";
      times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  await journal.close();
  return times;
}

async function kill({ child }: TrialServer): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

async function killRepeatedly(trial: TrialServer): Promise<void> {
  let back = Promise.resolve();
  for (let kills = 0; kills < KILLS; kills++) {
    // Now and then in the middle of a start.
    const isEarly = dice(4) === 0;
    await pause(isEarly ? dice(300) : 100 + dice(700));
    await kill(trial);
    // A start that is killed before it is through says so; the next one counts.
    back = trial.restart().catch(() => {});
    if (!isEarly) await back;
  }
  await back;
}

async function tortureByKilling(): Promise<Outcome> {
  const trial = await startTrialServer();
  try {
    const cookie = await enterTrial(trial.address);
    const slugs = await openTrialLinks(trial, cookie, makeTrialLaunch(trial.databaseFile));
    const answered: string[] = [];
    let isOver = false;
    const readers = Array.from({ length: READERS }, () => readAlong(trial, slugs, answered, () => isOver));
    await killRepeatedly(trial);
    isOver = true;
    const wrong = (await Promise.all(readers)).reduce((sum, one) => sum + one, 0);
    await kill(trial);
    const torn = tearJournal(trial);
    await trial.restart();
    const times = await readJournal(trial);
    const recorded = [...times.values()].reduce((sum, count) => sum + count, 0);
    const counted = await untilCounted(trial.databaseFile, recorded);
    const missing = answered.filter((id) => !times.has(id)).length;
    const doubled = [...times.values()].filter((count) => count > 1).length;
    const afterTear = await visit(trial, slugs[0] ?? "", new Agent());
    const countedAfter = await untilCounted(trial.databaseFile, recorded + 1);
    return {
      figures: { kills: KILLS, answered: answered.length, recorded, counted, missing, doubled, wrong, torn },
      faults: [
        ...(answered.length === 0 ? ["nobody was sent on"] : []),
        ...(missing > 0 ? [`${missing} readers were sent on and are not recorded`] : []),
        ...(doubled > 0 ? [`${doubled} readers are recorded twice`] : []),
        ...(counted !== recorded ? [`${recorded} clicks are recorded and ${counted} counted`] : []),
        ...(wrong > 0 ? [`${wrong} readers got another answer than a redirect`] : []),
        ...(afterTear?.status !== 302 || countedAfter !== recorded + 1
          ? ["after a torn line the next click is not counted"]
          : []),
      ],
    };
  } finally {
    await trial.stop();
  }
}

/** What a power cut may leave of a last line: its first half. Answers how many letters of it. */
function tearJournal(trial: TrialServer): number {
  const last = readdirSync(folderOf(trial))
    .filter((name) => name.endsWith(".log"))
    .sort()
    .filter((name) => statSync(path.join(folderOf(trial), name)).size > 0)
    .at(-1);
  const file = path.join(folderOf(trial), last ?? "");
  const line = readFileSync(file, "latin1").split("\n").at(-2) ?? "";
  const half = line.slice(0, 1 + dice(line.length - 1));
  appendFileSync(file, half);
  return half.length;
}

const health = async (trial: TrialServer) =>
  (await (await fetch(`${trial.address}/api/health`)).json()) as { ok: boolean; clicksNotOnDisk: number };

async function until(isSo: () => Promise<boolean>, most: number): Promise<number> {
  const startedAt = performance.now();
  while (!(await isSo())) {
    if (performance.now() - startedAt > most) return Number.POSITIVE_INFINITY;
    await pause(20);
  }
  return Math.round(performance.now() - startedAt);
}

/** The disk is full for this process: no file of its own may grow beyond what the journal has now, and a bit. */
async function tortureByFullDisk(): Promise<Outcome> {
  const limit = (trial: TrialServer, bytes: string) =>
    spawnSync("prlimit", ["--pid", String(trial.child.pid), `--fsize=${bytes}`]).status === 0;
  const trial = await startTrialServer();
  try {
    const cookie = await enterTrial(trial.address);
    const launch = makeTrialLaunch(trial.databaseFile);
    const slugs = await openTrialLinks(trial, cookie, launch);
    const told: { waiting: boolean; at: number }[] = [];
    const watching = new AbortController();
    const watcher = watchStorage(trial, cookie, launch.launchId, told, watching.signal);
    const answered: string[] = [];
    let isOver = false;
    const readers = Array.from({ length: READERS }, () => readAlong(trial, slugs, answered, () => isOver));
    await pause(500);
    const size = Math.max(
      ...readdirSync(folderOf(trial)).map((name) => statSync(path.join(folderOf(trial), name)).size),
    );
    const fullAt = performance.now();
    if (!limit(trial, `${size + 3000}:unlimited`)) {
      isOver = true;
      watching.abort();
      await Promise.all([...readers, watcher]);
      return { figures: { fullDisk: "not tried: prlimit is not installed" }, faults: [] };
    }
    const toldHealth = await until(async () => (await health(trial)).clicksNotOnDisk > 0, TOLD_WITHIN);
    await until(async () => told.some(({ waiting }) => waiting), TOLD_WITHIN);
    const toldCockpit = Math.round((told[0]?.at ?? Number.POSITIVE_INFINITY) - fullAt);
    const answeredBefore = answered.length;
    await pause(3000);
    const answeredWhileFull = answered.length - answeredBefore;
    const waiting = (await health(trial)).clicksNotOnDisk;
    limit(trial, "unlimited:unlimited");
    const freed = await until(async () => (await health(trial)).clicksNotOnDisk === 0, 10_000);
    await pause(300);
    isOver = true;
    const wrong = (await Promise.all(readers)).reduce((sum, one) => sum + one, 0);
    const counted = await untilCounted(trial.databaseFile, answered.length);
    const isAlive = trial.child.exitCode === null && trial.child.signalCode === null;
    watching.abort();
    await watcher;
    return {
      figures: {
        answeredWhileFull,
        waiting,
        toldHealth,
        toldCockpit,
        freed,
        answeredInAll: answered.length,
        countedInAll: counted,
        isAlive,
      },
      faults: [
        ...(answeredWhileFull === 0 || wrong > 0 ? ["readers were not sent on while the disk was full"] : []),
        ...(waiting === 0 ? ["nothing waited: the disk was not full"] : []),
        ...(toldHealth > TOLD_WITHIN || !(toldCockpit <= TOLD_WITHIN)
          ? ["the writer was not told within 5 s"]
          : []),
        ...(told.at(-1)?.waiting === false ? [] : ["the writer was not told that all is well again"]),
        ...(counted !== answered.length
          ? [`${answered.length} were sent on and ${counted} are counted`]
          : []),
        ...(isAlive ? [] : ["the server ended"]),
      ],
    };
  } finally {
    await trial.stop();
  }
}

/** What a cockpit is told of the storage. */
async function watchStorage(
  trial: TrialServer,
  cookie: string,
  launchId: string,
  told: { waiting: boolean; at: number }[],
  signal: AbortSignal,
): Promise<void> {
  const headers = { cookie, accept: "text/event-stream" };
  const response = await fetch(`${trial.address}/api/launches/${launchId}/events`, { headers, signal });
  let text = "";
  try {
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const data = /^event: storage\ndata: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) told.push({ ...JSON.parse(data), at: performance.now() });
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A database with other bytes in its middle: links lead on, every page says what is wrong, and what came is counted once it is put back. */
async function tortureByDamage(): Promise<Outcome> {
  const trial = await startTrialServer();
  const agent = new Agent();
  try {
    const cookie = await enterTrial(trial.address);
    const slugs = await openTrialLinks(trial, cookie, makeTrialLaunch(trial.databaseFile));
    const follow = async () => (await visit(trial, slugs[0] ?? "", agent))?.status ?? 0;
    await follow();
    await untilCounted(trial.databaseFile, 1);
    const gone = new Promise((resolve) => trial.child.once("exit", resolve));
    trial.child.kill("SIGTERM");
    await gone;
    const whole = readFileSync(trial.databaseFile);
    const damaged = Buffer.from(whole);
    for (let at = 4096; at < damaged.length; at++) damaged[at] = dice(256);
    writeFileSync(trial.databaseFile, damaged);
    const start = trial.restart().catch(() => {});
    const isUp = await until(async () => (await follow()) === 302, 10_000);
    const page = await fetch(trial.address);
    const [pageStatus, says] = [page.status, await page.text()];
    const isUntouched = readFileSync(trial.databaseFile).equals(damaged);
    await kill(trial);
    await start;
    writeFileSync(trial.databaseFile, whole);
    await trial.restart();
    const counted = await untilCounted(trial.databaseFile, 2);
    return {
      figures: { linksWithDamage: isUp < 10_000, pageWithDamage: pageStatus, countedAfterRepair: counted },
      faults: [
        ...(isUp < 10_000 ? [] : ["links led nowhere with a damaged database"]),
        ...(pageStatus === 503 && says.includes(trial.databaseFile)
          ? []
          : [`a page said ${pageStatus}: ${says}`]),
        ...(isUntouched ? [] : ["a damaged database was written to"]),
        ...(counted === 2 ? [] : [`2 clicks came and ${counted} are counted`]),
      ],
    };
  } finally {
    agent.destroy();
    await trial.stop();
  }
}

/** How often the kernel was told to flush, for readers one after the other and for many at once. */
async function countFlushes(): Promise<Outcome> {
  if (spawnSync("strace", ["-V"]).status !== 0) {
    return { figures: { flushes: "not counted: strace is not installed" }, faults: [] };
  }
  const folder = mkdtempSync(path.join(tmpdir(), "first-hour-strace-"));
  const file = path.join(folder, "flushes");
  const calls = "trace=openat,pwrite64,fdatasync";
  const trial = await startTrialServer(["strace", "-f", "-qq", "-e", calls, "-y", "-o", file]);
  try {
    // A journal opened with O_DSYNC is flushed by each write to it.
    const count = () => {
      const text = readFileSync(file, "utf8");
      const isFlushedByWriting = /openat\(.*\.clicks\/\d+\.log", [A-Z_|]*O_DSYNC/.test(text);
      const call = isFlushedByWriting ? /pwrite64\([^,]*\.clicks\/\d+\.log>/g : /fdatasync\([^)]*\.clicks\//g;
      return text.match(call)?.length ?? 0;
    };
    const cookie = await enterTrial(trial.address);
    const slugs = await openTrialLinks(trial, cookie, makeTrialLaunch(trial.databaseFile));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const before = count();
    for (let click = 0; click < FLUSHED_CLICKS; click++) await visit(trial, slugs[0] ?? "", agent);
    const flushesAlone = count() - before;
    agent.destroy();
    const many = new Agent({ keepAlive: true, maxSockets: READERS });
    const middle = count();
    await Promise.all(Array.from({ length: FLUSHED_CLICKS * 10 }, () => visit(trial, slugs[0] ?? "", many)));
    const flushesTogether = count() - middle;
    many.destroy();
    return {
      figures: {
        clicksAlone: FLUSHED_CLICKS,
        flushesAlone,
        clicksTogether: FLUSHED_CLICKS * 10,
        flushesTogether,
      },
      faults: [
        ...(flushesAlone === FLUSHED_CLICKS
          ? []
          : [`${FLUSHED_CLICKS} clicks one by one made ${flushesAlone} flushes`]),
        ...(flushesTogether > 0 && flushesTogether < FLUSHED_CLICKS * 10
          ? []
          : [`${FLUSHED_CLICKS * 10} clicks at once made ${flushesTogether} flushes`]),
      ],
    };
  } finally {
    stopTraced(trial);
    await trial.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`seed ${seed}`);
const PARTS: Record<string, () => Promise<Outcome>> = {
  kills: tortureByKilling,
  disk: tortureByFullDisk,
  damage: tortureByDamage,
  flushes: countFlushes,
};
const asked = process.argv.slice(3);
const results: Outcome[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) results.push(await part());
}
const faults = results.flatMap((result) => result.faults);
console.log(
  JSON.stringify({ torture: "clicks", seed, ...Object.assign({}, ...results.map(({ figures }) => figures)) }),
);
for (const fault of faults) console.error(`broken: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
