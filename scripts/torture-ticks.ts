import { spawnSync } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeRandom } from "./make-random";
import { readEvents, type ServedEvent } from "./read-events";
import { makeTrialLaunch, type TrialLaunch } from "./trial-launch";
import { enterTrial, startTrialServer, type TrialServer } from "./trial-server";

/*
 * `npm run torture:ticks [-- SEED]`: kills the built server with SIGKILL while devices tick, and holds it to LIVE.md:
 * no acknowledged operation is missing afterwards, none stands twice, numbers have no gap, a stream that resumes misses
 * nothing, the server answers again within 2 s, and every acknowledged tick was flushed to disk. Exit code 1 otherwise.
 */
const KILLS = 20;
const DEVICES = 4;
const SLOWEST_RESTART = 2000;
const FLUSHED_TICKS = 100;

type Acknowledged = Map<string, number>;
type Figures = Record<string, number | string | boolean>;

const seed = Number(process.argv[2] ?? randomInt(1, 2 ** 31));
const random = makeRandom(seed);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function makeTick(taskIds: string[]) {
  const taskId = taskIds[Math.floor(random() * taskIds.length)] ?? "";
  const status = random() < 0.5 ? "done" : "open";
  return { id: randomUUID(), at: Date.now(), kind: "tick", payload: { taskId, status } };
}

async function post(trial: TrialServer, cookie: string, launchId: string, operations: unknown[]) {
  const response = await fetch(`${trial.address}/api/launches/${launchId}/events`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ operations }),
  });
  if (!response.ok) throw new Error(`A tick was answered ${response.status}.`);
  return (await response.json()) as { accepted: { id: string; seq: number }[]; refused: unknown[] };
}

/** Ticks until told to stop: sends a batch until it is acknowledged, as a real device does, and now and then one twice. */
async function tickAlong(
  trial: TrialServer,
  cookie: string,
  { launchId, taskIds }: TrialLaunch,
  acknowledged: Acknowledged,
  isOver: () => boolean,
): Promise<string[]> {
  const faults: string[] = [];
  let before: unknown[] = [];
  while (!isOver()) {
    const fresh = Array.from({ length: 1 + Math.floor(random() * 3) }, () => makeTick(taskIds));
    const batch = random() < 0.2 ? [...before, ...fresh] : fresh;
    for (;;) {
      const answer = await post(trial, cookie, launchId, batch).catch(() => null);
      if (answer !== null) {
        if (answer.refused.length > 0) faults.push(`refused ${JSON.stringify(answer.refused)}`);
        for (const { id, seq } of answer.accepted) {
          const known = acknowledged.get(id);
          if (known !== undefined && known !== seq) faults.push(`${id} was ${known} and became ${seq}`);
          acknowledged.set(id, seq);
        }
        break;
      }
      await pause(50);
    }
    before = fresh;
  }
  return faults;
}

/** Follows the log through every crash, coming back with the last event it got. */
async function followAlong(address: string, cookie: string, seen: ServedEvent[], signal: AbortSignal) {
  while (!signal.aborted) {
    const after = seen.at(-1)?.seq ?? 0;
    const onEvent = (event: ServedEvent) => seen.push(event);
    await readEvents(address, { cookie, after, signal, onEvent }).catch(() => {});
    if (!signal.aborted) await pause(20);
  }
}

async function killRepeatedly(trial: TrialServer): Promise<number[]> {
  const restarts: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    await pause(100 + random() * 900);
    const gone = new Promise((resolve) => trial.child.once("exit", resolve));
    trial.child.kill("SIGKILL");
    await gone;
    const startedAt = performance.now();
    await trial.restart();
    restarts.push(Math.round(performance.now() - startedAt));
  }
  return restarts;
}

async function tortureByKilling(): Promise<{ figures: Figures; faults: string[] }> {
  const trial = await startTrialServer();
  try {
    const cookie = await enterTrial(trial.address);
    const launch = makeTrialLaunch(trial.databaseFile);
    const address = `${trial.address}/api/launches/${launch.launchId}/events`;
    const acknowledged: Acknowledged = new Map();
    const seen: ServedEvent[] = [];
    let isOver = false;
    const following = new AbortController();
    const follower = followAlong(address, cookie, seen, following.signal);
    const devices = Array.from({ length: DEVICES }, () =>
      tickAlong(trial, cookie, launch, acknowledged, () => isOver),
    );
    const restarts = (await killRepeatedly(trial)).sort((a, b) => a - b);
    isOver = true;
    const faults = (await Promise.all(devices)).flat();
    const log = (await (await fetch(address, { headers: { cookie } })).json()) as {
      operations: ServedEvent[];
    };
    for (let tries = 0; tries < 200 && seen.length < log.operations.length; tries++) await pause(25);
    following.abort();
    await follower;
    return judge(log.operations, acknowledged, seen, restarts, faults);
  } finally {
    await trial.stop();
  }
}

function judge(
  log: ServedEvent[],
  acknowledged: Acknowledged,
  seen: ServedEvent[],
  restarts: number[],
  faults: string[],
) {
  const seqOf = new Map(log.map(({ id, seq }) => [id, seq]));
  const missing = [...acknowledged].filter(([id, seq]) => seqOf.get(id) !== seq).length;
  const doubled = log.length - seqOf.size;
  const gaps = log.filter(({ seq }, index) => seq !== index + 1).length;
  const streamFaults =
    log.filter(({ seq }, index) => seen[index]?.seq !== seq).length + Math.max(0, seen.length - log.length);
  const slowest = restarts.at(-1) ?? 0;
  const figures: Figures = {
    kills: restarts.length,
    acknowledged: acknowledged.size,
    inLog: log.length,
    missing,
    doubled,
    gaps,
    streamFaults,
    restartP50: restarts[Math.floor(restarts.length / 2)] ?? 0,
    restartMax: slowest,
  };
  if (missing > 0) faults.push(`${missing} acknowledged operations are missing or have another number`);
  if (doubled > 0) faults.push(`${doubled} operations stand twice`);
  if (gaps > 0) faults.push(`${gaps} numbers are not where they should be`);
  if (streamFaults > 0) faults.push(`the resumed stream differs from the log in ${streamFaults} places`);
  if (acknowledged.size === 0) faults.push("nothing was acknowledged");
  if (slowest > SLOWEST_RESTART) faults.push(`a restart took ${slowest} ms`);
  return { figures, faults };
}

/** How often the kernel was told to flush while `work` ran, by strace around the server. */
async function countFlushes(): Promise<{ figures: Figures; faults: string[] }> {
  if (spawnSync("strace", ["-V"]).status !== 0) {
    return { figures: { flushes: "not counted: strace is not installed" }, faults: [] };
  }
  const folder = mkdtempSync(path.join(tmpdir(), "first-hour-strace-"));
  const file = path.join(folder, "flushes");
  const trial = await startTrialServer(["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", file]);
  try {
    const count = () => readFileSync(file, "utf8").match(/\b(fsync|fdatasync)\(/g)?.length ?? 0;
    const cookie = await enterTrial(trial.address);
    const { launchId, taskIds } = makeTrialLaunch(trial.databaseFile);
    const before = count();
    for (let tick = 0; tick < FLUSHED_TICKS; tick++) await post(trial, cookie, launchId, [makeTick(taskIds)]);
    const flushes = count() - before;
    const isEnough = flushes >= FLUSHED_TICKS;
    return {
      figures: { ticks: FLUSHED_TICKS, flushes },
      faults: isEnough ? [] : [`${FLUSHED_TICKS} acknowledged ticks made only ${flushes} flushes`],
    };
  } finally {
    stopTraced(trial);
    await trial.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** strace lets go of what it traces when it is ended itself, so the server is ended first. */
function stopTraced({ child }: TrialServer): void {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim();
  for (const id of children.split(" ").filter((text) => text !== "")) process.kill(Number(id), "SIGKILL");
}

console.log(`seed ${seed}`);
const results = [await tortureByKilling(), await countFlushes()];
const faults = results.flatMap((result) => result.faults);
console.log(
  JSON.stringify({ torture: "ticks", seed, ...Object.assign({}, ...results.map(({ figures }) => figures)) }),
);
for (const fault of faults) console.error(`broken: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
